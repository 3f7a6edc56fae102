/** The encoder: from words to numbers that tell of each word in its sentence. */
import { createFirstLayer } from "./first-layer.ts";
import { type Kernel, NUMBER, type Rows, type Weights } from "./kernel/index.ts";
import type { Model, Tensors } from "./model.ts";

/** The last layer's numbers of each word of the sentences. */
export type Encoder = (sentences: readonly (readonly string[])[], words: number) => Rows;

export function createEncoder(kernel: Kernel, model: Model, tensor: Tensors): Encoder {
  const first = createFirstLayer(kernel, model, tensor);
  const others: Weights[] = [];
  for (let i = 1; model.tensors.has(`layers.${i}.gates.weight`); i++)
    others.push(kernel.load(tensor(`layers.${i}.gates.weight`), tensor(`layers.${i}.gates.bias`).data));
  const width = model.units * 2;
  const state = kernel.take(model.units * NUMBER);

  /** Adds a layer's output to `x`, sentence by sentence. */
  const add = (sentences: readonly (readonly string[])[], gates: Rows, x: Rows): void => {
    let word = 0;
    for (const { length } of sentences) {
      kernel.layer(gates.address + word * gates.stride, length, x.address + word * x.stride, state);
      word += length;
    }
  };
  return (sentences, words) => {
    const x = kernel.rows(words, width);
    const gates = kernel.rows(words, width * 3);
    kernel.numbers().fill(0, x.address / NUMBER, x.address / NUMBER + words * width);
    first(sentences, gates);
    add(sentences, gates, x);
    for (const weights of others) {
      kernel.quantise(x, words, width);
      kernel.products(weights, gates);
      add(sentences, gates, x);
    }
    return x;
  };
}
