import { type Lexicon, list } from "../../engine/lexicon/index.ts";
import { fold } from "../../engine/mentions/spelling.ts";

/** The code of a country as the lists write it: "Korea, Republic of", "Côte d’Ivoire". */
export type CountryFinder = (name: string) => string | undefined;

/** Looks countries up among the names of states, and among those that only the lists use. */
export function createCountryFinder(lexicon: Lexicon): CountryFinder {
  const codes = new Map<string, string>();
  for (const { code = "", name = "", aliases } of lexicon.table("states")) {
    for (const form of [name, ...list(aliases)]) if (!codes.has(keyOf(form))) codes.set(keyOf(form), code);
  }
  for (const { name = "", code = "" } of lexicon.table("official-countries")) codes.set(keyOf(name), code);
  return (name) => formsOf(name).flatMap((form) => codes.get(keyOf(form)) || [])[0];
}

const keyOf = (name: string): string =>
  fold(name)
    .replace(/[^a-z]+/gu, " ")
    .trim();

/** "Germany, Federal Republic of" also as "Federal Republic of Germany" and "Germany"; "Dahomey (Benin)" also as either. */
function formsOf(name: string): string[] {
  const bare = name.replace(/\s*\([^)]*\)/u, "");
  const [first = "", ...rest] = bare.split(", ");
  const inBrackets = /\(([^)]*)\)/u.exec(name)?.[1] ?? "";
  return [name, bare, [...rest, first].join(" "), first, inBrackets].filter(Boolean);
}

/** Whether words name a state: "Israeli Prime Minister Olmert" names Israel. */
export function createStateNaming(lexicon: Lexicon): (words: string, code: string) => boolean {
  const forms = new Map<string, string[]>();
  for (const table of ["states", "bodies"]) {
    for (const { code = "", name = "", aliases, demonyms, demonym, names } of lexicon.table(table)) {
      const all = [name, demonym ?? "", ...list(aliases), ...list(demonyms), ...list(names)];
      forms.set(code, all.filter(Boolean).map(keyOf));
    }
  }
  return (words, code) => (forms.get(code) ?? []).some((form) => ` ${keyOf(words)} `.includes(` ${form} `));
}
