/** Keeps the record up with the readings: what is new is merged with the clusters that it fits, the rest stays. */
import { addressesIn, buildRecord, comparedOf, type Told } from "../record/index.ts";
import { clustersAt, clustersFitting, clustersOf } from "./clusters.ts";
import type { Database, Query } from "./database.ts";
import { judgementsOn } from "./judgements.ts";
import { traceOrigins } from "./origins.ts";
import { lockRecord } from "./record-lock.ts";
import { insertRecords } from "./record-rows.ts";
import { textsBy, toldBy } from "./told.ts";

/** Reports merged in one transaction: enough to be fast, few enough to stay small in memory. */
const BATCH = 200;

interface Unmerged {
  readonly report: string;
  readonly change: number;
}

/** Whether the record does not show all readings yet. */
export async function isStale(query: Query): Promise<boolean> {
  return (await query("select 1 from unmerged limit 1")).length > 0;
}

/**
 * Merges the readings that the record does not show yet, a batch in a transaction: killed at any moment, the record is
 * that of the readings merged so far, and the rest is merged by whoever opens the ledger next.
 */
export async function mergeNew(database: Database): Promise<void> {
  while (await database.transaction(mergeBatch));
}

/** Forgets the record and computes it again from all readings. */
export async function recompute(database: Database): Promise<void> {
  await database.transaction(async (query) => {
    await begin(query);
    await query("delete from record");
    await query("delete from name where records = 0");
    await query("delete from origin_link");
    await query("update report set origin = words where origin <> words");
    await query("delete from trace");
    await query(
      `insert into unmerged select reading.report, 0, coalesce(report.published, '')
       from reading join report on report.id = reading.report on conflict (report) do nothing`,
    );
  });
  await mergeNew(database);
}

async function begin(query: Query): Promise<void> {
  await lockRecord(query);
  // All is looked up by index; statistics of tables that grow as we go would mislead the planner.
  await query("set local enable_seqscan = off");
}

/** Merges one batch; false when there is none. */
async function mergeBatch(query: Query): Promise<boolean> {
  await begin(query);
  // Asked before the readings are read: one that comes in meanwhile stays unmerged, and is merged again.
  const rows = await query(`select report, change from unmerged order by published, report limit ${BATCH}`);
  if (rows.length === 0) return false;
  const unmerged = rows.map(({ report, change }): Unmerged => ({ report: String(report), change: Number(change) }));
  const reports = unmerged.map(({ report }) => report);
  const texts = await textsBy(query, reports);
  const moved = await traceOrigins(query, texts);
  const told = texts.map(({ told }) => ({ ...told, origin: moved.get(told.id) ?? told.origin! }));
  await computeAround(query, told, [...moved.keys()]);
  await markMerged(query, unmerged);
  return true;
}

const markMerged = (query: Query, unmerged: readonly Unmerged[]): Promise<unknown> =>
  query(
    `delete from unmerged using unnest($1::text[], $2::bigint[]) as merged (report, change)
     where unmerged.report = merged.report and unmerged.change = merged.change`,
    [unmerged.map(({ report }) => report), unmerged.map(({ change }) => change)],
  );

/** Computes the clusters that new reports were in or come into, and those of reports that moved to another origin. */
async function computeAround(query: Query, told: readonly Told[], moved: readonly string[]): Promise<void> {
  const news = told.map(({ id }) => id);
  const decided = (await judgementsOn(query, news)).flatMap(({ judgement }) => addressesIn(judgement));
  const clusters = [
    ...(await clustersOf(query, [...news, ...moved])),
    ...(await clustersFitting(query, told)),
    ...(await clustersAt(query, decided)),
  ];
  const fresh = told.flatMap((one) => [...comparedOf(one).keys()]);
  await computeClusters(query, clusters, told, fresh);
}

/** Computes whole clusters; no finding outside has a say in them. New reports' own findings take the place of their old ones. */
async function computeClusters(
  query: Query,
  clusters: readonly string[],
  news: readonly Told[],
  fresh: readonly string[],
): Promise<void> {
  const others = await query(
    "select address, report from member where cluster = any ($1::text[]) and report <> all ($2::text[])",
    [clusters, news.map(({ id }) => id)],
  );
  const addresses = new Set([...others.map(({ address }) => String(address)), ...fresh]);
  const around = await toldBy(query, [...new Set(others.map(({ report }) => String(report)))]);
  const told = [...news, ...around];
  const judgements = await judgementsOn(
    query,
    told.map(({ id }) => id),
  );
  await query("delete from record where id in (select record from member where cluster = any ($1::text[]))", [
    clusters,
  ]);
  await insertRecords(query, buildRecord(told, { only: (address) => addresses.has(address), judgements }), told);
}
