/** Words and sentences for comparing texts: without case, accents and punctuation. */
import type { Span } from "../../engine/span.ts";

/** 32 bits of FNV-1a over UTF-16 code units, as a signed integer. */
export function hashOf(words: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < words.length; i++) hash = Math.imul(hash ^ words.charCodeAt(i), 0x01000193);
  return hash;
}

const WORD = /[\p{L}\p{N}]+/gu;

/** Letters that may carry an accent. */
const ACCENTED = /[^\0-\x7f]/u;

/** Words in lower case, without accents. */
export function wordsOf(text: string): string[] {
  const lower = text.toLowerCase();
  return (ACCENTED.test(lower) ? lower.normalize("NFKD").replace(/\p{M}/gu, "") : lower).match(WORD) ?? [];
}

/** A sentence of a text: where it stands, its words, and what it is about. */
export interface Sentence extends Span {
  readonly words: readonly string[];
  /** Stems of its telling words. */
  readonly stems: ReadonlySet<string>;
}

/** Between sentence ends and line breaks; finer than grammar needs, since a cut sentence is compared in its parts. */
const SENTENCE = /[^\n.!?]+(?:[.!?](?!\s|["”’]|$)[^\n.!?]*)*[.!?]*["”’]?/gu;
/** What somebody is quoted with is nobody's own reporting: two reports may both have been there. */
const QUOTED = /[“"][^”"\n]{15,}[”"]/gu;
const SHORTEST_STEM = 3;
const LONGEST_STEM = 6;

/** The text with what stands in quotation marks blank. */
export const withoutQuotations = (text: string): string => text.replace(QUOTED, (quoted) => " ".repeat(quoted.length));

/** The sentences of a text. */
export function sentencesOf(text: string): Sentence[] {
  return [...text.matchAll(SENTENCE)].flatMap((match): Sentence[] => {
    const words = wordsOf(match[0]);
    if (words.length === 0) return [];
    return [{ start: match.index, end: match.index + match[0].length, words, stems: stemsOf(words) }];
  });
}

/** Short words are mostly grammar; endings are cut roughly, which is enough to compare two sentences. */
export const stemsOf = (words: readonly string[]): Set<string> =>
  new Set(
    words
      .filter((word) => word.length > SHORTEST_STEM || /\p{N}/u.test(word))
      .map((word) => word.slice(0, LONGEST_STEM)),
  );
