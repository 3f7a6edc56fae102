/** Grammar: text in, sentences of tagged words with Universal Dependencies trees out. Usable without the rest of the engine. */
import type { Span } from "../span.ts";
import { readModel } from "./model.ts";
import { createOrthography, type TableSource } from "./orthography.ts";
import { createParser, type Parsed, type Parser } from "./parser.ts";
import { type SplitSentence, splitText } from "./split.ts";
import type { Grammar, Sentence, Token } from "./types.ts";

export type { SplitSentence } from "./split.ts";
export type { EntityType, Features, Grammar, Sentence, Token, Upos } from "./types.ts";

/** Sentences and words alone, which need no model: a function from text to sentences with their words. */
export function createSplitter(tables: TableSource): Grammar["split"] {
  const orthography = createOrthography(tables);
  return (text) => splitText(text, orthography);
}

/** Longest sentence parsed as a whole, in words. Arc scores grow with its square; a longer one is parsed in pieces. */
const LONGEST = 160;

/** Builds the grammar of a language from its model's bytes and the lexicon's tables on orthography. */
export function createGrammar(bytes: ArrayBuffer, tables: TableSource): Grammar {
  const orthography = createOrthography(tables);
  const parser = createParser(readModel(bytes), orthography.lemmas);
  return {
    analyse: (text) => analyse(text, splitText(text, orthography), parser),
    parse: (forms) => (forms.length === 0 ? [] : parser([forms])[0]!),
    split: (text) => splitText(text, orthography),
  };
}

function analyse(text: string, sentences: readonly SplitSentence[], parser: Parser): Sentence[] {
  const pieces = sentences.flatMap(({ words }) =>
    Array.from({ length: Math.ceil(words.length / LONGEST) }, (_, i) => words.slice(i * LONGEST, (i + 1) * LONGEST)),
  );
  const trees = parser(pieces.map((words) => words.map(({ start, end }) => text.slice(start, end))));
  let piece = 0;
  return sentences.map(({ start, end, words }) => {
    const tokens: Token[] = [];
    while (tokens.length < words.length) addPiece(tokens, trees[piece++]!, words);
    return { start, end, tokens };
  });
}

/** Appends a piece's words; the root of a piece but the first hangs on the sentence's first word. */
function addPiece(tokens: Token[], tree: readonly Parsed[], words: readonly Span[]): void {
  const from = tokens.length;
  for (const { form, lemma, upos, feats, head, deprel, margin, entity } of tree) {
    const { start, end } = words[tokens.length]!;
    const isBeside = head < 0 && from > 0;
    tokens.push({
      start,
      end,
      form,
      lemma,
      upos,
      feats,
      head: isBeside ? 0 : head < 0 ? -1 : head + from,
      deprel: isBeside ? "parataxis" : deprel,
      margin,
      entity,
    });
  }
}
