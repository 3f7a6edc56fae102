import { createDateFinder } from "../src/engine/dates/find.ts";
import { createGrammar, type Sentence } from "../src/engine/grammar/index.ts";
import { createMentionFinder, type Mention } from "../src/engine/mentions/index.ts";
import { loadLexicon, loadModel } from "../src/intake/engine.ts";

/** What the first half of the reader makes of a text, with the milliseconds of processor time that it took. */
export interface Linked {
  readonly sentences: readonly Sentence[];
  readonly mentions: readonly Mention[];
  readonly grammarTime: number;
  readonly linkingTime: number;
}

export type Linker = (text: string, day?: string) => Linked;

/** Grammar, mentions and dates alone, as the reader strings them together. */
export function createLinker(): Linker {
  const lexicon = loadLexicon();
  const grammar = createGrammar(loadModel(), lexicon);
  const findMentions = createMentionFinder(lexicon);
  const findDates = createDateFinder(lexicon);
  return (text, day) => {
    const started = processorTime();
    const sentences = grammar.analyse(text);
    const parsed = processorTime();
    const mentions = findMentions(sentences, text, day);
    for (const sentence of sentences) findDates(text, sentence);
    return { sentences, mentions, grammarTime: parsed - started, linkingTime: processorTime() - parsed };
  };
}

const processorTime = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};
