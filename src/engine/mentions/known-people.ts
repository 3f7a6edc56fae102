/** Who held which post when, as the lexicon knows it and as other texts told it; looked up by name and day. */
import { type Lexicon, list } from "../lexicon/index.ts";
import { officeLevels } from "../lexicon/levels.ts";
import type { Level, PartyCode } from "../types.ts";
import { doNamesFit, nameKey, nameKeys, surnameKey } from "./spelling.ts";

/** One person's term in one post. */
export interface Term {
  readonly name: string;
  /** Office without its state, as in offices.tsv; empty for somebody who acts without a post. */
  readonly office: string;
  readonly state: PartyCode;
  readonly level?: Level;
  /** First and last day, month or year; open when not known. */
  readonly from?: string;
  readonly until?: string;
}

/** What the words around a name say. */
export interface Hint {
  readonly office?: string;
  readonly level?: Level;
  readonly states: readonly PartyCode[];
}

/** The term in which somebody of this name was on this day; undefined when nobody or several people can be meant. */
export type KnownPeople = (name: string, day: string | undefined, hint: Hint) => Term | undefined;

/** A term with every spelling that it is found by. */
interface Listed {
  readonly term: Term;
  readonly names: readonly string[];
}

export function createKnownPeople(lexicon: Lexicon): KnownPeople {
  const familyFirst = new Set(
    lexicon.table("states").flatMap((row) => (row.names === "family-first" ? (row.code ?? []) : [])),
  );
  const index = new Map<string, Listed[]>();
  for (const listed of termsOf(lexicon)) {
    for (const key of new Set(listed.names.flatMap((name) => keysOf(name, familyFirst.has(listed.term.state))))) {
      const known = index.get(key);
      if (known) known.push(listed);
      else index.set(key, [listed]);
    }
  }
  return (name, day, hint) => {
    const isOneWord = nameKeys(name).length === 1;
    const listed = index.get(isOneWord ? nameKey(name) : surnameKey(name)) ?? [];
    return choose(
      isOneWord ? listed : listed.filter(({ names }) => names.some((known) => doNamesFit(known, name))),
      day,
      hint,
      isOneWord,
    );
  };
}

/** Every term in people.tsv; an alias in one row of a person counts for all. */
function termsOf(lexicon: Lexicon): Listed[] {
  const levelOf = officeLevels(lexicon);
  const names = new Map<string, string[]>();
  const rows = lexicon.table("people");
  for (const { name = "", aliases } of rows) names.set(name, [...(names.get(name) ?? [name]), ...list(aliases)]);
  return rows.map(({ name = "", office = "", state = "", from, until }) => {
    const level = levelOf(office, state);
    const term = { name, office, state, ...(level && { level }), ...(from && { from }), ...(until && { until }) };
    return { term, names: names.get(name) ?? [name] };
  });
}

/** A name is found by its last word, by its first where families come first, and a mononym or an alias as a whole. */
const keysOf = (name: string, isFamilyFirst: boolean): string[] => [
  surnameKey(name),
  nameKey(name),
  ...(isFamilyFirst ? nameKeys(name).slice(0, 1) : []),
];

/** The one person among these who held a post on the day and fits the words around; of several posts the one named. */
function choose(
  listed: readonly Listed[],
  day: string | undefined,
  { office, level, states }: Hint,
  isOneWord: boolean,
): Term | undefined {
  const terms = listed
    .map(({ term }) => term)
    .filter((term) => holds(term, day) && (states.length === 0 || term.state === "" || states.includes(term.state)));
  const named = terms.filter((term) => office !== undefined && term.office === office);
  // A surname beside another rank is another person's: "Foreign Minister Kim" is none of the leaders called so.
  const others = isOneWord && level && level !== "unknown" ? terms.filter((term) => term.level === level) : terms;
  const fitting = named.length > 0 ? named : others;
  return new Set(fitting.map((term) => term.name)).size === 1 ? fitting[0] : undefined;
}

/** Whether the post was held on the day: open ends hold, and a month or a year is all its days. Without a day any term may be meant. */
const holds = ({ from, until }: Term, day: string | undefined): boolean =>
  !day || ((!from || from <= day) && (!until || day.slice(0, until.length) <= until));
