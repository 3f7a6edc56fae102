/** What words' phrases stand for: scores from the word itself, from the encoder and from the word that it hangs on. */
import { createCache } from "./cache.ts";
import { createEmbedding } from "./embedding.ts";
import { type Kernel, NUMBER, type Rows } from "./kernel/index.ts";
import type { Model, Tensors } from "./model.ts";
import { greatestOf, stacked } from "./tensors.ts";

/** Words of which is kept what they and what their dependents get from them. */
const KEPT = 3072;

/** The best class of each word, by its place among the model's classes; `heads` count through all words, -1 is the root. */
export type Entities = (words: readonly string[], context: Rows, heads: readonly number[]) => number[];

export function createEntities(kernel: Kernel, model: Model, tensor: Tensors): Entities {
  const embedding = createEmbedding(model, ["word", "suffix", "prefix", "shape", "kinds"]);
  const { starts, ...both } = stacked([tensor("entity.own.weight"), tensor("entity.governor.weight")]);
  const weights = kernel.load(both);
  const [out, bias] = [tensor("entity.out.weight"), tensor("entity.out.bias").data];
  const kept = kernel.take(KEPT * both.rows * NUMBER) / NUMBER;
  const find = createCache(KEPT);

  const learn = (fresh: ReadonlyMap<string, number>): void => {
    const inputs = kernel.rows(fresh.size, embedding.width);
    embedding.write(fresh.keys(), kernel.numbers().subarray(inputs.address / NUMBER));
    kernel.quantise(inputs, fresh.size, embedding.width);
    const given = kernel.rows(fresh.size, both.rows);
    kernel.products(weights, given);
    let from = given.address / NUMBER;
    for (const slot of fresh.values()) {
      kernel.numbers().copyWithin(kept + slot * both.rows, from, from + both.rows);
      from += both.rows;
    }
  };
  const hidden = new Float32Array(out.columns);
  const scores = new Float32Array(out.rows);
  return (words, context, heads) => {
    const { slots, fresh } = find(words);
    if (fresh.size > 0) learn(fresh);
    const numbers = kernel.numbers();
    return words.map((_, word) => {
      const around = (context.address + word * context.stride) / NUMBER;
      const own = kept + slots[word]! * both.rows;
      const head = heads[word]!;
      const governor = head < 0 ? -1 : kept + slots[head]! * both.rows + starts[1]!;
      for (let i = 0; i < hidden.length; i++) {
        const sum = numbers[around + i]! + numbers[own + i]! + (governor < 0 ? 0 : numbers[governor + i]!);
        hidden[i] = sum < 0 ? sum * LEAK : sum;
      }
      for (let kind = 0; kind < out.rows; kind++) {
        let sum = bias[kind]!;
        const row = kind * out.columns;
        for (let i = 0; i < hidden.length; i++) sum += out.data[row + i]! * hidden[i]!;
        scores[kind] = sum;
      }
      return greatestOf(scores, 0, out.rows);
    });
  };
}

/** Of what is below zero, what is left. */
const LEAK = 0.1;
