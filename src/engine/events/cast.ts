/** Who takes part in a contact: from the word that tells of it to the actors around it. */
import type { Document } from "../document.ts";
import type { Mention } from "../mentions/types.ts";
import type { ContactFrame, Frames } from "./frames.ts";
import { nounCast } from "./noun-cast.ts";
import { verbCast } from "./verb-cast.ts";

export interface Cast {
  readonly actors: readonly Mention[];
  readonly mediators: readonly Mention[];
  /** Tokens of the tree that carry the event: the trigger and the verbs or nouns that it is told through. */
  readonly predicates: readonly number[];
  /** True when the sentence says who it was that took part: "the meeting was between heads of department". */
  readonly identifies?: boolean;
  /** Who gives the place without taking part. */
  readonly host?: Mention;
}

export const castOf = (doc: Document, sentence: number, trigger: number, frame: ContactFrame, frames: Frames): Cast =>
  frame.pos === "verb"
    ? verbCast(doc, sentence, trigger, frame, frames)
    : nounCast(doc, sentence, trigger, frame, frames);
