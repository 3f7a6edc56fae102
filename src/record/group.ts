/** Puts findings of many reports into groups, one group an event; the order in which they come does not matter. */
import type { Contact, Measure, Reading } from "../engine/types.ts";
import { addressesOf } from "./address.ts";
import type { Decided } from "./judgements/decided.ts";
import { type Pair, pairsOf } from "./pairs.ts";
import { type Comparable, comparedOf, doFit, FITS, judge, type Verdict } from "./same/index.ts";
import type { Doubt, Join, Told } from "./types.ts";
import { type Apart, type Groups, singleGroups, type Tie } from "./union.ts";

/** A finding and the report that it stands in. */
export interface Item<T> extends Comparable {
  readonly finding: T;
  readonly told: Told;
  readonly address: string;
}

export interface Group<T> {
  readonly items: readonly Item<T>[];
  readonly joins: readonly Join[];
  readonly doubts: readonly Doubt[];
  /** Shared by all items that fit each other, directly or through others; no item outside has a say in this group. */
  readonly cluster: string;
}

/** The contacts of the told reports in canonical order: day, report, id. */
export const contactItems = (told: readonly Told[]): Item<Contact>[] =>
  itemsOf(told, "contact", ({ contacts }) => contacts);

/** The measures of the told reports in canonical order. */
export const measureItems = (told: readonly Told[]): Item<Measure>[] =>
  itemsOf(told, "measure", ({ measures }) => measures);

function itemsOf<T extends Contact | Measure>(
  told: readonly Told[],
  type: "contact" | "measure",
  findings: (reading: Reading) => readonly T[],
): Item<T>[] {
  const items = told.flatMap((one) => {
    const found = findings(one.reading);
    const addresses = addressesOf(type, one.id, found);
    const comparable = comparedOf(one);
    return found.map((finding, i) => {
      const address = addresses[i]!;
      return { finding, told: one, address, ...comparable.get(address)! };
    });
  });
  const byAddress = new Map(items.map((item) => [item.address, item]));
  return [...byAddress.values()].toSorted((a, b) => inOrder(keyOf(a), keyOf(b)));
}

const keyOf = ({ finding, told }: Item<Contact | Measure>): readonly string[] => [
  finding.date?.start ?? told.publishedAt ?? "9999",
  told.id,
  finding.id.padStart(8, "0"),
];

const inOrder = (a: readonly string[], b: readonly string[]): number => {
  const at = a.findIndex((part, i) => part !== b[i]);
  return at < 0 ? 0 : a[at]! < b[at]! ? -1 : 1;
};

/**
 * Groups items given in canonical order. What people decided comes first, then strong fits. Findings that contradict
 * each other or stand in one report are not put together by the program, and an item that fits two groups which
 * contradict each other joins neither: which one it means is not known.
 */
export function groupItems<T extends Contact | Measure>(
  items: readonly Item<T>[],
  decided: Decided,
  pairs: readonly Pair[] = pairsOf(items),
): Group<T>[] {
  const ordered = tiesDecided(items, decided);
  const groups = singleGroups(items.length);
  const isApart: Apart = (a, b) => decided.isApart(items[a]!.address, items[b]!.address);
  for (const tie of ordered) if (!groups.clash(tie.a, tie.b, isApart)) groups.join(tie);
  const torn = joinFitting(items, pairs, groups, isApart);
  const clusters = singleGroups(items.length);
  for (const tie of ordered) clusters.join(tie);
  for (const { a, b, verdict } of pairs) if (doFit(verdict)) clusters.join({ a, b, ...verdict });
  return groups.all().map((members) => ({
    items: members.map((i) => items[i]!),
    cluster: items[clusters.rootOf(members[0]!)]!.address,
    joins: groups.tiesOf(members[0]!).map((tie) => joinOf(items, tie)),
    doubts: [...thinJoins(items, groups, members), ...tornDoubts(items, groups, members, torn)],
  }));
}

/** Joins what fits, the strong fits first; gives back what fits and was not joined because it fits two. */
function joinFitting(items: readonly Item<unknown>[], pairs: readonly Pair[], groups: Groups, isApart: Apart): Tie[] {
  const verdicts = verdictsOf(items, pairs);
  const isBridged = bridgesOf(pairs, verdicts);
  const contradict: Apart = (a, b) =>
    isApart(a, b) || (verdicts(a, b).fit === "contradiction" && !isBridged(a, b) && !isBridged(b, a));
  const apart: Apart = (a, b) => items[a]!.told.id === items[b]!.told.id || contradict(a, b);
  const left: Tie[] = [];
  for (const fit of FITS) {
    const edges = pairs
      .filter((pair) => pair.verdict.fit === fit && !groups.clash(pair.a, pair.b, apart))
      .map(({ a, b, verdict }): Tie => ({ a, b, reason: verdict.reason, score: verdict.score }));
    const torn = fit === "strong" ? new Set<number>() : tornGroups(groups, edges, contradict);
    for (const tie of edges) {
      const bothOrNone = torn.has(groups.rootOf(tie.a)) === torn.has(groups.rootOf(tie.b));
      if (bothOrNone && !groups.clash(tie.a, tie.b, apart)) groups.join(tie);
      else if (!bothOrNone) left.push(tie);
    }
  }
  return left.filter(({ a, b }) => groups.rootOf(a) !== groups.rootOf(b));
}

/** What is judged of any two items, worked out once. */
function verdictsOf(items: readonly Item<unknown>[], pairs: readonly Pair[]): (a: number, b: number) => Verdict {
  const keyOfPair = (a: number, b: number): number => Math.min(a, b) * items.length + Math.max(a, b);
  const known = new Map(pairs.map(({ a, b, verdict }) => [keyOfPair(a, b), verdict]));
  return (a, b) => {
    const key = keyOfPair(a, b);
    const verdict = known.get(key) ?? judge(items[a]!.compared, items[b]!.compared);
    known.set(key, verdict);
    return verdict;
  };
}

/** Whether a contact that was put off stands between the old day of the one item and the day of the other. */
function bridgesOf(pairs: readonly Pair[], verdicts: (a: number, b: number) => Verdict): Apart {
  const moved = new Map<number, number[]>();
  const note = (from: number, to: number) => moved.set(from, [...(moved.get(from) ?? []), to]);
  for (const { a, b, verdict } of pairs) {
    if (!verdict.moved) continue;
    note(a, b);
    note(b, a);
  }
  return (a, b) => (moved.get(a) ?? []).some((between) => doFit(verdicts(between, b)));
}

function tiesDecided(items: readonly Item<unknown>[], { together }: Decided): Tie[] {
  const at = new Map(items.map(({ address }, i) => [address, i]));
  return together.flatMap(([one, other, { author }]) => {
    const [a, b] = [at.get(one), at.get(other)];
    return a === undefined || b === undefined
      ? []
      : [{ a, b, reason: `${author} decided that they are one`, score: 1 }];
  });
}

const joinOf = (items: readonly Item<Contact | Measure>[], { a, b, reason, score }: Tie): Join => ({
  between: [items[a]!.address, items[b]!.address],
  reason: `${nameIn(items[a]!)} and ${nameIn(items[b]!)}: ${reason}`,
  score,
});

const nameIn = ({ told }: Item<Contact | Measure>): string =>
  [told.outlet ?? told.id, told.publishedAt].filter(Boolean).join(", ");

/** Joins below this may be wrong: a person had better look. */
const THIN = 0.7;

const thinJoins = (items: readonly Item<Contact | Measure>[], groups: Groups, members: readonly number[]): Doubt[] =>
  groups
    .tiesOf(members[0]!)
    .filter(({ score }) => score < THIN)
    .map((tie) => ({
      kind: "thin-join",
      reason: joinOf(items, tie).reason,
      other: items[tie.b]!.address,
      settles: members.length,
    }));

const tornDoubts = (
  items: readonly Item<Contact | Measure>[],
  groups: Groups,
  members: readonly number[],
  torn: readonly Tie[],
): Doubt[] =>
  torn
    .filter(({ a, b }) => members.includes(a) || members.includes(b))
    .map((tie) => {
      const other = members.includes(tie.a) ? tie.b : tie.a;
      return {
        kind: "torn",
        reason: `may be one or the other: ${joinOf(items, tie).reason}`,
        other: items[other]!.address,
        settles: members.length + groups.membersOf(other).length,
      };
    });

/** Groups that fit two others which contradict each other. */
function tornGroups(groups: Groups, edges: readonly Tie[], contradict: Apart): Set<number> {
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
