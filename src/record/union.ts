/** Joins numbered items into groups, and keeps apart what may not be together. */
export type Apart = (a: number, b: number) => boolean;

export interface Groups {
  rootOf(item: number): number;
  /** Whether any item of the one's group and any of the other's are apart. */
  clash(a: number, b: number, apart: Apart): boolean;
  join(a: number, b: number, reason: string): void;
  /** Members of each group, in order. */
  all(): readonly (readonly number[])[];
  /** Why the group of this item was joined: pairs of items with the reason. */
  reasonsOf(item: number): readonly (readonly [number, number, string])[];
}

/** `count` groups of one item each; a group's root is its first item. */
export function singleGroups(count: number): Groups {
  const root = Array.from({ length: count }, (_, i) => i);
  const members = new Map<number, number[]>(root.map((i) => [i, [i]]));
  const reasons = new Map<number, [number, number, string][]>();
  const rootOf = (item: number): number => root[item]!;
  return {
    rootOf,
    clash(a, b, apart) {
      const [one, two] = [rootOf(a), rootOf(b)];
      if (one === two) return false;
      return members.get(one)!.some((i) => members.get(two)!.some((j) => apart(i, j)));
    },
    join(a, b, reason) {
      const [one, two] = [rootOf(a), rootOf(b)];
      if (one === two) return;
      const [kept, gone] = one < two ? [one, two] : [two, one];
      for (const i of members.get(gone)!) root[i] = kept;
      members.set(
        kept,
        [...members.get(kept)!, ...members.get(gone)!].sort((i, j) => i - j),
      );
      members.delete(gone);
      reasons.set(kept, [...(reasons.get(kept) ?? []), ...(reasons.get(gone) ?? []), [a, b, reason]]);
      reasons.delete(gone);
    },
    all: () => [...members.values()].toSorted((a, b) => a[0]! - b[0]!),
    reasonsOf: (item) => reasons.get(rootOf(item)) ?? [],
  };
}
