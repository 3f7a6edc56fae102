/** Who held which post when, as the lexicon knows it and as other texts told it; looked up by name and day. */
import { type Lexicon, list } from "../lexicon/index.ts";
import { officeLevels } from "../lexicon/levels.ts";
import type { Level, PartyCode, Term } from "../types.ts";
import { doNamesFit, fold, nameKey, nameKeys, surnameKey } from "./spelling.ts";

/** What the words around a name say. */
export interface Hint {
  readonly office?: string;
  readonly level?: Level;
  readonly states: readonly PartyCode[];
  /** States that the text names anywhere. */
  readonly near?: ReadonlySet<PartyCode>;
}

/** The term in which somebody of this name was on this day; undefined when nobody or several people can be meant. */
export type KnownPeople = (name: string, day: string | undefined, hint: Hint) => Term | undefined;

/** A term with every spelling that it is found by. */
interface Listed {
  readonly term: Term;
  readonly names: readonly string[];
}

/** Lookup among the people of the lexicon and, where it knows nobody, among those that other texts told of. */
export type PeopleFinder = (told: readonly Term[]) => KnownPeople;

export function createKnownPeople(lexicon: Lexicon): PeopleFinder {
  const familyFirst = new Set(
    lexicon.table("states").flatMap((row) => (row.names === "family-first" ? (row.code ?? []) : [])),
  );
  const given = new Set(lexicon.table("given-names").map((row) => fold(row.name ?? "")));
  const known = lookup(termsOf(lexicon), familyFirst, given);
  return (told) => {
    if (told.length === 0) return (...asked) => chosen(known(...asked));
    const others = lookup(
      told.map((term) => ({ term, names: [term.name] })),
      familyFirst,
      given,
    );
    return (...asked) => {
      const terms = known(...asked);
      return chosen(terms.length > 0 ? terms : others(...asked));
    };
  };
}

type Lookup = (name: string, day: string | undefined, hint: Hint) => readonly Term[];

/** Finds the terms that a name, a day and the words around allow. */
function lookup(all: readonly Listed[], familyFirst: ReadonlySet<PartyCode>, given: ReadonlySet<string>): Lookup {
  const index = new Map<string, Listed[]>();
  for (const listed of all) {
    for (const key of new Set(listed.names.flatMap((name) => keysOf(name, familyFirst.has(listed.term.state))))) {
      const same = index.get(key);
      if (same) same.push(listed);
      else index.set(key, [listed]);
    }
  }
  return (name, day, hint) => {
    const isOneWord = nameKeys(name).length === 1;
    const listed = index.get(isOneWord ? nameKey(name) : surnameKey(name));
    if (!listed) return [];
    // "Michael" alone is a given name, not Michel in other letters.
    const isGiven = isOneWord && given.has(fold(name));
    const fits = (each: string): boolean => (isGiven ? wordsOf(each).includes(fold(name)) : doNamesFit(each, name));
    const fitting = isOneWord && !isGiven ? listed : listed.filter(({ names }) => names.some(fits));
    return allowed(
      fitting.map(({ term }) => term),
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

const wordsOf = (name: string): string[] => fold(name).split(/[\s-]+/u);

/** A name is found by its last word, by its first where families come first, and a mononym or an alias as a whole. */
const keysOf = (name: string, isFamilyFirst: boolean): string[] => [
  surnameKey(name),
  nameKey(name),
  ...(isFamilyFirst ? nameKeys(name).slice(0, 1) : []),
];

/** Terms that ran on the day and fit the words around; of several posts the one named, of several postings the one in the text. */
function allowed(
  terms: readonly Term[],
  day: string | undefined,
  { office, level, states, near }: Hint,
  isOneWord: boolean,
): readonly Term[] {
  const running = terms.filter(
    (term) => holds(term, day) && (states.length === 0 || term.state === "" || states.includes(term.state)),
  );
  const named = running.filter((term) => office !== undefined && term.office === office);
  // A surname beside another rank is another person's: "Foreign Minister Kim" is none of the leaders called so.
  const others = isOneWord && level && level !== "unknown" ? running.filter((term) => term.level === level) : running;
  const fitting = named.length > 0 ? named : others;
  const posted = fitting.filter((term) => term.at !== undefined && near?.has(term.at));
  return posted.length > 0 ? posted : fitting;
}

/** The first of terms that are all one person's. */
const chosen = (terms: readonly Term[]): Term | undefined =>
  terms.every(({ name, state }) => {
    const first = terms[0]!;
    return name === first.name || (state === first.state && doNamesFit(name, first.name));
  })
    ? terms[0]
    : undefined;

/** Whether the post was held on the day: open ends hold, and a month or a year is all its days. Without a day any term may be meant. */
const holds = ({ from, until }: Term, day: string | undefined): boolean =>
  !day || ((!from || from <= day) && (!until || day.slice(0, until.length) <= until));
