/** Who a name is: the people of a report, told apart and put together across their mentions, and the people the lexicon knows. */
import type { Lexicon, Row } from "../lexicon/index.ts";
import { list } from "../lexicon/index.ts";
import type { Level, PartyCode } from "../types.ts";
import { fold } from "./gazetteer.ts";

/** What is known of one person of a report. */
export interface Person {
  readonly entity: string;
  name: string;
  office?: string;
  level?: Level;
  institution?: string;
  states: readonly PartyCode[];
}

export interface KnownPerson {
  readonly name: string;
  readonly office: string;
  readonly state: PartyCode;
}

/** Looks a name up among the people of the lexicon; with several of one surname, only a full name tells. */
export type PeopleIndex = (name: string, day: string | undefined) => KnownPerson | undefined;

export function createPeopleIndex(lexicon: Lexicon): PeopleIndex {
  const byName = new Map<string, Row[]>();
  const put = (key: string, row: Row): void => {
    const rows = byName.get(key);
    if (!rows) byName.set(key, [row]);
    else if (!rows.includes(row)) rows.push(row);
  };
  for (const row of lexicon.table("people")) {
    for (const name of [row.name ?? "", ...list(row.aliases)]) {
      put(nameKey(name), row);
      put(surnameOf(name), row);
    }
  }
  return (name, day) => {
    const rows = byName.get(nameKey(name)) ?? [];
    const people = new Set(rows.map((row) => row.name));
    if (people.size !== 1) return undefined;
    const row = rows.find((r) => holds(r, day)) ?? (day ? undefined : rows[0]);
    return row ? { name: row.name ?? name, office: row.office ?? "", state: row.state ?? "" } : undefined;
  };
}

/** Whether the office was held on the day; open ends hold, and so does an unknown day. */
const holds = (row: Row, day: string | undefined): boolean =>
  !day || ((row.from ?? "") <= day && (!row.until || day <= row.until));

export const nameKey = (name: string): string =>
  fold(name)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** The last word of a name, with the article of Arabic names: "al Sharaa"; ordinals of monarchs are no surnames. */
export function surnameOf(name: string): string {
  const words = nameKey(name)
    .split(" ")
    .filter((word) => !/^(?:[ivx]+|jr|sr|s)$/u.test(word));
  return words.at(-1) ?? "";
}

/** People of one report: the same entity for a full name and its later surname, another one for another first name. */
export function createRegister() {
  const people: Person[] = [];
  const matches = (person: Person, name: string): boolean => {
    const known = nameKey(person.name);
    const key = nameKey(name);
    if (known === key) return true;
    if (surnameOf(known) === surnameOf(key))
      return !known.includes(" ") || !key.includes(" ") || sharesFirst(known, key);
    return (
      (known.includes(" ") || key.includes(" ")) && (known.split(" ").includes(key) || key.split(" ").includes(known))
    );
  };
  return {
    people,
    /** The latest person whom the name fits. */
    find: (name: string): Person | undefined => people.findLast((person) => matches(person, name)),
    add: (name: string): Person => {
      const person: Person = { entity: `p${people.length + 1}`, name, states: [] };
      people.push(person);
      return person;
    },
  };
}

/** "Sergei Lavrov" and "Sergey Lavrov": first names begin alike, or one is an initial. */
const sharesFirst = (a: string, b: string): boolean => {
  const x = a.split(" ")[0]!;
  const y = b.split(" ")[0]!;
  return x.slice(0, Math.min(3, x.length, y.length)) === y.slice(0, Math.min(3, x.length, y.length));
};

export type Register = ReturnType<typeof createRegister>;
