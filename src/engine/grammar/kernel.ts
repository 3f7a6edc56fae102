/**
 * Matrix products in WebAssembly on 16-bit whole numbers: each row is stored as its numbers' shares of the row's greatest,
 * with one scale a row. Weights lie in the kernel's memory for good, inputs are copied in for each call.
 */
import { kernelModule } from "./kernel-code.ts";
import type { Matrix } from "./model.ts";

/** A matrix in the kernel's memory; rows padded to an even number, width to a multiple of eight. */
export interface Loaded {
  readonly address: number;
  readonly rows: number;
  readonly columns: number;
  /** What a step of one means in each row. */
  readonly scales: Float32Array;
}

export interface Kernel {
  /** Keeps a matrix for the life of the kernel. */
  load(matrix: Matrix): Loaded;
  /** Dot products of each row of `a` with each row of `b`, plus the bias where there is one: rows × b.rows. */
  products(a: Float32Array, rows: number, b: Loaded, bias?: Float32Array): Float32Array;
  /** The same with a matrix that lives for this call only. */
  productsOf(a: Float32Array, rows: number, b: Matrix): Float32Array;
  /**
   * The same where row i of `a` is all products of a number of row i of `left` with a number of row `partners[i]` of
   * `right`, both `size` wide.
   */
  productsOfPairs(
    left: Float32Array,
    right: Float32Array,
    partners: readonly number[],
    size: number,
    b: Loaded,
  ): Float32Array;
}

type Products = (a: number, aRows: number, b: number, bRows: number, rowBytes: number, out: number) => void;

const PAGE = 65_536;
const up = (value: number, multiple: number): number => Math.ceil(value / multiple) * multiple;

/** The greatest number that an input holds, and the greatest sum of products: 32 bits with room to spare. */
const GREATEST = 2047;
const GREATEST_SUM = 2 ** 31 - 2 ** 16;

export function createKernel(): Kernel {
  const memory = new WebAssembly.Memory({ initial: 16 });
  const instance = new WebAssembly.Instance(new WebAssembly.Module(kernelModule()), { host: { memory } });
  const run = instance.exports.products as Products;
  let shorts = new Int16Array(memory.buffer);
  let sums = new Int32Array(memory.buffer);
  let used = 0;

  const reserve = (bytes: number): void => {
    if (bytes <= memory.buffer.byteLength) return;
    memory.grow(Math.ceil((bytes - memory.buffer.byteLength) / PAGE));
    shorts = new Int16Array(memory.buffer);
    sums = new Int32Array(memory.buffer);
  };
  /** Clears room for rows at an address; gives where it ends. */
  const clear = (address: number, rows: number, width: number): number => {
    const end = address + rows * width * 2;
    reserve(end);
    shorts.fill(0, address / 2, end / 2);
    return end;
  };
  /** Writes rows at an address; gives where they end. No row's absolute sum times `GREATEST` leaves 32 bits. */
  const place = (data: Float32Array, rows: number, columns: number, address: number, padRows: number) => {
    const width = up(columns, 8);
    const end = clear(address, up(rows, padRows), width);
    const scales = new Float32Array(rows);
    for (let row = 0; row < rows; row++) {
      const from = row * columns;
      const steps = stepsOf(data, from, columns);
      const to = address / 2 + row * width;
      for (let i = 0; i < columns; i++) shorts[to + i] = rounded(data[from + i]! * steps);
      scales[row] = 1 / steps;
    }
    return { end, scales };
  };
  /** Runs the kernel on rows of `a` that lie in memory, and turns its sums back into numbers. */
  const multiply = (
    address: number,
    scales: Float32Array,
    out: number,
    b: Loaded,
    bias?: Float32Array,
  ): Float32Array => {
    const rows = scales.length;
    const bRows = up(b.rows, 2);
    reserve(out + up(rows, 4) * bRows * 4);
    run(address, up(rows, 4), b.address, bRows, up(b.columns, 8) * 2, out);
    const result = new Float32Array(rows * b.rows);
    for (let row = 0; row < rows; row++) {
      const from = out / 4 + row * bRows;
      const scale = scales[row]!;
      const to = row * b.rows;
      if (bias) for (let i = 0; i < b.rows; i++) result[to + i] = sums[from + i]! * scale * b.scales[i]! + bias[i]!;
      else for (let i = 0; i < b.rows; i++) result[to + i] = sums[from + i]! * scale * b.scales[i]!;
    }
    return result;
  };
  return {
    load(matrix) {
      const address = used;
      const { end, scales } = place(matrix.data, matrix.rows, matrix.columns, address, 2);
      used = up(end, 16);
      return { address, rows: matrix.rows, columns: matrix.columns, scales };
    },
    products(a, rows, b, bias) {
      const { end, scales } = place(a, rows, b.columns, used, 4);
      return multiply(used, scales, end, b, bias);
    },
    productsOf(a, rows, b) {
      const loaded = place(b.data, b.rows, b.columns, used, 2);
      const address = up(loaded.end, 16);
      const { end, scales } = place(a, rows, b.columns, address, 4);
      return multiply(address, scales, end, { address: used, rows: b.rows, columns: b.columns, scales: loaded.scales });
    },
    productsOfPairs(left, right, partners, size, b) {
      const width = up(size * size, 8);
      const end = clear(used, up(partners.length, 4), width);
      const scales = new Float32Array(partners.length);
      partners.forEach((partner, row) => {
        const steps = GREATEST / (greatestOf(left, row * size, size) * greatestOf(right, partner * size, size));
        let to = used / 2 + row * width;
        for (let i = 0; i < size; i++) {
          const value = left[row * size + i]! * steps;
          for (let j = 0; j < size; j++) shorts[to++] = rounded(value * right[partner * size + j]!);
        }
        scales[row] = 1 / steps;
      });
      return multiply(used, scales, end, b);
    },
  };
}

/** To the nearest whole number, for numbers of at most `GREATEST`; several times faster than Math.round. */
const rounded = (value: number): number => ((value + GREATEST + 1.5) | 0) - GREATEST - 1;

function greatestOf(data: Float32Array, from: number, count: number): number {
  let greatest = 1e-20;
  for (let i = from; i < from + count; i++) greatest = Math.max(greatest, Math.abs(data[i]!));
  return greatest;
}

/** How many steps one is in this row: as fine as the greatest number and the sum of all allow. */
function stepsOf(data: Float32Array, from: number, count: number): number {
  let greatest = 1e-20;
  let sum = 0;
  for (let i = from; i < from + count; i++) {
    const size = Math.abs(data[i]!);
    if (size > greatest) greatest = size;
    sum += size;
  }
  return Math.min(GREATEST / greatest, GREATEST_SUM / (GREATEST * (sum + 1e-20)));
}
