import type { Span } from "../span.ts";
import type { Level, PartyCode } from "../types.ts";

export type MentionKind =
  /** A named person, with title and apposition when the text gives them. */
  | "person"
  /** An unnamed holder of a post or an unnamed official: "the Turkish foreign minister", "U.S. officials". */
  | "office"
  /** A state or body acting as such: country name, capital or seat of power standing for its government. */
  | "state"
  /** A ministry, service, parliament or embassy. */
  | "institution"
  /** A named armed group or unrecognised government. */
  | "group"
  /** A city, country or site named only as a place. */
  | "place"
  | "outlet"
  | "treaty"
  /** "the two sides", "both countries", "they": stands for several parties. */
  | "pair";

/** Words that name somebody or something, and what they stand for. Token indices are half-open within one sentence. */
export interface Mention extends Span {
  readonly kind: MentionKind;
  readonly sentence: number;
  readonly from: number;
  readonly to: number;
  /** Index of the token that heads the mention in the dependency tree. */
  readonly head: number;
  /** Normalised display name: of the person, place, outlet, treaty or institution. */
  readonly name?: string;
  /** Office without its state: "deputy foreign minister". */
  readonly office?: string;
  readonly level?: Level;
  /** The states or bodies it represents; one for most, several for "the foreign ministers of A and B" or "the two sides". */
  readonly states: readonly PartyCode[];
  /** Whom somebody served who holds the post no longer, and so speaks and acts for nobody. */
  readonly once?: readonly PartyCode[];
  readonly institution?: string;
  /** The institution that the name of the office tells of, where the text names none: "Foreign Ministry". */
  readonly serves?: string;
  /** For places, for institutions that stand somewhere ("the U.S. embassy in Ankara") and for envoys sent somewhere. */
  readonly city?: string;
  readonly country?: string;
  readonly plural: boolean;
  /** Id of the entity that all its mentions in the report share: "e1", "e2" …. */
  readonly entity: string;
  /** True for a state named by its people: "Iranian", "the Iranians". */
  readonly demonym?: boolean;
  /** True for a state named after "in", "of" or "on": where or about what something is, not who acts. */
  readonly locative?: boolean;
  /** True for the place that the report was sent from. */
  readonly dateline?: boolean;
  /** What name or title tells, for pronouns. */
  readonly gender?: "m" | "f";
  /** Why the entity is not sure: another one that may be meant. */
  readonly doubt?: string;
  /** True when the entity was found by reference ("the minister", "he") rather than by its own words. */
  readonly resolved?: boolean;
  /** Name in the mention's own words, when they also give post and state and the lexicon does not know it. */
  readonly told?: string;
}
