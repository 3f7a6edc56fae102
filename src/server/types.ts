/** What the API answers. The page is written against these types and nothing else of the server. */
import type { Reading, Report, Term } from "../engine/types.ts";
import type {
  Account,
  CheckedAssertion,
  Cited,
  CitedClaim,
  CitedParticipant,
  CitedTopic,
  ContactSummary,
  Correction,
  Difference,
  Dispute,
  Doubt,
  Join,
  MeasureSummary,
  Member,
  Origin,
  RecordContact,
  Standing,
  StatusEntry,
} from "../record/index.ts";

export type { Doubtful, JudgementRequest, Listed, Named, Tallies, Tally } from "../ledger/index.ts";
export type {
  Account,
  Answer,
  Backing,
  Channel,
  CheckedAssertion,
  Cited,
  CitedClaim,
  CitedParticipant,
  CitedTopic,
  ContactLine,
  ContactSummary,
  Correction,
  Coverage,
  Difference,
  Dispute,
  Doubt,
  Join,
  LoggedJudgement,
  MeasureLine,
  MeasureSummary,
  Member,
  Origin,
  OriginLink,
  Question,
  Relation,
  Saying,
  Standing,
  StatusEntry,
} from "../record/index.ts";

/** A report as lists show it. */
export interface ReportSummary {
  readonly id: string;
  readonly outlet?: string;
  readonly url?: string;
  readonly title?: string;
  readonly publishedAt?: string;
  readonly language?: string;
  /** When the record received it, ISO 8601 in UTC. */
  readonly receivedAt: string;
  /** Id of the origin that it belongs to, shared by its copies. */
  readonly origin?: string;
  readonly contacts: number;
  readonly measures: number;
  readonly claims: number;
  readonly damaged: boolean;
}

/** What details of contacts and measures tell beyond their own fields. */
interface Review {
  readonly standing: Standing;
  readonly corrections: readonly Correction[];
  readonly doubts: readonly Doubt[];
  /** Why its findings were taken for one. */
  readonly joins: readonly Join[];
  /** The findings that it is made of; `address` names one to split off. */
  readonly members: readonly Member[];
}

/** All that the record knows of one contact. */
export interface ContactDetail extends Omit<ContactSummary, "participants" | "topics" | "disputes">, Review {
  readonly participants: readonly CitedParticipant[];
  readonly topics: readonly CitedTopic[];
  /** Evidence of single fields; a field that has none rests on `evidence`. */
  readonly fields: Readonly<Record<string, readonly Cited[]>>;
  readonly claims: readonly CitedClaim[];
  readonly reports: readonly ReportSummary[];
  readonly history: readonly StatusEntry[];
  readonly disputes: readonly Dispute[];
  readonly levels: RecordContact["levels"];
  /** Subject by subject, what each side says, third parties, and the reports in their own voice. */
  readonly accounts: readonly Account[];
  /** Superlatives and counts that the reports make of it, checked against the record. */
  readonly checks: readonly CheckedAssertion[];
}

/** All that the record knows of one measure. */
export interface MeasureDetail extends MeasureSummary, Review {
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

/** Another report of the same origin, and what it has differently. */
export interface Copy {
  readonly report: ReportSummary;
  readonly differences: readonly Difference[];
}

/** The origin of a report. */
export interface OriginDetail {
  readonly origin: Origin;
  /** The other reports of it, the earliest first; of very large origins only the first. */
  readonly copies: readonly Copy[];
}

/** A post of a person, and the report or the register that tells of it. */
export interface Post {
  readonly term: Term;
  readonly report?: ReportSummary;
  readonly register?: string;
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
  /** Of lists by words, 10,000 where there are more. */
  readonly total: number;
  /** What to ask for as `after` to get the page that follows. */
  readonly next?: string;
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
