import type { Measure } from "../engine/types.ts";
import type { Group } from "./group.ts";
import { baseOf, mostSaid } from "./merge.ts";
import type { RecordMeasure } from "./types.ts";

/** A measure of the record from all that the reports say of it; the newest report decides its status. */
export function mergeMeasure(group: Group<Measure>): RecordMeasure {
  const all = group.items.map(({ finding }) => finding);
  const first = all[0]!;
  const newest = group.items
    .toSorted((a, b) => ((a.told.publishedAt ?? "") < (b.told.publishedAt ?? "") ? -1 : 1))
    .at(-1)!;
  const date = mostSaid(
    all.flatMap((m) => m.date ?? []),
    (d) => `${d.start} ${d.end ?? ""}`,
  );
  const object = mostSaid(
    all.flatMap((m) => m.object ?? []),
    (words) => words.toLowerCase(),
  );
  const count = all.find((m) => m.count !== undefined)?.count;
  return {
    ...baseOf(group),
    kind: first.kind,
    status: newest.finding.status,
    by: first.by.toSorted(),
    against: first.against.toSorted(),
    ...(count === undefined ? {} : { count }),
    ...(date ? { date } : {}),
    ...(object ? { object } : {}),
  };
}
