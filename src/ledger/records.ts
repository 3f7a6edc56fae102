/** The record in the database: computed from all readings, listed and looked up. */
import type { Reading, Report } from "../engine/types.ts";
import { buildRecord, type RecordContact, type RecordMeasure, type Told } from "../record/index.ts";
import type { Query } from "./database.ts";
import { pageOf, searchable, wordsLike } from "./search.ts";
import type { ContactQuery, Counts, MeasureQuery, Page } from "./types.ts";

type Type = "contact" | "measure";

const LOCK = 7_239_041;
/** Rows that one statement carries: enough to be fast, few enough to stay small in memory. */
const BATCH = 500;

/** Whether readings have come in since the record was computed. */
export async function isStale(query: Query): Promise<boolean> {
  const values = await query("select value from counter where name in ('readings', 'record')");
  return Number(values[0]?.value) !== Number(values[1]?.value);
}

/** Computes the record again; to be run in a transaction. */
export async function recompute(query: Query): Promise<void> {
  await query(`select pg_advisory_xact_lock(${LOCK})`);
  // Read before the readings are: one that comes in meanwhile leaves the record stale, never wrongly fresh.
  const [readings] = await query("select value from counter where name = 'readings'");
  const { contacts, measures } = buildRecord(await allTold(query));
  await query("delete from record");
  const rows = [...contacts.map((c) => rowOf("contact", c)), ...measures.map((m) => rowOf("measure", m))];
  for (let from = 0; from < rows.length; from += BATCH) await insertRows(query, rows.slice(from, from + BATCH));
  await query("update counter set value = $1 where name = 'record'", [Number(readings?.value)]);
}

async function allTold(query: Query): Promise<Told[]> {
  const rows = await query(
    "select report.id, particulars, reading.body from report join reading on reading.report = report.id order by report.id",
  );
  return rows.map(({ id, particulars, body }) => {
    const { outlet, url, title, publishedAt } = JSON.parse(String(particulars)) as Omit<Report, "text">;
    return {
      id: String(id),
      ...(outlet ? { outlet } : {}),
      ...(url ? { url } : {}),
      ...(title ? { title } : {}),
      ...(publishedAt ? { publishedAt } : {}),
      reading: JSON.parse(String(body)) as Reading,
    };
  });
}

type Rows = ReturnType<typeof rowOf>;

const rowOf = (type: Type, item: RecordContact | RecordMeasure) => ({
  id: item.id,
  type,
  kind: item.kind,
  status: item.status,
  level: "level" in item ? (item.level ?? null) : null,
  parties: JSON.stringify("parties" in item ? item.parties : [...item.by, ...item.against]),
  starts: item.date?.start ?? null,
  ends: item.date?.end ?? item.date?.start ?? null,
  words: searchable(wordsOf(item)),
  body: JSON.stringify(item),
  members: item.members,
});

const wordsOf = (item: RecordContact | RecordMeasure): string => {
  const quotes = item.evidence.map(({ exact }) => exact);
  const titles = item.sources.flatMap(({ title }) => title ?? []);
  const own =
    "participants" in item
      ? [
          ...item.participants.flatMap(({ name = "", office = "" }) => [name, office]),
          ...item.topics.map(({ label }) => label),
          item.place?.city ?? "",
          ...item.parties,
        ]
      : [item.object ?? "", ...item.by, ...item.against];
  return [item.kind, item.status, ...own, ...titles, ...quotes].join("\n");
};

async function insertRows(query: Query, rows: readonly Rows[]): Promise<void> {
  const columns = ["id", "type", "kind", "status", "level", "parties", "starts", "ends", "words", "body"] as const;
  await query(
    `insert into record (id, type, kind, status, level, parties, starts, ends, search, body)
     select id, type, kind, status, level, array(select jsonb_array_elements_text(parties::jsonb)), starts, ends,
       to_tsvector('english', words), body
     from unnest(${columns.map((_, i) => `$${i + 1}::text[]`).join(", ")}) as rows (${columns.join(", ")})`,
    columns.map((column) => rows.map((row) => row[column])),
  );
  const members = rows.flatMap(({ id, members }) => members.map((member) => ({ ...member, record: id })));
  await query(
    `insert into member (address, record, report, finding)
     select * from unnest($1::text[], $2::text[], $3::text[], $4::text[])`,
    [
      members.map(({ address }) => address),
      members.map(({ record }) => record),
      members.map(({ report }) => report),
      members.map(({ finding }) => finding),
    ],
  );
}

/** Records of one type, newest first. */
export async function listRecords<T>(query: Query, type: Type, asked: ContactQuery | MeasureQuery): Promise<Page<T>> {
  const { where, params } = conditionsOf(type, asked);
  const [limit, offset] = pageOf(asked);
  const rows = await query(
    `select body from record where ${where} order by starts desc nulls last, id limit ${limit} offset ${offset}`,
    params,
  );
  const total = await query(`select count(*)::integer as total from record where ${where}`, params);
  return { items: rows.map(({ body }) => JSON.parse(String(body)) as T), total: Number(total[0]!.total) };
}

function conditionsOf(type: Type, asked: ContactQuery | MeasureQuery): { where: string; params: unknown[] } {
  const params: unknown[] = [type];
  const conditions = ["type = $1"];
  const when = (value: unknown, condition: (parameter: string) => string) => {
    if (value === undefined || value === "" || (Array.isArray(value) && value.length === 0)) return;
    params.push(value);
    conditions.push(condition(`$${params.length}`));
  };
  when(asked.between, (p) => `parties @> ${p}::text[]`);
  when(asked.status, (p) => `status = any (${p}::text[])`);
  when(asked.kind, (p) => `kind = any (${p}::text[])`);
  when("level" in asked ? asked.level : undefined, (p) => `level = any (${p}::text[])`);
  when(asked.since, (p) => `ends >= ${p}`);
  // "~" comes after every digit and "-", so that a month or a year takes in all its days.
  when(asked.until && `${asked.until}~`, (p) => `starts <= ${p}`);
  when(asked.q && searchable(asked.q), (p) => `search @@ ${wordsLike(p)}`);
  return { where: conditions.join(" and "), params };
}

/** A record by its id, or by the address of any finding that it was made of. */
export async function findRecord<T>(query: Query, type: Type, id: string): Promise<T | null> {
  const [row] = await query(
    "select body from record where type = $1 and id = (select record from member where address = $2)",
    [type, id],
  );
  return row ? (JSON.parse(String(row.body)) as T) : null;
}

export async function countAll(query: Query): Promise<Counts> {
  const [row] = await query(
    `select (select count(*) from report)::integer as reports, (select count(distinct origin) from report)::integer as origins,
       (select count(*) from record where type = 'contact')::integer as contacts,
       (select count(*) from record where type = 'measure')::integer as measures`,
  );
  return {
    reports: Number(row!.reports),
    contacts: Number(row!.contacts),
    measures: Number(row!.measures),
    origins: Number(row!.origins),
  };
}
