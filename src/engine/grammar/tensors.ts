/** Matrices cut, turned and put together before they are loaded. */
import type { Matrix } from "./model.ts";

/** Columns from one on. */
export function columnsOf(matrix: Matrix, from: number, columns: number): Matrix {
  const data = new Float32Array(matrix.rows * columns);
  for (let row = 0; row < matrix.rows; row++) {
    const start = row * matrix.columns + from;
    data.set(matrix.data.subarray(start, start + columns), row * columns);
  }
  return { rows: matrix.rows, columns, data };
}

/** Rows as columns. */
export function transposed({ rows, columns, data }: Matrix): Matrix {
  const turned = new Float32Array(data.length);
  for (let r = 0; r < rows; r++) for (let c = 0; c < columns; c++) turned[c * rows + r] = data[r * columns + c]!;
  return { rows: columns, columns: rows, data: turned };
}

/** Matrices of the same width one above the other, each from a row that is a multiple of eight; and where each begins. */
export function stacked(parts: readonly Matrix[]): Matrix & { readonly starts: readonly number[] } {
  const starts: number[] = [];
  let rows = 0;
  for (const part of parts) {
    starts.push(rows);
    rows += Math.ceil(part.rows / 8) * 8;
  }
  const { columns } = parts[0]!;
  const data = new Float32Array(rows * columns);
  parts.forEach((part, i) => {
    data.set(part.data, starts[i]! * columns);
  });
  return { rows, columns, data, starts };
}

/** The place of the greatest of some values, not counting the one at `barred`. */
export function greatestOf(values: Float32Array, from: number, count: number, barred = -1): number {
  let best = barred === 0 ? 1 : 0;
  for (let i = best + 1; i < count; i++) if (values[from + i]! > values[from + best]! && i !== barred) best = i;
  return best;
}
