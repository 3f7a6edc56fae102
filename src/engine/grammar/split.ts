import type { Span } from "../span.ts";
import type { Orthography } from "./orthography.ts";
import { findSentences } from "./sentences.ts";
import { findTokens } from "./tokens.ts";

/** A sentence with its words. */
export interface SplitSentence extends Span {
  readonly words: readonly Span[];
}

/** Most words of a sentence. No writer's is longer; what looks so, a table or an attack, is cut, so that all that reads
 *  sentences takes time in proportion to the text. */
const MOST_WORDS = 480;

/** Sentences and words of a text, without tags and trees. */
export function splitText(text: string, orthography: Orthography): SplitSentence[] {
  return findSentences(text, orthography).flatMap((span) => {
    const words = findTokens(text, span, orthography);
    return words.length <= MOST_WORDS ? [{ ...span, words }] : cut(words);
  });
}

function cut(words: readonly Span[]): SplitSentence[] {
  const pieces: SplitSentence[] = [];
  for (let from = 0; from < words.length; from += MOST_WORDS) {
    const piece = words.slice(from, from + MOST_WORDS);
    pieces.push({ start: piece[0]!.start, end: piece.at(-1)!.end, words: piece });
  }
  return pieces;
}
