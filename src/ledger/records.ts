/** The record in the database: listed and looked up. */
import type { Query } from "./database.ts";
import type { RecordType } from "./record-rows.ts";
import { pageOf, searchable, wordsLike } from "./search.ts";
import type { ContactQuery, Counts, MeasureQuery, Page } from "./types.ts";

/** Records of one type, newest first. */
export async function listRecords<T>(
  query: Query,
  type: RecordType,
  asked: ContactQuery | MeasureQuery,
): Promise<Page<T>> {
  const { where, params } = conditionsOf(type, asked);
  const [limit, offset] = pageOf(asked);
  const rows = await query(
    `select body from record where ${where} order by starts desc nulls last, id limit ${limit} offset ${offset}`,
    params,
  );
  const total = await query(`select count(*)::integer as total from record where ${where}`, params);
  return { items: rows.map(({ body }) => JSON.parse(String(body)) as T), total: Number(total[0]!.total) };
}

function conditionsOf(type: RecordType, asked: ContactQuery | MeasureQuery): { where: string; params: unknown[] } {
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
export async function findRecord<T>(query: Query, type: RecordType, id: string): Promise<T | null> {
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
