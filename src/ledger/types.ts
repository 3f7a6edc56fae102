/** What the ledger keeps and answers. */

import type {
  ContactKind,
  ContactStatus,
  Level,
  MeasureKind,
  MeasureStatus,
  PartyCode,
  Reading,
  Report,
  Term,
} from "../engine/types.ts";
import type {
  Answer,
  CheckedAssertion,
  ContactLine,
  ContactSummary,
  LoggedJudgement,
  MeasureLine,
  MeasureSummary,
  Origin,
  Question,
  RecordContact,
  RecordMeasure,
  Relation,
} from "../record/index.ts";

/** A report as received: the original bytes, and the text that was read out of them. */
export interface ReceivedReport extends Report {
  readonly bytes: Uint8Array;
}

export interface Added {
  readonly id: string;
  /** False when the ledger had this report already. */
  readonly added: boolean;
}

export interface Page<T> {
  readonly items: readonly T[];
  /** Of lists by words, 10,000 where there are more. */
  readonly total: number;
  /** What to ask for as `after` to get the page that follows; absent on the last. */
  readonly next?: string;
}

/** A report as lists show it. */
export interface ReportEntry {
  readonly id: string;
  readonly outlet?: string;
  readonly url?: string;
  readonly title?: string;
  readonly publishedAt?: string;
  readonly language?: string;
  /** When the ledger received it, ISO 8601 in UTC. */
  readonly receivedAt: string;
  /** Id of its origin, shared by every copy, reprint and paraphrase of it. */
  readonly origin: string;
  readonly contacts: number;
  readonly measures: number;
  readonly claims: number;
  readonly damaged: boolean;
  /** Version of the engine that read it; absent while it waits to be read. */
  readonly engine?: string;
}

/** One report with its text as received, its reading, and the records that its findings belong to. */
export interface StoredReport {
  readonly id: string;
  readonly entry: ReportEntry;
  readonly report: Report;
  readonly reading?: Reading;
  /** From the reading's own ids (c1, m1) to those of the record. */
  readonly links: Readonly<Record<string, string>>;
  /** Other reports of the same origin. */
  readonly copies: readonly ReportEntry[];
}

/** A record in a list. */
export type Listed<T> = T & {
  /** When the newest of its reports came in, ISO 8601 in UTC. */
  readonly receivedAt: string;
};

export interface PageOf {
  readonly limit?: number;
  readonly offset?: number;
  /** The `next` of the page before; it costs as little at the end of a list as at its beginning, and outranks `offset`. */
  readonly after?: string;
}

export interface ReportQuery extends PageOf {
  /** Words that the report's text holds; the last may be only begun. */
  readonly q?: string;
  /** Only what came in after this moment, ISO 8601 in UTC. */
  readonly receivedAfter?: string;
}

/** Which records a list shows; what is left out does not limit. */
interface RecordQuery extends PageOf {
  /** Words that the record or what it rests on holds; the last may be only begun. */
  readonly q?: string;
  /** All of these parties take part. */
  readonly between?: readonly PartyCode[];
  /** First and last day, `YYYY-MM-DD`; a month or a year stands for all its days. */
  readonly since?: string;
  readonly until?: string;
  readonly status?: readonly (ContactStatus | MeasureStatus)[];
  readonly kind?: readonly (ContactKind | MeasureKind)[];
  /** Reports of any of these outlets tell of it. */
  readonly outlet?: readonly string[];
  /** At least so many independent origins are behind it. */
  readonly origins?: number;
  /** A report that came in after this moment tells of it, ISO 8601 in UTC. */
  readonly toldAfter?: string;
}

export interface ContactQuery extends RecordQuery {
  readonly level?: readonly Level[];
  readonly country?: PartyCode;
}

export type MeasureQuery = RecordQuery;

/** What a person asks the ledger to decide; it adds the findings that the decision is about. */
export type JudgementRequest =
  | { readonly kind: "accept" | "reject"; readonly record: string }
  | { readonly kind: "correct"; readonly record: string; readonly field: string; readonly value: unknown }
  | { readonly kind: "merge"; readonly records: readonly [string, string] }
  | { readonly kind: "split"; readonly record: string; readonly leaves: readonly string[] }
  | { readonly kind: "undo"; readonly judgement: string };

export interface JudgementQuery extends PageOf {
  /** Only what was decided of this record. */
  readonly record?: string;
}

/** A record on which a decision would settle something. */
export interface Doubtful {
  readonly id: string;
  readonly type: "contact" | "measure";
  readonly line: ContactLine | MeasureLine;
  readonly doubts: RecordContact["doubts"];
}

export interface Counts {
  readonly reports: number;
  readonly contacts: number;
  readonly measures: number;
  readonly origins: number;
}

/** A post of a person as a report or a register tells of it. */
export interface PostTold {
  readonly term: Term;
  readonly report?: string;
  readonly register?: string;
}

export interface Tally {
  readonly value: string;
  readonly count: number;
}

/** How often what a list can be narrowed by occurs, the most frequent first. */
export interface Tallies {
  /** How many records were gone through: all that fit, or the newest of them. */
  readonly looked: number;
  /** The most frequent parties and outlets. */
  readonly state: readonly Tally[];
  readonly outlet: readonly Tally[];
  readonly status: readonly Tally[];
  readonly kind: readonly Tally[];
  readonly level: readonly Tally[];
  /** Records with two or more origins. */
  readonly several: number;
}

export type NameKind = "person" | "place" | "topic" | "outlet" | "state";

/** Something that records name, and how many do; parties by their codes. */
export interface Named {
  readonly kind: NameKind;
  readonly name: string;
  readonly records: number;
}

/** The ledger: reports and readings in, the record out. */
export interface Ledger {
  /** Keeps a report; the same report twice changes nothing. Once this resolves, the report survives a crash. */
  addReport(report: ReceivedReport): Promise<Added>;
  /** Keeps the reading of a report in place of an older one. */
  saveReading(report: string, reading: Reading): Promise<void>;
  reports(query?: ReportQuery): Promise<Page<ReportEntry>>;
  report(id: string): Promise<StoredReport | null>;
  /** The report alone, for reading it again; does not wait for the record as `report` does. */
  received(id: string): Promise<Report | null>;
  /** The bytes as received. */
  bytes(report: string): Promise<Uint8Array | null>;
  contacts(query?: ContactQuery): Promise<Page<RecordContact>>;
  /** Also found under the address that any of its members would have alone. */
  contact(id: string): Promise<RecordContact | null>;
  measures(query?: MeasureQuery): Promise<Page<RecordMeasure>>;
  /** Contacts and measures as lists show them: without the evidence of single fields, and in a tenth of the time. */
  contactSummaries(query?: ContactQuery): Promise<Page<Listed<ContactSummary>>>;
  measureSummaries(query?: MeasureQuery): Promise<Page<Listed<MeasureSummary>>>;
  /** What the records that hold these words can be narrowed by; all records without words. */
  tallies(q?: string): Promise<Tallies>;
  /** People, places, topics and outlets of the record whose names hold these words, the last perhaps only begun, and these
   *  parties; the most often told first. */
  suggestions(words: string, parties?: readonly PartyCode[]): Promise<readonly Named[]>;
  measure(id: string): Promise<RecordMeasure | null>;
  counts(): Promise<Counts>;
  /** Some reports as lists show them, in the order of the ids; those that are not there are left out. */
  entries(ids: readonly string[]): Promise<readonly ReportEntry[]>;
  /** The origin of a report, with what links its reports. */
  origin(report: string): Promise<Origin | null>;
  /** Logs a decision and gives it back with its id; the record shows it from then on. */
  judge(request: JudgementRequest, who: { readonly author: string; readonly note?: string }): Promise<LoggedJudgement>;
  /** The log of decisions, newest first. */
  judgements(query?: JudgementQuery): Promise<Page<LoggedJudgement>>;
  /** Records with doubts, those whose decision settles most first. */
  doubtful(query?: PageOf): Promise<Page<Doubtful>>;
  check(question: Question): Promise<Answer>;
  /** What the reports call superlative or count about a contact, checked. */
  checks(contact: RecordContact): Promise<readonly CheckedAssertion[]>;
  /** The page of two parties; silence is counted to `asOf`. */
  relation(between: readonly [PartyCode, PartyCode], asOf: string): Promise<Relation>;
  /** Takes a report out with all that it brought; false when it is not there. */
  removeReport(id: string): Promise<boolean>;
  /** People whom other reports and registers tell of and whose names stand in this report; `id` when the ledger has it. */
  told(report: Report, id?: string): Promise<readonly Term[]>;
  /** What reports and registers tell of a person's posts, the latest first. */
  posts(name: string): Promise<readonly PostTold[]>;
  /** Keeps a register of people and their posts, in place of an earlier import of it. */
  importPeople(register: string, terms: readonly Term[]): Promise<void>;
  /** Ids of reports that were never read, by another version of the engine, or before something was learned of their names. */
  outdatedReports(engineVersion: string): Promise<readonly string[]>;
  /** Computes the record again from all readings. Lists do this by themselves when readings have come in. */
  rebuildRecord(): Promise<Counts>;
  /** Makes the embedded database again from the journal; every report must then be read again. */
  rebuild(): Promise<Counts>;
  close(): Promise<void>;
}

/** Where the ledger is: a folder with the embedded database, or a PostgreSQL database. */
export type LedgerPlace = { readonly data: string } | { readonly database: string };

export interface LedgerOptions {
  /** Told what a person should know: a journal cut, a database made again. */
  readonly notify?: (message: string) => void;
}
