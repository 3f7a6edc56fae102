import type { Item } from "./group.ts";
import { judge, type Verdict } from "./same/index.ts";

/** Two items and what was judged of them. */
export interface Pair {
  readonly a: number;
  readonly b: number;
  readonly verdict: Verdict;
}

/** Pairs of different reports worth judging, judged: those where one looks for a key of the other. */
export function pairsOf(items: readonly Item<unknown>[], isCandidate = byKeys(items)): Pair[] {
  const pairs: Pair[] = [];
  for (const [a, one] of items.entries()) {
    for (const b of isCandidate(a)) {
      const other = items[b]!;
      if (one.told.id !== other.told.id) pairs.push({ a, b, verdict: judge(one.compared, other.compared) });
    }
  }
  return pairs;
}

/** From an item to the later ones that it may be one with, in order. */
function byKeys(items: readonly Item<unknown>[]): (item: number) => number[] {
  const holders = new Map<string, number[]>();
  for (const [i, { keys }] of items.entries()) {
    for (const key of new Set(keys)) {
      const list = holders.get(key);
      if (list) list.push(i);
      else holders.set(key, [i]);
    }
  }
  const found = items.map(() => new Set<number>());
  for (const [i, { probes }] of items.entries()) {
    for (const other of probes.flatMap((probe) => holders.get(probe) ?? [])) {
      if (other !== i) found[Math.min(i, other)]!.add(Math.max(i, other));
    }
  }
  return (item) => [...found[item]!].sort((a, b) => a - b);
}
