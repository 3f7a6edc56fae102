/** Names and numbers of a text: who tells a story in other words keeps them. Pure. */
import { bandsOf, signatureOf } from "./minhash.ts";
import { hashOf, wordsOf } from "./words.ts";

/** Texts that share two thirds of their names and numbers share a band of three nearly always, of a third seldom. */
const ROWS = 3;
const SIZE = 10 * ROWS;
/** Texts of fewer names are alike by chance. */
const FEWEST = 6;

/** Words with a capital inside a sentence, and numbers. A sentence begins with a capital whatever its first word. */
const NAME = /(?<=[\p{L}\p{N},;:)“"'’–-]\s+)\p{Lu}[\p{L}’'-]+|\p{N}[\p{N}.,]*/gu;

/** MinHash signature of a text's names and numbers; empty when it has too few to be known by. */
export function namesSignature(text: string): number[] {
  const names = new Set((text.match(NAME) ?? []).flatMap(wordsOf).map(hashOf));
  return names.size < FEWEST ? [] : signatureOf(names, SIZE);
}

/** Keys by which texts of the same names find each other, when they came out in the same weeks. */
export const nameBands = (signature: readonly number[], month: string): number[] =>
  bandsOf(signature, `names ${month}`, ROWS);
