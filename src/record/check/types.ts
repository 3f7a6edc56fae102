/** Questions that the record can answer, and its answers. */
import type { ContactKind, DateRange, Level, PartyCode } from "../../engine/types.ts";

/** What is said to be the highest, the first, or one of a number. */
export type Assertion =
  /** No contact of a higher level in this time. */
  | { readonly kind: "highest" }
  /** No contact of this kind in this time before. */
  | { readonly kind: "first" }
  /** This many contacts of this kind in this time, the one in question included. */
  | { readonly kind: "count"; readonly count: number }
  /** Free question: which contacts there were. */
  | { readonly kind: "any" };

/** A question about the contacts of some parties in some time. */
export interface Question {
  readonly assertion: Assertion;
  /** All of these take part. */
  readonly between: readonly PartyCode[];
  /** At this level or a higher one. */
  readonly level?: Level;
  readonly kinds?: readonly ContactKind[];
  /** Country in which they took place, ISO 3166-1 alpha-3. */
  readonly country?: string;
  /** First and last day, `YYYY-MM-DD`; a month or a year stands for all its days. */
  readonly since?: string;
  readonly until?: string;
  /** Address of the contact that the assertion is made about; it does not contradict itself. */
  readonly about?: string;
}

/** The ministry or service of one side's highest participant. */
export interface SideInstitution {
  readonly party: PartyCode;
  readonly institution: string;
}

/** A contact as answers and timelines name it. */
export interface ContactLine {
  readonly id: string;
  readonly kind: ContactKind;
  readonly status: string;
  readonly parties: readonly PartyCode[];
  readonly level?: Level;
  /** Whose people met, where it is known. */
  readonly institutions?: readonly SideInstitution[];
  readonly place?: string;
  readonly date?: DateRange;
  /** Names or offices of those who took part. */
  readonly who: readonly string[];
  readonly topics: readonly string[];
  /** Of each topic the lemmas of its telling words, where they are known. */
  readonly topicTerms?: readonly (readonly string[])[];
  readonly origins: number;
}

/** How far the record follows one party at all: one that meets many others in it is followed. */
export interface Watch {
  readonly party: PartyCode;
  readonly contacts: number;
  /** Different parties that it met. */
  readonly counterparts: number;
  readonly first?: string;
  readonly last?: string;
}

/** What the record has of these parties: the silence of a thin record says little. */
export interface Coverage {
  /** Reports that tell of contacts between them in the time asked for. */
  readonly reports: number;
  /** Contacts between them in this time, of every level and status. */
  readonly contacts: number;
  /** First and last day of contacts between them, at any time. */
  readonly first?: string;
  readonly last?: string;
  /** Of each party, the contacts with anybody at the levels asked for, at any time. */
  readonly watched: readonly Watch[];
}

export type Verdict = "supported" | "contradicted" | "undecidable";

/** What the record says to a question; `contacts` are those that contradict it, or that were asked for. */
export interface Answer {
  readonly question: Question;
  readonly verdict: Verdict;
  /** In words, with numbers. */
  readonly reason: string;
  readonly contacts: readonly ContactLine[];
  /** How many there are; `contacts` may hold only the first of them. */
  readonly total: number;
  readonly coverage: Coverage;
}

/** A superlative or a count that a report makes of a contact, and what the record says to it. */
export interface CheckedAssertion {
  /** The report's words. */
  readonly words: string;
  readonly report: string;
  readonly answer: Answer;
}
