/** Joins numbered items into groups, and keeps apart what may not be together. */
export type Apart = (a: number, b: number) => boolean;

/** Two items, why they are one, and how sure that is. */
export interface Tie {
  readonly a: number;
  readonly b: number;
  readonly reason: string;
  readonly score: number;
}

export interface Groups {
  rootOf(item: number): number;
  membersOf(item: number): readonly number[];
  /** Whether any item of the one's group and any of the other's are apart. */
  clash(a: number, b: number, apart: Apart): boolean;
  join(tie: Tie): void;
  /** Members of each group, in order. */
  all(): readonly (readonly number[])[];
  /** Why the group of this item was joined. */
  tiesOf(item: number): readonly Tie[];
}

/** `count` groups of one item each; a group's root is its first item. */
export function singleGroups(count: number): Groups {
  const root = Array.from({ length: count }, (_, i) => i);
  const members = new Map<number, number[]>(root.map((i) => [i, [i]]));
  const ties = new Map<number, Tie[]>();
  const rootOf = (item: number): number => root[item]!;
  const membersOf = (item: number): readonly number[] => members.get(rootOf(item))!;
  return {
    rootOf,
    membersOf,
    clash(a, b, apart) {
      if (rootOf(a) === rootOf(b)) return false;
      return membersOf(a).some((i) => membersOf(b).some((j) => apart(i, j)));
    },
    join(tie) {
      const [one, two] = [rootOf(tie.a), rootOf(tie.b)];
      if (one === two) return;
      const [kept, gone] = one < two ? [one, two] : [two, one];
      for (const i of members.get(gone)!) root[i] = kept;
      members.set(
        kept,
        [...members.get(kept)!, ...members.get(gone)!].sort((i, j) => i - j),
      );
      members.delete(gone);
      ties.set(kept, [...(ties.get(kept) ?? []), ...(ties.get(gone) ?? []), tie]);
      ties.delete(gone);
    },
    all: () => [...members.values()].toSorted((a, b) => a[0]! - b[0]!),
    tiesOf: (item) => ties.get(rootOf(item)) ?? [],
  };
}
