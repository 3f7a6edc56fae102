/** The page's side of the API: fetching, and what went wrong in words. */
import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import type { Problem } from "../server/problem.ts";
import type {
  AddAnswer,
  Answer,
  ContactDetail,
  ContactSummary,
  Doubtful,
  Health,
  JudgementRequest,
  Listed,
  LoggedJudgement,
  MeasureDetail,
  MeasureSummary,
  Named,
  OriginDetail,
  Page,
  Post,
  ReadAnswer,
  Relation,
  ReportDetail,
  Tallies,
} from "../server/types.ts";

/** A failed request, with what a person can do about it. */
export class Failure extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.title);
    this.problem = problem;
  }
}

const unreachable: Problem = {
  title: "Readout does not answer",
  status: 0,
  cause: "The program that serves this page is not running, or this machine cannot reach it.",
  remedy: "Start it again in a terminal with: npm start",
};

const garbled = (status: number): Problem => ({
  title: "The answer could not be understood",
  status,
  cause: `The server answered with status ${status} and without a reason.`,
  remedy: "Load the page again.",
});

/** Answers that early.js asked for while this code was still loading; each is taken once. */
const early = (globalThis as { asked?: Map<string, Promise<Response>> }).asked;

function answerTo(path: string, init?: RequestInit): Promise<Response> {
  const answer = early?.get(path);
  early?.delete(path);
  return answer ?? fetch(path, init);
}

async function ask<T>(path: string, init?: RequestInit): Promise<T> {
  const response = await answerTo(`/api${path}`, init).catch((error: unknown) => {
    if (error instanceof DOMException && error.name === "AbortError") throw error;
    throw new Failure(unreachable);
  });
  const body: unknown = await response.json().catch(() => null);
  if (response.ok && body !== null) return body as T;
  const known = typeof body === "object" && body !== null && "remedy" in body;
  throw new Failure(known ? (body as Problem) : garbled(response.status));
}

/** What limits a list; the same words stand in the page's own address. */
export interface ListFilter {
  readonly q?: string;
  readonly between?: string;
  readonly status?: string;
  readonly level?: string;
  readonly kind?: string;
  readonly country?: string;
  readonly since?: string;
  readonly until?: string;
  readonly outlet?: string;
  /** At least so many independent origins. */
  readonly origins?: string;
  /** Only what reports tell of that came in after this moment. */
  readonly received?: string;
  readonly limit?: number;
}

const asQuery = (filter: object): string => {
  const entries = Object.entries(filter).filter(([, value]) => value !== undefined && value !== "");
  return entries.length ? `?${new URLSearchParams(entries.map(([k, v]) => [k, String(v)]))}` : "";
};

const get =
  <T>(path: string) =>
  ({ signal }: { signal: AbortSignal }): Promise<T> =>
    ask<T>(path, { signal });

export const contactsQuery = (filter: ListFilter) =>
  queryOptions({
    queryKey: ["contacts", filter],
    queryFn: get<Page<Listed<ContactSummary>>>(`/contacts${asQuery(filter)}`),
  });
export const contactQuery = (id: string) =>
  queryOptions({ queryKey: ["contact", id], queryFn: get<ContactDetail>(`/contacts/${encodeURIComponent(id)}`) });
export const measuresQuery = (filter: ListFilter) =>
  queryOptions({
    queryKey: ["measures", filter],
    queryFn: get<Page<Listed<MeasureSummary>>>(`/measures${asQuery(filter)}`),
  });
export const measureQuery = (id: string) =>
  queryOptions({ queryKey: ["measure", id], queryFn: get<MeasureDetail>(`/measures/${encodeURIComponent(id)}`) });
/** How many reports came in after a moment, and how many contacts and measures they tell of. */
export const receivedQuery = (received: string | undefined) =>
  queryOptions({
    queryKey: ["received", received],
    queryFn: async ({ signal }) => {
      const asked = ["reports", "contacts", "measures"].map((what) =>
        ask<Page<unknown>>(`/${what}${asQuery({ received, limit: 1 })}`, { signal }),
      );
      const [reports = 0, contacts = 0, measures = 0] = (await Promise.all(asked)).map(({ total }) => total);
      return { reports, records: contacts + measures };
    },
    enabled: received !== undefined,
  });
/** What the record names that begins with what is typed, and these parties. */
export const suggestionsQuery = (q: string, parties: readonly string[]) =>
  queryOptions({
    queryKey: ["suggestions", q, parties],
    queryFn: get<readonly Named[]>(`/suggestions${asQuery({ q, parties: parties.join(",") })}`),
    enabled: q.length > 1,
    placeholderData: (before) => before,
  });
/** What the records that hold these words can be narrowed by. */
export const talliesQuery = (q: string | undefined) =>
  queryOptions({
    queryKey: ["tallies", q],
    queryFn: get<Tallies>(`/tallies${asQuery({ q })}`),
    placeholderData: (before) => before,
  });
export const reportQuery = (id: string) =>
  queryOptions({
    queryKey: ["report", id],
    queryFn: get<ReportDetail>(`/reports/${encodeURIComponent(id)}`),
    staleTime: 300_000,
  });
export const postsQuery = (name: string) =>
  queryOptions({ queryKey: ["posts", name], queryFn: get<readonly Post[]>(`/people/${encodeURIComponent(name)}`) });
export const relationQuery = (a: string, b: string) =>
  queryOptions({
    queryKey: ["relation", a, b],
    queryFn: get<Relation>(`/relation${asQuery({ between: `${a},${b}` })}`),
  });
export const checkQuery = (asked: object) =>
  queryOptions({ queryKey: ["check", asked], queryFn: get<Answer>(`/check${asQuery(asked)}`) });
export const doubtfulQuery = queryOptions({
  queryKey: ["doubtful"],
  queryFn: get<Page<Doubtful>>("/doubtful?limit=200"),
});
/** The log; of one record when its address is given. */
export const judgementsQuery = (record?: string) =>
  queryOptions({
    queryKey: ["judgements", record],
    queryFn: get<Page<LoggedJudgement>>(`/judgements${asQuery({ record, limit: 200 })}`),
  });
export const originQuery = (report: string) =>
  queryOptions({
    queryKey: ["origin", report],
    queryFn: get<OriginDetail>(`/reports/${encodeURIComponent(report)}/origin`),
    staleTime: 300_000,
  });

/** The first page is as long as a window, so that it is there at once; early.js asks for the same. */
const FIRST_PAGE = 50;
const PAGE = 250;

/** Contacts, measures or reports that fit a filter, page by page, newest first. */
export const pagesOf = <T>(what: "contacts" | "measures" | "reports", filter: ListFilter = {}) =>
  infiniteQueryOptions({
    queryKey: [what, "pages", filter],
    queryFn: ({ pageParam: after, signal }): Promise<Page<T>> =>
      ask(`/${what}${asQuery({ ...filter, limit: after ? PAGE : FIRST_PAGE, after })}`, { signal }),
    initialPageParam: "",
    getNextPageParam: ({ next }) => next,
  });

/** Logs a decision. */
export const judge = (judgement: JudgementRequest, author: string, note?: string): Promise<LoggedJudgement> =>
  ask("/judgements", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ author, judgement, ...(note ? { note } : {}) }),
  });

export const healthQuery = queryOptions({ queryKey: ["health"], queryFn: get<Health>("/health") });

/** What is known of a pasted text besides its words. */
export interface Particulars {
  readonly outlet?: string;
  readonly publishedAt?: string;
  readonly title?: string;
  readonly url?: string;
}

/** A text that was pasted, or a file that was dropped. */
export type Input = { readonly text: string } | { readonly file: File };

const send = (input: Input, particulars: Particulars): { query: string; init: RequestInit } =>
  "text" in input
    ? {
        query: "",
        init: {
          method: "POST",
          headers: { "content-type": "application/json" },
          body: JSON.stringify({ ...particulars, text: input.text }),
        },
      }
    : {
        query: asQuery(particulars),
        init: {
          method: "POST",
          headers: { "content-type": input.file.type || "application/octet-stream" },
          body: input.file,
        },
      };

/** Reads a report without storing it. */
export function readReport(input: Input, particulars: Particulars, signal?: AbortSignal): Promise<ReadAnswer> {
  const { query, init } = send(input, particulars);
  return ask(`/read${query}`, { ...init, ...(signal ? { signal } : {}) });
}

/** Gets a report from the web and reads it without storing it. */
export const readAddress = (address: string, signal?: AbortSignal): Promise<ReadAnswer> =>
  ask("/read", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ address }),
    ...(signal ? { signal } : {}),
  });

/** Adds a report to the record. */
export function addReport(input: Input, particulars: Particulars): Promise<AddAnswer> {
  const { query, init } = send(input, particulars);
  return ask(`/reports${query}`, init);
}
