/** Keeps the origins of reports: links between reports whose words are one piece of reporting, and the groups they make. */
import { groupOrigins, judgeOrigin, type OriginLink } from "../record/index.ts";
import type { Query, Row } from "./database.ts";
import type { ToldText } from "./told.ts";
import { candidatesOf, traceReports } from "./traces.ts";

/** Traces these reports, links them to others of their origin, and gives back the new origin of each report that moved. */
export async function traceOrigins(query: Query, texts: readonly ToldText[]): Promise<Map<string, string>> {
  const reports = texts.map(({ told }) => told.id);
  const before = texts.flatMap(({ told }) => told.origin ?? []);
  const traced = await traceReports(query, texts);
  await query("delete from origin_link where a = any ($1::text[]) or b = any ($1::text[])", [reports]);
  const links = new Map<string, OriginLink>();
  const judged = new Set<string>();
  for (const [one, other] of await candidatesOf(query, traced)) {
    const pair = [one.trace.report, other.trace.report].sort().join(" ");
    if (judged.has(pair)) continue;
    judged.add(pair);
    const link = judgeOrigin(one, other);
    if (link) links.set(pair, link);
  }
  await insertLinks(query, [...links.values()]);
  const neighbours = [...links.values()].flatMap(({ between }) => between);
  return regroup(query, [...before, ...(await labelsOf(query, neighbours))], reports);
}

const insertLinks = (query: Query, links: readonly OriginLink[]): Promise<unknown> =>
  query(
    `insert into origin_link (a, b, body) select a, b, body from unnest($1::text[], $2::text[], $3::text[]) as new (a, b, body)
     on conflict (a, b) do update set body = excluded.body`,
    [
      links.map(({ between }) => between[0]),
      links.map(({ between }) => between[1]),
      links.map((l) => JSON.stringify(l)),
    ],
  );

async function labelsOf(query: Query, reports: readonly string[]): Promise<string[]> {
  const rows = await query("select distinct origin from report where id = any ($1::text[])", [reports]);
  return rows.map(({ origin }) => String(origin));
}

/** Groups anew all reports of these origins, and those of the same words; gives back those whose origin is another now. */
async function regroup(
  query: Query,
  labels: readonly string[],
  reports: readonly string[],
): Promise<Map<string, string>> {
  const rows = await query(
    `select id, words, published, origin from report where origin = any ($1::text[])
     union
     select id, words, published, origin from report where words in (select words from report where id = any ($2::text[]))`,
    [[...new Set(labels)], reports],
  );
  const origins = new Map(rows.map(({ id, origin }) => [String(id), String(origin)]));
  const ids = [...origins.keys()];
  const links = await query("select body from origin_link where a = any ($1::text[]) and b = any ($1::text[])", [ids]);
  const grouped = groupOrigins(rows.map(groupedFrom), links.map(linkFrom));
  const changed = new Map([...grouped].filter(([id, origin]) => origins.get(id) !== origin));
  await query(
    `update report set origin = new.origin from unnest($1::text[], $2::text[]) as new (id, origin) where report.id = new.id`,
    [[...changed.keys()], [...changed.values()]],
  );
  return changed;
}

const groupedFrom = ({ id, words, published }: Row) => ({
  id: String(id),
  words: String(words),
  ...(published ? { published: String(published) } : {}),
});

const linkFrom = ({ body }: Row): OriginLink => JSON.parse(String(body)) as OriginLink;

/** The links among some reports. */
export async function linksAmong(query: Query, reports: readonly string[]): Promise<OriginLink[]> {
  const rows = await query("select body from origin_link where a = any ($1::text[]) and b = any ($1::text[])", [
    reports,
  ]);
  return rows.map(linkFrom);
}
