/** Texts, one JSON string a line on standard input, as sentences, one JSON list of words a line, cut as the reader cuts them. */
import { createInterface } from "node:readline";
import { createGrammar } from "../src/engine/grammar/index.ts";
import { loadLexicon, loadModel } from "../src/intake/engine.ts";

const grammar = createGrammar(loadModel(), loadLexicon());

for await (const line of createInterface({ input: process.stdin })) {
  const text = JSON.parse(line) as string;
  for (const { words } of grammar.split(text))
    if (words.length > 0) console.log(JSON.stringify(words.map(({ start, end }) => text.slice(start, end))));
}
