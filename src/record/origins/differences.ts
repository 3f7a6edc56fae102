import { type Quote, quote } from "../../engine/span.ts";
import { createMatcher } from "./align.ts";
import type { Difference } from "./types.ts";
import { type Sentence, sentencesOf } from "./words.ts";

/** What two texts do not have in common, sentence by sentence: what was reworded, and what only one has. */
export function differencesOf(here: string, there: string): Difference[] {
  const [own, others] = [sentencesOf(here), sentencesOf(there)];
  const mostAlike = createMatcher(others);
  const matches = own.map((sentence) => {
    const same = others.findIndex((other) => sameWords(sentence, other));
    return same >= 0 ? same : mostAlike(sentence);
  });
  const matched = new Set(matches);
  const inOwn = own.flatMap((sentence, i): Difference[] => {
    const other = others[matches[i]!];
    if (!other) return [{ here: quoted(here, sentence) }];
    return sameWords(sentence, other) ? [] : [{ here: quoted(here, sentence), there: quoted(there, other) }];
  });
  const onlyThere = others
    .filter((_, i) => !matched.has(i))
    .map((sentence): Difference => ({ there: quoted(there, sentence) }));
  return [...inOwn, ...onlyThere];
}

const sameWords = (a: Sentence, b: Sentence): boolean => a.words.join(" ") === b.words.join(" ");

function quoted(text: string, { start, end }: Sentence): Quote {
  const words = quote(text, { start, end });
  const from = start + words.exact.length - words.exact.trimStart().length;
  return quote(text, { start: from, end: from + words.exact.trim().length });
}
