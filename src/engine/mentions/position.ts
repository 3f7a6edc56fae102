import type { Sentence } from "../grammar/types.ts";
import type { Mention } from "./types.ts";

/** Span, place in the sentence and head word of a mention of tokens `from` to `to`, half-open. */
export function position(
  sentence: Sentence,
  index: number,
  from: number,
  to: number,
): Pick<Mention, "start" | "end" | "sentence" | "from" | "to" | "head"> {
  return {
    start: sentence.tokens[from]!.start,
    end: sentence.tokens[to - 1]!.end,
    sentence: index,
    from,
    to,
    head: headOf(sentence, from, to),
  };
}

/** The word of the stretch whose own head lies outside it. */
function headOf(sentence: Sentence, from: number, to: number): number {
  for (let i = from; i < to; i++) {
    const { head } = sentence.tokens[i]!;
    if (head < from || head >= to) return i;
  }
  return to - 1;
}
