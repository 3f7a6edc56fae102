/** The forward pass of `training/network.py`, word for word the same arithmetic. */
import { createKernel, type Kernel, type Loaded } from "./kernel.ts";
import type { Matrix, Model } from "./model.ts";

/** What the network says of one sentence; all arrays are row-major. */
export interface Scores {
  /** words × tags. */
  readonly tags: Float32Array;
  /** words × (words + 1): score of each head, column 0 being the root. */
  readonly arcs: Float32Array;
  /** words × relations, for the chosen heads (0 is the root, words count from 1). */
  relations(heads: readonly number[]): Float32Array;
}

export type Network = (features: readonly (readonly number[])[]) => Scores;

interface Layer {
  readonly weight: Loaded;
  readonly bias: Float32Array;
}

export function createNetwork(model: Model): Network {
  const get = (name: string): Matrix => {
    const matrix = model.tensors.get(name);
    if (!matrix) throw new Error(`the language model has no tensor ${name}: restore models/ from the repository`);
    return matrix;
  };
  const kernel = createKernel();
  const layer = (name: string): Layer => ({
    weight: kernel.load(get(`${name}.weight`)),
    bias: get(`${name}.bias`).data,
  });
  const linear = (x: Float32Array, rows: number, { weight, bias }: Layer): Float32Array =>
    kernel.products(x, rows, weight, bias);
  const tables = ["word", "suffix", "prefix", "shape"].map((name) => get(`${name}.weight`));
  const first = firstLayer(get("layers.0.gates.weight"), get("layers.0.gates.bias").data, tables, kernel);
  const layers: Layer[] = [];
  for (let i = 1; model.tensors.has(`layers.${i}.gates.weight`); i++) layers.push(layer(`layers.${i}.gates`));
  const heads = HEADS.map((name) => get(`${name}.weight`));
  const top: Layer = {
    weight: kernel.load(stacked(heads)),
    bias: Float32Array.from(HEADS.flatMap((name) => [...get(`${name}.bias`).data])),
  };
  const root = get("root").data;
  const arc = kernel.load(transposed(get("arc")));
  const rel = kernel.load(get("rel"));
  const relSize = Math.round(Math.sqrt(rel.columns));

  return (features) => {
    const n = features.length;
    let x = qrnn(first(features), n, model.units);
    for (const gates of layers) {
      const y = qrnn(linear(x, n, gates), n, model.units);
      for (let k = 0; k < y.length; k++) y[k]! += x[k]!;
      x = y;
    }
    // The root stands as a word of its own before the others.
    const withRoot = new Float32Array(x.length + root.length);
    withRoot.set(root);
    withRoot.set(x, root.length);
    const [tags, dependent, head, relDependent, relHead] = parted(linear(withRoot, n + 1, top), n + 1, heads) as Five;
    const mapped = kernel.products(withOne(leaky(dependent.subarray(dependent.length / (n + 1))), n), n, arc);
    return {
      tags: tags.subarray(tags.length / (n + 1)),
      arcs: kernel.productsOf(mapped, n, { rows: n + 1, columns: arc.rows, data: leaky(head) }),
      relations: (chosen) => {
        const d = withOne(leaky(relDependent.subarray(relDependent.length / (n + 1))), n);
        return kernel.productsOfPairs(d, withOne(leaky(relHead), n + 1), chosen, relSize, rel);
      },
    };
  };
}

/** What is worked out from the last layer, in one product. */
const HEADS = ["tag", "dependent", "head", "rel_dependent", "rel_head"];
type Five = [Float32Array, Float32Array, Float32Array, Float32Array, Float32Array];

/** Matrices of the same width one above the other. */
function stacked(parts: readonly Matrix[]): Matrix {
  const rows = parts.reduce((sum, part) => sum + part.rows, 0);
  const columns = parts[0]!.columns;
  const data = new Float32Array(rows * columns);
  let at = 0;
  for (const part of parts) {
    data.set(part.data, at);
    at += part.data.length;
  }
  return { rows, columns, data };
}

/** The columns that each part gave, apart again. */
function parted(all: Float32Array, rows: number, parts: readonly Matrix[]): Float32Array[] {
  const width = all.length / rows;
  let from = 0;
  return parts.map((part) => {
    const out = new Float32Array(rows * part.rows);
    for (let row = 0; row < rows; row++)
      out.set(all.subarray(row * width + from, row * width + from + part.rows), row * part.rows);
    from += part.rows;
    return out;
  });
}

function embed(features: readonly (readonly number[])[], tables: readonly Matrix[]): Float32Array {
  const width = tables.reduce((sum, table) => sum + table.columns, 0);
  const out = new Float32Array(features.length * width);
  features.forEach((ids, word) => {
    let at = word * width;
    tables.forEach((table, i) => {
      const row = ids[i]! * table.columns;
      out.set(table.data.subarray(row, row + table.columns), at);
      at += table.columns;
    });
  });
  return out;
}

/** Words of a generation whose part in the first layer is kept; each takes 18 kB. */
const KEPT = 2048;

/**
 * The first layer's gates over a window of three words. What a word gives as left neighbour, itself and right neighbour
 * depends on the word alone, so it is worked out once and kept: most words of a text have been seen before.
 */
function firstLayer(
  weight: Matrix,
  bias: Float32Array,
  tables: readonly Matrix[],
  kernel: Kernel,
): (features: readonly (readonly number[])[]) => Float32Array {
  const places = kernel.load(byPlace(weight));
  const gates = weight.rows;
  // Two generations: what was not met again while one filled up is forgotten with the next.
  let kept = new Map<string, Float32Array>();
  let older = new Map<string, Float32Array>();
  const keep = (key: string, part: Float32Array): void => {
    if (kept.size >= KEPT) [older, kept] = [kept, new Map()];
    kept.set(key, part);
  };
  const recall = (key: string): Float32Array | undefined => {
    const part = kept.get(key) ?? older.get(key);
    if (part && !kept.has(key)) keep(key, part);
    return part;
  };
  const partsOf = (features: readonly (readonly number[])[]): Float32Array[] => {
    const keys = features.map((ids) => ids.join());
    const parts = new Map(keys.map((key) => [key, recall(key)]));
    const fresh = [...parts.keys()].filter((key) => !parts.get(key));
    if (fresh.length > 0) {
      const computed = kernel.products(
        embed(
          fresh.map((key) => features[keys.indexOf(key)]!),
          tables,
        ),
        fresh.length,
        places,
      );
      fresh.forEach((key, i) => {
        const part = computed.slice(i * gates * 3, (i + 1) * gates * 3);
        parts.set(key, part);
        keep(key, part);
      });
    }
    return keys.map((key) => parts.get(key)!);
  };
  return (features) => {
    const words = partsOf(features);
    const out = new Float32Array(words.length * gates);
    words.forEach((own, word) => {
      const row = out.subarray(word * gates, (word + 1) * gates);
      const [left, right] = [words[word - 1], words[word + 1]];
      if (left && right)
        for (let i = 0; i < gates; i++) row[i] = bias[i]! + own[gates + i]! + left[i]! + right[2 * gates + i]!;
      else if (left) for (let i = 0; i < gates; i++) row[i] = bias[i]! + own[gates + i]! + left[i]!;
      else if (right) for (let i = 0; i < gates; i++) row[i] = bias[i]! + own[gates + i]! + right[2 * gates + i]!;
      else for (let i = 0; i < gates; i++) row[i] = bias[i]! + own[gates + i]!;
    });
    return out;
  };
}

/** Gates × (three words' numbers) as (three × gates) × numbers: left neighbour's rows, then the word's own, then the right's. */
function byPlace(weight: Matrix): Matrix {
  const width = weight.columns / 3;
  const data = new Float32Array(weight.data.length);
  for (let gate = 0; gate < weight.rows; gate++)
    for (let place = 0; place < 3; place++) {
      const from = gate * weight.columns + place * width;
      data.set(weight.data.subarray(from, from + width), (place * weight.rows + gate) * width);
    }
  return { rows: weight.rows * 3, columns: width, data };
}

/** One layer in both directions: a running mean of candidate values under forget gates, let out by output gates. */
function qrnn(gates: Float32Array, n: number, units: number): Float32Array {
  const width = units * 2;
  const out = new Float32Array(n * width);
  for (let direction = 0; direction < 2; direction++) {
    const state = new Float32Array(units);
    for (let step = 0; step < n; step++) {
      const word = direction === 0 ? step : n - 1 - step;
      const at = word * width * 3 + direction * units;
      for (let u = 0; u < units; u++) {
        const forget = sigmoid(gates[at + width + u]!);
        const value = 2 * sigmoid(2 * gates[at + u]!) - 1;
        state[u] = forget * state[u]! + (1 - forget) * value;
        out[word * width + direction * units + u] = sigmoid(gates[at + 2 * width + u]!) * state[u]!;
      }
    }
  }
  return out;
}

/** The sigmoid from a table with straight lines between its points: right to six digits, several times faster. */
const REACH = 12;
const STEPS = 512;
const TABLE = Float64Array.from({ length: 2 * REACH * STEPS + 2 }, (_, i) => 1 / (1 + Math.exp(REACH - i / STEPS)));

function sigmoid(x: number): number {
  if (x >= REACH) return 1;
  if (x <= -REACH) return 0;
  const place = (x + REACH) * STEPS;
  const i = place | 0;
  const low = TABLE[i]!;
  return low + (TABLE[i + 1]! - low) * (place - i);
}

function transposed(matrix: Matrix): Matrix {
  const data = new Float32Array(matrix.data.length);
  for (let r = 0; r < matrix.rows; r++)
    for (let c = 0; c < matrix.columns; c++) data[c * matrix.rows + r] = matrix.data[r * matrix.columns + c]!;
  return { rows: matrix.columns, columns: matrix.rows, data };
}

function leaky(x: Float32Array): Float32Array {
  for (let i = 0; i < x.length; i++) if (x[i]! < 0) x[i]! *= 0.1;
  return x;
}

/** Appends a constant 1 to every row, so that a bilinear form has its linear terms. */
function withOne(x: Float32Array, rows: number): Float32Array {
  const width = x.length / rows;
  const out = new Float32Array(rows * (width + 1));
  for (let row = 0; row < rows; row++) {
    out.set(x.subarray(row * width, (row + 1) * width), row * (width + 1));
    out[row * (width + 1) + width] = 1;
  }
  return out;
}
