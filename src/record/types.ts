/** The record: contacts and measures across all reports, each statement with the report that it rests on. */
import type { Quote } from "../engine/span.ts";
import type {
  Claim,
  ContactKind,
  ContactStatus,
  DateRange,
  Level,
  MeasureKind,
  MeasureStatus,
  PartyCode,
  Place,
  Polarity,
  Reading,
  Speaker,
  Treatment,
} from "../engine/types.ts";
import type { Question } from "./check/types.ts";

/** A reading and what is known of the report that it was made from; the only input of the record. */
export interface Told {
  /** Id of the report. */
  readonly id: string;
  readonly outlet?: string;
  readonly url?: string;
  readonly title?: string;
  readonly publishedAt?: string;
  /** Id of the origin that it belongs to; without one it is an origin of its own. */
  readonly origin?: string;
  readonly reading: Reading;
}

/** Words of one stored report. */
export interface Cited extends Quote {
  /** Id of the report. */
  readonly report: string;
}

/** One report behind a record. */
export interface Source {
  readonly report: string;
  readonly outlet?: string;
  readonly url?: string;
  readonly title?: string;
  readonly publishedAt?: string;
  /** Whose reporting the report says that it carries. */
  readonly credits: readonly string[];
  /** The origin that what it says of this record goes back to; sources of one origin confirm nothing to each other. */
  readonly origin: string;
}

/** How much stands behind a record; never a verdict on truth. */
export interface Backing {
  readonly reports: number;
  /** Independent pieces of original reporting. */
  readonly origins: number;
  readonly outlets: readonly string[];
  /** Different people and institutions whose words the reports carry. */
  readonly speakers: number;
  /** Parties of the record whose own speakers are among them. */
  readonly sides: readonly PartyCode[];
}

/** A finding of one report that was merged into a record. */
export interface Member {
  readonly report: string;
  /** The finding's id in that report's reading: "c1", "m2". */
  readonly finding: string;
  /** The address that the finding would have alone; it leads to the record. */
  readonly address: string;
}

export interface CitedParticipant {
  readonly name?: string;
  readonly office?: string;
  readonly institution?: string;
  readonly state?: PartyCode;
  readonly level: Level;
  readonly evidence: readonly Cited[];
}

/** Why two findings were taken for one. */
export interface Join {
  /** Addresses of the two findings. */
  readonly between: readonly [string, string];
  readonly reason: string;
  /** From 0 to 1; 1 is what a person decided. */
  readonly score: number;
}

/** A field that a person set. */
export interface Correction {
  readonly field: string;
  readonly value: unknown;
  /** What the reports say; absent when they say nothing. */
  readonly was?: unknown;
  readonly judgement: string;
  readonly author: string;
  readonly at: string;
}

/** Whether a person has looked at a record. */
export type Standing = "open" | "accepted" | "rejected";

/** Something that a person's decision would settle. */
export interface Doubt {
  readonly kind: "thin-join" | "torn" | "level" | "status" | "topic" | "place" | "date";
  readonly reason: string;
  /** Address of the record that this one may be one with, or a part that may not belong to it. */
  readonly other?: string;
  /** Reports whose place in the record depends on the decision. */
  readonly settles: number;
}

/** Who speaks in an account: a side of the record, a third party, or the report in its own voice. */
export type Voice = "side" | "third" | "report";

/** What one voice says of one subject. */
export interface Saying {
  readonly voice: Voice;
  /** The side, or the third party's state where it is known. */
  readonly party?: PartyCode;
  readonly speaker?: Speaker;
  /** The outlets that the words came through, nearest the speaker first; the last is the report's own. */
  readonly via: readonly string[];
  /** A level, a status, a topic's treatment …; for `words` the speaker's own. */
  readonly value: string;
  readonly polarity?: Polarity;
  readonly evidence: readonly Cited[];
}

/** How the sides' accounts of a subject stand to each other. `one`: only one side speaks of it. */
export type Agreement = "both" | "one" | "contradict" | "none";

/** One subject of a contact, and what each voice says of it. */
export interface Account {
  readonly subject:
    | "level"
    | "status"
    | "place"
    | "date"
    | "topic"
    | "requested-by"
    | "cancelled-by"
    | "mediation"
    | "words";
  /** Of `topic`: its label. */
  readonly topic?: string;
  readonly agreement: Agreement;
  readonly says: readonly Saying[];
}

/** The highest level that one side sent. */
export interface SideLevel {
  readonly party: PartyCode;
  readonly level: Level;
}

export interface CitedTopic {
  /** The fullest of those that the reports give. */
  readonly label: string;
  readonly terms?: readonly string[];
  readonly treatment: Treatment;
  readonly evidence: readonly Cited[];
}

/** What one report said of the status. */
export interface StatusEntry {
  readonly status: ContactStatus;
  readonly report: string;
  readonly outlet?: string;
  /** Day of the report. */
  readonly date?: string;
  /** Day of the contact, as this report tells it: another one when it was put off. */
  readonly day?: DateRange;
  readonly evidence: readonly Cited[];
}

/** A claim and the report that carries it. */
export interface CitedClaim extends Claim {
  readonly report: string;
  readonly outlet?: string;
}

/** A field on which the reports do not agree. */
export interface Dispute {
  readonly field: string;
  readonly says: readonly { readonly value: string; readonly evidence: readonly Cited[] }[];
}

/** What contacts and measures of the record have in common. */
export interface RecordBase {
  readonly id: string;
  readonly fields: Readonly<Record<string, readonly Cited[]>>;
  readonly evidence: readonly Cited[];
  readonly claims: readonly CitedClaim[];
  readonly sources: readonly Source[];
  readonly backing: Backing;
  readonly members: readonly Member[];
  /** Why the members were taken for one; empty when there is one member. */
  readonly joins: readonly Join[];
  readonly standing: Standing;
  /** Fields that people set, first to last. */
  readonly corrections: readonly Correction[];
  /** What a person's decision would settle, the most far-reaching first. */
  readonly doubts: readonly Doubt[];
}

/** A superlative or a count that a report makes of a contact, as a question to the record. */
export interface AssertionSaid {
  readonly report: string;
  /** The report's words. */
  readonly words: string;
  readonly question: Question;
}

/** All that the record knows of one contact. */
export interface RecordContact extends RecordBase {
  readonly kind: ContactKind;
  readonly status: ContactStatus;
  /** What the reports said of the status, oldest first. */
  readonly history: readonly StatusEntry[];
  readonly parties: readonly PartyCode[];
  readonly participants: readonly CitedParticipant[];
  readonly levels: readonly SideLevel[];
  /** The lower of the sides' highest. */
  readonly level?: Level;
  readonly mediators?: readonly PartyCode[];
  readonly place?: Place;
  readonly date?: DateRange;
  readonly topics: readonly CitedTopic[];
  readonly disputes: readonly Dispute[];
  /** Subject by subject, what each side says, third parties, and the reports in their own voice. */
  readonly accounts: readonly Account[];
  /** What reports say of it that only the whole record can check: "the highest-level contact since …". */
  readonly assertions?: readonly AssertionSaid[];
}

/** All that the record knows of one measure. */
export interface RecordMeasure extends RecordBase {
  readonly kind: MeasureKind;
  readonly status: MeasureStatus;
  readonly by: readonly PartyCode[];
  readonly against: readonly PartyCode[];
  readonly count?: number;
  readonly date?: DateRange;
  readonly object?: string;
  /** Addresses of the measures that reports say it answers. */
  readonly answers?: readonly string[];
}

/** The merged record of a set of readings. */
export interface DiplomaticRecord {
  readonly contacts: readonly RecordContact[];
  readonly measures: readonly RecordMeasure[];
  /** From each record's id to its cluster: the records that have a say in each other. */
  readonly clusters: ReadonlyMap<string, string>;
}
