/** A trained model as it lies on disk: a header in JSON, then tensors as companded bytes. Written by `training/export.py`. */

/** A matrix of rows × columns; vectors have one row. */
export interface Matrix {
  readonly rows: number;
  readonly columns: number;
  readonly data: Float32Array;
}

/** A matrix as it lies on disk: each row has its scale; a byte holds the square root of a number's share of it, with its sign. */
export interface Packed {
  readonly rows: number;
  readonly columns: number;
  readonly scales: Float32Array;
  readonly bytes: Int8Array;
}

/** A model's matrices by name, unpacked. */
export type Tensors = (name: string) => Matrix;

export interface Model {
  readonly vocabulary: readonly ReadonlyMap<string, number>[];
  readonly tags: readonly { readonly upos: string; readonly xpos: string }[];
  readonly relations: readonly string[];
  /** What a phrase may stand for; the first is none of the others. */
  readonly entities: readonly string[];
  readonly units: number;
  readonly tensors: ReadonlyMap<string, Packed>;
  /** Lemma edits by "UPOS ending", and lemmas by "UPOS form" where no ending tells. */
  readonly rules: ReadonlyMap<string, string>;
  readonly exceptions: ReadonlyMap<string, string>;
}

interface Header {
  readonly dims: Readonly<Record<string, number>>;
  readonly vocabulary: readonly (readonly string[])[];
  readonly tags: readonly string[];
  readonly relations: readonly string[];
  readonly entities: readonly string[];
  readonly tensors: readonly (readonly [string, readonly number[]])[];
  readonly rules: Readonly<Record<string, string>>;
  readonly exceptions: Readonly<Record<string, string>>;
}

const MAGIC = "RDM1";

/** Reads a model; throws with the remedy when the bytes are not one, since nothing can be parsed without it. */
export function readModel(bytes: ArrayBuffer): Model {
  const view = new DataView(bytes);
  const magic = bytes.byteLength < 8 ? "" : String.fromCharCode(...new Uint8Array(bytes, 0, 4));
  if (magic !== MAGIC)
    throw new Error("the language model is damaged or of another version: restore models/ from the repository");
  const length = view.getUint32(4, true);
  const header = JSON.parse(new TextDecoder().decode(new Uint8Array(bytes, 8, length))) as Header;
  const tensors = new Map<string, Packed>();
  let at = 8 + length;
  for (const [name, shape] of header.tensors) {
    const matrix = packedAt(bytes, at, shape);
    tensors.set(name, matrix);
    at += Math.ceil((matrix.rows * 4 + matrix.rows * matrix.columns) / 4) * 4;
  }
  return {
    vocabulary: header.vocabulary.map((items) => new Map(items.map((item, i) => [item, i]))),
    tags: header.tags.map((tag) => ({ upos: tag.slice(0, tag.indexOf("|")), xpos: tag.slice(tag.indexOf("|") + 1) })),
    relations: header.relations,
    entities: header.entities,
    units: header.dims.units ?? 0,
    tensors,
    rules: new Map(Object.entries(header.rules)),
    exceptions: new Map(Object.entries(header.exceptions)),
  };
}

/** A model's matrix; throws with the remedy where there is none. */
export function tensorOf(model: Model, name: string): Packed {
  const found = model.tensors.get(name);
  if (!found) throw new Error(`the language model has no tensor ${name}: restore models/ from the repository`);
  return found;
}

function packedAt(bytes: ArrayBuffer, at: number, shape: readonly number[]): Packed {
  const rows = shape[0] ?? 0;
  const columns = shape.slice(1).reduce((product, n) => product * n, 1);
  const scales = new Float32Array(bytes, at, rows);
  return { rows, columns, scales, bytes: new Int8Array(bytes, at + rows * 4, rows * columns) };
}

/** Writes the numbers of one row. */
export function unpackRow({ columns, scales, bytes }: Packed, row: number, to: Float32Array, at: number): void {
  const scale = scales[row]! / (127 * 127);
  const from = row * columns;
  for (let i = 0; i < columns; i++) to[at + i] = bytes[from + i]! * Math.abs(bytes[from + i]!) * scale;
}

/** The numbers of a whole matrix. */
export function unpack(packed: Packed): Matrix {
  const { rows, columns } = packed;
  const data = new Float32Array(rows * columns);
  for (let row = 0; row < rows; row++) unpackRow(packed, row, data, row * columns);
  return { rows, columns, data };
}
