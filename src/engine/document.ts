import type { DateMention } from "./dates/find.ts";
import type { Sentence } from "./grammar/types.ts";
import type { Mention } from "./mentions/types.ts";
import type { Span } from "./span.ts";
import { cover } from "./span.ts";
import type { Report } from "./types.ts";

/** A report on its way through the stages: text, trees, and who and when is named where. */
export interface Document {
  readonly report: Report;
  /** Repaired text, of the same length as the received one. */
  readonly text: string;
  readonly sentences: readonly Sentence[];
  readonly mentions: readonly Mention[];
  /** The mentions of each sentence. */
  readonly mentionsBySentence: readonly (readonly Mention[])[];
  readonly dates: readonly (readonly DateMention[])[];
  /** Sentences that are cut off pieces of a damaged text, see repair. */
  readonly fragments: ReadonlySet<number>;
}

/** The mention that covers the token; the longest when several do. */
export function mentionAt(doc: Document, sentence: number, token: number): Mention | undefined {
  let best: Mention | undefined;
  for (const mention of doc.mentionsBySentence[sentence] ?? []) {
    if (mention.from <= token && token < mention.to && (!best || mention.to - mention.from > best.to - best.from))
      best = mention;
  }
  return best;
}

/** The stretch of text that the given tokens of one sentence cover. */
export function spanOf(sentence: Sentence, tokens: readonly number[]): Span {
  return cover(tokens.map((i) => sentence.tokens[i]!));
}
