/** Contacts and measures as a table: columns, order, and the table as CSV and JSON. Pure. */
import { kindNames, levelNames, measureKindNames, measureStatusNames, statusNames } from "./labels.ts";
import type { Entry } from "./listing.ts";
import { plain } from "./sentence.ts";
import { partyName } from "./states.ts";

export interface Column {
  readonly id: string;
  readonly name: string;
  readonly of: (entry: Entry) => string | number;
  /** What people read, where it differs from what the record keeps. */
  readonly shown?: (entry: Entry) => string;
}

const contact = <T>(entry: Entry, of: (item: Extract<Entry, { of: "contact" }>["item"]) => T | undefined): T | "" =>
  entry.of === "contact" ? (of(entry.item) ?? "") : "";

/** The columns; their values are the record's own codes and days. */
export const columns: readonly Column[] = [
  { id: "day", name: "Day", of: ({ day }) => day ?? "" },
  {
    id: "kind",
    name: "Kind",
    of: ({ item }) => item.kind,
    shown: (entry) => (entry.of === "contact" ? kindNames[entry.item.kind] : measureKindNames[entry.item.kind]),
  },
  {
    id: "status",
    name: "Status",
    of: ({ item }) => item.status,
    shown: (entry) => (entry.of === "contact" ? statusNames[entry.item.status] : measureStatusNames[entry.item.status]),
  },
  {
    id: "parties",
    name: "Parties",
    of: ({ parties }) => parties.join(" "),
    shown: ({ parties }) => parties.map(partyName).join(", "),
  },
  {
    id: "level",
    name: "Level",
    of: (entry) => contact(entry, ({ level }) => level),
    shown: (entry) => contact(entry, ({ level }) => level && levelNames[level]),
  },
  { id: "place", name: "Place", of: (entry) => contact(entry, ({ place }) => place?.city ?? place?.country) },
  {
    id: "who",
    name: "Who",
    of: (entry) =>
      contact(entry, ({ participants }) => [...new Set(participants.flatMap(({ name }) => name ?? []))].join("; ")),
  },
  {
    id: "topics",
    name: "Topics",
    of: (entry) => contact(entry, ({ topics }) => topics.map(({ label }) => label).join("; ")),
  },
  { id: "reports", name: "Reports", of: ({ backing }) => backing.reports },
  { id: "origins", name: "Origins", of: ({ backing }) => backing.origins },
];

/** Entries in the order of a column; what has no value comes last either way. */
export function sorted(entries: readonly Entry[], column: string, descending: boolean): Entry[] {
  const { of } = columns.find(({ id }) => id === column) ?? columns[0]!;
  const keyed = entries.map((entry) => ({ entry, value: of(entry) }));
  const way = descending ? -1 : 1;
  return keyed
    .sort(({ value: a }, { value: b }) => {
      if (a === b) return 0;
      if (a === "" || b === "") return a === "" ? 1 : -1;
      return (a < b ? -1 : 1) * way;
    })
    .map(({ entry }) => entry);
}

/** A spreadsheet takes a cell that begins like a formula for one: an apostrophe keeps it text. */
const cell = (value: string | number): string => {
  if (typeof value === "number") return String(value);
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

const fields: readonly Column[] = [
  { id: "id", name: "Id", of: ({ id }) => id },
  { id: "type", name: "Type", of: ({ of }) => of },
  ...columns,
  { id: "sentence", name: "Sentence", of: ({ parts }) => plain(parts) },
];

/** The table as CSV with a header row (RFC 4180). */
export const asCsv = (entries: readonly Entry[]): string =>
  [fields.map(({ id }) => id), ...entries.map((entry) => fields.map(({ of }) => cell(of(entry))))]
    .map((row) => `${row.join(",")}\r\n`)
    .join("");

/** The records themselves as JSON. */
export const asJson = (entries: readonly Entry[]): string =>
  JSON.stringify(
    entries.map((entry) => ({ type: entry.of, ...entry.item })),
    null,
    1,
  );
