/** What the engine knows: the tables of `lexicon/`, handed in as texts and read once. */
import { parseTable, type Row } from "./parse-table.ts";

export type { Row } from "./parse-table.ts";

/** A publisher of news, as the lexicon writes it. */
export interface Outlet {
  readonly name: string;
  /** ISO 3166-1 alpha-3 of the state it publishes in. */
  readonly state?: string;
  /** `state-run`, `party` or `independent`. */
  readonly control?: string;
}

export interface Lexicon {
  /** Rows of `NAME.tsv`; throws when there is no such table. */
  table(name: string): readonly Row[];
  /** Codes of the international bodies. */
  readonly bodies: ReadonlySet<string>;
  /** Finds an outlet by any of its names, in any case, with or without "The" or "news agency". */
  outlet(name: string): Outlet | undefined;
}

/** Reads the tables; `files` holds the text of each by file name, with or without `.tsv`. */
export function createLexicon(files: Readonly<Record<string, string>>): Lexicon {
  const texts = new Map(Object.entries(files).map(([file, text]) => [file.replace(/\.tsv$/u, ""), text]));
  const parsed = new Map<string, readonly Row[]>();
  const table = (name: string): readonly Row[] => {
    const known = parsed.get(name);
    if (known) return known;
    const rows = read(name, texts.get(name));
    parsed.set(name, rows);
    return rows;
  };
  const outlets = texts.has("outlets") ? outletsByName(table("outlets")) : new Map<string, Outlet>();
  return {
    table,
    bodies: new Set(texts.has("bodies") ? table("bodies").map((row) => row.code ?? "") : []),
    outlet: (name) => outlets.get(outletKey(name)),
  };
}

/** The parts of a cell that lists several things: "a | b". */
export function list(cell: string | undefined): string[] {
  return (cell ?? "")
    .split("|")
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

function read(name: string, text: string | undefined): readonly Row[] {
  if (text === undefined) throw new Error(`the lexicon has no table ${name}.tsv; add it to the lexicon folder`);
  try {
    return parseTable(text);
  } catch (error) {
    throw new Error(`${name}.tsv: ${(error as Error).message}`, { cause: error });
  }
}

function outletsByName(rows: readonly Row[]): Map<string, Outlet> {
  const byName = new Map<string, Outlet>();
  for (const { name = "", aliases, state, control } of rows) {
    const outlet: Outlet = { name, ...(state ? { state } : {}), ...(control ? { control } : {}) };
    for (const alias of [name, ...list(aliases)]) {
      const key = outletKey(alias);
      // The first row wins, so that an alias never takes another outlet's own name when that stands above it.
      if (!byName.has(key)) byName.set(key, outlet);
    }
  }
  return byName;
}

function outletKey(name: string): string {
  const words = name
    .normalize("NFC")
    .toLowerCase()
    .replace(/[’']s$/u, "")
    .replace(/[\s-]+/gu, " ")
    .trim();
  const bare = words
    .replace(/^the /u, "")
    .replace(/ (?:state )?(?:news agency|news service|newspaper|daily newspaper)$/u, "");
  return bare === "" ? words : bare;
}
