/** Which clusters of the record a new reading has a say in, found by index. */
import { type Compared, comparedOf, doFitEachOther, reportsAt, spotOf, type Told } from "../record/index.ts";
import type { Query } from "./database.ts";

/** Clusters that the earlier readings of these reports were in. */
export async function clustersOf(query: Query, reports: readonly string[]): Promise<string[]> {
  const rows = await query("select distinct cluster from member where report = any ($1::text[])", [reports]);
  return rows.map(({ cluster }) => String(cluster));
}

/** Clusters of the findings with these addresses; of a reading that was replaced, all clusters that its report is in now. */
export async function clustersAt(query: Query, addresses: readonly string[]): Promise<string[]> {
  if (addresses.length === 0) return [];
  const rows = await query("select address, cluster from member where address = any ($1::text[])", [addresses]);
  const known = new Set(rows.map(({ address }) => String(address)));
  const stale = addresses.filter((address) => !known.has(address)).flatMap((address) => reportsOf(address));
  return [...rows.map(({ cluster }) => String(cluster)), ...(await clustersOf(query, stale))];
}

const reportsOf = (address: string): readonly string[] => {
  const spot = spotOf(address);
  return spot ? reportsAt(spot) : [];
};

/** Clusters of findings of other reports that fit one of these. */
export async function clustersFitting(query: Query, news: readonly Told[]): Promise<string[]> {
  const own = news.flatMap((told) => [...comparedOf(told).values()]).filter(({ probes }) => probes.length > 0);
  const near = await query(
    `select own.nth, cluster, compared from unnest($1::integer[], $2::text[]) as own (nth, probes),
       lateral (select cluster, compared from member
         where keys && array(select jsonb_array_elements_text(own.probes::jsonb)) and report <> all ($3::text[])) as other`,
    [own.map((_, i) => i), own.map(({ probes }) => JSON.stringify(probes)), news.map(({ id }) => id)],
  );
  const clusters = new Set<string>();
  for (const { nth, cluster, compared } of near) {
    if (clusters.has(String(cluster))) continue;
    const { compared: mine } = own[Number(nth)]!;
    if (doFitEachOther(mine, JSON.parse(String(compared)) as Compared)) clusters.add(String(cluster));
  }
  return [...clusters];
}
