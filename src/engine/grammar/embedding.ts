/** What a word is by itself: the numbers of its form, its ending, its beginning and its shape. */
import { type Model, tensorOf, unpackRow } from "./model.ts";
import { featuresOf } from "./words.ts";

/** The model's tables and which of a word's features each is looked up by; `kinds` tells what the word may stand for. */
const TABLES = { word: 0, suffix: 1, prefix: 2, shape: 3, kinds: 0 };

export interface Embedding {
  /** Numbers of a word. */
  readonly width: number;
  /** Writes the numbers of words one behind the other. */
  readonly write: (words: Iterable<string>, to: Float32Array) => void;
}

export function createEmbedding(model: Model, names: readonly (keyof typeof TABLES)[]): Embedding {
  const tables = names.map((name) => ({ table: tensorOf(model, `${name}.weight`), feature: TABLES[name] }));
  return {
    width: tables.reduce((sum, { table }) => sum + table.columns, 0),
    write: (words, to) => {
      let at = 0;
      for (const word of words) {
        const features = featuresOf(word, model);
        for (const { table, feature } of tables) {
          unpackRow(table, features[feature]!, to, at);
          at += table.columns;
        }
      }
    },
  };
}
