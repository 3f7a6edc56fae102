/** Contacts and measures as a table: its columns, their order, and the table as CSV and JSON. Pure. */
import { csvHeader, csvLine } from "../../record/csv.ts";
import { shortRange } from "./dates.ts";
import { kindNames, levelName, levelNames, list, measureKindNames, measureStatusNames, statusNames } from "./labels.ts";
import type { Entry } from "./listing.ts";
import { partyName } from "./states.ts";

export interface Column {
  /** The word for it in the address. */
  readonly id: string;
  readonly name: string;
  readonly isNumber?: true;
  /** What the cell says. */
  text(entry: Entry): string;
  /** What it is sorted by, where that is not what it says; an empty one always stands last. */
  order?(entry: Entry): string | number;
}

const statusWord = (entry: Entry): string =>
  entry.of === "contact" ? statusNames[entry.item.status] : measureStatusNames[entry.item.status];

const kindWord = (entry: Entry): string =>
  entry.of === "contact" ? kindNames[entry.item.kind] : measureKindNames[entry.item.kind];

function whoWords(entry: Entry): string {
  if (entry.of === "contact") return entry.parties.map(partyName).join(", ");
  const { by, against } = entry.item;
  return [by, against].map((side) => list(side.map(partyName))).join(against.length > 0 ? " → " : "");
}

const levels = Object.keys(levelNames);

const levelOf = (entry: Entry) =>
  entry.of === "contact" && entry.item.level && entry.item.level !== "unknown" ? entry.item.level : undefined;

const levelWord = (entry: Entry): string => {
  const level = levelOf(entry);
  return level ? levelName(level) : "";
};

function placeWords(entry: Entry): string {
  if (entry.of === "measure") return "";
  const { city, country } = entry.item.place ?? {};
  return [city, country && partyName(country)].filter(Boolean).join(", ");
}

const peopleWords = (entry: Entry): string =>
  entry.of === "contact" ? [...new Set(entry.item.participants.flatMap(({ name }) => name ?? []))].join(", ") : "";

function aboutWords(entry: Entry): string {
  if (entry.of === "measure")
    return [entry.item.count?.toLocaleString("en"), entry.item.object].filter(Boolean).join(" ");
  return entry.item.topics
    .map(({ label, treatment }) => (treatment === "excluded" ? `not ${label}` : label))
    .join("; ");
}

/** The columns. */
export const columns: readonly Column[] = [
  {
    id: "day",
    name: "Date",
    text: ({ item }) => (item.date ? shortRange(item.date) : ""),
    order: ({ day }) => day ?? "",
  },
  { id: "status", name: "Status", text: statusWord },
  { id: "parties", name: "Who", text: whoWords },
  { id: "kind", name: "Kind", text: kindWord },
  {
    id: "level",
    name: "Level",
    text: levelWord,
    order: (entry) => {
      const level = levelOf(entry);
      return level ? levels.indexOf(level) : "";
    },
  },
  { id: "place", name: "Place", text: placeWords },
  { id: "people", name: "People", text: peopleWords },
  { id: "about", name: "About", text: aboutWords },
  {
    id: "reports",
    name: "Reports",
    isNumber: true,
    text: ({ backing }) => String(backing.reports),
    order: ({ backing }) => backing.reports,
  },
  {
    id: "origins",
    name: "Origins",
    isNumber: true,
    text: ({ backing }) => String(backing.origins),
    order: ({ backing }) => backing.origins,
  },
];

/** By which column, and whether the last comes first: "day", "-day" in the address. */
export interface Sorting {
  readonly by: string;
  readonly isDown: boolean;
}

/** The sorting that the address names; the newest first when it names none. */
export function sortingFrom(word: string | undefined): Sorting {
  const by = word?.replace(/^-/, "");
  return columns.some(({ id }) => id === by) ? { by: by!, isDown: word!.startsWith("-") } : { by: "day", isDown: true };
}

/** The address's word after a column's head was pressed: the other way round, or by that column, the most first. */
export function sortingAfter(now: Sorting, { id, isNumber }: Column): string {
  const isDown = now.by === id ? !now.isDown : isNumber === true;
  return `${isDown ? "-" : ""}${id}`;
}

const collator = new Intl.Collator("en", { sensitivity: "base" });

const compare = (a: string | number, b: string | number): number =>
  typeof a === "number" && typeof b === "number" ? a - b : collator.compare(String(a), String(b));

/** The place of each value among all of them; those that compare as equal have the same. */
function ranksOf(values: readonly (string | number)[]): Map<string | number, number> {
  const inOrder = [...new Set(values)].sort(compare);
  const ranks = new Map<string | number, number>();
  let rank = 0;
  inOrder.forEach((value, i) => {
    if (i > 0 && compare(inOrder[i - 1]!, value) !== 0) rank = i;
    ranks.set(value, rank);
  });
  return ranks;
}

/** Entries in order. What a column does not know stands last, whichever way it is sorted. */
export function sorted(entries: readonly Entry[], { by, isDown }: Sorting): Entry[] {
  const column = columns.find(({ id }) => id === by) ?? columns[0]!;
  const values = entries.map((entry) => (column.order ? column.order(entry) : column.text(entry)));
  const ranks = ranksOf(values);
  const count = entries.length;
  // One number for each entry, rank first and then its place so far, which typed arrays sort without asking anybody.
  const keys = Float64Array.from(values, (value, i) => {
    const rank = ranks.get(value)!;
    return (value === "" ? count : isDown ? count - 1 - rank : rank) * count + i;
  });
  return Array.from(keys.sort(), (key) => entries[key % count]!);
}

/** The table as CSV in parts, a line each: as one string a large table would stop the page. */
export const asCsv = (entries: readonly Entry[]): string[] => [
  csvHeader,
  ...entries.map((entry) =>
    csvLine(entry.of === "contact" ? { type: "contact", ...entry.item } : { type: "measure", ...entry.item }),
  ),
];

/** The records themselves as a JSON array, in parts. */
export const asJson = (entries: readonly Entry[]): string[] => [
  "[\n",
  ...entries.map(
    (entry, i) => `${JSON.stringify({ type: entry.of, ...entry.item })}${i < entries.length - 1 ? "," : ""}\n`,
  ),
  "]\n",
];
