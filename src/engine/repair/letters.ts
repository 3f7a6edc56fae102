import type { Lexicon } from "../lexicon/index.ts";
import type { Found, Repair } from "./repair.ts";

const WORD = /[\p{L}\p{M}]+/gu;
const LATIN = /\p{Script=Latin}/u;
const OTHER = /[\p{Script=Cyrillic}\p{Script=Greek}]/u;

/** Replaces look-alike letters in words that mix scripts; words of one script are left as they are. */
export function restoreLetters(text: string, lexicon: Lexicon): Repair {
  if (!OTHER.test(text)) return { text, found: [] };
  const latin = new Map(lexicon.table("look-alikes").map((row) => [row.letter ?? "", row.latin ?? ""]));
  const found: Found[] = [];
  const repaired = text.replace(WORD, (word, start: number) => {
    if (!LATIN.test(word) || !OTHER.test(word)) return word;
    const plain = Array.from(word, (letter) => latin.get(letter) ?? letter).join("");
    if (plain === word || plain.length !== word.length) return word;
    found.push({ start, end: start + word.length, restored: plain });
    return plain;
  });
  return { text: repaired, found };
}
