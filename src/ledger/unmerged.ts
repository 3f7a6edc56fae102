import type { Query } from "./database.ts";

/** Notes that the record does not show these reports' readings yet. The number of the change tells it from a later one. */
export async function markUnmerged(query: Query, reports: readonly string[]): Promise<void> {
  const [row] = await query("update counter set value = value + 1 where name = 'readings' returning value");
  await query(
    `insert into unmerged select reading.report, $2, coalesce(report.published, '')
     from reading join report on report.id = reading.report where reading.report = any ($1::text[])
     on conflict (report) do update set change = excluded.change`,
    [reports, Number(row!.value)],
  );
}
