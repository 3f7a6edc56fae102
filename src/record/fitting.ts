/** What is known of a finding without its report: enough to see which others it may be one with. */
import { addressesOf } from "./address.ts";
import {
  type ComparedContact,
  type ComparedMeasure,
  type Dated,
  doFit,
  judgeContacts,
  judgeMeasures,
  monthsOf,
} from "./same.ts";
import type { Told } from "./types.ts";

/** The fields of a finding that are compared with those of others. */
export type Compared =
  | ({ readonly type: "contact" } & Dated<ComparedContact>)
  | ({ readonly type: "measure" } & Dated<ComparedMeasure>);

/** Two contacts can only be one when they share two parties and a month. */
export function contactBuckets(contact: Dated<ComparedContact>): string[] {
  const sorted = [...new Set(contact.finding.parties)].sort();
  const pairs = sorted.flatMap((a, i) => sorted.slice(i + 1).map((b) => `${a} ${b}`));
  return monthsOf(contact).flatMap((month) => pairs.map((pair) => `${pair} ${month}`));
}

/** Two measures can only be one when they share kind, sides and a month. */
export function measureBuckets(measure: Dated<ComparedMeasure>): string[] {
  const { kind, by, against } = measure.finding;
  const sides = [kind, by.toSorted().join(","), against.toSorted().join(",")].join(" ");
  return monthsOf(measure).map((month) => `${sides} ${month}`);
}

/** The findings of a report by their addresses; findings that may fit share a bucket. */
export function comparedOf({ id, publishedAt, reading }: Told) {
  const day = publishedAt ? { publishedAt } : {};
  const places = {
    contact: addressesOf("contact", id, reading.contacts),
    measure: addressesOf("measure", id, reading.measures),
  };
  const contacts = reading.contacts.map(({ kind, parties, place, level, date }, i) => {
    const known = { ...(place ? { place } : {}), ...(level ? { level } : {}), ...(date ? { date } : {}) };
    const compared = { type: "contact", finding: { kind, parties, ...known }, ...day } as const;
    return [places.contact[i]!, { compared, buckets: contactBuckets(compared) }] as const;
  });
  const measures = reading.measures.map(({ kind, by, against, count, date }, i) => {
    const known = { ...(count === undefined ? {} : { count }), ...(date ? { date } : {}) };
    const compared = { type: "measure", finding: { kind, by, against, ...known }, ...day } as const;
    return [places.measure[i]!, { compared, buckets: measureBuckets(compared) }] as const;
  });
  return new Map<string, { readonly compared: Compared; readonly buckets: readonly string[] }>([
    ...contacts,
    ...measures,
  ]);
}

/** Whether anything speaks for two findings of different reports being one. */
export function doFitEachOther(a: Compared, b: Compared): boolean {
  if (a.type === "contact") return b.type === "contact" && doFit(judgeContacts(a, b));
  return b.type === "measure" && doFit(judgeMeasures(a, b));
}
