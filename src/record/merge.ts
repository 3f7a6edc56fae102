/** Small ways of making one of many; ties go to what comes first. */
import type { Quote } from "../engine/span.ts";
import type { Contact, FieldEvidence, Measure } from "../engine/types.ts";
import type { Group, Item } from "./group.ts";
import type { Backing, Cited, CitedClaim, RecordBase, Source } from "./types.ts";

/** Quotes of one report, with its id. */
export const cite = (report: string, quotes: readonly Quote[]): Cited[] =>
  quotes.map(({ start, end, exact }) => ({ report, start, end, exact }));

/** The most frequent value, by its key. */
export function mostSaid<T>(values: readonly T[], keyOf: (value: T) => string): T | undefined {
  const times = new Map<string, number>();
  for (const value of values) times.set(keyOf(value), (times.get(keyOf(value)) ?? 0) + 1);
  let best: T | undefined;
  for (const value of values) {
    if (best === undefined || times.get(keyOf(value))! > times.get(keyOf(best))!) best = value;
  }
  return best;
}

/** All different values, sorted. */
export const union = <T extends string>(lists: readonly (readonly T[])[]): T[] => [...new Set(lists.flat())].sort();

/** Quotes without repeats. */
export function distinct(quotes: readonly Cited[]): Cited[] {
  const seen = new Map(quotes.map((quote) => [`${quote.report} ${quote.start} ${quote.end}`, quote]));
  return [...seen.values()];
}

/** What contacts and measures have in common, of all members of a group. */
export function baseOf<T extends Contact | Measure>(group: Group<T>): RecordBase {
  const { items, reasons } = group;
  return {
    id: items[0]!.address,
    fields: mergedFields(items.map(({ told, finding }) => [told.id, finding.fields] as const)),
    evidence: distinct(items.flatMap(({ told, finding }) => cite(told.id, finding.evidence))),
    claims: items.flatMap(claimsAbout),
    sources: sourcesOf(items),
    backing: backingOf(items),
    members: items.map(({ told, finding, address }) => ({ report: told.id, finding: finding.id, address })),
    reasons,
  };
}

function mergedFields(all: readonly (readonly [report: string, fields: FieldEvidence])[]): Record<string, Cited[]> {
  const merged: Record<string, Cited[]> = {};
  for (const [report, fields] of all) {
    for (const [name, quotes] of Object.entries(fields)) {
      merged[name] = distinct([...(merged[name] ?? []), ...cite(report, quotes)]);
    }
  }
  return merged;
}

const claimsAbout = ({ told, finding }: Item<Contact | Measure>): CitedClaim[] =>
  told.reading.claims
    .filter((claim) => claim.about.includes(finding.id))
    .map((claim) => ({ ...claim, report: told.id, ...(told.outlet ? { outlet: told.outlet } : {}) }));

const sourcesOf = (items: readonly Item<Contact | Measure>[]): Source[] =>
  items.map(({ told: { id, outlet, url, title, publishedAt, reading } }) => ({
    report: id,
    ...(outlet ? { outlet } : {}),
    ...(url ? { url } : {}),
    ...(title ? { title } : {}),
    ...(publishedAt ? { publishedAt } : {}),
    credits: reading.report.credits,
  }));

/** A report that credits an outlet, and that outlet's own, rest on one origin. */
function backingOf(items: readonly Item<Contact | Measure>[]): Backing {
  const origins = items.map(({ told }) => told.reading.report.credits[0] ?? told.outlet ?? told.id);
  return {
    reports: items.length,
    origins: new Set(origins.map((name) => name.toLowerCase())).size,
    outlets: union([items.flatMap(({ told }) => told.outlet ?? [])]),
  };
}
