/** Governments called by who leads them: "the Carter administration", "Thatcher government officials". */
import type { Sentence } from "../grammar/types.ts";
import type { PartyCode } from "../types.ts";
import type { Item } from "./gazetteer.ts";
import type { NameRun } from "./names.ts";

/**
 * The items of a sentence with each leader's name and the word for a government behind it as one item, in order.
 * `statesOf` tells whom the bearer of a name serves.
 */
export function withGovernments<N extends NameRun>(
  sentence: Sentence,
  items: readonly Item[],
  names: readonly N[],
  words: ReadonlySet<string>,
  statesOf: (name: N) => readonly PartyCode[],
): readonly Item[] {
  const governments = names.flatMap((name): Item[] => {
    if (!words.has(sentence.tokens[name.to]?.form.toLowerCase() ?? "")) return [];
    const [code, ...others] = statesOf(name);
    if (code === undefined || others.length > 0) return [];
    return [
      { from: name.from, to: name.to + 1, entry: { kind: "institution", name: "Government", code, sort: "executive" } },
    ];
  });
  if (governments.length === 0) return items;
  const others = items.filter((item) => !governments.some((g) => g.from < item.to && item.from < g.to));
  return [...others, ...governments].sort((a, b) => a.from - b.from);
}
