import type { Mention } from "../mentions/types.ts";
import type { Span } from "../span.ts";
import type { ContactKind, ContactStatus, DateRange, PartyCode, Place, Treatment } from "../types.ts";

/** A field's value with the words that it rests on. */
export interface Grounded<T> {
  readonly value: T;
  readonly spans: readonly Span[];
}

export interface CandidateTopic {
  readonly span: Span;
  readonly treatment: Treatment;
}

/** One mention of a contact in one sentence, before mentions of the same contact are joined. */
export interface ContactCandidate {
  readonly sentence: number;
  /** Token that tells of the contact. */
  readonly trigger: number;
  readonly kind: ContactKind;
  readonly status: ContactStatus;
  /** True when tense, modality or a word in the text gave the status; false when it is the default. */
  readonly statusSaid: boolean;
  /** True when a verb or a word of the text says how it stands; a bare "the visit" says nothing. */
  readonly isAsserted: boolean;
  readonly actors: readonly Mention[];
  /** True when the sentence says who it was that took part, and so may correct what was told before. */
  readonly identifies: boolean;
  readonly mediators: readonly Mention[];
  /** Parties that no mention of the sentence names: the government of the visited country. */
  readonly implied: readonly PartyCode[];
  readonly place?: Grounded<Place>;
  readonly date?: Grounded<DateRange>;
  readonly topics: readonly CandidateTopic[];
  readonly evidence: Span;
  /** True when the word does not say whether they met or called each other: "discussed". */
  readonly isGeneric: boolean;
  /** Told in passing ("after X met Y", "since the talks"): what is said next is about another contact. */
  readonly background: boolean;
  /** A visit or gathering "at", "during" or "on" which the clause tells something else. */
  readonly setting: boolean;
  /** "Again", "the next round", "met separately": not the contact told before. */
  readonly another: boolean;
  /** A definite or bare mention of a contact told elsewhere: "the meeting", "the talks". */
  readonly refersBack: boolean;
}
