import { readFileSync } from "node:fs";
import type { Reader } from "../src/engine/index.ts";
import { dataPath } from "./data.ts";
import type { Figure } from "./figures.ts";

interface Item {
  readonly id: string;
  readonly date: string;
  readonly section: string;
  readonly text: string;
}

/** What is read in one item. */
interface Found {
  readonly item: Item;
  readonly contacts: readonly string[];
  readonly measures: readonly string[];
}

/**
 * Contacts and measures per 100 items of each section of the whole year; in sections without diplomacy nearly all are false.
 * `details` prints every item in which something is read.
 */
export function sweep(reader: Reader, details: boolean): Figure[] {
  const sections = new Map<string, Found[]>();
  for (const item of items()) {
    const { contacts, measures } = reader.read({ text: item.text, publishedAt: item.date });
    const found = {
      item,
      contacts: contacts.map((c) => `${c.kind} ${c.parties.join("-")}`),
      measures: measures.map((m) => `${m.kind} ${m.by.join("+")} > ${m.against.join("+")}`),
    };
    sections.set(item.section, [...(sections.get(item.section) ?? []), found]);
  }
  if (details) for (const found of [...sections.values()].flat()) tell(found);
  return [...sections].flatMap(([section, found]) => [
    { set: "sweep", name: `contacts ${section}`, value: per100(found.map((f) => f.contacts.length)), of: found.length },
    { set: "sweep", name: `measures ${section}`, value: per100(found.map((f) => f.measures.length)), of: found.length },
  ]);
}

const per100 = (counts: readonly number[]): number => (100 * counts.reduce((sum, n) => sum + n, 0)) / counts.length;

const items = (): Item[] =>
  readFileSync(dataPath("current-events", "all-2025.jsonl"), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Item);

function tell({ item, contacts, measures }: Found): void {
  if (contacts.length + measures.length === 0) return;
  console.log(`${item.section} ${item.id}: ${item.text}\n    ${[...contacts, ...measures].join(" · ")}`);
}
