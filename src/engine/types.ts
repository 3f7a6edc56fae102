/** The vocabulary of a reading. The JSON contract of these types is described in docs/record-format.md. */
import type { Quote, Span } from "./span.ts";
import type { CONTACT_KINDS, CONTACT_STATUSES, LEVELS, MEASURE_KINDS, MEASURE_STATUSES } from "./vocabulary.ts";

/** ISO 3166-1 alpha-3, or the short upper-case code of a body or group ("UN", "EU", "HAMAS"). */
export type PartyCode = string;

export type Level = (typeof LEVELS)[number];
export type ContactKind = (typeof CONTACT_KINDS)[number];
export type ContactStatus = (typeof CONTACT_STATUSES)[number];
export type Treatment = "planned" | "discussed" | "agreed" | "excluded";

export type MeasureKind = (typeof MEASURE_KINDS)[number];
export type MeasureStatus = (typeof MEASURE_STATUSES)[number];

export type Polarity =
  | "affirm"
  | "deny"
  | "characterise"
  | "blame"
  | "plan"
  | "demand"
  | "threaten"
  | "expect"
  | "decline";

export type ClaimMode = "direct" | "indirect" | "mixed";

export type Damage = "broken-sentences" | "homoglyphs" | "injected-text" | "repeated-text" | "truncated";

/** One published text as received. `text` is never changed; every offset of a reading counts its UTF-16 code units. */
export interface Report {
  readonly text: string;
  readonly outlet?: string;
  readonly url?: string;
  readonly title?: string;
  /** Day of publication, `YYYY-MM-DD`. Without it relative dates stay unresolved and are noted. */
  readonly publishedAt?: string;
  /** The day is that of UTC: nobody knows which it was where the report came out. */
  readonly dayInUtc?: true;
  /** BCP 47. */
  readonly language?: string;
}

export interface DateRange {
  readonly start: string;
  readonly end?: string;
  /** The words that the date was read from; absent when it is the day of the report. */
  readonly text?: string;
}

export interface Place {
  readonly city?: string;
  /** ISO 3166-1 alpha-3. */
  readonly country?: string;
}

export interface Participant {
  readonly name?: string;
  readonly office?: string;
  /** The ministry or service whose post it is, as far as the text or the office's name tells. */
  readonly institution?: string;
  readonly state?: PartyCode;
  readonly level: Level;
  readonly evidence: readonly Quote[];
}

export interface Topic {
  readonly label: string;
  /** Lemmas of the label's telling words, that of its head first. */
  readonly terms?: readonly string[];
  readonly treatment: Treatment;
  readonly evidence: readonly Quote[];
}

/** What a report says of a contact that only the whole record can check: "the highest-level meeting since February". */
export interface Superlative {
  readonly kind: "highest" | "first" | "count";
  /** Which one of a number it is said to be: 3 for "their third summit". */
  readonly count?: number;
  /** The report's own words. */
  readonly label: string;
  /** Level that the words name: "at the foreign minister level". */
  readonly level?: Level;
  /** Start of the time that it is said of, when the text dates it. */
  readonly since?: DateRange;
  readonly evidence: readonly Quote[];
}

/** The highest level that one mention of a contact tells of one side; a report that contradicts itself gives several. */
export interface SideLevel {
  readonly party: PartyCode;
  readonly level: Level;
  readonly evidence: readonly Quote[];
}

/** Evidence of single fields; a field that has none rests on the record's own `evidence`. */
export type FieldEvidence = Readonly<Record<string, readonly Quote[]>>;

export interface Contact {
  readonly id: string;
  readonly kind: ContactKind;
  readonly status: ContactStatus;
  readonly parties: readonly PartyCode[];
  readonly participants: readonly Participant[];
  readonly level?: Level;
  /** Levels told of one side that do not agree with each other, each with its words; absent when all agree. */
  readonly levelsTold?: readonly SideLevel[];
  readonly superlatives?: readonly Superlative[];
  readonly mediators?: readonly PartyCode[];
  readonly place?: Place;
  readonly date?: DateRange;
  readonly topics: readonly Topic[];
  readonly code?: EventCode;
  readonly fields: FieldEvidence;
  readonly evidence: readonly Quote[];
}

/** Codes of event data: PLOVER event and mode, CAMEO code. */
export interface EventCode {
  readonly event: string;
  readonly mode?: string;
  readonly cameo: string;
}

export interface Measure {
  readonly id: string;
  readonly kind: MeasureKind;
  readonly status: MeasureStatus;
  readonly by: readonly PartyCode[];
  readonly against: readonly PartyCode[];
  readonly count?: number;
  readonly date?: DateRange;
  readonly object?: string;
  /** Names in all wordings of the object but those of states: of ships, firms, persons, cities. */
  readonly named?: readonly string[];
  /** Ids of the measures that it answers: "in response to", "in return". */
  readonly answers?: readonly string[];
  readonly code?: EventCode;
  readonly fields: FieldEvidence;
  readonly evidence: readonly Quote[];
}

export interface Speaker {
  readonly name?: string;
  readonly office?: string;
  readonly institution?: string;
  readonly state?: PartyCode;
}

/** What a claim's own words say of a contact. */
export interface ClaimFact {
  readonly contact: string;
  /** `level`, `place`, `date`, `status`, `topics` or `topics-excluded`. */
  readonly field: string;
  readonly value: string;
  readonly evidence: readonly Quote[];
}

export interface Claim {
  readonly id: string;
  /** The claim whose content this one stands in: "Lavrov said that Rubio had assured him that …". */
  readonly within?: string;
  readonly speaker: Speaker;
  /** Every outlet or office that the words came through, nearest the speaker first. */
  readonly via: readonly string[];
  readonly cue: string;
  readonly mode: ClaimMode;
  readonly polarity: Polarity;
  /** The report's own words, one span. */
  readonly content: string;
  readonly about: readonly string[];
  /** The text does not answer for it: "reportedly", "allegedly". */
  readonly hedged?: true;
  /** What the content says of contacts, on this speaker's authority. */
  readonly facts?: readonly ClaimFact[];
  /** The first item covers speaker, cue and content. */
  readonly evidence: readonly Quote[];
}

/** An attributed statement on any subject: who says it, the words that attribute, what is said. */
export interface Attribution {
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
  /** Statements that stand in this one's content: what the speaker reports of others. */
  readonly nested?: readonly Attribution[];
}

/** A doubt, a loss or a repair, kept with the words it is about. */
export interface Note extends Span {
  readonly stage: string;
  readonly reason: string;
  /** Of a repair: the words as they were read; without them the span was not read at all. */
  readonly restored?: string;
}

/** Who holds which post of whom, as the report's own words say and the lexicon does not. */
export interface ToldPerson {
  readonly name: string;
  /** Office without its state. */
  readonly office: string;
  readonly state: PartyCode;
  readonly level: Level;
  readonly evidence: readonly Quote[];
}

/** One person's term in one post. */
export interface Term {
  readonly name: string;
  /** Office without its state, as in offices.tsv; empty for somebody who acts without a post. */
  readonly office: string;
  readonly state: PartyCode;
  readonly level?: Level;
  /** First and last day, month or year; open when not known. */
  readonly from?: string;
  readonly until?: string;
  /** Where an envoy is posted. */
  readonly at?: PartyCode;
}

export interface ReadingReport {
  readonly outlet?: string;
  readonly url?: string;
  readonly title?: string;
  readonly publishedAt?: string;
  readonly language?: string;
  /** The state that runs the outlet; absent for outlets that no state runs. */
  readonly outletState?: PartyCode;
  /** An entry of an official list: it is like others of its list by their form, and copies none of them. */
  readonly isListEntry?: true;
  readonly credits: readonly string[];
  readonly damage: readonly Damage[];
}

/** All that one report yields: the engine's only output. */
export interface Reading {
  readonly report: ReadingReport;
  readonly contacts: readonly Contact[];
  readonly measures: readonly Measure[];
  readonly claims: readonly Claim[];
  readonly attributions: readonly Attribution[];
  /** Later readings know them by a bare surname; absent in readings of engines before this. */
  readonly people?: readonly ToldPerson[];
  readonly notes: readonly Note[];
  /** Version of the engine that made this reading. */
  readonly engine: string;
}
