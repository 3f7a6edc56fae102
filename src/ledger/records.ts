/** The record in the database: listed and looked up. */
import type { Reading } from "../engine/types.ts";
import { addressNow, type LoggedJudgement, type RecordContact, reportsAt, spotOf } from "../record/index.ts";
import type { Query, Row } from "./database.ts";
import { listJudgements } from "./judgements.ts";
import { entryOf } from "./names.ts";
import type { RecordType } from "./record-rows.ts";
import { conditionsFrom, isOf, nextAfter, pageIn, pageOf, type Rows, searchable, wordsLike } from "./search.ts";
import type { ContactQuery, Counts, Doubtful, JudgementQuery, Listed, MeasureQuery, Page, PageOf } from "./types.ts";

/** Records of one type, newest first. */
export async function listRecords<T>(
  query: Query,
  type: RecordType,
  asked: ContactQuery | MeasureQuery,
): Promise<Page<T>> {
  const page = await pageOfRecords(query, type, asked, "body");
  return { ...page, items: page.items.map(({ told }) => JSON.parse(String(told)) as T) };
}

/** Records of one type as lists show them, newest first. */
export async function listSummaries<T>(
  query: Query,
  type: RecordType,
  asked: ContactQuery | MeasureQuery,
): Promise<Page<Listed<T>>> {
  const page = await pageOfRecords(query, type, asked, "summary");
  const items = page.items.map(({ told, latest }) => ({
    ...(JSON.parse(String(told)) as T),
    receivedAt: String(latest),
  }));
  return { ...page, items };
}

async function pageOfRecords(
  query: Query,
  type: RecordType,
  asked: ContactQuery | MeasureQuery,
  what: "body" | "summary",
): Promise<Page<Row>> {
  const rows = rowsOf(type, asked);
  const page = pageIn(rows, "starts", asked);
  const [items, total] = await Promise.all([
    // Which records they are, the index alone tells; only theirs are read.
    query(
      `select id, page.starts, record.latest, ${what} as told from (${page.sql}) as page
       join record using (id) order by page.starts desc nulls last, id`,
      page.params,
    ),
    totalOf(query, rows, asked),
  ]);
  const last = items.at(-1);
  const isFull = items.length === pageOf(asked)[0];
  return { items, total, ...(last && isFull ? { next: nextAfter(last.starts, last.id) } : {}) };
}

/** Records that hold words are counted up to here: words that nearly all hold are not worth going through all. */
const MOST_COUNTED = 10_000;

async function totalOf(query: Query, { from, where, params }: Rows, { q }: ContactQuery): Promise<number> {
  const [row] =
    params.length === 1
      ? await query("select value as total from counter where name = $1 || 's'", params)
      : await query(
          `select count(*)::integer as total from (select 1 from ${from} ${where} ${q ? `limit ${MOST_COUNTED}` : ""}) as fitting`,
          params,
        );
  return Number(row!.total);
}

/** The rows that fit, of `party` where they tell all: words and names stand in the records themselves. */
export function rowsOf(type: RecordType, asked: ContactQuery | MeasureQuery): Rows {
  const { between = [] } = asked;
  const isParty = between.length > 0 && !asked.q && !asked.outlet?.length;
  const { params, when, where } = conditionsFrom(["type = $1", ...(isParty ? [] : ["standing <> 'rejected'"])], [type]);
  when(between, (p) => (isParty ? isOf(between, p) : `parties @> ${p}::text[]`));
  when(asked.status, (p) => `status = any (${p}::text[])`);
  when(asked.kind, (p) => `kind = any (${p}::text[])`);
  when("level" in asked ? asked.level : undefined, (p) => `level = any (${p}::text[])`);
  when("country" in asked ? asked.country : undefined, (p) => `country = ${p}`);
  when(
    asked.outlet?.map((name) => entryOf("outlet", name)),
    (p) => `names && ${p}::text[]`,
  );
  when(asked.origins && asked.origins > 1 ? asked.origins : undefined, (p) => `origins >= ${p}`);
  when(asked.toldAfter, (p) => `latest > ${p}`);
  when(asked.since, (p) => `ends >= ${p}`);
  // "~" comes after every digit and "-", so that a month or a year takes in all its days.
  when(asked.until && `${asked.until}~`, (p) => `starts <= ${p}`);
  when(asked.q && searchable(asked.q), (p) => wordsLike(p));
  return { from: isParty ? "party" : "record", where: where(), params };
}

/** A record by its id, or by any address that one of its findings has or had: addresses of old readings lead to it, too. */
export async function findRecord<T>(query: Query, type: RecordType, id: string): Promise<T | null> {
  const sql = "select body from record where type = $1 and id = (select record from member where address = $2)";
  const [row] = await query(sql, [type, id]);
  if (row) return JSON.parse(String(row.body)) as T;
  const now = await addressToday(query, id);
  const [moved] = now ? await query(sql, [type, now]) : [];
  return moved ? (JSON.parse(String(moved.body)) as T) : null;
}

/** Where the words of an address that no finding has any more are read today. */
async function addressToday(query: Query, address: string): Promise<string | undefined> {
  const spot = spotOf(address);
  if (!spot) return undefined;
  const [row] = await query("select body from reading where report = any ($1::text[])", [reportsAt(spot)]);
  return row ? addressNow(spot, JSON.parse(String(row.body)) as Reading) : undefined;
}

/** Records on which a decision would settle something, most far-reaching first. */
export async function listDoubtful(query: Query, asked: PageOf): Promise<Page<Doubtful>> {
  const [limit, offset] = pageOf(asked);
  const where = "doubt > 0 and standing = 'open'";
  const rows = await query(
    `select id, type, line, body from record where ${where} order by doubt desc, id limit ${limit} offset ${offset}`,
  );
  const total = await query(`select count(*)::integer as total from record where ${where}`);
  const items = rows.map(({ id, type, line, body }) => ({
    id: String(id),
    type: type as RecordType,
    line: JSON.parse(String(line)) as Doubtful["line"],
    doubts: (JSON.parse(String(body)) as RecordContact).doubts,
  }));
  return { items, total: Number(total[0]!.total) };
}

/** The log of decisions; of one record, also what was decided of it when it had another address. */
export async function judgementsAbout(query: Query, asked: JudgementQuery): Promise<Page<LoggedJudgement>> {
  if (asked.record === undefined) return listJudgements(query, asked);
  const rows = await query("select address from member where record = (select record from member where address = $1)", [
    asked.record,
  ]);
  return listJudgements(query, asked, [asked.record, ...rows.map(({ address }) => String(address))]);
}

export async function countAll(query: Query): Promise<Counts> {
  const [[row], [told]] = await Promise.all([
    query(
      `select (select count(*) from report)::integer as reports,
       (select value from counter where name = 'contacts') as contacts,
       (select value from counter where name = 'measures') as measures`,
    ),
    query("select count(*)::integer as origins from (select distinct origin from report) as told"),
  ]);
  return {
    reports: Number(row!.reports),
    contacts: Number(row!.contacts),
    measures: Number(row!.measures),
    origins: Number(told!.origins),
  };
}
