/** Scores of relations: a form that is linear in the dependent's numbers and in the head's. */
import { type Kernel, NUMBER, type Rows, up } from "./kernel/index.ts";
import type { Matrix } from "./model.ts";
import { greatestOf } from "./tensors.ts";

/** The best relation of each word to the word that is its head, -1 where that is the root. */
export type Relations = (heads: readonly number[], dependents: Rows, asHeads: Rows) => number[];

/**
 * `rel` holds for each relation a square matrix, whose last row and column stand for a constant 1. With a head's numbers
 * it becomes a matrix of the dependent's numbers × relations, which is worked out once a head.
 */
export function createRelations(kernel: Kernel, rel: Matrix, barred: number): Relations {
  const size = Math.round(Math.sqrt(rel.columns)) - 1;
  const width = up(rel.rows, 4);
  const weights = kernel.load(...byDependent(rel, size, width));
  return (heads, dependents, asHeads) => {
    const places = new Map<number, number>();
    for (const head of heads) if (head >= 0 && !places.has(head)) places.set(head, places.size);
    if (places.size === 0) return heads.map(() => -1);
    const inputs = kernel.rows(places.size, size);
    for (const [head, place] of places) {
      const from = (asHeads.address + head * asHeads.stride) / NUMBER;
      kernel.numbers().copyWithin((inputs.address + place * inputs.stride) / NUMBER, from, from + size);
    }
    kernel.quantise(inputs, places.size, size);
    const matrices = kernel.rows(places.size, weights.panels * 8);
    kernel.products(weights, matrices);
    const scores = kernel.borrow(width * NUMBER);
    const numbers = kernel.numbers();
    return heads.map((head, word) => {
      if (head < 0) return -1;
      const matrix = matrices.address + places.get(head)! * matrices.stride;
      kernel.weigh(dependents.address + word * dependents.stride, size, matrix, scores, width * NUMBER);
      return greatestOf(numbers, scores / NUMBER, rel.rows, barred);
    });
  };
}

/** Relations × (dependent × head) as (dependent × relations) × head, and what the head's constant 1 gives as the bias. */
function byDependent(rel: Matrix, size: number, width: number): [Matrix, Float32Array] {
  const rows = (size + 1) * width;
  const data = new Float32Array(rows * size);
  const bias = new Float32Array(rows);
  for (let relation = 0; relation < rel.rows; relation++)
    for (let d = 0; d <= size; d++) {
      const from = relation * rel.columns + d * (size + 1);
      const row = d * width + relation;
      data.set(rel.data.subarray(from, from + size), row * size);
      bias[row] = rel.data[from + size]!;
    }
  return [{ rows, columns: size, data }, bias];
}
