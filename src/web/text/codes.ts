/** From names that people type to the record's codes: "Moscow", "Russian" and "RUS" all mean RUS. Pure. */
import { partyName } from "./states.ts";
import { bodies, items, states } from "./tables.ts";

const fold = (text: string): string => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().trim();

const byName = new Map<string, string>();
for (const line of [...bodies, ...states]) {
  const code = line.code!;
  const names = [
    code,
    line.name!,
    partyName(code),
    ...items(line.aliases),
    ...items(line.demonyms),
    ...items(line.capital),
  ];
  for (const name of names) if (!byName.has(fold(name))) byName.set(fold(name), code);
}

/** The code that a name stands for; a code in capitals that no table knows stands for itself. */
export function codeOf(name: string): string | undefined {
  const known = byName.get(fold(name).replace(/^the /, ""));
  return known ?? (/^[A-Z][A-Z-]{1,30}$/.test(name.trim()) ? name.trim() : undefined);
}

/** The codes of a list such as "Russia, United States", and the words that name none. */
export function codesIn(typed: string): { readonly codes: string[]; readonly unknown: string[] } {
  const names = typed
    .split(/[,;]/)
    // "Bosnia and Herzegovina" is one, "Russia and China" are two.
    .flatMap((name) => (codeOf(name) ? [name] : name.split(/\band\b/)))
    .filter((name) => name.trim());
  const found = names.map((name) => ({ name: name.trim(), code: codeOf(name) }));
  return {
    codes: [...new Set(found.flatMap(({ code }) => code ?? []))],
    unknown: found.filter(({ code }) => !code).map(({ name }) => name),
  };
}

/** States and bodies whose names begin with what is typed, or hold a word that does. */
export function statesLike(typed: string, most: number): { readonly code: string; readonly name: string }[] {
  const wanted = fold(typed);
  if (wanted.length < 2) return [];
  const codes = new Set<string>();
  for (const [name, code] of byName) if (name.startsWith(wanted)) codes.add(code);
  return [...codes].slice(0, most).map((code) => ({ code, name: partyName(code) }));
}
