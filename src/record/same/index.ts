/** Whether two findings of different reports are one event: a verdict with its reason in words. */
import { addressesOf } from "../address.ts";
import type { Told } from "../types.ts";
import { type Compared, compareContact, compareMeasure } from "./compared.ts";
import { judgeContacts } from "./contacts.ts";
import { type Keys, keysOf } from "./keys.ts";
import { judgeMeasures } from "./measures.ts";
import { against, doFit, type Verdict } from "./verdict.ts";

export { type Compared, compareContact, compareMeasure, plainName } from "./compared.ts";
export { isAssumed } from "./time.ts";
export { doFit, FITS, type Verdict } from "./verdict.ts";

/** Judges two findings. */
export function judge(a: Compared, b: Compared): Verdict {
  if (a.type === "contact") return b.type === "contact" ? judgeContacts(a, b) : against("a contact and a measure");
  return b.type === "measure" ? judgeMeasures(a, b) : against("a measure and a contact");
}

/** Whether anything speaks for two findings of different reports being one. */
export const doFitEachOther = (a: Compared, b: Compared): boolean => doFit(judge(a, b));

/** A finding as it is compared, with the keys by which others find it. */
export interface Comparable extends Keys {
  readonly compared: Compared;
}

/** Worked out once for each report that is at hand. */
const known = new WeakMap<Told, ReadonlyMap<string, Comparable>>();

/** The findings of a report by their addresses. */
export function comparedOf(told: Told): ReadonlyMap<string, Comparable> {
  const made = known.get(told) ?? compareAll(told);
  known.set(told, made);
  return made;
}

function compareAll({ id, publishedAt, title, reading }: Told): Map<string, Comparable> {
  const of = (compared: Compared): Comparable => ({ compared, ...keysOf(compared) });
  const contacts = addressesOf("contact", id, reading.contacts).map(
    (address, i) => [address, of(compareContact(reading.contacts[i]!, publishedAt, title))] as const,
  );
  const measures = addressesOf("measure", id, reading.measures).map(
    (address, i) => [address, of(compareMeasure(reading.measures[i]!, publishedAt))] as const,
  );
  return new Map([...contacts, ...measures]);
}
