/** Small ways of making one of many; ties go to what comes first. */
import type { Quote } from "../engine/span.ts";
import type { Contact, FieldEvidence, Measure, Speaker } from "../engine/types.ts";
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
  const { items, joins, doubts } = group;
  const claims = items.flatMap(claimsAbout);
  return {
    id: items[0]!.address,
    fields: mergedFields(items.map(({ told, finding }) => [told.id, finding.fields] as const)),
    evidence: distinct(items.flatMap(({ told, finding }) => cite(told.id, finding.evidence))),
    claims,
    sources: sourcesOf(items),
    backing: backingOf(items, claims),
    members: items.map(({ told, finding, address }) => ({ report: told.id, finding: finding.id, address })),
    joins,
    standing: "open",
    corrections: [],
    doubts: doubts.toSorted((a, b) => b.settles - a.settles),
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
  [...new Set(items.map(({ told }) => told))].map(({ id, outlet, url, title, publishedAt, reading, origin }) => ({
    report: id,
    ...(outlet ? { outlet } : {}),
    ...(url ? { url } : {}),
    ...(title ? { title } : {}),
    ...(publishedAt ? { publishedAt } : {}),
    credits: reading.report.credits,
    origin: origin ?? id,
  }));

const originOf = ({ told }: Item<Contact | Measure>): string => told.origin ?? told.id;

function backingOf(items: readonly Item<Contact | Measure>[], claims: readonly CitedClaim[]): Backing {
  const parties = new Set(
    items.flatMap(({ finding }) => ("parties" in finding ? finding.parties : [...finding.by, ...finding.against])),
  );
  return {
    reports: new Set(items.map(({ told }) => told.id)).size,
    origins: new Set(items.map(originOf)).size,
    outlets: union([items.flatMap(({ told }) => told.outlet ?? [])]),
    speakers: new Set(claims.map(({ speaker }) => speakerKey(speaker))).size,
    sides: union([claims.flatMap(({ speaker }) => speaker.state ?? []).filter((state) => parties.has(state))]),
  };
}

/** The same person or institution, however many reports carry the words. */
const speakerKey = ({ name, office, institution, state }: Speaker): string =>
  (name ?? [state, institution ?? office].join(" ")).toLowerCase();
