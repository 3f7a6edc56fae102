/** Looks for faults in the tables of names: what the loader would swallow and a reading would get wrong. */
import type { Level } from "../types.ts";
import { type Lexicon, list, type Row } from "./index.ts";

/** One fault, with the table and the row's own name. */
export interface Fault {
  readonly table: string;
  readonly entry: string;
  readonly reason: string;
}

const LEVELS: Readonly<Record<Level, true>> = {
  head: true,
  minister: true,
  "intelligence-chief": true,
  "deputy-minister": true,
  envoy: true,
  ambassador: true,
  director: true,
  working: true,
  unknown: true,
};

/** Territories that places and outlets lie in but that take no part in diplomacy of their own. */
const PLACES_ONLY = ["HKG", "MAC", "ESH", "FRO", "COK", "PRI", "REU", "MTQ", "GLP", "GUF", "NCL", "PYF"];

const DAY = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/u;

/** Every fault of the tables of names, in the order of the tables. */
export function lintLexicon(lexicon: Lexicon): Fault[] {
  const codes = new Set(["states", "bodies", "groups"].flatMap((name) => column(lexicon, name, "code")));
  const places = new Set([...column(lexicon, "states", "code"), ...PLACES_ONLY]);
  return [
    ...repeated(lexicon, "states", "code"),
    ...sharedCodes(lexicon),
    ...repeated(lexicon, "offices", "phrase"),
    ...repeated(lexicon, "cities", "city"),
    ...repeated(lexicon, "regions", "region"),
    ...repeated(lexicon, "given-names", "name"),
    ...repeated(lexicon, "name-words", "word"),
    ...repeated(lexicon, "titles", "title"),
    ...sharedNames(lexicon, ["states", "bodies", "groups"], ["name", "aliases", "demonyms", "demonym"]),
    ...sharedNames(lexicon, ["outlets"], ["name", "aliases"]),
    ...sharedNames(lexicon, ["treaties"], ["name", "aliases"]),
    ...sharedNames(lexicon, ["cities", "regions"], ["city", "region", "aliases"]),
    ...unknownCodes(lexicon, "groups", "state", codes),
    ...unknownCodes(lexicon, "institutions", "state", codes),
    ...unknownCodes(lexicon, "people", "state", codes),
    ...unknownCodes(lexicon, "outlets", "state", places),
    ...unknownCodes(lexicon, "regions", "country", places),
    ...badOffices(lexicon),
    ...badPeople(lexicon),
  ];
}

const column = (lexicon: Lexicon, table: string, name: string): string[] =>
  lexicon.table(table).flatMap((row) => row[name] ?? []);

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

function badOffices(lexicon: Lexicon): Fault[] {
  return lexicon.table("offices").flatMap((row) => {
    const entry = row.phrase ?? "";
    const reasons = [
      ...(row.level && row.level in LEVELS ? [] : [`unknown level ${row.level ?? ""}`]),
      ...(["state", "body", "group"].includes(row.scope ?? "") ? [] : [`unknown scope ${row.scope ?? ""}`]),
      ...(entry === entry.toLowerCase() ? [] : ["phrase is not in lower case"]),
      ...(row.plural ? [] : ["no plural"]),
    ];
    return reasons.map((reason) => ({ table: "offices", entry, reason }));
  });
}

function badPeople(lexicon: Lexicon): Fault[] {
  const offices = new Set(column(lexicon, "offices", "phrase"));
  return lexicon.table("people").flatMap((row) => {
    const { office, from, until } = row;
    const reasons = [
      ...(office && !offices.has(office) ? [`office “${office}” is not in offices.tsv`] : []),
      ...[from, until].flatMap((day) => (day && !DAY.test(day) ? [`“${day}” is no day`] : [])),
      ...(from && until && from > until ? ["the term ends before it begins"] : []),
    ];
    return reasons.map((reason) => ({ table: "people", entry: nameOf(row), reason }));
  });
}

const nameOf = (row: Row): string => row.name ?? row.city ?? row.region ?? row.code ?? "";
