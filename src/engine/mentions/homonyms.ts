/** Names that two states, or a state and a region, share: which one a report means. */
import type { Sentence } from "../grammar/types.ts";
import type { Item } from "./gazetteer.ts";
import { wordsBetween } from "./pieces.ts";

/** The items of each sentence, with what the whole report tells of such names. */
export function settleHomonyms(
  sentences: readonly Sentence[],
  known: readonly (readonly Item[])[],
): readonly (readonly Item[])[] {
  if (!known.some((items) => items.some(({ entry }) => entry.alsoIn || entry.rival))) return known;
  const regions = new Set(sentences.flatMap((sentence, i) => regionsIn(sentence, known[i]!)));
  const named = new Set(known.flat().flatMap(({ entry }) => (entry.rival ? [] : [entry.code, entry.country])));
  return known.map((items) => items.map((item) => asRival(asRegion(item, regions), named)));
}

/** "Congolese officials met in Brazzaville": the state that the report names otherwise, too. */
function asRival(item: Item, named: ReadonlySet<string | undefined>): Item {
  const { rival, code } = item.entry;
  return rival && named.has(rival.code) && !named.has(code) ? { ...item, entry: { ...item.entry, ...rival } } : item;
}

/** "Atlanta, Georgia", "Georgia and Alabama", "the governor of Georgia": names of states that stand for a region of another here. */
function regionsIn(sentence: Sentence, items: readonly Item[]): string[] {
  const gap = (a: Item | undefined, b: Item | undefined): string | undefined =>
    a && b && a.to <= b.from ? wordsBetween(sentence, a.to, b.from) : undefined;
  return items.flatMap((item, n) => {
    const { alsoIn, name } = item.entry;
    if (!alsoIn) return [];
    const [before, after] = [items[n - 1], items[n + 1]];
    const isRegion = (other: Item | undefined) => other?.entry.kind === "region" && other.entry.country === alsoIn;
    const isThere =
      (gap(before, item) === "," && before!.entry.kind === "city" && before!.entry.country === alsoIn) ||
      (gap(item, after) === "," && after!.entry.code === alsoIn) ||
      (isRegion(before) && LISTED.test(gap(before, item) ?? "none")) ||
      (isRegion(after) && LISTED.test(gap(item, after) ?? "none")) ||
      (isRegional(before) && gap(before, item) === "of") ||
      (isRegional(after) && OWNED.test(gap(item, after) ?? "none"));
    return isThere ? [name] : [];
  });
}

const LISTED = /^(?:,|and|or|, and|, or)$/u;
const OWNED = /^(?:['’]s?)?$/u;

/** Governors serve no state, but a part of one. */
const isRegional = (item: Item | undefined): boolean => item?.entry.kind === "office" && item.entry.sort === "region";

const asRegion = (item: Item, regions: ReadonlySet<string>): Item => {
  const { name, alsoIn, kind } = item.entry;
  return kind === "state" && alsoIn && regions.has(name)
    ? { ...item, entry: { kind: "region", name, country: alsoIn } }
    : item;
};
