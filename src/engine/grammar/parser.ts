/** From words to trees: batches of sentences go through the network, and each sentence's scores become a tree. */
import { decode } from "./decode.ts";
import { mendTree } from "./mend.ts";
import type { Model } from "./model.ts";
import { createNetwork, type Network } from "./network.ts";
import type { EntityType, Token, Upos } from "./types.ts";
import { grammaticalFeatures, lemmaOf } from "./words.ts";

/** A word's place in its tree; offsets are for whoever cut the words. */
export type Parsed = Omit<Token, "start" | "end"> & { readonly xpos: string };

/** Trees of sentences that are cut into words already; no sentence is empty. */
export type Parser = (sentences: readonly (readonly string[])[]) => Parsed[][];

/** Words that go through the network together: as many as keep its weights from being fetched anew for every sentence. */
const BATCH = 96;

export function createParser(model: Model, lemmas: ReadonlyMap<string, string>): Parser {
  const network = createNetwork(model);
  return (sentences) => batchesOf(sentences).flatMap((batch) => parseBatch(batch, model, network, lemmas));
}

function batchesOf(sentences: readonly (readonly string[])[]): (readonly string[])[][] {
  const batches: (readonly string[])[][] = [];
  let words = BATCH;
  for (const sentence of sentences) {
    if (words + sentence.length > BATCH) {
      batches.push([]);
      words = 0;
    }
    batches.at(-1)!.push(sentence);
    words += sentence.length;
  }
  return batches;
}

function parseBatch(
  sentences: readonly (readonly string[])[],
  model: Model,
  network: Network,
  lemmas: ReadonlyMap<string, string>,
): Parsed[][] {
  const scores = network(sentences);
  const trees = sentences.map(({ length }, i) => decode(scores.arcs(i), length));
  const counted = countedOn(trees.map(({ heads }) => heads));
  const relations = scores.relations(counted);
  const entities = scores.entities(counted);
  let start = 0;
  return sentences.map((forms, i) => {
    const { heads, margins } = trees[i]!;
    // "root" only and always for the word that hangs on the root.
    const labels = relations.slice(start, start + forms.length).map((relation) => model.relations[relation] ?? "root");
    const kinds = entities.slice(start, start + forms.length);
    const tags = scores.tags.slice(start, start + forms.length);
    start += forms.length;
    const passive = new Set(heads.filter((_, word) => labels[word] === "aux:pass" || labels[word] === "nsubj:pass"));
    const words = forms.map((form, word): Parsed => {
      const tag = model.tags[tags[word]!]!;
      return {
        form,
        lemma: lemmaOf(form, tag.upos, model, lemmas),
        upos: tag.upos as Upos,
        xpos: tag.xpos,
        feats: grammaticalFeatures(form, tag.xpos, passive.has(word)),
        head: heads[word]!,
        deprel: labels[word]!,
        margin: margins[word]!,
        entity: (model.entities[kinds[word]!] || undefined) as EntityType | undefined,
      };
    });
    return [...mendTree(words)];
  });
}

/** Heads of the words of several sentences, counted through all of them; -1 for the root. */
function countedOn(sentences: readonly (readonly number[])[]): number[] {
  let start = 0;
  return sentences.flatMap((heads) => {
    const counted = heads.map((head) => (head < 0 ? -1 : head + start));
    start += heads.length;
    return counted;
  });
}
