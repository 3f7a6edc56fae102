/**
 * The first layer's gates over a window of three words. What a word gives as left neighbour, itself and right neighbour
 * depends on the word alone, so it is worked out once and kept: most words of a text have been seen before.
 */
import { createCache } from "./cache.ts";
import { createEmbedding } from "./embedding.ts";
import { type Kernel, NUMBER, type Rows } from "./kernel/index.ts";
import type { Model, Tensors } from "./model.ts";
import { columnsOf } from "./tensors.ts";

/** Words that are kept, each of which takes 18 kB, and words that are looked up at once. */
const KEPT = 3072;
const AT_ONCE = 1024;

/** Writes the gates of each word of the sentences. */
export type FirstLayer = (sentences: readonly (readonly string[])[], gates: Rows) => void;

export function createFirstLayer(kernel: Kernel, model: Model, tensor: Tensors): FirstLayer {
  const embedding = createEmbedding(model, ["word", "suffix", "prefix", "shape"]);
  const weight = tensor("layers.0.gates.weight");
  const { width } = embedding;
  const rowBytes = weight.rows * NUMBER;
  const bias = tensor("layers.0.gates.bias").data;
  const places = [0, 1, 2].map((place) =>
    kernel.load(columnsOf(weight, place * width, width), place === 1 ? bias : undefined),
  );
  const find = createCache(KEPT);
  const nothing = kernel.take(rowBytes);
  const kept = kernel.take(KEPT * 3 * rowBytes);
  const part = (slot: number | undefined, place: number): number =>
    slot === undefined ? nothing : kept + (slot * 3 + place) * rowBytes;

  /** Works out what words give that are not kept, by way of rows that are free still, and keeps it. */
  const learn = (fresh: ReadonlyMap<string, number>, free: Rows): void => {
    const inputs = kernel.rows(fresh.size, width);
    embedding.write(fresh.keys(), kernel.numbers().subarray(inputs.address / NUMBER));
    kernel.quantise(inputs, fresh.size, width);
    const numbers = kernel.numbers();
    places.forEach((weights, place) => {
      kernel.products(weights, free);
      let from = free.address / NUMBER;
      for (const slot of fresh.values()) {
        numbers.copyWithin(part(slot, place) / NUMBER, from, from + weight.rows);
        from += free.stride / NUMBER;
      }
    });
  };
  return (sentences, gates) => {
    const words = sentences.flat();
    const opens = opensOf(sentences, words.length);
    for (let from = 0; from < words.length; from += AT_ONCE) {
      const to = Math.min(from + AT_ONCE, words.length);
      const before = Math.max(0, from - 1);
      const { slots, fresh } = find(words.slice(before, to + 1));
      const out = (word: number): number => gates.address + word * gates.stride;
      if (fresh.size > 0) learn(fresh, { ...gates, address: out(from) });
      for (let word = from; word < to; word++) {
        const left = part(opens[word] ? undefined : slots[word - before - 1], 0);
        const right = part(opens[word + 1] ? undefined : slots[word - before + 1], 2);
        kernel.sumOfThree(out(word), part(slots[word - before], 1), left, right, rowBytes);
      }
    }
  };
}

/** Marks the words that begin a sentence, and the end. */
function opensOf(sentences: readonly (readonly string[])[], words: number): Uint8Array {
  const opens = new Uint8Array(words + 1);
  let at = 0;
  for (const { length } of sentences) {
    opens[at] = 1;
    at += length;
  }
  opens[words] = 1;
  return opens;
}
