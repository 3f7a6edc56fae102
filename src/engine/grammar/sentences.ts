import type { Span } from "../span.ts";
import { blocksOf } from "./blocks.ts";
import { findBoundaries } from "./boundaries.ts";
import { trimmed } from "./characters.ts";
import { listItems } from "./lists.ts";
import type { Orthography } from "./orthography.ts";

/** Sentence boundaries of raw news text, in linear time. Every non-space character lies in exactly one sentence. */
export function findSentences(text: string, orthography: Orthography): Span[] {
  const sentences: Span[] = [];
  for (const block of blocksOf(text, orthography)) {
    let start = block.start;
    const push = (end: number): void => {
      const span = trimmed(text, start, end);
      if (span) sentences.push(span);
      start = end;
    };
    const dateline = datelineEnd(text, block);
    if (dateline !== undefined) push(dateline);
    for (const end of boundariesIn(text, block, orthography)) if (end > start) push(end);
    push(block.end);
  }
  return sentences;
}

/** "ISTANBUL, Dec 9 (Reuters) –" stands before the first sentence and is none of its words. */
const DATELINE =
  /^\p{Lu}[\p{Lu}.'’ -]{2,30}(?:[,/] ?\p{Lu}[\p{L}.'’ -]{1,24}){0,2}(?:,? ?\p{Lu}\p{Ll}{2,8}\.? \d{1,2}(?:, \d{4})?)?,? ?(?:\([^()\n]{2,40}\) ?)?(?:--?|–|—) (?=\S)/u;

function datelineEnd(text: string, block: Span): number | undefined {
  const match = DATELINE.exec(text.slice(block.start, Math.min(block.end, block.start + 120)));
  return match ? block.start + match[0].length : undefined;
}

/** Ends of sentences inside one block. A numbered list told in one line is cut at its numbers. */
function boundariesIn(text: string, block: Span, orthography: Orthography): number[] {
  const items = listItems(text, block);
  if (items.length < 2) return findBoundaries(text, block, block.start, orthography);
  return items.flatMap((item, i) => {
    const end = items[i + 1]?.start ?? block.end;
    return [...findBoundaries(text, { start: item.start, end }, item.end, orthography), end];
  });
}
