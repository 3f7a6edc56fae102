/** The desk's list: contacts and measures in one order, filtered by the words that are typed. Pure. */
import type { Backing, ContactSummary, Listed, MeasureSummary, Tallies, Tally } from "../../server/types.ts";
import { dayInWords } from "./dates.ts";
import { kindNames, levelNames, measureKindNames, measureStatusNames, statusNames } from "./labels.ts";
import { measureSentence } from "./measure-sentence.ts";
import { type Part, plain } from "./parts.ts";
import { contactSentence } from "./sentence.ts";
import { partyName } from "./states.ts";

/** One line of the desk. */
export type Entry = {
  readonly id: string;
  readonly day?: string;
  readonly parties: readonly string[];
  readonly parts: readonly Part[];
  /** Everything about it that can be searched, in lower case. */
  readonly words: string;
  readonly backing: Backing;
} & (
  | { readonly of: "contact"; readonly item: Listed<ContactSummary> }
  | { readonly of: "measure"; readonly item: Listed<MeasureSummary> }
);

/** A line that tells of a contact. */
export type ContactEntry = Extract<Entry, { of: "contact" }>;

const fold = (text: string): string => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

const words = (parts: readonly (string | undefined)[]): string => fold(parts.filter(Boolean).join(" "));

/** The line of a contact. */
export function contactEntry(contact: Listed<ContactSummary>): Entry {
  const { date: _, ...undated } = contact;
  const people = contact.participants.flatMap((p) => [p.name, p.office]);
  const full = plain(contactSentence(contact));
  return {
    of: "contact",
    id: contact.id,
    item: contact,
    ...(contact.date ? { day: contact.date.start } : {}),
    parties: contact.parties,
    parts: contactSentence(undated),
    backing: contact.backing,
    words: words([
      full,
      kindNames[contact.kind],
      statusNames[contact.status],
      contact.level && levelNames[contact.level],
      ...people,
      ...contact.parties.flatMap((p) => [p, partyName(p)]),
      ...contact.topics.map((t) => t.label),
      ...contact.backing.outlets,
    ]),
  };
}

/** The line of a measure. */
export function measureEntry(measure: Listed<MeasureSummary>): Entry {
  const { date: _, ...undated } = measure;
  const parties = [...new Set([...measure.by, ...measure.against])];
  return {
    of: "measure",
    id: measure.id,
    item: measure,
    ...(measure.date ? { day: measure.date.start } : {}),
    parties,
    parts: measureSentence(undated),
    backing: measure.backing,
    words: words([
      plain(measureSentence(measure)),
      measureKindNames[measure.kind],
      measureStatusNames[measure.status],
      ...parties.flatMap((p) => [p, partyName(p)]),
      ...measure.backing.outlets,
    ]),
  };
}

/** The order of the desk: newest first, what has no date last. */
export const newestFirst = (a: Entry, b: Entry): number =>
  (a.day ? 0 : 1) - (b.day ? 0 : 1) || (a.day && b.day ? (a.day < b.day ? 1 : a.day > b.day ? -1 : 0) : 0);

/** All lines of the desk, newest first, what has no date last. */
export const entriesOf = (
  contacts: readonly Listed<ContactSummary>[],
  measures: readonly Listed<MeasureSummary>[],
): Entry[] => [...contacts.map(contactEntry), ...measures.map(measureEntry)].sort(newestFirst);

/** The lines that hold every typed word, in any order, whatever their accents. */
export function matching(entries: readonly Entry[], typed: string): Entry[] {
  const wanted = fold(typed).split(/\s+/).filter(Boolean);
  return entries.filter((entry) => wanted.every((word) => entry.words.includes(word)));
}

/** What the desk's filters say: comma-separated values of the record's own codes. */
export interface Chosen {
  readonly between?: string;
  readonly status?: string;
  readonly level?: string;
  readonly kind?: string;
  readonly outlet?: string;
  readonly origins?: string;
  readonly since?: string;
  readonly until?: string;
}

/** The values of a comma-separated filter; one that holds a comma itself has it as %2C. */
export const values = (list: string | undefined): string[] =>
  list
    ? list
        .split(",")
        .filter(Boolean)
        .map((value) => value.replaceAll("%2C", ",").replaceAll("%25", "%"))
    : [];

/** Values as a filter's words; undefined when there are none. */
export const listed = (values: readonly string[]): string | undefined =>
  values.map((value) => value.replaceAll("%", "%25").replaceAll(",", "%2C")).join(",") || undefined;

const anyOf = (wanted: readonly string[], has: readonly (string | undefined)[]): boolean =>
  wanted.length === 0 || has.some((value) => value !== undefined && wanted.includes(value));

/** Whether a line lies in the chosen time; a month or a year takes in all its days. */
const isIn = ({ day }: Entry, { since, until }: Chosen): boolean =>
  (!since && !until) || (day !== undefined && day >= (since ?? "") && day <= `${until ?? "9"}~`);

/** The lines that the filters leave; all states must take part, of the other filters any value will do. */
export function chosenEntries(entries: readonly Entry[], chosen: Chosen): Entry[] {
  const between = values(chosen.between);
  const [status, level, kind, outlet] = [chosen.status, chosen.level, chosen.kind, chosen.outlet].map(values);
  const origins = Number(chosen.origins ?? 0);
  return entries.filter(
    (e) =>
      between.every((p) => e.parties.includes(p)) &&
      anyOf(status!, [e.item.status]) &&
      anyOf(level!, [e.of === "contact" ? e.item.level : undefined]) &&
      anyOf(kind!, [e.item.kind]) &&
      anyOf(outlet!, e.backing.outlets) &&
      e.backing.origins >= origins &&
      isIn(e, chosen),
  );
}

/** The lines by month, in the order in which they come. */
export function byMonth(entries: readonly Entry[]): [string, Entry[]][] {
  const months = new Map<string, Entry[]>();
  for (const entry of entries) {
    const month = entry.day ? dayInWords(entry.day.slice(0, 7)) : "Without a date";
    const lines = months.get(month);
    if (lines) lines.push(entry);
    else months.set(month, [entry]);
  }
  return [...months];
}

/** How often each value stands in the list, the most frequent first. */
export function tally<T extends string>(values: readonly T[]): (Tally & { readonly value: T })[] {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}

/** What these lines can be narrowed by, as the server says it of a large record. */
export const talliesOf = (entries: readonly Entry[]): Tallies => ({
  looked: entries.length,
  state: tally(entries.flatMap(({ parties }) => parties)).slice(0, 12),
  outlet: tally(entries.flatMap(({ backing }) => backing.outlets)).slice(0, 10),
  status: tally(entries.map(({ item }) => item.status)),
  kind: tally(entries.map(({ item }) => item.kind)),
  level: tally(entries.flatMap((entry) => (entry.of === "contact" ? (entry.item.level ?? []) : []))),
  several: entries.filter(({ backing }) => backing.origins > 1).length,
});
