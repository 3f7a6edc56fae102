/** Keeps the record up with the readings: what is new is merged with the clusters that it fits, the rest stays. */
import type { Reading, Report } from "../engine/types.ts";
import { buildRecord, type Compared, comparedOf, doFitEachOther, type Told } from "../record/index.ts";
import type { Query } from "./database.ts";
import { insertRecords } from "./record-rows.ts";

const LOCK = 7_239_041;
/** From this share of all readings on, computing all of them again is cheaper. */
const MANY = 1 / 4;

interface Unmerged {
  readonly report: string;
  readonly change: number;
}

/** Whether the record does not show all readings yet. */
export async function isStale(query: Query): Promise<boolean> {
  return (await query("select 1 from unmerged limit 1")).length > 0;
}

/** Merges the readings that the record does not show yet; to be run in a transaction. */
export async function mergeNew(query: Query): Promise<void> {
  const unmerged = await lockAndAsk(query);
  if (unmerged.length === 0) return;
  const [row] = await query("select count(*)::integer as readings from reading");
  if (unmerged.length > Number(row!.readings) * MANY) await computeAll(query);
  else {
    await computeAround(
      query,
      unmerged.map(({ report }) => report),
    );
  }
  await markMerged(query, unmerged);
}

/** Computes the record again from all readings; to be run in a transaction. */
export async function recompute(query: Query): Promise<void> {
  const unmerged = await lockAndAsk(query);
  await computeAll(query);
  await markMerged(query, unmerged);
}

/** Asked before the readings are read: one that comes in meanwhile stays unmerged, and is merged again. */
async function lockAndAsk(query: Query): Promise<Unmerged[]> {
  await query(`select pg_advisory_xact_lock(${LOCK})`);
  const rows = await query("select report, change from unmerged");
  return rows.map(({ report, change }) => ({ report: String(report), change: Number(change) }));
}

const markMerged = (query: Query, unmerged: readonly Unmerged[]): Promise<unknown> =>
  query(
    `delete from unmerged using unnest($1::text[], $2::bigint[]) as merged (report, change)
     where unmerged.report = merged.report and unmerged.change = merged.change`,
    [unmerged.map(({ report }) => report), unmerged.map(({ change }) => change)],
  );

async function computeAll(query: Query): Promise<void> {
  const told = await toldBy(query, await query("select report from reading order by report"));
  await query("delete from record");
  await insertRecords(query, buildRecord(told), told);
}

/** Computes the clusters that these reports were in or come into; no other finding has a say in them. */
async function computeAround(query: Query, reports: readonly string[]): Promise<void> {
  const news = await toldBy(
    query,
    reports.map((report) => ({ report })),
  );
  const clusters = [...(await clustersOf(query, reports)), ...(await clustersFitting(query, news))];
  const others = await query(
    "select address, report from member where cluster = any ($1::text[]) and report <> all ($2::text[])",
    [clusters, reports],
  );
  const around = await toldBy(query, others);
  const addresses = new Set(others.map(({ address }) => String(address)));
  for (const told of news) for (const address of comparedOf(told).keys()) addresses.add(address);
  const told = [...news, ...around];
  await query("delete from record where id in (select record from member where cluster = any ($1::text[]))", [
    clusters,
  ]);
  await insertRecords(query, buildRecord(told, { only: (address) => addresses.has(address) }), told);
}

/** Clusters that the earlier readings of these reports were in. */
async function clustersOf(query: Query, reports: readonly string[]): Promise<string[]> {
  const rows = await query("select distinct cluster from member where report = any ($1::text[])", [reports]);
  return rows.map(({ cluster }) => String(cluster));
}

/** Clusters of findings of other reports that fit one of these. */
async function clustersFitting(query: Query, news: readonly Told[]): Promise<string[]> {
  const reports = news.map(({ id }) => id);
  const clusters = new Set<string>();
  for (const { compared, buckets } of news.flatMap((told) => [...comparedOf(told).values()])) {
    if (buckets.length === 0) continue;
    const near = await query(
      `select cluster, compared from member
       where buckets && $1::text[] and report <> all ($2::text[]) and cluster <> all ($3::text[])`,
      [buckets, reports, [...clusters]],
    );
    for (const row of near) {
      if (doFitEachOther(compared, JSON.parse(String(row.compared)) as Compared)) clusters.add(String(row.cluster));
    }
  }
  return [...clusters];
}

/** What these reports told, each report once. */
async function toldBy(query: Query, reports: readonly { readonly report?: unknown }[]): Promise<Told[]> {
  const ids = [...new Set(reports.map(({ report }) => String(report)))];
  if (ids.length === 0) return [];
  const rows = await query(
    `select report.id, particulars, reading.body from report join reading on reading.report = report.id
     where report.id = any ($1::text[]) order by report.id`,
    [ids],
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
