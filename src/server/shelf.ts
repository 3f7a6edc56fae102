/** What the server needs of the record. The ledger is put behind it in ledger-shelf.ts; tests call the same functions. */
import type {
  ContactKind,
  ContactStatus,
  Level,
  MeasureKind,
  MeasureStatus,
  PartyCode,
  Reading,
  Report,
} from "../engine/types.ts";
import type {
  AddAnswer,
  Answer,
  ContactDetail,
  ContactSummary,
  Counts,
  Doubtful,
  JudgementRequest,
  Listed,
  LoggedJudgement,
  MeasureDetail,
  MeasureSummary,
  Named,
  OriginDetail,
  Page,
  Post,
  Question,
  Relation,
  ReportDetail,
  ReportSummary,
  Tallies,
} from "./types.ts";

/** Which records a list shows; what is left out does not limit. */
export interface Filter {
  /** All of these parties take part. */
  readonly parties?: readonly PartyCode[];
  readonly status?: readonly (ContactStatus | MeasureStatus)[];
  readonly level?: readonly Level[];
  /** Kinds of contacts or of measures. */
  readonly kind?: readonly (ContactKind | MeasureKind)[];
  /** The country of the place. */
  readonly country?: PartyCode;
  /** First and last day, `YYYY-MM-DD`. */
  readonly since?: string;
  readonly until?: string;
  /** Words that the record's text holds. */
  readonly words?: string;
  /** Reports of any of these outlets tell of it. */
  readonly outlet?: readonly string[];
  /** At least so many independent origins are behind it. */
  readonly origins?: number;
  /** Of reports, those that came in after this moment; of records, those that such reports tell of. */
  readonly received?: string;
  readonly limit: number;
  readonly offset: number;
  /** The `next` of the page before; outranks `offset`. */
  readonly after?: string;
}

/** Reads one report; runs off the server's own thread where it can. */
export type Read = (report: Report) => Promise<Reading>;

export interface Shelf {
  contacts(filter: Filter): Promise<Page<Listed<ContactSummary>>>;
  contact(id: string): Promise<ContactDetail | null>;
  measures(filter: Filter): Promise<Page<Listed<MeasureSummary>>>;
  measure(id: string): Promise<MeasureDetail | null>;
  /** What the records that hold these words can be narrowed by. */
  tallies(words?: string): Promise<Tallies>;
  /** What the record names that these words begin, and these parties. */
  suggestions(words: string, parties: readonly PartyCode[]): Promise<readonly Named[]>;
  reports(filter: Pick<Filter, "words" | "received" | "limit" | "offset" | "after">): Promise<Page<ReportSummary>>;
  report(id: string): Promise<ReportDetail | null>;
  /** Keeps the report and its reading; the same report twice changes nothing. */
  add(report: Report, reading: Reading): Promise<AddAnswer>;
  /** What reports and registers tell of a person's posts, the latest first. */
  posts(name: string): Promise<readonly Post[]>;
  counts(): Promise<Counts>;
  origin(report: string): Promise<OriginDetail | null>;
  relation(between: readonly [PartyCode, PartyCode], asOf: string): Promise<Relation>;
  check(question: Question): Promise<Answer>;
  doubtful(page: Pick<Filter, "limit" | "offset">): Promise<Page<Doubtful>>;
  judge(request: JudgementRequest, author: string, note?: string): Promise<LoggedJudgement>;
  judgements(page: Pick<Filter, "limit" | "offset">, record?: string): Promise<Page<LoggedJudgement>>;
}
