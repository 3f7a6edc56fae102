import { readFileSync } from "node:fs";
import type { Reader } from "../src/engine/index.ts";
import { dataPath } from "./data.ts";
import { type Figure, f1, tally } from "./figures.ts";

interface Item {
  readonly id: string;
  readonly text: string;
  readonly contactOrMeasure: {
    readonly type: "contact" | "measure";
    readonly kind: string;
    readonly parties?: readonly string[];
  } | null;
}

/** One answer as it is compared: which type and kind, between whom. */
interface Answer {
  readonly type: "contact" | "measure";
  readonly kind: string;
  readonly parties: readonly string[];
}

const TALK = new Set(["meeting", "negotiation", "conference", "visit", "summit", "consultation"]);
const family = (answer: { type: string; kind: string }): string =>
  answer.type === "contact" && TALK.has(answer.kind) ? "contact/talk" : `${answer.type}/${answer.kind}`;

/** F1 of contacts and measures found with the right type (kinds of talks count as one) and at least one right party. */
export function scorePlover(reader: Reader): Figure[] {
  const counts = tally();
  const items = readFileSync(dataPath("plover", "dev.jsonl"), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Item);
  for (const item of items) {
    const reading = reader.read({ text: item.text });
    const answers: Answer[] = [
      ...reading.contacts.map((c) => ({ type: "contact" as const, kind: c.kind, parties: c.parties })),
      ...reading.measures.map((m) => ({ type: "measure" as const, kind: m.kind, parties: [...m.by, ...m.against] })),
    ];
    const gold = item.contactOrMeasure;
    counts.gold += gold ? 1 : 0;
    counts.said += answers.length;
    if (
      gold &&
      answers.some(
        (a) => family(a) === family(gold) && (!gold.parties || gold.parties.some((code) => a.parties.includes(code))),
      )
    )
      counts.hit += 1;
  }
  return [{ set: "plover", name: "contactOrMeasure", value: f1(counts), of: counts.gold }];
}
