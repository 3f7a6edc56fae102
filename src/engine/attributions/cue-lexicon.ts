/** The words that attribute, ready to look up: lexicon/reporting-*.tsv. */
import type { Polarity } from "../types.ts";
import { loadPolarity, type PolarityLexicon } from "./polarity-rows.ts";

/** What a cue takes as its statement; the codes are explained at the head of reporting-verbs.tsv. */
export type Take = string;

export interface CueEntry {
  /** Lemma first, then the particles or prepositions that belong to it: ["call", "on"]. */
  readonly words: readonly string[];
  readonly takes: ReadonlySet<Take>;
  /** `content` leaves the polarity to what is said; `view` too, but a bare statement is then an opinion. */
  readonly polarity: Polarity | "content" | "view";
  /** It tells what somebody does rather than what they say or hold. */
  readonly act: boolean;
}

export type MarkerKind =
  | "source"
  | "carrier"
  | "medium"
  | "hedge"
  | "hearer"
  | "resuming"
  | "deictic"
  | "headline"
  | "outlet"
  | "pointing"
  | "platform";

export interface CueLexicon {
  /** By first word, longest entries first. */
  readonly verbs: ReadonlyMap<string, readonly CueEntry[]>;
  /** Phrases such as "according to", likewise. */
  readonly sources: ReadonlyMap<string, readonly CueEntry[]>;
  readonly nouns: ReadonlyMap<string, CueEntry>;
  readonly adjectives: ReadonlyMap<string, CueEntry>;
  /** Phrases split in words, longest first. */
  readonly markers: Readonly<Record<MarkerKind, readonly (readonly string[])[]>>;
  readonly polarity: PolarityLexicon;
  /** Lemmas of outlets that are only described: "media", "agency". */
  readonly outletNouns: ReadonlySet<string>;
  /** First words of hedges: "reportedly". */
  readonly hedges: ReadonlySet<string>;
  /** Words that take up the report's own story again after a statement: "after", "while". */
  readonly resuming: ReadonlySet<string>;
  /** Lemmas of what a speaker uses: "statement", "television". */
  readonly media: ReadonlySet<string>;
  /** Words for sources without a name: "officials". */
  readonly sourceNouns: ReadonlySet<string>;
}

/** The part of the lexicon that this stage reads. */
export interface Tables {
  table(name: string): readonly Readonly<Record<string, string>>[];
}

/** Reads the tables of reporting words. */
export function loadCueLexicon(lexicon: Tables): CueLexicon {
  const kinds = markers(lexicon);
  const single = (kind: MarkerKind): Set<string> => new Set(kinds[kind].map((words) => words.join(" ")));
  return {
    verbs: verbs(lexicon),
    sources: byFirstWord(
      kinds.source.map((words) => ({ words, takes: new Set(["that", "quote"]), polarity: "content", act: false })),
    ),
    nouns: byWord(lexicon, "reporting-nouns", "noun"),
    adjectives: byWord(lexicon, "reporting-adjectives", "adjective"),
    markers: kinds,
    outletNouns: single("outlet"),
    hedges: new Set(kinds.hedge.map((words) => words[0]!)),
    resuming: single("resuming"),
    media: single("medium"),
    sourceNouns: single("headline"),
    polarity: loadPolarity(lexicon),
  };
}

const codes = (cell: string | undefined): string[] => (cell ?? "").split(/\s+/u).filter((code) => code !== "");

const entry = (words: string, takes: readonly string[], row: Readonly<Record<string, string>>): CueEntry => ({
  words: words.split(" "),
  takes: new Set(takes),
  polarity: (row.polarity ?? "content") as CueEntry["polarity"],
  act: row.tells === "act",
});

function verbs(lexicon: Tables): Map<string, CueEntry[]> {
  const found = new Map<string, CueEntry>();
  for (const row of lexicon.table("reporting-verbs")) {
    const all = codes(row.takes);
    const own = all.filter((code) => !code.startsWith("+"));
    if (own.length > 0) found.set(row.verb ?? "", entry(row.verb ?? "", own, row));
    for (const code of all.filter((c) => c.startsWith("+"))) {
      const phrase = `${row.verb} ${code.slice(1)}`;
      if (!found.has(phrase)) found.set(phrase, entry(phrase, ["obj", "that"], row));
    }
  }
  return byFirstWord([...found.values()]);
}

function byFirstWord(entries: readonly CueEntry[]): Map<string, CueEntry[]> {
  const byFirst = new Map<string, CueEntry[]>();
  for (const e of entries) byFirst.set(e.words[0]!, [...(byFirst.get(e.words[0]!) ?? []), e]);
  for (const list of byFirst.values()) list.sort((a, b) => b.words.length - a.words.length);
  return byFirst;
}

function byWord(lexicon: Tables, table: string, column: string): Map<string, CueEntry> {
  return new Map(
    lexicon.table(table).map((row) => [row[column] ?? "", entry(row[column] ?? "", codes(row.takes), row)]),
  );
}

function markers(lexicon: Tables): Record<MarkerKind, string[][]> {
  const kinds: Record<MarkerKind, string[][]> = {
    source: [],
    carrier: [],
    medium: [],
    hedge: [],
    hearer: [],
    resuming: [],
    deictic: [],
    headline: [],
    outlet: [],
    pointing: [],
    platform: [],
  };
  for (const row of lexicon.table("reporting-markers"))
    kinds[row.kind as MarkerKind]?.push((row.words ?? "").split(" "));
  for (const list of Object.values(kinds)) list.sort((a, b) => b.length - a.length);
  return kinds;
}
