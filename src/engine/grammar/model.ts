/** A trained model as it lies on disk: a header in JSON, then tensors as companded bytes. Written by `training/export.py`. */

/** A matrix of rows × columns; vectors have one row. */
export interface Matrix {
  readonly rows: number;
  readonly columns: number;
  readonly data: Float32Array;
}

/** A model's matrices by name; throws where there is none. */
export type Tensors = (name: string) => Matrix;

export interface Model {
  readonly vocabulary: readonly ReadonlyMap<string, number>[];
  readonly tags: readonly { readonly upos: string; readonly xpos: string }[];
  readonly relations: readonly string[];
  readonly units: number;
  readonly tensors: ReadonlyMap<string, Matrix>;
  /** Lemma edits by "UPOS ending", and lemmas by "UPOS form" where no ending tells. */
  readonly rules: ReadonlyMap<string, string>;
  readonly exceptions: ReadonlyMap<string, string>;
}

interface Header {
  readonly dims: Readonly<Record<string, number>>;
  readonly vocabulary: readonly (readonly string[])[];
  readonly tags: readonly string[];
  readonly relations: readonly string[];
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
  const tensors = new Map<string, Matrix>();
  let at = 8 + length;
  for (const [name, shape] of header.tensors) {
    const matrix = readMatrix(bytes, at, shape);
    tensors.set(name, matrix);
    at += Math.ceil((matrix.rows * 4 + matrix.rows * matrix.columns) / 4) * 4;
  }
  return {
    vocabulary: header.vocabulary.map((items) => new Map(items.map((item, i) => [item, i]))),
    tags: header.tags.map((tag) => ({ upos: tag.slice(0, tag.indexOf("|")), xpos: tag.slice(tag.indexOf("|") + 1) })),
    relations: header.relations,
    units: header.dims.units ?? 0,
    tensors,
    rules: new Map(Object.entries(header.rules)),
    exceptions: new Map(Object.entries(header.exceptions)),
  };
}

/** Each row has its scale; a byte holds the square root of the weight's share of it, with its sign. */
function readMatrix(bytes: ArrayBuffer, at: number, shape: readonly number[]): Matrix {
  const rows = shape[0] ?? 0;
  const columns = shape.slice(1).reduce((product, n) => product * n, 1);
  const scales = new Float32Array(bytes, at, rows);
  const packed = new Int8Array(bytes, at + rows * 4, rows * columns);
  const data = new Float32Array(rows * columns);
  for (let row = 0; row < rows; row++) {
    const scale = scales[row]! / (127 * 127);
    for (let i = row * columns; i < (row + 1) * columns; i++) data[i] = packed[i]! * Math.abs(packed[i]!) * scale;
  }
  return { rows, columns, data };
}
