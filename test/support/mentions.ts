import { createGrammar } from "../../src/engine/grammar/index.ts";
import { createMentionFinder, type Mention } from "../../src/engine/mentions/index.ts";
import { loadModel } from "../../src/intake/engine.ts";
import { lexicon } from "./lexicon.ts";

const grammar = createGrammar(loadModel(), lexicon);
const findMentions = createMentionFinder(lexicon);

/** The mentions of a text as the reader finds them. */
export const mentionsOf = (text: string, day = "2024-06-12"): Mention[] =>
  findMentions(grammar.analyse(text), text, day);

/** The mention whose own words are these; the first when they stand several times. */
export function mentionOf(text: string, words: string, day?: string): Mention | undefined {
  return mentionsOf(text, day).find((m) => text.slice(m.start, m.end) === words);
}
