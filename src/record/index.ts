/** From readings to the record: which findings are one event, and what all reports together say of it. Pure. */
import { mergeContact } from "./contact.ts";
import { contactBuckets, measureBuckets } from "./fitting.ts";
import { groupItems, itemsOf } from "./group.ts";
import { mergeMeasure } from "./measure.ts";
import { judgeContacts, judgeMeasures } from "./same.ts";
import type { DiplomaticRecord, Told } from "./types.ts";

export { nameOf } from "./address.ts";
export { type Compared, comparedOf, doFitEachOther } from "./fitting.ts";
export type * from "./types.ts";

/**
 * Computes the record; the order of the readings does not matter, and one given twice counts once. Of whole clusters
 * alone, chosen by the addresses of their findings, it computes the same as of all readings.
 */
export function buildRecord(told: readonly Told[], only: (address: string) => boolean = () => true): DiplomaticRecord {
  const once = [...new Map(told.map((one) => [one.id, one])).values()];
  const chosen = <T extends { readonly address: string }>(items: readonly T[]) => items.filter((i) => only(i.address));
  const contacts = groupItems(
    chosen(itemsOf(once, "contact", ({ reading }) => reading.contacts)),
    judgeContacts,
    contactBuckets,
  );
  const measures = groupItems(
    chosen(itemsOf(once, "measure", ({ reading }) => reading.measures)),
    judgeMeasures,
    measureBuckets,
  );
  return {
    contacts: contacts.map(mergeContact),
    measures: measures.map(mergeMeasure),
    clusters: new Map([...contacts, ...measures].map(({ items, cluster }) => [items[0]!.address, cluster])),
  };
}
