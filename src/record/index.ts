/** From readings to the record: which findings are one event, and what all reports together say of it. Pure. */
import type { Contact, Measure } from "../engine/types.ts";
import { mergeContact } from "./contact.ts";
import { groupItems, type Item, itemsOf } from "./group.ts";
import { mergeMeasure } from "./measure.ts";
import { judgeContacts, judgeMeasures, monthsOf } from "./same.ts";
import type { DiplomaticRecord, Told } from "./types.ts";

export { nameOf } from "./address.ts";
export type * from "./types.ts";

/** Computes the record; the order of the readings does not matter, and one given twice counts once. */
export function buildRecord(told: readonly Told[]): DiplomaticRecord {
  const once = [...new Map(told.map((one) => [one.id, one])).values()];
  const contacts = itemsOf(once, "contact", ({ reading }) => reading.contacts);
  const measures = itemsOf(once, "measure", ({ reading }) => reading.measures);
  return {
    contacts: groupItems(contacts, judgeContacts, partiesAndMonth).map(mergeContact),
    measures: groupItems(measures, judgeMeasures, measureAndMonth).map(mergeMeasure),
  };
}

/** Two contacts can only be one when they share two parties and a month. */
const partiesAndMonth = (item: Item<Contact>): string[] => {
  const sorted = [...new Set(item.finding.parties)].sort();
  const pairs = sorted.flatMap((a, i) => sorted.slice(i + 1).map((b) => `${a} ${b}`));
  return monthsOf(item).flatMap((month) => pairs.map((pair) => `${pair} ${month}`));
};

const measureAndMonth = (item: Item<Measure>): string[] => {
  const { kind, by, against } = item.finding;
  const measure = [kind, by.toSorted().join(","), against.toSorted().join(",")].join(" ");
  return monthsOf(item).map((month) => `${measure} ${month}`);
};
