/** Who stands in a phrase: the states and people that a nominal of the tree names. */
import { type Document, mentionAt } from "../document.ts";
import type { Sentence } from "../grammar/types.ts";
import type { Mention } from "../mentions/types.ts";
import { childrenOf, dependents, markerOf, pathToRoot, relation, subjectOf } from "../tree.ts";
import type { PartyCode } from "../types.ts";
import type { Frames } from "./frames.ts";

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
 * The actors of a nominal that can act: a name, a post, a delegation; "Russian officials" but not "Russian vessels" or
 * "the president's anger".
 */
export function representativesIn(doc: Document, sentence: number, nominal: number, frames: Frames): Mention[] {
  const token = doc.sentences[sentence]!.tokens[nominal]!;
  const roles = frames.roleWords.get(token.lemma.toLowerCase());
  const acts =
    /^(?:PROPN|PRON)$/u.test(token.upos) ||
    mentionAt(doc, sentence, nominal) !== undefined ||
    roles?.has("delegation") ||
    roles?.has("self");
  return acts ? actorsIn(doc, sentence, nominal) : [];
}

/** How many clauses above its own an understood subject may stand. */
const REACH = 3;

/**
 * Who the subject of the verb is. "It" and "the country" that stand for nobody named, and subjects left out, are those of
 * the clause around: "Jordan denied that it had held talks", "announced its intention to hold talks".
 */
export function subjectActors(doc: Document, sentence: number, verb: number, frames: Frames): Mention[] {
  const tree = doc.sentences[sentence]!;
  // Of two subjects the nearer one is the clause's own; the other stands outside ("BERN/ROME: X met Y").
  const subjects = dependents(tree, verb, "nsubj").filter((i) => i < verb);
  const subject = subjects.at(-1) ?? subjectOf(tree, verb);
  const own =
    subject === undefined ? nameBefore(doc, sentence, verb) : representativesIn(doc, sentence, subject, frames);
  if (own.length > 0 || !standsForSpeaker(tree, verb, frames)) return own;
  return actorsAbove(doc, sentence, verb, frames);
}

/** The name right before a finite verb whose subject the tree ties elsewhere: "At a briefing with X, leader Y praised". */
function nameBefore(doc: Document, sentence: number, verb: number): Mention[] {
  const { tokens } = doc.sentences[sentence]!;
  const { upos, feats, deprel } = tokens[verb]!;
  if (upos !== "VERB" || feats.verbForm !== "Fin" || deprel.startsWith("acl")) return [];
  let at = verb;
  while (/^(?:AUX|ADV)$/u.test(tokens[at - 1]?.upos ?? "")) at--;
  const named = (doc.mentionsBySentence[sentence] ?? []).find((m) => m.to === at && isActor(m) && !m.locative);
  return named ? [named] : [];
}

/** The subject of the nearest clause above that names one. */
export function actorsAbove(doc: Document, sentence: number, verb: number, frames: Frames): Mention[] {
  const tree = doc.sentences[sentence]!;
  let clauses = 0;
  for (const i of pathToRoot(tree, verb).slice(1)) {
    const subjects = dependents(tree, i, "nsubj").flatMap((s) => representativesIn(doc, sentence, s, frames));
    if (subjects.length > 0) return subjects;
    if (tree.tokens[i]!.upos === "VERB" && ++clauses >= REACH) return [];
  }
  return [];
}

/** True when the verb has no subject of its own, or one that only points at the side that speaks. */
function standsForSpeaker(tree: Sentence, verb: number, frames: Frames): boolean {
  const [own] = dependents(tree, verb, "nsubj");
  if (own === undefined) return /^(?:ccomp|advcl|xcomp|acl|conj)$/u.test(tree.tokens[verb]!.deprel);
  const token = tree.tokens[own]!;
  if (token.upos === "PRON" || frames.roleWords.get(token.lemma.toLowerCase())?.has("self")) return true;
  // "Jordan denied that its minister met X".
  return dependents(tree, own, "nmod:poss").some((i) => /^(?:its|their|his|her)$/iu.test(tree.tokens[i]!.form));
}

/** "Delegations from A", "people of B": of the phrases inside, those that say whose people they are. */
const BELONGING = /^(?:|'s?|’s?|of|from|between|including)$/u;

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
