/** What lists can be narrowed by, and how often it occurs: among the newest that hold some words. */
import type { Query } from "./database.ts";
import type { RecordType } from "./record-rows.ts";
import { rowsOf } from "./records.ts";
import { pageIn } from "./search.ts";
import type { Tallies, Tally } from "./types.ts";

/** So many contacts, and so many measures, are gone through. */
const MOST = 1_000;

/** Most values that one tally names. */
const NAMED = { state: 12, outlet: 10 } as const;

/** What the newest contacts and measures that hold these words are like. */
export async function talliesOf(query: Query, q: string | undefined): Promise<Tallies> {
  const rows = (await Promise.all([rowsBy(query, "contact", q), rowsBy(query, "measure", q)])).flat();
  const tally = (of: string, most = Number.POSITIVE_INFINITY): Tally[] => {
    const counts = new Map<string, number>();
    for (const row of rows) {
      if (row.of === of) counts.set(row.value, (counts.get(row.value) ?? 0) + row.count);
    }
    return [...counts]
      .map(([value, count]) => ({ value, count }))
      .toSorted((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
      .slice(0, most);
  };
  return {
    looked: tally("looked")[0]?.count ?? 0,
    state: tally("state", NAMED.state),
    outlet: tally("outlet", NAMED.outlet),
    status: tally("status"),
    kind: tally("kind"),
    level: tally("level"),
    several: tally("several")[0]?.count ?? 0,
  };
}

interface Counted {
  readonly of: string;
  readonly value: string;
  readonly count: number;
}

async function rowsBy(query: Query, type: RecordType, q: string | undefined): Promise<Counted[]> {
  const page = pageIn(rowsOf(type, q ? { q } : {}), "starts", { limit: MOST });
  const by = (column: string) =>
    `select '${column}' as of, ${column} as value, count(*) from fitting where ${column} is not null group by ${column}`;
  // Of each kind of name the most frequent, with some to spare: another may be more frequent when measures are added.
  const named = (kind: keyof typeof NAMED) =>
    `(select '${kind}', substr(entry, ${kind.length + 2}), count(*) from fitting, unnest(names) as entry
      where entry like '${kind}:%' group by entry order by count(*) desc, entry limit ${NAMED[kind] * 4})`;
  const rows = await query(
    `with fitting as materialized (select status, kind, level, names, origins from (${page.sql}) as page join record using (id))
     select 'looked' as of, '' as value, count(*) from fitting
     union all select 'several', '', count(*) from fitting where origins > 1
     union all ${[...["status", "kind", "level"].map(by), named("state"), named("outlet")].join(" union all ")}`,
    page.params,
  );
  return rows.map(({ of, value, count }) => ({ of: String(of), value: String(value), count: Number(count) }));
}
