import type { ContactLine, Coverage, MeasureLine } from "../../record/index.ts";

const daysOf = ({ date }: ContactLine | MeasureLine): string =>
  date ? (date.end && date.end !== date.start ? `${date.start} to ${date.end}` : date.start) : "no day   ";

/** A contact in one line. */
export const contactText = (line: ContactLine): string =>
  [
    daysOf(line),
    line.status,
    line.kind,
    line.level ?? "level unknown",
    line.parties.join(" and "),
    line.place ?? "",
    line.who.slice(0, 4).join(", "),
    line.id,
  ]
    .filter(Boolean)
    .join("  ");

/** A measure in one line. */
export const measureText = (line: MeasureLine): string =>
  [
    daysOf(line),
    line.status,
    line.kind,
    [line.count, line.object].filter((part) => part !== undefined).join(" "),
    `${line.by.join(", ")} towards ${line.against.join(", ") || "nobody named"}`,
    line.id,
  ]
    .filter(Boolean)
    .join("  ");

/** How far the record reaches, in words. */
export const coverageText = ({ contacts, reports, first, last, watched }: Coverage): string[] => [
  first
    ? `The record has ${contacts} contacts between them in this time, from ${reports} reports; at any time from ${first} to ${last}.`
    : "The record has no contact between them.",
  ...watched
    .filter((watch) => watch.contacts > 0)
    .map(
      ({ party, contacts: all, counterparts, first: from, last: to }) =>
        `It has ${all} contacts of ${party} with ${counterparts} others, from ${from} to ${to}.`,
    ),
];
