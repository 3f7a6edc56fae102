/** The words that tell how a thing of an act comes about: "sanctions imposed by X", "passed a round of sanctions". */
import type { Document } from "../../document.ts";
import type { Sentence, Token } from "../../grammar/types.ts";
import { dependents, markerOf, relation } from "../../tree.ts";
import { lookUp } from "../status.ts";
import { decisionOf, isDecided } from "./decisions.ts";
import type { MeasureLexicon } from "./frames.ts";

/** How many words up from a thing the verb that brings it about may stand. */
export const STEPS = 4;

/** Links that lead from a thing to the word that carries it. */
const CARRYING = /^(?:obj|nsubj|obl|nmod|conj|appos|xcomp|compound|acl)$/u;

/** "Despite pressure from sanctions", "amid sanctions": what stands beside an act is not brought about by it. */
const isBeside = (sentence: Sentence, i: number): boolean => BESIDE.test(markerOf(sentence, i));
const BESIDE =
  /^(?:despite|amid|amidst|after|before|over|because|because of|due to|from|without|since|through|during)$/u;

/** Verbs below a noun that say who took the act, and how: participles and relative clauses. */
export const carriersBelow = (sentence: Sentence, noun: number, lexicon: MeasureLexicon): number[] =>
  dependents(sentence, noun, "acl").filter((verb) => lookUp(lexicon.cues, sentence, verb, noun) !== undefined);

/** The words of acting above a noun, up to the first verb: "passed" and "round" in "passed a round of sanctions". */
export function bringingAbout(sentence: Sentence, noun: number, lexicon: MeasureLexicon): number[] {
  const above = sentence.tokens[noun]!.head;
  if (above < 0 || !CARRYING.test(relation(sentence.tokens[noun]!))) return [];
  if (!lookUp(lexicon.cues, sentence, above, noun)?.acts) return [];
  return sentence.tokens[above]!.upos === "VERB" ? [above] : [above, ...bringingAbout(sentence, above, lexicon)];
}

/** Whether a verb of acting stands below or above the thing: "sanctions imposed by X", "X announced a ban". */
export function isBroughtAbout(doc: Document, sentenceIndex: number, thing: number, lexicon: MeasureLexicon): boolean {
  const sentence = doc.sentences[sentenceIndex]!;
  if (carriersBelow(sentence, thing, lexicon).length > 0) return true;
  if (dependents(sentence, thing, "amod").some((i) => isCue(sentence.tokens[i]!, lexicon))) return true;
  const decision = decisionOf(sentence, thing, lexicon);
  if (decision && isDecided(sentence, thing, decision, lexicon)) return true;
  let below = thing;
  for (let step = 0; step < STEPS; step++) {
    const above = sentence.tokens[below]!.head;
    if (above < 0 || !CARRYING.test(relation(sentence.tokens[below]!)) || isBeside(sentence, below)) return false;
    const cue = lookUp(lexicon.cues, sentence, above, below);
    if (cue && cue.status !== "none") return true;
    if (sentence.tokens[above]!.upos === "VERB") return false;
    below = above;
  }
  return false;
}

const isCue = ({ form, lemma }: Token, { cues }: MeasureLexicon): boolean =>
  cues.has(form.toLowerCase()) || cues.has(lemma.toLowerCase());
