/** Who stands in a phrase: the states and people that a nominal of the tree names. */
import { type Document, mentionAt } from "../document.ts";
import type { Sentence } from "../grammar/types.ts";
import type { Mention } from "../mentions/types.ts";
import { childrenOf, dependents, markerOf, relation, subjectOf } from "../tree.ts";
import type { PartyCode } from "../types.ts";

const ACTORS: ReadonlySet<Mention["kind"]> = new Set(["person", "office", "state", "institution", "group", "pair"]);

export const isActor = (mention: Mention): boolean => ACTORS.has(mention.kind) && mention.states.length > 0;

/** Relations that lead from a nominal to the parties inside its phrase: "delegations from A and B", "Russian diplomats". */
const INSIDE = new Set(["conj", "nmod", "compound", "amod", "appos", "flat"]);

/** The actors named in the phrase of `nominal`: its own mention and coordinated ones, else those inside it. */
export function actorsIn(doc: Document, sentence: number, nominal: number): Mention[] {
  const children = childrenOf(doc.sentences[sentence]!);
  const found = new Set<Mention>();
  const seen = new Set<number>();
  const visit = (i: number): void => {
    if (seen.has(i)) return;
    seen.add(i);
    const mention = mentionAt(doc, sentence, i);
    const isActing = mention !== undefined && isActor(mention);
    if (isActing) found.add(mention);
    for (const child of children[i] ?? []) {
      const token = doc.sentences[sentence]!.tokens[child]!;
      const inside = isActing
        ? relation(token) === "conj" || isWithin(mention, child)
        : leadsInside(doc.sentences[sentence]!, child);
      if (inside) visit(child);
    }
  };
  visit(nominal);
  return [...found].sort((a, b) => a.start - b.start);
}

/**
 * Who the subject of the verb is; "it" and "they" that stand for nobody named are the subject of the clause around them:
 * "Jordan denied that it had held talks".
 */
export function subjectActors(doc: Document, sentence: number, verb: number): Mention[] {
  const tree = doc.sentences[sentence]!;
  const subject = subjectOf(tree, verb);
  if (subject === undefined) return [];
  const own = actorsIn(doc, sentence, subject);
  const token = tree.tokens[subject]!;
  if (own.length > 0 || token.upos !== "PRON") return own;
  const clause = tree.tokens[token.head] ?? token;
  return clause.head >= 0 && /^(?:ccomp|advcl|conj|acl)$/u.test(relation(clause))
    ? dependents(tree, clause.head, "nsubj").flatMap((i) => actorsIn(doc, sentence, i))
    : [];
}

/** "Delegations from A", "people of B": of the phrases inside, those that say whose people they are. */
const BELONGING = /^(?:|of|from|between|including)$/u;

function leadsInside(sentence: Sentence, child: number): boolean {
  const token = sentence.tokens[child]!;
  return (
    INSIDE.has(relation(token)) &&
    token.deprel !== "nmod:tmod" &&
    (relation(token) !== "nmod" || BELONGING.test(markerOf(sentence, child)))
  );
}

/** Conjuncts may hang on a word inside the mention ("presidents of A and B"). */
const isWithin = (mention: Mention, token: number): boolean => mention.from <= token && token < mention.to;

/** The parties that mentions stand for, each once, in the order of the text. */
export const partiesOf = (mentions: readonly Mention[]): PartyCode[] => [...new Set(mentions.flatMap((m) => m.states))];
