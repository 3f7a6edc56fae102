/** The forward pass of `training/network.py`, word for word the same arithmetic. */
import type { Matrix, Model } from "./model.ts";

/** What the network says of one sentence; all arrays are row-major. */
export interface Scores {
  /** words × tags. */
  readonly tags: Float32Array;
  /** words × (words + 1): score of each head, column 0 being the root. */
  readonly arcs: Float32Array;
  /** Scores of the relations for a word (from 0) under a head (0 is the root, words count from 1). */
  relations(word: number, head: number): Float32Array;
}

export type Network = (features: readonly (readonly number[])[]) => Scores;

export function createNetwork(model: Model): Network {
  const get = (name: string): Matrix => {
    const matrix = model.tensors.get(name);
    if (!matrix) throw new Error(`the language model has no tensor ${name}: restore models/ from the repository`);
    return matrix;
  };
  const tables = ["word", "suffix", "prefix", "shape"].map((name) => get(`${name}.weight`));
  const layers = [0, 1, 2].map((i) => ({
    weight: get(`layers.${i}.gates.weight`),
    bias: get(`layers.${i}.gates.bias`),
  }));
  const part = (name: string) => ({ weight: get(`${name}.weight`), bias: get(`${name}.bias`) });
  const heads = {
    tag: part("tag"),
    dependent: part("dependent"),
    head: part("head"),
    relDependent: part("rel_dependent"),
    relHead: part("rel_head"),
  };
  const root = get("root").data;
  const arc = get("arc");
  const rel = get("rel");
  const relSize = Math.round(Math.sqrt(rel.columns));

  return (features) => {
    const n = features.length;
    let x = embed(features, tables);
    layers.forEach((layer, i) => {
      const y = qrnn(i === 0 ? windowed(x, n) : x, n, layer.weight, layer.bias, model.units);
      if (i > 0) for (let k = 0; k < y.length; k++) y[k]! += x[k]!;
      x = y;
    });
    const withRoot = new Float32Array(x.length + root.length);
    withRoot.set(root);
    withRoot.set(x, root.length);
    const dependent = withOne(leaky(linear(x, n, heads.dependent.weight, heads.dependent.bias)), n);
    const head = leaky(linear(withRoot, n + 1, heads.head.weight, heads.head.bias));
    const relDependent = withOne(leaky(linear(x, n, heads.relDependent.weight, heads.relDependent.bias)), n);
    const relHead = withOne(leaky(linear(withRoot, n + 1, heads.relHead.weight, heads.relHead.bias)), n + 1);
    const mapped = multiply(dependent, n, arc);
    return {
      tags: linear(x, n, heads.tag.weight, heads.tag.bias),
      arcs: products(mapped, n, head, n + 1, arc.columns),
      relations: (word, governor) => bilinear(rel, relSize, relDependent, word * relSize, relHead, governor * relSize),
    };
  };
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

/** Each word with its left and right neighbour; zeros beyond the ends. */
function windowed(x: Float32Array, n: number): Float32Array {
  const width = x.length / n;
  const out = new Float32Array(n * width * 3);
  for (let word = 0; word < n; word++) {
    for (let d = -1; d <= 1; d++) {
      const other = word + d;
      if (other >= 0 && other < n) out.set(x.subarray(other * width, (other + 1) * width), (word * 3 + d + 1) * width);
    }
  }
  return out;
}

/** One layer in both directions: a running mean of candidate values under forget gates, let out by output gates. */
function qrnn(x: Float32Array, n: number, weight: Matrix, bias: Matrix, units: number): Float32Array {
  const gates = linear(x, n, weight, bias);
  const width = units * 2;
  const out = new Float32Array(n * width);
  for (let direction = 0; direction < 2; direction++) {
    const state = new Float32Array(units);
    for (let step = 0; step < n; step++) {
      const word = direction === 0 ? step : n - 1 - step;
      const at = word * width * 3 + direction * units;
      for (let u = 0; u < units; u++) {
        const forget = sigmoid(gates[at + width + u]!);
        state[u] = forget * state[u]! + (1 - forget) * Math.tanh(gates[at + u]!);
        out[word * width + direction * units + u] = sigmoid(gates[at + 2 * width + u]!) * state[u]!;
      }
    }
  }
  return out;
}

const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));

/** rows of x times the transposed weight, plus bias: rows × weight.rows. */
function linear(x: Float32Array, rows: number, weight: Matrix, bias: Matrix): Float32Array {
  const out = products(x, rows, weight.data, weight.rows, weight.columns);
  for (let row = 0; row < rows; row++)
    for (let i = 0; i < weight.rows; i++) out[row * weight.rows + i]! += bias.data[i]!;
  return out;
}

/** Dot products of every row of `a` with every row of `b`. */
function products(a: Float32Array, aRows: number, b: Float32Array, bRows: number, width: number): Float32Array {
  const out = new Float32Array(aRows * bRows);
  for (let i = 0; i < aRows; i++) {
    for (let j = 0; j < bRows; j++) {
      let sum = 0;
      const ai = i * width;
      const bj = j * width;
      for (let k = 0; k < width; k++) sum += a[ai + k]! * b[bj + k]!;
      out[i * bRows + j] = sum;
    }
  }
  return out;
}

/** a (rows × matrix.rows) times matrix. */
function multiply(a: Float32Array, rows: number, matrix: Matrix): Float32Array {
  const out = new Float32Array(rows * matrix.columns);
  for (let i = 0; i < rows; i++) {
    for (let k = 0; k < matrix.rows; k++) {
      const value = a[i * matrix.rows + k]!;
      for (let j = 0; j < matrix.columns; j++)
        out[i * matrix.columns + j]! += value * matrix.data[k * matrix.columns + j]!;
    }
  }
  return out;
}

function bilinear(rel: Matrix, size: number, d: Float32Array, dAt: number, h: Float32Array, hAt: number): Float32Array {
  const out = new Float32Array(rel.rows);
  for (let r = 0; r < rel.rows; r++) {
    let sum = 0;
    for (let i = 0; i < size; i++) {
      let inner = 0;
      const at = r * rel.columns + i * size;
      for (let j = 0; j < size; j++) inner += rel.data[at + j]! * h[hAt + j]!;
      sum += inner * d[dAt + i]!;
    }
    out[r] = sum;
  }
  return out;
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
