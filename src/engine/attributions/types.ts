/** What the attribution stage hands on; the JSON of a reading keeps only part of it. */
import type { Sentence } from "../grammar/types.ts";
import type { Mention } from "../mentions/types.ts";
import type { Span } from "../span.ts";
import type { Attribution, ClaimMode, FieldEvidence, Polarity, Topic } from "../types.ts";

/** Tokens `from` (inclusive) to `to` (exclusive) of one sentence. */
export interface TokenRange {
  readonly sentence: number;
  readonly from: number;
  readonly to: number;
}

/** One attributed statement with what is known of it: an `Attribution`, resolved and judged. */
export interface AttributedStatement extends Attribution {
  /** The sentence of the cue, and the token that heads it: "said" in "has also said". */
  readonly sentence: number;
  readonly head: number;
  /** The cue tells what somebody does rather than what they say or hold. */
  readonly act: boolean;
  /** The cue tells of words that were said, not only of a stance. */
  readonly speech: boolean;
  readonly contentTokens: readonly TokenRange[];
  /** Whom the source stands for; absent when the text does not name anybody that the mentions know. */
  readonly speaker?: Mention;
  /** The speaker only describes the source: Russia in "a Russian source". */
  readonly described: boolean;
  /** Where the speaker is named when it is not the source: whom an outlet cites. */
  readonly cited?: Span;
  /** Outlets and offices that carried the words, nearest the speaker first. */
  readonly via: readonly string[];
  /** Where those are named. */
  readonly viaSpans: readonly Span[];
  readonly mode: ClaimMode;
  /** Costly, so asked only of claims. */
  readonly polarity: () => Polarity;
  /** The text does not answer for it: "reportedly", "allegedly". */
  readonly hedged: boolean;
  /** Index of the statement whose content this one stands in. */
  readonly parent?: number;
}

/** What claims need to know of a contact or measure. */
export interface EventRef {
  readonly id: string;
  readonly isContact: boolean;
  readonly kind: string;
  readonly status?: string;
  readonly evidence: readonly Span[];
  readonly topics?: readonly Topic[];
  readonly fields?: FieldEvidence;
}

/** The statement's tokens sentence by sentence, and who speaks. */
export interface Content {
  readonly sentences: readonly { readonly sentence: Sentence; readonly tokens: readonly number[] }[];
  /** Lower-case words that describe the speaker. */
  readonly speakerWords: readonly string[];
  /** The token stands for the speaker's own side: "we", "it", the speaker's state. */
  isOwn(sentence: Sentence, token: number): boolean;
  /** The phrase that the token heads names a state or body, and none of the speaker's own. */
  isOther(sentence: Sentence, token: number): boolean;
  /** The token begins an expression of time. */
  isTime(sentence: Sentence, token: number): boolean;
}
