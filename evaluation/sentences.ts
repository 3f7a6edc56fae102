/** Scores what is read in single sentences that have a word of diplomacy, most of which no development set holds. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Reader } from "../src/engine/index.ts";
import { list } from "../src/engine/lexicon/index.ts";
import { parseTable } from "../src/engine/lexicon/parse-table.ts";
import type { Reading } from "../src/engine/types.ts";
import { packageRoot } from "../src/intake/package-root.ts";
import type { Figure } from "./figures.ts";
import { readItems } from "./links.ts";

/** What a sentence tells of, written by hand; see `sentences.tsv`. */
interface Told {
  readonly item: string;
  readonly start: number;
  readonly end: number;
  readonly told: "contact" | "measure" | "nothing";
  readonly kinds: readonly string[];
  readonly by: readonly string[];
  readonly against: readonly string[];
}

/** Share of the contacts and measures told that are read with kind and parties, and of other sentences in which nothing is. */
export function scoreSentences(reader: Reader): Figure[] {
  const items = readItems();
  const readings = new Map<string, Reading>();
  const rightOf = (told: Told): boolean => {
    const item = items.get(told.item);
    if (!item) throw new Error(`sentences.tsv names ${told.item}, which the evaluation data does not hold`);
    const reading = readings.get(told.item) ?? reader.read({ text: item.text, publishedAt: item.date });
    readings.set(told.item, reading);
    return isRight(told, reading);
  };
  const labels = readLabels();
  const share = (name: string, kind: Told["told"]): Figure => {
    const asked = labels.filter(({ told }) => told === kind);
    return { set: "sentences", name, value: asked.filter(rightOf).length / asked.length, of: asked.length };
  };
  return [
    share("contacts found", "contact"),
    share("measures found", "measure"),
    share("nothing where nothing is told", "nothing"),
  ];
}

function isRight(told: Told, { contacts, measures }: Reading): boolean {
  const isHere = ({ evidence }: Pick<Reading["contacts"][number], "evidence">): boolean =>
    evidence.some(({ start, end }) => start < told.end && end > told.start);
  const [met, done] = [contacts.filter(isHere), measures.filter(isHere)];
  switch (told.told) {
    case "contact":
      return met.some(
        ({ kind, parties }) => told.kinds.includes(kind) && told.by.every((code) => parties.includes(code)),
      );
    case "measure":
      return done.some(
        ({ kind, by, against }) =>
          told.kinds.includes(kind) &&
          told.by.every((code) => by.includes(code)) &&
          told.against.every((code) => against.includes(code)),
      );
    case "nothing":
      return met.length === 0 && done.length === 0;
  }
}

const readLabels = (): Told[] =>
  parseTable(readFileSync(join(packageRoot(), "evaluation", "sentences.tsv"), "utf8")).map((row) => ({
    item: row.item ?? "",
    start: Number(row.start),
    end: Number(row.end),
    told: (row.told ?? "nothing") as Told["told"],
    kinds: list(row.kinds),
    by: list(row.by),
    against: list(row.against),
  }));
