import { readdirSync, readFileSync } from "node:fs";
import { performance } from "node:perf_hooks";
import { createGrammar, createReader, type Stage } from "../src/engine/index.ts";
import { loadLexicon, loadModel } from "../src/intake/engine.ts";
import { dataPath } from "./data.ts";
import type { Figure } from "./figures.ts";

/** Share of each stage in the time of reading, over the full articles; and of events against the grammar alone. */
export function scoreSpeed(): Figure[] {
  const spent = new Map<Stage, number>();
  let last = 0;
  const lexicon = loadLexicon();
  const reader = createReader({ lexicon, grammar: createGrammar(loadModel(), lexicon) }, (stage) => {
    const now = performance.now();
    spent.set(stage, (spent.get(stage) ?? 0) + now - last);
    last = now;
  });
  const texts = readdirSync(dataPath("articles", "text")).map((file) =>
    readFileSync(dataPath("articles", "text", file), "utf8"),
  );
  const readAll = (): void => {
    for (const text of texts) {
      last = performance.now();
      reader.read({ text, publishedAt: "2017-09-15" });
    }
  };
  // Once to warm up, so that compiling is not counted.
  readAll();
  spent.clear();
  readAll();
  const total = [...spent.values()].reduce((sum, time) => sum + time, 0);
  const shares = [...spent].map(([stage, time]) => ({ set: "speed", name: `share ${stage}`, value: time / total }));
  const grammar = spent.get("grammar") ?? total;
  return [...shares, { set: "speed", name: "events of grammar", value: (spent.get("events") ?? 0) / grammar }];
}
