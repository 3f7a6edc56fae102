import { readFileSync } from "node:fs";
import type { Contact, Measure, Reader } from "../src/engine/index.ts";
import { dataPath } from "./data.ts";
import { type Figure, f1, tally } from "./figures.ts";

interface Gold {
  readonly type: "contact" | "measure";
  readonly kind: string;
  readonly by?: readonly string[];
  readonly against?: readonly string[];
  readonly parties?: readonly string[];
}

interface Item {
  readonly id: string;
  readonly text: string;
  readonly event: string;
  readonly contactOrMeasure: Gold | null;
}

type Answer = { readonly type: "contact" | "measure"; readonly said: Contact | Measure };

const TALK = new Set(["meeting", "negotiation", "conference", "visit", "summit", "consultation"]);
const family = (type: string, kind: string): string => (TALK.has(kind) ? `${type}/talk` : `${type}/${kind}`);

/** The gold's events bear the names of the manual's draft. */
const RENAMED: Readonly<Record<string, string>> = { DEMAND: "REQUEST", DISAPPROVE: "ACCUSE" };

/**
 * F1 of contacts and measures found and typed right: of the same kind (kinds of talks count as one) and between the same
 * sides. A sentence of this gold has one event at most: what else is read beside it where it is found cannot be judged and
 * does not count; whatever is read where it is missed or where there is none is wrong. `event` is the share of those found
 * whose PLOVER event is the gold's.
 */
export function scorePlover(reader: Reader): Figure[] {
  const counts = tally();
  let events = 0;
  for (const { text, event, contactOrMeasure: gold } of items()) {
    const { contacts, measures } = reader.read({ text });
    const answers: Answer[] = [
      ...contacts.map((said) => ({ type: "contact" as const, said })),
      ...measures.map((said) => ({ type: "measure" as const, said })),
    ];
    const right = gold ? answers.filter((answer) => isRight(answer, gold)) : [];
    counts.gold += gold ? 1 : 0;
    counts.hit += right.length > 0 ? 1 : 0;
    counts.said += right.length > 0 ? 1 : answers.length;
    if (right.some(({ said }) => said.code?.event === (RENAMED[event] ?? event))) events += 1;
  }
  return [
    { set: "plover", name: "contactOrMeasure", value: f1(counts), of: counts.gold },
    { set: "plover", name: "event", value: counts.hit ? events / counts.hit : 0, of: counts.hit },
  ];
}

const items = (): Item[] =>
  readFileSync(dataPath("plover", "dev.jsonl"), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Item);

function isRight({ type, said }: Answer, gold: Gold): boolean {
  if (type !== gold.type || family(type, said.kind) !== family(gold.type, gold.kind)) return false;
  if ("parties" in said) return share(gold.parties, said.parties) >= 0.5;
  return meets(gold.by, said.by) && meets(gold.against, said.against);
}

/** Whether two sides have a party in common; a side that the gold does not give is not compared. */
const meets = (gold: readonly string[] | undefined, said: readonly string[]): boolean =>
  !gold || gold.length === 0 || gold.some((code) => said.includes(code));

/** Parties in common, of all that either names. */
function share(gold: readonly string[] | undefined, said: readonly string[]): number {
  if (!gold || gold.length === 0) return 1;
  const common = gold.filter((code) => said.includes(code)).length;
  return common / new Set([...gold, ...said]).size;
}
