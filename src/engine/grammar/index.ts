/** Grammar: text in, sentences of tagged words with Universal Dependencies trees out. Usable without the rest of the engine. */
import { decode } from "./decode.ts";
import { type Model, readModel } from "./model.ts";
import { createNetwork, type Network } from "./network.ts";
import { createOrthography, type TableSource } from "./orthography.ts";
import { type SplitSentence, splitText } from "./split.ts";
import type { Grammar, Sentence, Token, Upos } from "./types.ts";
import { featuresOf, grammaticalFeatures, lemmaOf } from "./words.ts";

export type { SplitSentence } from "./split.ts";
export type { Features, Grammar, Sentence, Token, Upos } from "./types.ts";

/** Sentences and words alone, which need no model: a function from text to sentences with their words. */
export function createSplitter(tables: TableSource): Grammar["split"] {
  const orthography = createOrthography(tables);
  return (text) => splitText(text, orthography);
}

/** Longest sentence parsed as a whole, in words. Arc scores grow with its square; a longer one is parsed in pieces. */
const LONGEST = 160;

/** Builds the grammar of a language from its model's bytes and the lexicon's tables on orthography. */
export function createGrammar(bytes: ArrayBuffer, tables: TableSource): Grammar {
  const model = readModel(bytes);
  const network = createNetwork(model);
  const orthography = createOrthography(tables);
  return {
    analyse: (text) =>
      splitText(text, orthography).map((sentence) =>
        analyseSentence(text, sentence, model, network, orthography.lemmas),
      ),
    parse: (forms) => parseForms(forms, model, network, orthography.lemmas),
    split: (text) => splitText(text, orthography),
  };
}

function analyseSentence(
  text: string,
  { start, end, words }: SplitSentence,
  model: Model,
  network: Network,
  lemmas: ReadonlyMap<string, string>,
): Sentence {
  const tokens: Token[] = [];
  for (let from = 0; from < words.length; from += LONGEST) {
    const piece = words.slice(from, from + LONGEST);
    const parsed = parseForms(
      piece.map((word) => text.slice(word.start, word.end)),
      model,
      network,
      lemmas,
    );
    parsed.forEach((token, i) => {
      const head = token.head < 0 ? (from === 0 ? -1 : 0) : token.head + from;
      tokens.push({ ...token, ...piece[i]!, head, deprel: token.head < 0 && from > 0 ? "parataxis" : token.deprel });
    });
  }
  return { start, end, tokens };
}

type Parsed = Omit<Token, "start" | "end"> & { readonly xpos: string };

function parseForms(
  forms: readonly string[],
  model: Model,
  network: Network,
  lemmas: ReadonlyMap<string, string>,
): Parsed[] {
  if (forms.length === 0) return [];
  const scores = network(forms.map((form) => featuresOf(form, model)));
  const tree = decode(scores.arcs, forms.length);
  const chosen = scores.relations(tree.heads.map((head) => head + 1));
  const count = model.relations.length;
  const relations = tree.heads.map((head, word) =>
    relationOf(model, chosen.subarray(word * count, (word + 1) * count), head),
  );
  const passive = new Set(
    tree.heads.filter((_, word) => relations[word] === "aux:pass" || relations[word] === "nsubj:pass"),
  );
  return forms.map((form, word) => {
    const tag = model.tags[argmax(scores.tags, word * model.tags.length, model.tags.length)]!;
    return {
      form,
      lemma: lemmaOf(form, tag.upos, model, lemmas),
      upos: tag.upos as Upos,
      xpos: tag.xpos,
      feats: grammaticalFeatures(form, tag.xpos, passive.has(word)),
      head: tree.heads[word]!,
      deprel: relations[word]!,
      margin: tree.margins[word]!,
    };
  });
}

/** The best relation; "root" only and always for the word that hangs on the root. */
function relationOf(model: Model, scores: Float32Array, head: number): string {
  if (head < 0) return "root";
  const root = model.relations.indexOf("root");
  if (root >= 0) scores[root] = Number.NEGATIVE_INFINITY;
  return model.relations[argmax(scores, 0, scores.length)]!;
}

function argmax(values: Float32Array, from: number, count: number): number {
  let best = 0;
  for (let i = 1; i < count; i++) if (values[from + i]! > values[from + best]!) best = i;
  return best;
}
