/** The network's arithmetic in WebAssembly: one memory, in which weights lie for good, and the routines that work on it. */
import type { Matrix } from "../model.ts";
import { assemble } from "./assembler.ts";
import { layerOf, sumOfThree } from "./cells.ts";
import { GREATEST, INPUT_PANEL, products, quantise, WEIGHT_PANEL } from "./products.ts";
import { leak, pairs, weigh } from "./scores.ts";

/** Bytes of a number, of a line of the cache, and of WebAssembly's page. */
export const NUMBER = 4;
const LINE = 64;
const PAGE = 65_536;

export const up = (value: number, multiple: number): number => Math.ceil(value / multiple) * multiple;

/** A matrix in the kernel's memory, as whole numbers with a scale and a bias a row. */
export interface Weights {
  readonly address: number;
  readonly scales: number;
  readonly bias: number;
  readonly panels: number;
  readonly columns: number;
}

/** Rows of numbers in the kernel's memory; addresses and distances in bytes. */
export interface Rows {
  readonly address: number;
  /** From one row to the next. */
  readonly stride: number;
}

type Call = (...values: number[]) => void;

export interface Kernel {
  /** Takes memory for good; its address. */
  take(bytes: number): number;
  /** Takes memory until `release`. */
  borrow(bytes: number): number;
  /** Rows of so many numbers until `release`, and a few behind them, since routines write several rows at a time. */
  rows(count: number, columns: number): Rows;
  /** Gives back all that was borrowed. */
  release(): void;
  /** The memory's numbers, until memory is taken or borrowed next. */
  numbers(): Float32Array;
  /** Keeps a matrix for good; its columns are a multiple of four. */
  load(matrix: Matrix, bias?: Float32Array): Weights;
  /** Makes rows the inputs of the next products: `columns` numbers of each. */
  quantise(rows: Rows, count: number, columns: number): void;
  /** Dot products of the inputs with the weights plus the bias; writes rows up to the next multiple of four. */
  products(weights: Weights, out: Rows): void;
  readonly sumOfThree: Call;
  readonly layer: Call;
  readonly leak: Call;
  readonly pairs: Call;
  readonly weigh: Call;
}

/** Rows behind the last that may be written to. */
const SPARE = 8;

export function createKernel(units: number): Kernel {
  const memory = new WebAssembly.Memory({ initial: 16 });
  const code = assemble([quantise, products, sumOfThree, layerOf(units), leak, pairs, weigh]);
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(code), { host: { memory } });
  const call = (name: string): Call => exports[name] as Call;
  const run = { quantise: call("quantise"), products: call("products") };
  let numbers = new Float32Array(memory.buffer);
  let taken = 0;
  let end = 0;
  let inputs = { address: 0, scales: 0, panels: 0 };

  const borrow = (bytes: number): number => {
    const address = up(end, LINE);
    end = address + bytes;
    if (end > memory.buffer.byteLength) {
      memory.grow(Math.ceil((end - memory.buffer.byteLength) / PAGE));
      numbers = new Float32Array(memory.buffer);
    }
    return address;
  };
  const take = (bytes: number): number => {
    const address = borrow(bytes);
    taken = end;
    return address;
  };
  return {
    take,
    borrow,
    rows: (count, columns) => ({ address: borrow((count + SPARE) * columns * NUMBER), stride: columns * NUMBER }),
    release() {
      end = taken;
    },
    numbers: () => numbers,
    load(matrix, bias) {
      const rows = up(matrix.rows, WEIGHT_PANEL);
      const address = take(rows * matrix.columns * 2);
      const scales = take(rows * NUMBER);
      const biasAt = take(rows * NUMBER);
      const shorts = new Int16Array(memory.buffer, address, rows * matrix.columns);
      numbers.set(pack(matrix, shorts), scales / NUMBER);
      if (bias) numbers.set(bias, biasAt / NUMBER);
      return { address, scales, bias: biasAt, panels: rows / WEIGHT_PANEL, columns: matrix.columns };
    },
    quantise({ address, stride }, count, columns) {
      const panels = Math.ceil(count / INPUT_PANEL);
      const to = borrow(panels * INPUT_PANEL * columns * 2);
      const scales = borrow(panels * INPUT_PANEL * NUMBER);
      run.quantise(address, stride, panels, columns * NUMBER, to, scales);
      inputs = { address: to, scales, panels };
    },
    products(weights, out) {
      run.products(
        ...[inputs.address, inputs.scales, inputs.panels],
        ...[weights.address, weights.scales, weights.bias, weights.panels, weights.columns],
        ...[out.address, out.stride],
      );
    },
    sumOfThree: call("sumOfThree"),
    layer: call("layer"),
    leak: call("leak"),
    pairs: call("pairs"),
    weigh: call("weigh"),
  };
}

/** To the nearest whole number, for numbers of at most `GREATEST`; several times faster than Math.round. */
const rounded = (value: number): number => ((value + GREATEST + 1.5) | 0) - GREATEST - 1;

/** Writes a matrix as panels of whole numbers; what a step of one means in each row. */
function pack({ rows, columns, data }: Matrix, shorts: Int16Array): Float32Array {
  const scales = new Float32Array(rows);
  for (let row = 0; row < rows; row++) {
    const from = row * columns;
    let greatest = 1e-20;
    for (let k = from; k < from + columns; k++) {
      const size = Math.abs(data[k]!);
      if (size > greatest) greatest = size;
    }
    const steps = GREATEST / greatest;
    const lane = row % WEIGHT_PANEL;
    let to = (row - lane) * columns + lane * 2;
    for (let k = 0; k < columns; k += 2, to += WEIGHT_PANEL * 2) {
      shorts[to] = rounded(data[from + k]! * steps);
      shorts[to + 1] = rounded(data[from + k + 1]! * steps);
    }
    scales[row] = 1 / steps;
  }
  return scales;
}
