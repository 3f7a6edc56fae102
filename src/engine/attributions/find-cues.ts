/** Cues in a sentence: verbs, nouns and adjectives that attribute, and phrases such as "according to". */
import type { Sentence } from "../grammar/types.ts";
import { dependents, relation } from "../tree.ts";
import type { CueEntry, CueLexicon } from "./cue-lexicon.ts";

export type CueKind = "verb" | "noun" | "adjective" | "marker" | "punctuation";

/** A cue in its sentence, before source and content are known. */
export interface Cue {
  readonly kind: CueKind;
  /** The token that heads it. */
  readonly head: number;
  /** All its tokens: auxiliaries, negation, adverbs, the word itself and its particles. */
  readonly tokens: readonly number[];
  readonly entry: CueEntry;
  readonly passive: boolean;
  /** A noun for words of others, which the verb above it answers: "rejected the claims". */
  readonly answered?: boolean;
}

export const lemmaOf = (sentence: Sentence, i: number): string => (sentence.tokens[i]?.lemma ?? "").toLowerCase();
export const formOf = (sentence: Sentence, i: number): string => (sentence.tokens[i]?.form ?? "").toLowerCase();

/** All cues of a sentence, left to right. */
export function cuesIn(sentence: Sentence, lexicon: CueLexicon): Cue[] {
  const found: Cue[] = [];
  for (let i = 0; i < sentence.tokens.length; i++) {
    const cue = markerCue(sentence, i, lexicon) ?? verbCue(sentence, i, lexicon) ?? wordCue(sentence, i, lexicon);
    if (cue) found.push(cue);
  }
  return found
    .filter((cue) => !found.some((other) => other !== cue && swallows(other, cue)))
    .map((cue) => (found.some((other) => isAnswered(sentence, cue, other)) ? { ...cue, answered: true } : cue));
}

/** "expressed hope that": of a verb and its own noun only one attributes, the noun with what it says. */
function swallows(other: Cue, cue: Cue): boolean {
  return other.kind !== "noun" && cue.kind === "noun" && other.tokens.includes(cue.head);
}

/** "Rejected the claims", "criticised the decision": the noun tells of words that are not the subject's. */
const isAnswered = (sentence: Sentence, cue: Cue, verb: Cue): boolean =>
  cue.kind === "noun" &&
  verb.kind === "verb" &&
  sentence.tokens[cue.head]!.head === verb.head &&
  // A verb of speech takes a clause; a noun that seems its object is the subject of one.
  (["deny", "decline", "blame", "characterise"].includes(verb.entry.polarity) ||
    (verb.entry.takes.has("quote") && !verb.entry.takes.has("obj")));

function markerCue(sentence: Sentence, i: number, lexicon: CueLexicon): Cue | undefined {
  const entries = lexicon.sources.get(formOf(sentence, i));
  const entry = entries?.find(({ words }) => words.every((word, k) => formOf(sentence, i + k) === word));
  return entry && { kind: "marker", head: i, tokens: entry.words.map((_, k) => i + k), entry, passive: false };
}

function verbCue(sentence: Sentence, i: number, lexicon: CueLexicon): Cue | undefined {
  const token = sentence.tokens[i]!;
  if (token.upos !== "VERB") return undefined;
  for (const entry of lexicon.verbs.get(lemmaOf(sentence, i)) ?? []) {
    const particles = particlesAt(sentence, i, entry.words.slice(1));
    if (!particles || isOtherPhrasal(sentence, i, particles)) continue;
    const passive = isPassive(sentence, i);
    return { kind: "verb", head: i, tokens: cueTokens(sentence, i, particles), entry, passive };
  }
  return undefined;
}

/** "Called off" is not "called": a particle that no entry names makes another verb. */
const isOtherPhrasal = (sentence: Sentence, verb: number, particles: readonly number[]): boolean =>
  dependents(sentence, verb, "compound:prt").some((i) => !particles.includes(i));

/** Where the particles of a phrasal cue stand, at most two words away; undefined when they do not. */
function particlesAt(sentence: Sentence, verb: number, words: readonly string[]): number[] | undefined {
  const found: number[] = [];
  let at = verb + 1;
  for (const word of words) {
    const limit = found.length === 0 ? at + 2 : at;
    while (at < limit && formOf(sentence, at) !== word && isLight(sentence, at)) at++;
    if (formOf(sentence, at) !== word) return undefined;
    found.push(at++);
  }
  return found;
}

const isLight = (sentence: Sentence, i: number): boolean =>
  sentence.tokens[i]?.upos === "ADV" ||
  sentence.tokens[i]?.deprel === "obl:tmod" ||
  sentence.tokens[i]?.deprel === "obl:unmarked";

/** "Was described", "described by": an auxiliary of being, or a participle that hangs on a noun. "Has called" is none. */
export const isPassive = (sentence: Sentence, verb: number): boolean => {
  const auxiliaries = dependents(sentence, verb, "aux").map((i) => lemmaOf(sentence, i));
  if (auxiliaries.at(-1) === "have") return false;
  const { deprel, feats } = sentence.tokens[verb]!;
  if (dependents(sentence, verb, "aux:pass").length > 0) return true;
  // A participle with an object or a clause of its own is a finite verb that the parser hung on its subject.
  return deprel === "acl" && feats.verbForm === "Part" && feats.tense === "Past" && !hasOwnObject(sentence, verb);
};

const hasOwnObject = (sentence: Sentence, verb: number): boolean =>
  dependents(sentence, verb, "obj", "ccomp").some((i) => i > verb);

/** The verb with its auxiliaries, negation and adverbs, as one stretch where they stand together. */
function cueTokens(sentence: Sentence, verb: number, particles: readonly number[]): number[] {
  const tokens = [verb];
  for (let i = verb - 1; i >= 0 && leadsTo(sentence, i, verb); i--) tokens.unshift(i);
  const last = particles.at(-1) ?? verb;
  for (let i = verb + 1; i <= last; i++) tokens.push(i);
  return dropLeading(sentence, tokens, verb);
}

function leadsTo(sentence: Sentence, i: number, verb: number): boolean {
  const token = sentence.tokens[i]!;
  const rel = relation(token);
  if (token.head !== verb && sentence.tokens[token.head]?.head !== verb) return false;
  return rel === "aux" || rel === "cop" || (rel === "advmod" && token.upos !== "SCONJ");
}

/** "When asked", "how": question words open a clause and are no part of the cue. */
function dropLeading(sentence: Sentence, tokens: readonly number[], verb: number): number[] {
  const from = tokens.findIndex(
    (i) => i === verb || !/^(?:when|how|why|where|however|meanwhile|instead|but|still)$/u.test(formOf(sentence, i)),
  );
  return tokens.slice(from);
}

/** "Said in a statement that": the noun is only where the verb's words stand. */
const isMedium = (sentence: Sentence, i: number): boolean =>
  sentence.tokens[i]!.deprel === "obl" &&
  dependents(sentence, i, "case").some((c) => /^(?:in|on|at|during)$/u.test(formOf(sentence, c)));

function wordCue(sentence: Sentence, i: number, lexicon: CueLexicon): Cue | undefined {
  const token = sentence.tokens[i]!;
  const lemma = lemmaOf(sentence, i);
  if (token.upos === "NOUN") {
    const entry = isMedium(sentence, i) ? undefined : lexicon.nouns.get(lemma);
    return entry ? { kind: "noun", head: i, tokens: [i], entry, passive: false } : undefined;
  }
  if (token.upos === "ADJ" || token.upos === "VERB") {
    const entry = lexicon.adjectives.get(lemma) ?? lexicon.adjectives.get(formOf(sentence, i));
    const copula = dependents(sentence, i, "cop", "aux:pass");
    if (!entry || copula.length === 0) return undefined;
    return { kind: "adjective", head: i, tokens: cueTokens(sentence, i, []), entry, passive: false };
  }
  return undefined;
}

/** The verb that "as saying" hangs on; undefined for any other cue. */
export function quotingVerb(sentence: Sentence, cue: number): number | undefined {
  const marked = dependents(sentence, cue, "mark", "case").some((i) => formOf(sentence, i) === "as");
  const { head, upos } = sentence.tokens[cue]!;
  return marked && upos === "VERB" && head >= 0 && /^(?:quote|cite|report)$/u.test(lemmaOf(sentence, head))
    ? head
    : undefined;
}
