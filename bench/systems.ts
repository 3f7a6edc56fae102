import { createRequire } from "node:module";
import { createGrammar } from "../src/engine/index.ts";
import { loadLexicon, loadModel } from "../src/intake/engine.ts";

/** One program doing one task. */
export interface System {
  readonly task: string;
  readonly system: string;
  /** Does the task on one document and says how many words it found. */
  run(document: string): number;
}

const require = createRequire(import.meta.url);

/** The parts of wink-nlp that are used here; its own types leave out the order of stages. */
interface WinkNlp {
  readDoc(text: string): { tokens(): { length(): number }; sentences(): { length(): number } };
}
interface Compromise {
  (text: string): { wordCount(): number };
  tokenize(text: string): { wordCount(): number };
}

/** Readout first, since its words are the measure; each task with the peers that do it. */
export function loadSystems(): System[] {
  const grammar = createGrammar(loadModel(), loadLexicon());
  const wink = require("wink-nlp") as (model: unknown, stages: readonly string[]) => WinkNlp;
  const model: unknown = require("wink-eng-lite-web-model");
  const compromise = require("compromise") as Compromise;
  const splitting = wink(model, ["sbd"]);
  const tagging = wink(model, ["sbd", "pos"]);
  const countOf = (nlp: WinkNlp, text: string): number => {
    const document = nlp.readDoc(text);
    return document.sentences().length() > 0 ? document.tokens().length() : 0;
  };
  const SPLIT = "sentences, words";
  return [
    { task: SPLIT, system: "Readout", run: (text) => grammar.split(text).reduce((sum, s) => sum + s.words.length, 0) },
    { task: SPLIT, system: "wink-nlp", run: (text) => countOf(splitting, text) },
    { task: SPLIT, system: "compromise", run: (text) => compromise.tokenize(text).wordCount() },
    { task: "text to tags", system: "wink-nlp", run: (text) => countOf(tagging, text) },
    { task: "text to tags", system: "compromise", run: (text) => compromise(text).wordCount() },
    {
      task: "text to trees",
      system: "Readout",
      run: (text) => grammar.analyse(text).reduce((sum, sentence) => sum + sentence.tokens.length, 0),
    },
  ];
}
