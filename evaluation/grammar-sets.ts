import { existsSync, readFileSync } from "node:fs";
import { createGrammar, type Grammar } from "../src/engine/grammar/index.ts";
import { loadLexicon, loadModel } from "../src/intake/engine.ts";
import { dataPath, hasData } from "./data.ts";
import type { Figure } from "./figures.ts";
import { type GrammarScore, scoreGrammar } from "./grammar.ts";

const loadGrammar = (): Grammar => createGrammar(loadModel(), loadLexicon());

/** The development treebanks together, sentence boundaries of each, and the golden rules. */
export function scoreGrammarSets(): Figure[] {
  const grammar = loadGrammar();
  const files = ["ewt-dev", "gum-open-dev"].map((name) => dataPath("treebanks", `${name}.conllu`));
  const { gold, raw } = scoreGrammar(files, grammar);
  const figures: Figure[] = [
    ...Object.entries(gold).map(([name, value]) => ({ set: "grammar", name: `gold ${name}`, value })),
    ...Object.entries(raw).map(([name, value]) => ({ set: "grammar", name: `raw ${name}`, value })),
    ...files.map((file, i) => ({
      set: "grammar",
      name: `sentences ${["ewt", "gum"][i]}`,
      value: scoreGrammar([file], grammar).raw.sentences,
    })),
  ];
  return hasData("golden-rules") ? [...figures, ...scoreGoldenRules(grammar)] : figures;
}

interface Rule {
  readonly text: string;
  readonly expected: readonly string[];
}

/** Golden rules of sentence boundaries kept; white space is folded before comparing. */
export function scoreGoldenRules(grammar: Grammar): Figure[] {
  const sets = JSON.parse(readFileSync(dataPath("golden-rules", "english.json"), "utf8")) as Record<
    string,
    Rule[] | string
  >;
  return Object.entries(sets).flatMap(([name, rules]) => {
    if (typeof rules === "string") return [];
    const kept = rules.filter(
      (rule) => JSON.stringify(split(grammar, rule.text)) === JSON.stringify(rule.expected.map(fold)),
    );
    return [{ set: "grammar", name: `rules ${name}`, value: kept.length / rules.length, of: rules.length }];
  });
}

const fold = (text: string): string => text.replace(/\s+/g, " ").trim();

export const split = (grammar: Grammar, text: string): string[] =>
  grammar.split(text).map(({ start, end }) => fold(text.slice(start, end)));

/** `evaluate grammar FILE.conllu`: prints the score of any treebank file. */
export function scoreOneTreebank(files: readonly string[], json: boolean): number {
  if (files.length === 0) {
    console.error("name a CoNLL-U file: npm run -s evaluate -- grammar FILE.conllu [--json]");
    return 2;
  }
  const missing = files.filter((file) => !existsSync(file));
  if (missing.length > 0) {
    console.error(`no such file: ${missing.join(", ")}`);
    return 2;
  }
  const score = scoreGrammar(files, loadGrammar());
  console.log(json ? JSON.stringify(score) : table(score));
  return 0;
}

const table = ({ gold, raw, tokensPerSecond }: GrammarScore): string =>
  [
    ...Object.entries(gold).map(([name, value]) => `gold tokens  ${name.padEnd(10)} ${value.toFixed(3)}`),
    ...Object.entries(raw).map(([name, value]) => `raw text     ${name.padEnd(10)} ${value.toFixed(3)}`),
    `tokens a second ${tokensPerSecond}`,
  ].join("\n");
