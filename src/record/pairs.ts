import type { Item } from "./group.ts";
import type { Dated, Verdict } from "./same.ts";

export type Judge<T> = (a: Dated<T>, b: Dated<T>) => Verdict;

/** Two items and what was judged of them. */
export interface Pair {
  readonly a: number;
  readonly b: number;
  readonly verdict: Verdict;
}

/** Pairs of different reports worth judging, judged: those that share a bucket. */
export function pairsOf<T>(
  items: readonly Item<T>[],
  judge: Judge<T>,
  bucketsOf: (item: Item<T>) => readonly string[],
): Pair[] {
  const judged = new Map<number, Pair>();
  for (const bucket of bucketsOfAll(items, bucketsOf)) {
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

function bucketsOfAll<T>(
  items: readonly Item<T>[],
  bucketsOf: (item: Item<T>) => readonly string[],
): Iterable<number[]> {
  const buckets = new Map<string, number[]>();
  for (const [i, item] of items.entries()) {
    for (const name of bucketsOf(item)) {
      const bucket = buckets.get(name);
      if (bucket) bucket.push(i);
      else buckets.set(name, [i]);
    }
  }
  return buckets.values();
}
