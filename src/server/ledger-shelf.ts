/** The ledger behind the server's shelf: the record's items in the shapes that the page is written against. */
import { Buffer } from "node:buffer";
import type { Ledger, ReportEntry } from "../ledger/index.ts";
import {
  contactSummary,
  differencesOf,
  measureSummary,
  type RecordContact,
  type RecordMeasure,
} from "../record/index.ts";
import type { Filter, Shelf } from "./shelf.ts";
import type { ContactDetail, MeasureDetail, OriginDetail, Post, ReportSummary } from "./types.ts";

export function createLedgerShelf(ledger: Ledger): Shelf {
  const reportsOf = async ({ sources }: RecordContact | RecordMeasure): Promise<ReportSummary[]> =>
    (await ledger.entries(sources.map(({ report }) => report))).map(reportSummary);
  return {
    contacts: (filter) =>
      ledger.contactSummaries({
        ...recordQuery(filter),
        ...(filter.level ? { level: filter.level } : {}),
        ...(filter.country ? { country: filter.country } : {}),
      }),
    async contact(id) {
      const contact = await ledger.contact(id);
      if (!contact) return null;
      const [reports, checks] = [await reportsOf(contact), await ledger.checks(contact)];
      return { ...contactDetail(contact), reports, checks };
    },
    measures: (filter) => ledger.measureSummaries(recordQuery(filter)),
    tallies: (words) => ledger.tallies(words),
    suggestions: (words, parties) => ledger.suggestions(words, parties),
    async measure(id) {
      const measure = await ledger.measure(id);
      return measure ? { ...measureDetail(measure), reports: await reportsOf(measure) } : null;
    },
    async reports({ words, received, limit, offset, after }) {
      const page = await ledger.reports({
        limit,
        offset,
        ...(after ? { after } : {}),
        ...(words ? { q: words } : {}),
        ...(received ? { receivedAfter: received } : {}),
      });
      return { ...page, items: page.items.map(reportSummary) };
    },
    async report(id) {
      const stored = await ledger.report(id);
      if (!stored?.reading) return null;
      return {
        id,
        report: stored.report,
        reading: stored.reading,
        links: stored.links,
        copies: stored.copies.map(reportSummary),
      };
    },
    async add(report, reading) {
      const answer = await ledger.addReport({ ...report, bytes: Buffer.from(report.text) });
      if (answer.added) await ledger.saveReading(answer.id, reading);
      return answer;
    },
    posts: (name) => posts(ledger, name),
    counts: () => ledger.counts(),
    origin: (report) => originDetail(ledger, report),
    relation: (between, asOf) => ledger.relation(between, asOf),
    check: (question) => ledger.check(question),
    doubtful: (page) => ledger.doubtful(page),
    judge: (request, author, note) => ledger.judge(request, { author, ...(note ? { note } : {}) }),
    judgements: (page, record) => ledger.judgements({ ...page, ...(record ? { record } : {}) }),
  };
}

const recordQuery = ({ parties, status, kind, outlet, origins, received, since, until, words, ...page }: Filter) => ({
  limit: page.limit,
  offset: page.offset,
  ...(page.after ? { after: page.after } : {}),
  ...(outlet ? { outlet } : {}),
  ...(origins ? { origins } : {}),
  ...(received ? { toldAfter: received } : {}),
  ...(status ? { status } : {}),
  ...(kind ? { kind } : {}),
  ...(parties ? { between: parties } : {}),
  ...(since ? { since } : {}),
  ...(until ? { until } : {}),
  ...(words ? { q: words } : {}),
});

function contactDetail(contact: RecordContact): Omit<ContactDetail, "reports" | "checks"> {
  const { participants, topics, fields, claims, history, disputes, levels, accounts } = contact;
  const own = { participants, topics, fields, claims, history, disputes, levels, accounts };
  return { ...contactSummary(contact), ...review(contact), ...own };
}

const review = ({ standing, corrections, doubts, joins, members }: RecordContact | RecordMeasure) => ({
  standing,
  corrections,
  doubts,
  joins,
  members,
});

function measureDetail(measure: RecordMeasure): Omit<MeasureDetail, "reports"> {
  const { fields, claims } = measure;
  return { ...measureSummary(measure), ...review(measure), fields, claims };
}

/** Posts that one page tells of. */
const MOST_POSTS = 12;

async function posts(ledger: Ledger, name: string): Promise<Post[]> {
  const told = (await ledger.posts(name)).slice(0, MOST_POSTS);
  const entries = await ledger.entries(told.flatMap(({ report }) => report ?? []));
  return told.map(({ term, report, register }) => {
    const entry = entries.find(({ id }) => id === report);
    return { term, ...(entry ? { report: reportSummary(entry) } : {}), ...(register ? { register } : {}) };
  });
}

/** Copies whose differences are worked out for one page. */
const MOST_COPIES = 50;

async function originDetail(ledger: Ledger, report: string): Promise<OriginDetail | null> {
  const [origin, own] = [await ledger.origin(report), await ledger.received(report)];
  if (!origin || !own) return null;
  const others = origin.reports.filter((id) => id !== report).slice(0, MOST_COPIES);
  const entries = await ledger.entries(others);
  const texts = await Promise.all(entries.map(({ id }) => ledger.received(id)));
  const copies = entries.map((entry, i) => ({
    report: reportSummary(entry),
    differences: differencesOf(own.text, texts[i]?.text ?? ""),
  }));
  return { origin, copies };
}

const reportSummary = ({
  id,
  outlet,
  url,
  title,
  publishedAt,
  language,
  receivedAt,
  origin,
  contacts,
  measures,
  claims,
  damaged,
}: ReportEntry): ReportSummary => ({
  id,
  ...(outlet ? { outlet } : {}),
  ...(url ? { url } : {}),
  ...(title ? { title } : {}),
  ...(publishedAt ? { publishedAt } : {}),
  ...(language ? { language } : {}),
  receivedAt,
  origin,
  contacts,
  measures,
  claims,
  damaged,
});
