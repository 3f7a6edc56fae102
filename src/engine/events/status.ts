/** What became of an event: read from negation, modality, tense and the words above it in the tree. */
import type { Sentence } from "../grammar/types.ts";
import { dependents } from "../tree.ts";

/** How an event stands; `said` tells whether the text gave it or it is the default of a plain statement. */
export interface Standing<S> {
  readonly status: S | "none";
  readonly said: boolean;
}

/** Relations through which a word governs what becomes of the event below it. */
export const GOVERNING = new Set([
  "obj",
  "nsubj",
  "obl",
  "xcomp",
  "ccomp",
  "nmod",
  "acl",
  "advcl",
  "amod",
  "compound",
  "conj",
  "csubj",
]);
/** How far above an event a word still governs it. */
export const DEPTH = 4;

/** The word with its particle, as the lexicon writes it: "call off", "rule out". */
export function lemmaWithParticle(sentence: Sentence, i: number): string[] {
  const lemma = sentence.tokens[i]!.lemma.toLowerCase();
  const form = sentence.tokens[i]!.form.toLowerCase();
  const particles = dependents(sentence, i, "compound:prt", "compound", "advmod", "obj").map(
    (p) => `${lemma} ${sentence.tokens[p]!.form.toLowerCase()}`,
  );
  return [...particles, form, lemma];
}

/** What the table says of a word above an event, with its particle or the preposition below it. */
export function lookUp<S>(cues: ReadonlyMap<string, S>, sentence: Sentence, i: number, below: number): S | undefined {
  // "Vote against" says more than "vote".
  const marker = dependents(sentence, below, "case", "mark").map((c) => sentence.tokens[c]!.form.toLowerCase())[0];
  const marked = marker ? cues.get(`${sentence.tokens[i]!.lemma.toLowerCase()} ${marker}`) : undefined;
  if (marked !== undefined) return marked;
  for (const key of lemmaWithParticle(sentence, i)) {
    const cue = cues.get(key);
    if (cue !== undefined) return cue;
  }
  return undefined;
}

/** The auxiliaries of a verb, lower case. */
export const auxiliaries = (sentence: Sentence, i: number): string[] =>
  dependents(sentence, i, "aux").map((a) => sentence.tokens[a]!.form.toLowerCase());

/** Auxiliaries of the future. */
export const FUTURE = /^(?:will|'ll|’ll|shall|wo)$/u;

export const isFuture = (sentence: Sentence, i: number): boolean =>
  auxiliaries(sentence, i).some((form) => FUTURE.test(form) || form === "would");

/** "After talks in X", "during the visit", "following a meeting": it took place, whatever the clause around it says. */
export function isBackground(sentence: Sentence, i: number): boolean {
  return dependents(sentence, i, "case", "mark").some((c) => BACKGROUND.test(sentence.tokens[c]!.form.toLowerCase()));
}
const BACKGROUND = /^(?:after|following|during|since|amid|despite|at)$/u;
