import type { Measure } from "../engine/types.ts";
import { addressesOf } from "./address.ts";
import type { Group, Item } from "./group.ts";
import { baseOf, mostSaid, union } from "./merge.ts";
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
  const answers = union([group.items.flatMap(answeredBy)]);
  return {
    ...baseOf(group),
    kind: first.kind,
    status: newest.finding.status,
    by: first.by.toSorted(),
    against: first.against.toSorted(),
    ...(count === undefined ? {} : { count }),
    ...(date ? { date } : {}),
    ...(object ? { object } : {}),
    ...(answers.length > 0 ? { answers } : {}),
  };
}

/** Addresses of the measures that a report says this one answers. */
function answeredBy({ told, finding }: Item<Measure>): string[] {
  const { measures } = told.reading;
  const addresses = addressesOf("measure", told.id, measures);
  return (finding.answers ?? []).flatMap((id) => addresses[measures.findIndex((other) => other.id === id)] ?? []);
}
