/** Matrix products in WebAssembly: weights lie in its memory for good, inputs are copied in for each call. */
import { kernelModule } from "./kernel-code.ts";
import type { Matrix } from "./model.ts";

/** A matrix in the kernel's memory; rows padded to even number, width to a multiple of four. */
export interface Loaded {
  readonly address: number;
  readonly rows: number;
  readonly columns: number;
}

export interface Kernel {
  /** Keeps a matrix for the life of the kernel. */
  load(matrix: Matrix): Loaded;
  /** Dot products of each row of `a` with each row of `b`: rows × b.rows. */
  products(a: Float32Array, rows: number, b: Loaded): Float32Array;
  /** The same with a matrix that lives for this call only. */
  productsOf(a: Float32Array, rows: number, b: Matrix): Float32Array;
}

type Products = (a: number, aRows: number, b: number, bRows: number, rowBytes: number, out: number) => void;

const PAGE = 65_536;
const up = (value: number, multiple: number): number => Math.ceil(value / multiple) * multiple;

export function createKernel(): Kernel {
  const memory = new WebAssembly.Memory({ initial: 16 });
  const instance = new WebAssembly.Instance(new WebAssembly.Module(kernelModule()), { host: { memory } });
  const run = instance.exports.products as Products;
  let numbers = new Float32Array(memory.buffer);
  let used = 0;

  const reserve = (bytes: number): void => {
    if (bytes > memory.buffer.byteLength) memory.grow(Math.ceil((bytes - memory.buffer.byteLength) / PAGE));
    numbers = new Float32Array(memory.buffer);
  };
  const place = (data: Float32Array, rows: number, columns: number, address: number, padRows: number): number => {
    const width = up(columns, 4);
    const end = address + up(rows, padRows) * width * 4;
    reserve(end);
    const from = address / 4;
    numbers.fill(0, from, end / 4);
    if (width === columns) numbers.set(data.subarray(0, rows * columns), from);
    else
      for (let row = 0; row < rows; row++)
        numbers.set(data.subarray(row * columns, (row + 1) * columns), from + row * width);
    return end;
  };
  const multiply = (a: Float32Array, rows: number, b: Loaded, scratch: number): Float32Array => {
    const width = up(b.columns, 4);
    const bRows = up(b.rows, 2);
    const out = place(a, rows, b.columns, scratch, 4);
    reserve(out + up(rows, 4) * bRows * 4);
    run(scratch, up(rows, 4), b.address, bRows, width * 4, out);
    const result = new Float32Array(rows * b.rows);
    for (let row = 0; row < rows; row++)
      result.set(numbers.subarray(out / 4 + row * bRows, out / 4 + row * bRows + b.rows), row * b.rows);
    return result;
  };
  return {
    load(matrix) {
      const address = used;
      used = place(matrix.data, matrix.rows, matrix.columns, address, 2);
      return { address, rows: matrix.rows, columns: matrix.columns };
    },
    products: (a, rows, b) => multiply(a, rows, b, used),
    productsOf(a, rows, b) {
      const scratch = place(b.data, b.rows, b.columns, used, 2);
      return multiply(a, rows, { address: used, rows: b.rows, columns: b.columns }, scratch);
    },
  };
}
