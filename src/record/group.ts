/** Puts findings of many reports into groups, one group an event; the order in which they come does not matter. */
import type { Contact, Measure } from "../engine/types.ts";
import { addressOf } from "./address.ts";
import { type Dated, doFit, FITS, type Verdict } from "./same.ts";
import type { Told } from "./types.ts";
import { type Apart, type Groups, singleGroups } from "./union.ts";

/** A finding and the report that it stands in. */
export interface Item<T> extends Dated<T> {
  readonly told: Told;
  readonly address: string;
}

export interface Group<T> {
  readonly items: readonly Item<T>[];
  /** Why they are one, in words. */
  readonly reasons: readonly string[];
  /** Shared by all items that fit each other, directly or through others; no item outside has a say in this group. */
  readonly cluster: string;
}

type Judge<T> = (a: Dated<T>, b: Dated<T>) => Verdict;

interface Pair {
  readonly a: number;
  readonly b: number;
  readonly verdict: Verdict;
}

/** Findings of the told reports in canonical order: day, report, id. */
export function itemsOf<T extends Contact | Measure>(
  told: readonly Told[],
  type: "contact" | "measure",
  findings: (told: Told) => readonly T[],
): Item<T>[] {
  const items = told.flatMap((one) =>
    findings(one).map((finding) => ({
      finding,
      told: one,
      address: addressOf(type, one.id, finding.id),
      ...(one.publishedAt ? { publishedAt: one.publishedAt } : {}),
    })),
  );
  const byAddress = new Map(items.map((item) => [item.address, item]));
  return [...byAddress.values()].toSorted((a, b) => compare(keyOf(a), keyOf(b)));
}

const keyOf = ({ finding, told }: Item<Contact | Measure>): readonly string[] => [
  finding.date?.start ?? told.publishedAt ?? "9999",
  told.id,
  finding.id.padStart(8, "0"),
];

const compare = (a: readonly string[], b: readonly string[]): number => {
  const at = a.findIndex((part, i) => part !== b[i]);
  return at < 0 ? 0 : a[at]! < b[at]! ? -1 : 1;
};

/**
 * Groups items given in canonical order. Strong fits decide first. Findings that contradict each other or stand in one
 * report are never together, and an item that fits two groups which contradict each other joins neither: which one it
 * means is not known.
 */
export function groupItems<T extends Contact | Measure>(
  items: readonly Item<T>[],
  judge: Judge<T>,
  bucketsOf: (item: Item<T>) => readonly string[],
): Group<T>[] {
  const pairs = pairsOf(items, judge, bucketsOf);
  const groups = singleGroups(items.length);
  const contradict: Apart = (a, b) => judge(items[a]!, items[b]!).fit === "contradiction";
  const apart: Apart = (a, b) => items[a]!.told.id === items[b]!.told.id || contradict(a, b);
  for (const fit of FITS) {
    const edges = pairs.filter((pair) => pair.verdict.fit === fit && !groups.clash(pair.a, pair.b, apart));
    const torn = fit === "strong" ? new Set<number>() : tornGroups(groups, edges, contradict);
    for (const { a, b, verdict } of edges) {
      const bothOrNone = torn.has(groups.rootOf(a)) === torn.has(groups.rootOf(b));
      if (bothOrNone && !groups.clash(a, b, apart)) groups.join(a, b, verdict.reason);
    }
  }
  const clusters = singleGroups(items.length);
  for (const { a, b, verdict } of pairs) if (doFit(verdict)) clusters.join(a, b, verdict.reason);
  return groups.all().map((members) => ({
    items: members.map((i) => items[i]!),
    cluster: items[clusters.rootOf(members[0]!)]!.address,
    reasons: groups
      .reasonsOf(members[0]!)
      .map(([a, b, why]) => `${nameIn(items[a]!)} and ${nameIn(items[b]!)}: ${why}`),
  }));
}

const nameIn = ({ finding, told }: Item<Contact | Measure>): string => `${finding.id} of ${told.outlet ?? told.id}`;

/** Pairs of different reports worth judging: those that share a bucket. */
function pairsOf<T extends Contact | Measure>(
  items: readonly Item<T>[],
  judge: Judge<T>,
  bucketsOf: (item: Item<T>) => readonly string[],
): Pair[] {
  const buckets = new Map<string, number[]>();
  for (const [i, item] of items.entries()) {
    for (const name of bucketsOf(item)) {
      const bucket = buckets.get(name);
      if (bucket) bucket.push(i);
      else buckets.set(name, [i]);
    }
  }
  const judged = new Map<number, Pair>();
  for (const bucket of buckets.values()) {
    for (const [n, a] of bucket.entries()) {
      for (const b of bucket.slice(n + 1)) {
        const key = a * items.length + b;
        if (judged.has(key) || items[a]!.told.id === items[b]!.told.id) continue;
        judged.set(key, { a, b, verdict: judge(items[a]!, items[b]!) });
      }
    }
  }
  return [...judged.entries()].toSorted(([a], [b]) => a - b).map(([, pair]) => pair);
}

/** Groups that fit two others which contradict each other. */
function tornGroups(groups: Groups, edges: readonly Pair[], contradict: Apart): Set<number> {
  const near = new Map<number, Set<number>>();
  const note = (from: number, to: number) => near.set(from, (near.get(from) ?? new Set()).add(to));
  for (const { a, b } of edges) {
    note(groups.rootOf(a), groups.rootOf(b));
    note(groups.rootOf(b), groups.rootOf(a));
  }
  const isTorn = ([, roots]: [number, Set<number>]): boolean => {
    const list = [...roots];
    return list.some((a, n) => list.slice(n + 1).some((b) => groups.clash(a, b, contradict)));
  };
  return new Set([...near].filter(isTorn).map(([root]) => root));
}
