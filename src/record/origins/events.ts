import type { Reading, Report } from "../../engine/types.ts";
import { hashOf } from "./words.ts";

/** Keys of what a report tells: parties with a day, kind and sides of measures, and numbers with the names beside them. */
export function eventKeys({ publishedAt }: Pick<Report, "publishedAt">, reading: Reading): number[] {
  const contacts = reading.contacts.flatMap(({ parties, date, place }) => {
    const day = date?.start ?? publishedAt ?? "";
    return [`contact ${parties.toSorted().join(" ")} ${day}`, ...(place?.city ? [`in ${place.city} ${day}`] : [])];
  });
  // Without a time, keys of people who meet for years would lead to all that was ever told of them.
  const month = publishedAt?.slice(0, 7) ?? "";
  const measures = reading.measures.map(({ kind, by, against, count = "" }) =>
    ["measure", month, kind, by.toSorted().join(","), against.toSorted().join(","), count].join(" "),
  );
  const names = reading.contacts.flatMap(({ participants, parties }) =>
    participants.flatMap(({ name }) =>
      name ? [`person ${month} ${name.toLowerCase()} ${parties.toSorted().join(" ")}`] : [],
    ),
  );
  return [...new Set([...contacts, ...measures, ...names].map(hashOf))];
}
