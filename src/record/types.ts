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
  Reading,
  Treatment,
} from "../engine/types.ts";

/** A reading and what is known of the report that it was made from; the only input of the record. */
export interface Told {
  /** Id of the report. */
  readonly id: string;
  readonly outlet?: string;
  readonly url?: string;
  readonly title?: string;
  readonly publishedAt?: string;
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
}

/** How much stands behind a record: copies credited to one outlet are one origin. */
export interface Backing {
  readonly reports: number;
  readonly origins: number;
  readonly outlets: readonly string[];
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
  readonly state?: PartyCode;
  readonly level: Level;
  readonly evidence: readonly Cited[];
}

/** The highest level that one side sent. */
export interface SideLevel {
  readonly party: PartyCode;
  readonly level: Level;
}

export interface CitedTopic {
  readonly label: string;
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
  /** Why the members were taken for one, in words; empty when there is one member. */
  readonly reasons: readonly string[];
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
}

/** The merged record of a set of readings. */
export interface DiplomaticRecord {
  readonly contacts: readonly RecordContact[];
  readonly measures: readonly RecordMeasure[];
  /** From each record's id to its cluster: the records that have a say in each other. */
  readonly clusters: ReadonlyMap<string, string>;
}
