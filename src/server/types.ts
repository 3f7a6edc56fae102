/** What the API answers. The page is written against these types and nothing else of the server. */
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
  Report,
  Treatment,
} from "../engine/types.ts";

/** Words of one stored report. */
export interface Cited extends Quote {
  /** Id of the report. */
  readonly report: string;
}

export interface CitedParticipant {
  readonly name?: string;
  readonly office?: string;
  readonly state?: PartyCode;
  readonly level: Level;
  readonly evidence: readonly Cited[];
}

export interface CitedTopic {
  readonly label: string;
  readonly treatment: Treatment;
  readonly evidence: readonly Cited[];
}

/** How much stands behind a record. */
export interface Backing {
  readonly reports: number;
  readonly origins: number;
  readonly outlets: readonly string[];
}

/** A contact of the record as lists show it. */
export interface ContactSummary {
  readonly id: string;
  readonly kind: ContactKind;
  readonly status: ContactStatus;
  readonly parties: readonly PartyCode[];
  readonly participants: readonly CitedParticipant[];
  readonly level?: Level;
  readonly mediators?: readonly PartyCode[];
  readonly place?: Place;
  readonly date?: DateRange;
  readonly topics: readonly CitedTopic[];
  readonly evidence: readonly Cited[];
  readonly backing: Backing;
  readonly disputes: number;
}

/** A measure of the record as lists show it. */
export interface MeasureSummary {
  readonly id: string;
  readonly kind: MeasureKind;
  readonly status: MeasureStatus;
  readonly by: readonly PartyCode[];
  readonly against: readonly PartyCode[];
  readonly count?: number;
  readonly date?: DateRange;
  readonly object?: string;
  readonly evidence: readonly Cited[];
  readonly backing: Backing;
}

/** A report as lists show it. */
export interface ReportSummary {
  readonly id: string;
  readonly outlet?: string;
  readonly url?: string;
  readonly title?: string;
  readonly publishedAt?: string;
  readonly language?: string;
  /** Id of the origin that it belongs to, shared by its copies. */
  readonly origin?: string;
  readonly contacts: number;
  readonly measures: number;
  readonly claims: number;
  readonly damaged: boolean;
}

/** A claim and the report that carries it. */
export interface CitedClaim extends Claim {
  readonly report: string;
  readonly outlet?: string;
}

/** What the reports said of the contact's status, oldest first. */
export interface StatusEntry {
  readonly status: ContactStatus;
  readonly report: string;
  readonly outlet?: string;
  readonly date?: string;
  readonly evidence: readonly Cited[];
}

/** A field on which the reports do not agree. */
export interface Dispute {
  readonly field: string;
  readonly says: readonly { readonly value: string; readonly evidence: readonly Cited[] }[];
}

/** All that the record knows of one contact. */
export interface ContactDetail extends Omit<ContactSummary, "disputes"> {
  /** Evidence of single fields; a field that has none rests on `evidence`. */
  readonly fields: Readonly<Record<string, readonly Cited[]>>;
  readonly claims: readonly CitedClaim[];
  readonly reports: readonly ReportSummary[];
  readonly history: readonly StatusEntry[];
  readonly disputes: readonly Dispute[];
}

/** All that the record knows of one measure. */
export interface MeasureDetail extends MeasureSummary {
  readonly fields: Readonly<Record<string, readonly Cited[]>>;
  readonly claims: readonly CitedClaim[];
  readonly reports: readonly ReportSummary[];
}

/** One report with its text as received, its reading, and the records that its findings belong to. */
export interface ReportDetail {
  readonly id: string;
  readonly report: Report;
  readonly reading: Reading;
  /** From the reading's own ids (c1, m1) to those of the record. */
  readonly links: Readonly<Record<string, string>>;
  /** Other reports of the same origin. */
  readonly copies: readonly ReportSummary[];
}

export interface Counts {
  readonly reports: number;
  readonly contacts: number;
  readonly measures: number;
  readonly origins: number;
}

export interface Health extends Counts {
  readonly version: string;
  readonly engine: string;
}

export interface Page<T> {
  readonly items: readonly T[];
  readonly total: number;
}

/** The answer to a report that was read without being stored. */
export interface ReadAnswer {
  readonly report: Report;
  readonly reading: Reading;
}

/** The answer to a report that was added to the record. */
export interface AddAnswer {
  readonly id: string;
  /** False when the record had this report already. */
  readonly added: boolean;
}
