/** Reports and readings in the database. */
import { createHash } from "node:crypto";
import type { Reading, Report } from "../engine/types.ts";
import { nameOf, type Origin } from "../record/index.ts";
import type { Query, Row } from "./database.ts";
import { linksAmong } from "./origins.ts";
import { learnFromReport, namesToLearn } from "./people.ts";
import { lockRecord } from "./record-lock.ts";
import { conditionsFrom, nextAfter, pageIn, pageOf, searchable, wordsLike } from "./search.ts";
import type { Page, ReceivedReport, ReportEntry, ReportQuery, StoredReport } from "./types.ts";
import { markUnmerged } from "./unmerged.ts";

/** A report as it goes into the database and the journal. */
export interface Kept {
  readonly id: string;
  readonly receivedAt: string;
  readonly bytes: Uint8Array;
  readonly report: Report;
}

/** The same bytes from the same outlet, address and day are the same report. */
export function idOf({ bytes, outlet = "", url = "", publishedAt = "" }: ReceivedReport): string {
  const hash = createHash("sha256")
    .update(JSON.stringify([outlet, url, publishedAt]))
    .update("\n")
    .update(bytes);
  return `r-${hash.digest("hex").slice(0, 20)}`;
}

/** Reports of the same letters are of one origin, whatever their spacing and punctuation; the name that it has by itself. */
const nameOfWords = (text: string): string => `o-${nameOf(text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, ""))}`;

export async function hasReport(query: Query, id: string): Promise<boolean> {
  return (await query("select 1 from report where id = $1", [id])).length > 0;
}

/** Puts a report in; false when it was there. */
export async function insertReport(query: Query, { id, receivedAt, bytes, report }: Kept): Promise<boolean> {
  const { text, ...particulars } = report;
  const words = [report.title, report.outlet, text].filter(Boolean).join("\n");
  const rows = await query(
    `insert into report (id, received_at, bytes, body, particulars, published, origin, words, search)
     values ($1, $2, $3, $4, $5, $6, $7, $7, to_tsvector('english', $8)) on conflict (id) do nothing returning id`,
    [
      id,
      receivedAt,
      bytes,
      JSON.stringify(text),
      JSON.stringify(particulars),
      report.publishedAt ?? null,
      nameOfWords(text),
      searchable(words),
    ],
  );
  return rows.length > 0;
}

/** Puts a reading in place of an older one; false when there is no such report. */
export async function upsertReading(query: Query, report: string, reading: Reading): Promise<boolean> {
  const kept = await keptText(query, report);
  if (!kept) return false;
  const { contacts, measures, claims, people = [] } = reading;
  await query(
    `insert into reading (report, engine, contacts, measures, claims, damaged, body, names)
     values ($1, $2, $3, $4, $5, $6, $7, $8)
     on conflict (report) do update set engine = excluded.engine, contacts = excluded.contacts,
       measures = excluded.measures, claims = excluded.claims, damaged = excluded.damaged, body = excluded.body,
       names = excluded.names, unlearned = false`,
    [
      report,
      reading.engine,
      contacts.length,
      measures.length,
      claims.length,
      reading.report.damage.length > 0,
      JSON.stringify(reading),
      namesToLearn(kept.text, people),
    ],
  );
  await learnFromReport(query, report, kept.published, people);
  await markUnmerged(query, [report]);
  return true;
}

async function keptText(query: Query, id: string): Promise<{ text: string; published?: string } | undefined> {
  const [row] = await query("select body, published from report where id = $1", [id]);
  if (!row) return undefined;
  const text = JSON.parse(String(row.body)) as string;
  return { text, ...(row.published ? { published: String(row.published) } : {}) };
}

const ENTRY = `report.id, received_at, particulars, origin, engine, coalesce(contacts, 0) as contacts,
  coalesce(measures, 0) as measures, coalesce(claims, 0) as claims, coalesce(damaged, false) as damaged`;

/** Reports that hold words are counted up to here: a word that nearly all hold is not worth going through all. */
const MOST_COUNTED = 10_000;

/** Reports, newest first; of those that hold words the total says 10,000 where there are more. */
export async function listReports(query: Query, asked: ReportQuery): Promise<Page<ReportEntry>> {
  const { params, when, where } = conditionsFrom([]);
  when(asked.q && searchable(asked.q), (p) => wordsLike(p));
  when(asked.receivedAfter, (p) => `received_at > ${p}`);
  // Which reports they are, the index alone tells; only theirs are read.
  const page = pageIn({ from: "report", where: where(), params }, "published", asked);
  const rows = await query(
    `select ${ENTRY}, page.published from (${page.sql}) as page
     join report using (id) left join reading on reading.report = report.id
     order by page.published desc nulls last, report.id`,
    page.params,
  );
  const counted = asked.q ? `limit ${MOST_COUNTED}` : "";
  const total = await query(
    `select count(*)::integer as total from (select 1 from report ${where()} ${counted}) as found`,
    params,
  );
  const last = rows.at(-1);
  return {
    items: rows.map(entryFrom),
    total: Number(total[0]!.total),
    ...(last && rows.length === pageOf(asked)[0] ? { next: nextAfter(last.published, last.id) } : {}),
  };
}

/** One report with its reading and what it is linked to. */
export async function findReport(query: Query, id: string): Promise<StoredReport | null> {
  const from = "from report left join reading on reading.report = report.id";
  const [row] = await query(
    `select ${ENTRY}, report.body as text, reading.body as reading ${from} where report.id = $1`,
    [id],
  );
  if (!row) return null;
  const members = await query("select finding, record from member where report = $1", [id]);
  const copies = await query(
    `select ${ENTRY} ${from} where origin = $1 and report.id <> $2 order by report.id limit 100`,
    [row.origin, id],
  );
  return {
    id,
    entry: entryFrom(row),
    report: { text: JSON.parse(String(row.text)) as string, ...particularsFrom(row) },
    ...(row.reading ? { reading: JSON.parse(String(row.reading)) as Reading } : {}),
    links: Object.fromEntries(members.map(({ finding, record }) => [String(finding), String(record)])),
    copies: copies.map(entryFrom),
  };
}

/** These reports as lists show them, in the order asked for. */
export async function entriesOf(query: Query, ids: readonly string[]): Promise<ReportEntry[]> {
  const rows = await query(
    `select ${ENTRY} from report left join reading on reading.report = report.id where report.id = any ($1::text[])`,
    [ids],
  );
  const byId = new Map(rows.map((row) => [String(row.id), entryFrom(row)]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** Takes a report out; what its findings were one with is computed anew. */
export async function deleteReport(query: Query, id: string): Promise<boolean> {
  if (!(await hasReport(query, id))) return false;
  await lockRecord(query);
  const clusters = "select cluster from member where report = $1";
  const touched = await query(
    `select distinct report from member where cluster in (${clusters}) and report <> $1
     union select id from report where origin = (select origin from report where id = $1) and id <> $1`,
    [id],
  );
  await query(`delete from record where id in (select record from member where cluster in (${clusters}))`, [id]);
  await learnFromReport(query, id, undefined, []);
  await query("delete from report where id = $1", [id]);
  await markUnmerged(
    query,
    touched.map(({ report }) => String(report)),
  );
  return true;
}

/** A report as it was received. */
export async function keptReport(query: Query, id: string): Promise<Kept | null> {
  const [row] = await query("select received_at, bytes, body, particulars from report where id = $1", [id]);
  if (!row) return null;
  return {
    id,
    receivedAt: String(row.received_at),
    bytes: new Uint8Array(row.bytes as Uint8Array),
    report: { text: JSON.parse(String(row.body)) as string, ...particularsFrom(row) },
  };
}

export async function bytesOf(query: Query, id: string): Promise<Uint8Array | null> {
  const [row] = await query("select bytes from report where id = $1", [id]);
  return row ? new Uint8Array(row.bytes as Uint8Array) : null;
}

/** Reports that wait for this version of the engine, or to be read with what was learned since, in the order in which they came. */
export async function outdated(query: Query, engine: string): Promise<string[]> {
  const rows = await query(
    `select report.id from report left join reading on reading.report = report.id
     where engine is distinct from $1 or unlearned order by received_at, report.id`,
    [engine],
  );
  return rows.map(({ id }) => String(id));
}

const particularsFrom = (row: Row): Omit<Report, "text"> => JSON.parse(String(row.particulars)) as Omit<Report, "text">;

const entryFrom = (row: Row): ReportEntry => ({
  ...particularsFrom(row),
  id: String(row.id),
  receivedAt: String(row.received_at),
  origin: String(row.origin),
  contacts: Number(row.contacts),
  measures: Number(row.measures),
  claims: Number(row.claims),
  damaged: Boolean(row.damaged),
  ...(row.engine ? { engine: String(row.engine) } : {}),
});

/** The origin of a report: its reports, the earliest first, and what links them. */
export async function originOf(query: Query, report: string): Promise<Origin | null> {
  const rows = await query(
    `select id, origin from report where origin = (select origin from report where id = $1)
     order by published nulls last, id`,
    [report],
  );
  if (rows.length === 0) return null;
  const reports = rows.map(({ id }) => String(id));
  return { id: String(rows[0]!.origin), reports, links: await linksAmong(query, reports) };
}
