import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseTable } from "../src/engine/lexicon/parse-table.ts";
import type { Mention } from "../src/engine/mentions/index.ts";
import { contains, overlaps } from "../src/engine/span.ts";
import { packageRoot } from "../src/intake/package-root.ts";
import { dataPath } from "./data.ts";
import type { Figure } from "./figures.ts";
import type { Linker } from "./linking.ts";

/** Kinds that a link's words are labelled with; `site` is a building, airport, road or base. */
export type LinkKind = "person" | "state" | "place" | "site" | "other";

/** One labelled wiki link: where it stands, what its words name, and the country of a state or place. */
interface LinkLabel {
  readonly item: string;
  readonly start: number;
  readonly end: number;
  readonly kind: LinkKind;
  readonly country: string;
}

/** A news item of the Current Events portal. */
export interface Item {
  readonly id: string;
  readonly date: string;
  readonly text: string;
}

export interface LinkResult {
  readonly label: LinkLabel;
  readonly item: Item;
  readonly right: boolean;
}

/** Each labelled link, and whether the mentions of its item are right about it. */
export function readLinks(link: Linker): { results: LinkResult[]; timeShare: number } {
  const items = readItems();
  const time = { grammar: 0, linking: 0 };
  const seen = new Map<string, readonly Mention[]>();
  const mentionsOf = (item: Item): readonly Mention[] => {
    const known = seen.get(item.id);
    if (known) return known;
    const { mentions, grammarTime, linkingTime } = link(item.text, item.date);
    time.grammar += grammarTime;
    time.linking += linkingTime;
    seen.set(item.id, mentions);
    return mentions;
  };
  const results = readLabels().map((label) => {
    const item = items.get(label.item);
    if (!item) throw new Error(`links.tsv names ${label.item}, which the evaluation data does not hold`);
    return { label, item, right: isRight(label, mentionsOf(item)) };
  });
  return { results, timeShare: time.linking / time.grammar };
}

/** Recall of people, states and places, how seldom a person is seen where none is; prints linking's share of grammar's time. */
export function scoreLinks(link: Linker): Figure[] {
  const { results, timeShare } = readLinks(link);
  console.error(`linking takes ${(100 * timeShare).toFixed(1)} % of the time of grammar`);
  const share = (name: string, kinds: readonly LinkKind[]): Figure => {
    const asked = results.filter((result) => kinds.includes(result.label.kind));
    const right = asked.filter((result) => result.right);
    return { set: "links", name, value: right.length / asked.length, of: asked.length };
  };
  return [
    share("people", ["person"]),
    share("states", ["state"]),
    share("places", ["place"]),
    share("people, states, places", ["person", "state", "place"]),
    share("sites", ["site"]),
    share("others not taken for people", ["other"]),
  ];
}

/** A person, state, place or site is right when a mention says so; anything else when none makes a person of its words alone. */
function isRight(label: LinkLabel, mentions: readonly Mention[]): boolean {
  const isPerson = (m: Mention) => m.kind === "person" && m.name !== undefined && m.resolved !== true;
  switch (label.kind) {
    case "person":
      return mentions.some((m) => contains(m, label) && isPerson(m));
    case "state":
      return mentions.some(
        (m) => overlaps(m, label) && (m.states.includes(label.country) || m.country === label.country),
      );
    case "place":
    case "site":
      return mentions.some((m) => (contains(m, label) || contains(label, m)) && (m.kind === "place" || m.city));
    case "other":
      return !mentions.some((m) => contains(label, m) && isPerson(m));
  }
}

/** The items of 2025 by id. */
export function readItems(): Map<string, Item> {
  const lines = readFileSync(dataPath("current-events", "all-2025.jsonl"), "utf8").trim().split("\n");
  return new Map(lines.map((line) => JSON.parse(line) as Item).map((item) => [item.id, item]));
}

const readLabels = (): LinkLabel[] =>
  parseTable(readFileSync(join(packageRoot(), "evaluation", "links.tsv"), "utf8")).map((row) => ({
    item: row.item ?? "",
    start: Number(row.start),
    end: Number(row.end),
    kind: (row.kind ?? "other") as LinkKind,
    country: row.country ?? "",
  }));
