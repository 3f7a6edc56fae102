/** Looks for faults in the tables of names: what the loader would swallow and a reading would get wrong. */
import { LEVELS } from "../vocabulary.ts";
import { type Lexicon, list, type Row } from "./index.ts";
import { exception } from "./levels.ts";
import { badPeople } from "./lint-people.ts";

/** One fault, with the table and the row's own name. */
export interface Fault {
  readonly table: string;
  readonly entry: string;
  readonly reason: string;
}

/** Territories that places and outlets lie in but that take no part in diplomacy of their own. */
const PLACES_ONLY =
  "ABW AIA ALA ASM ATF BES BLM BMU CCK CUW CXR CYM ESH FLK GGY GIB GLP GUF GUM IMN JEY MAF MNP MSR MTQ MYT NCL PCN PRI PYF REU SGS SHN SJM SPM SXM TCA VGB VIR WLF".split(
    " ",
  );

/** What a cell may say, by table and column. */
const VALUES: readonly (readonly [table: string, column: string, values: readonly string[]])[] = [
  ["states", "names", ["family-first"]],
  ["offices", "level", LEVELS],
  ["offices", "scope", ["state", "body", "group", "region"]],
  ["outlets", "kind", ["agency", "paper", "broadcaster", "site", "magazine"]],
  ["outlets", "control", ["state-run", "party", "independent"]],
  ["titles", "kind", ["civil", "academic", "noble", "religious", "military", "political"]],
  ["titles", "gender", ["m", "f"]],
  ["things", "kind", ["sea", "land", "war", "era", "company", "money", "thing"]],
];

/** Columns that may not be empty. */
const NEEDED: readonly (readonly [table: string, column: string])[] = [
  ["states", "name"],
  ["bodies", "name"],
  ["groups", "name"],
  ["offices", "level"],
  ["offices", "scope"],
  ["offices", "plural"],
  ["institutions", "kind"],
  ["outlets", "kind"],
  ["people", "name"],
  ["people", "state"],
  ["cities", "country"],
];

/** Every fault of the tables of names, in the order of the tables. */
export function lintLexicon(lexicon: Lexicon): Fault[] {
  const codes = new Set(["states", "bodies", "groups"].flatMap((name) => column(lexicon, name, "code")));
  const places = new Set([...column(lexicon, "states", "code"), ...PLACES_ONLY]);
  return [
    ...NEEDED.flatMap(([table, key]) => missing(lexicon, table, key)),
    ...VALUES.flatMap(([table, key, values]) => unknownValues(lexicon, table, key, values)),
    ...repeated(lexicon, "states", "code"),
    ...sharedCodes(lexicon),
    ...repeated(lexicon, "offices", "phrase"),
    ...repeated(lexicon, "cities", "city"),
    ...repeated(lexicon, "coordinates", "city"),
    ...repeated(lexicon, "regions", "region"),
    ...repeated(lexicon, "given-names", "name"),
    ...repeated(lexicon, "name-words", "word"),
    ...repeated(lexicon, "titles", "title"),
    ...repeated(lexicon, "homonyms", "name"),
    ...repeated(lexicon, "things", "name"),
    ...sharedNames(lexicon, ["states", "bodies", "groups"], ["name", "aliases", "demonyms", "demonym"]),
    ...sharedNames(lexicon, ["states"], ["capital", "seats"]),
    ...sharedNames(lexicon, ["outlets"], ["name", "aliases"]),
    ...sharedNames(lexicon, ["bodies", "treaties", "things"], ["name", "aliases"]),
    ...sharedNames(lexicon, ["cities", "regions"], ["city", "region", "aliases"]),
    ...sharedNames(lexicon, ["regions", "things"], ["region", "name", "aliases"]),
    ...unknownCodes(lexicon, "homonyms", "code", codes),
    ...unknownCodes(lexicon, "groups", "state", codes),
    ...unknownCodes(lexicon, "institutions", "state", codes),
    ...unknownCodes(lexicon, "people", "state", codes),
    ...unknownCodes(lexicon, "outlets", "state", places),
    ...unknownCodes(lexicon, "regions", "country", places),
    ...unknownCodes(lexicon, "cities", "country", places),
    ...unplacedCapitals(lexicon),
    ...badCoordinates(lexicon),
    ...badOffices(lexicon, codes),
    ...badPeople(lexicon),
  ];
}

const column = (lexicon: Lexicon, table: string, name: string): string[] =>
  lexicon.table(table).flatMap((row) => row[name] ?? []);

const nameOf = (row: Row): string => row.name ?? row.phrase ?? row.city ?? row.region ?? row.title ?? row.code ?? "";

const isWithin = (degrees: string | undefined, most: number): boolean =>
  /^-?\d{1,3}\.\d{2}$/.test(degrees ?? "") && Math.abs(Number(degrees)) <= most;

/** Coordinates of no city, and such as are not on this globe. */
function badCoordinates(lexicon: Lexicon): Fault[] {
  const keyOf = ({ city, country }: Row): string => `${city}\t${country}`;
  const cities = new Set(lexicon.table("cities").map(keyOf));
  return lexicon.table("coordinates").flatMap((row): Fault[] => {
    const fault = (reason: string): Fault => ({ table: "coordinates", entry: nameOf(row), reason });
    return [
      ...(cities.has(keyOf(row)) ? [] : [fault("not in cities.tsv")]),
      ...(isWithin(row.latitude, 90) && isWithin(row.longitude, 180) ? [] : [fault("no degrees on this globe")]),
    ];
  });
}

/** The same key in two rows; the later one would be lost. */
function repeated(lexicon: Lexicon, table: string, key: string): Fault[] {
  const seen = new Set<string>();
  return lexicon.table(table).flatMap((row) => {
    const entry = row[key] ?? "";
    const reason = entry === "" ? `no ${key}` : seen.has(entry) ? `${key} stands twice` : undefined;
    seen.add(entry);
    return reason ? [{ table, entry, reason }] : [];
  });
}

const missing = (lexicon: Lexicon, table: string, key: string): Fault[] =>
  lexicon.table(table).flatMap((row) => (row[key] ? [] : [{ table, entry: nameOf(row), reason: `no ${key}` }]));

function unknownValues(lexicon: Lexicon, table: string, key: string, values: readonly string[]): Fault[] {
  return lexicon.table(table).flatMap((row) => {
    const value = row[key];
    return value && !values.includes(value)
      ? [{ table, entry: nameOf(row), reason: `unknown ${key} ${value}; it may be ${values.join(", ")}` }]
      : [];
  });
}

function sharedCodes(lexicon: Lexicon): Fault[] {
  const states = new Set(column(lexicon, "states", "code"));
  const bodies = new Set<string>();
  const faults: Fault[] = [];
  for (const table of ["bodies", "groups"]) {
    for (const entry of column(lexicon, table, "code")) {
      if (states.has(entry) || bodies.has(entry)) faults.push({ table, entry, reason: "code is taken" });
      bodies.add(entry);
    }
  }
  return faults;
}

/** One name for two entries: nobody could tell which is meant. */
function sharedNames(lexicon: Lexicon, tables: readonly string[], columns: readonly string[]): Fault[] {
  const owners = new Map<string, string>();
  const faults: Fault[] = [];
  for (const table of tables) {
    for (const row of lexicon.table(table)) {
      const owner = row.code ?? nameOf(row);
      for (const name of new Set(columns.flatMap((key) => list(row[key])))) {
        const other = owners.get(name);
        if (other !== undefined && other !== owner)
          faults.push({ table, entry: owner, reason: `“${name}” also names ${other}` });
        else owners.set(name, owner);
      }
    }
  }
  return faults;
}

function unknownCodes(lexicon: Lexicon, table: string, key: string, codes: ReadonlySet<string>): Fault[] {
  return lexicon.table(table).flatMap((row) => {
    const code = row[key];
    return code && !codes.has(code) ? [{ table, entry: nameOf(row), reason: `unknown code ${code}` }] : [];
  });
}

/** A capital that is no city is found as a government, and lost as the place of a meeting's report. */
function unplacedCapitals(lexicon: Lexicon): Fault[] {
  const cities = new Set(lexicon.table("cities").flatMap((row) => [row.city ?? "", ...list(row.aliases)]));
  return lexicon.table("states").flatMap((row) =>
    list(row.capital)
      .slice(0, 1)
      .filter((capital) => !cities.has(capital))
      .map((capital) => ({ table: "states", entry: row.code ?? "", reason: `“${capital}” is not in cities.tsv` })),
  );
}

function badOffices(lexicon: Lexicon, codes: ReadonlySet<string>): Fault[] {
  const places = new Set([...codes, "state", "body", "group"]);
  return lexicon.table("offices").flatMap((row) => {
    const entry = row.phrase ?? "";
    const exceptions = list(row.elsewhere).map(exception);
    const reasons = [
      ...(entry === entry.toLowerCase() ? [] : ["phrase is not in lower case"]),
      ...exceptions.flatMap(([where]) => (places.has(where) ? [] : [`unknown code ${where} in elsewhere`])),
      ...exceptions.flatMap(([, level]) =>
        LEVELS.some((known) => known === level) ? [] : [`unknown level ${level} in elsewhere`],
      ),
    ];
    return reasons.map((reason) => ({ table: "offices", entry, reason }));
  });
}
