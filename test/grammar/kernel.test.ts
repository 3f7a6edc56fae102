import { describe, expect, it } from "vitest";
import { createKernel, type Kernel, NUMBER, type Rows } from "../../src/engine/grammar/kernel/index.ts";

/** Numbers between -1 and 1 that look random and are the same in every run. */
const numbers = (count: number, seed: number): Float32Array =>
  Float32Array.from({ length: count }, (_, i) => Math.sin((i + 1) * seed * 12.9898) * Math.cos(i * 0.37 + seed));

function put(kernel: Kernel, data: Float32Array, columns: number): Rows {
  const rows = kernel.rows(data.length / columns, columns);
  kernel.numbers().set(data, rows.address / NUMBER);
  return rows;
}

const read = (kernel: Kernel, { address }: Rows, count: number): Float32Array =>
  kernel.numbers().slice(address / NUMBER, address / NUMBER + count);

function expectClose(got: Float32Array, wanted: readonly number[], within: number): void {
  expect(got.length).toBe(wanted.length);
  got.forEach((value, i) => {
    if (!(Math.abs(value - wanted[i]!) <= within)) throw new Error(`${value} stands for ${wanted[i]} at ${i}`);
  });
}

describe("the kernel", () => {
  it.each([1, 4, 7])("multiplies %i rows with a matrix and adds the bias", (count) => {
    const [columns, rows] = [36, 21];
    const kernel = createKernel(8);
    const [x, matrix, bias] = [numbers(count * columns, 1), numbers(rows * columns, 2), numbers(rows, 3)];
    const weights = kernel.load({ rows, columns, data: matrix }, bias);
    const inputs = put(kernel, x, columns);
    const out = kernel.rows(count, weights.panels * 8);
    kernel.quantise(inputs, count, columns);
    kernel.products(weights, out);
    for (let i = 0; i < count; i++) {
      const wanted = Array.from({ length: rows }, (_, j) => {
        let sum = bias[j]!;
        for (let k = 0; k < columns; k++) sum += x[i * columns + k]! * matrix[j * columns + k]!;
        return sum;
      });
      expectClose(read(kernel, { ...out, address: out.address + i * out.stride }, rows), wanted, 0.01);
    }
  });

  it("runs a layer in both directions and adds it to what was there", () => {
    const [units, words] = [8, 5];
    const kernel = createKernel(units);
    const scale = (value: number): number => value * 12;
    const [gates, before] = [numbers(words * units * 6, 4).map(scale), numbers(words * units * 2, 5)];
    const [at, x, state] = [
      put(kernel, gates, units * 6),
      put(kernel, before, units * 2),
      kernel.borrow(units * NUMBER),
    ];
    kernel.layer(at.address, words, x.address, state);
    const wanted = Array.from(before);
    const logistic = (value: number): number => 1 / (1 + Math.exp(-value));
    for (let unit = 0; unit < units * 2; unit++) {
      let mean = 0;
      for (let step = 0; step < words; step++) {
        const word = unit < units ? step : words - 1 - step;
        const gate = (n: number): number => gates[(word * 3 + n) * units * 2 + unit]!;
        const forget = logistic(gate(1));
        mean = forget * mean + (1 - forget) * Math.tanh(gate(0));
        wanted[word * units * 2 + unit]! += logistic(gate(2)) * mean;
      }
    }
    expectClose(read(kernel, x, wanted.length), wanted, 1e-5);
  });

  it("adds three rows, leaks below zero, scores pairs and weighs rows of a matrix", () => {
    const kernel = createKernel(8);
    const rows = put(kernel, numbers(24, 6), 8);
    const [a, b, c] = [0, 1, 2].map((row) => read(kernel, { ...rows, address: rows.address + row * rows.stride }, 8));
    const out = kernel.rows(4, 8);
    kernel.sumOfThree(out.address, rows.address, rows.address + rows.stride, rows.address + 2 * rows.stride, 32);
    expectClose(
      read(kernel, out, 8),
      Array.from(a!, (value, i) => value + b![i]! + c![i]!),
      1e-6,
    );
    kernel.leak(out.address, out.stride, 1, 16);
    const leaked = Array.from(a!, (value, i) => value + b![i]! + c![i]!);
    expectClose(
      read(kernel, out, 8),
      leaked.map((value, i) => (i < 4 && value < 0 ? value / 10 : value)),
      1e-6,
    );
    kernel.pairs(rows.address, rows.stride, 1, rows.address, rows.stride, 1, 32, out.address, 32);
    const dot = (x: Float32Array, y: Float32Array): number => x.reduce((sum, value, i) => sum + value * y[i]!, 0);
    expectClose(read(kernel, out, 3), [dot(a!, a!), dot(a!, b!), dot(a!, c!)], 1e-5);
    kernel.weigh(rows.address, 2, rows.address, out.address, 32);
    const weighed = Array.from(a!, (value, i) => a![0]! * value + a![1]! * b![i]! + c![i]!);
    expectClose(read(kernel, out, 8), weighed, 1e-5);
  });
});
