/** What the auxiliaries, negations and conditions of one clause say of what its verb tells. */
import type { Sentence } from "../grammar/types.ts";
import { childrenOf, dependents, isNegated, relation } from "../tree.ts";

export interface Mood {
  /** "will", "is to", a headline's bare "to": it is still to come. */
  readonly future: boolean;
  /** "may", "might", "could": it is left open. */
  readonly open: boolean;
  /** "should", "must", "would … if": it is wished or hangs on something. */
  readonly irreal: boolean;
  /** "was to have met", "would have met": it was meant to be and was not. */
  readonly counterfactual: boolean;
  readonly negated: boolean;
  /** "are holding": it goes on. */
  readonly progressive: boolean;
}

const FUTURE = /^(?:will|'ll|’ll|shall|wo)$/u;
const OPEN = /^(?:may|might|could)$/u;
const WISH = /^(?:should|must|can|ca|ought)$/u;
const WOULD = /^(?:would|'d|’d)$/u;
const BE = /^(?:is|are|am|'s|'re|’s|’re|was|were|be|been)$/u;
const BE_PRESENT = /^(?:is|are|am|'s|'re|’s|’re)$/u;
const CONDITION = /^(?:if|unless|provided)$/u;

const formsOf = (sentence: Sentence, i: number, ...relations: readonly string[]): string[] =>
  dependents(sentence, i, ...relations).map((a) => sentence.tokens[a]!.form.toLowerCase());

/** Mood of the clause headed by token `i`, which may be a verb or the noun or adjective after a copula. */
export function moodOf(sentence: Sentence, i: number): Mood {
  const aux = formsOf(sentence, i, "aux", "cop");
  const marks = dependents(sentence, i, "mark");
  const isInfinitive = marks.some((m) =>
    [m, ...dependents(sentence, m, "fixed")].some((w) => sentence.tokens[w]!.form.toLowerCase() === "to"),
  );
  // "Said that it was discussing": it went on when that was said.
  const goesOn = sentence.tokens[i]!.deprel === "ccomp" ? BE : BE_PRESENT;
  const wouldBe = aux.some((form) => WOULD.test(form));
  const perfect = aux.includes("have");
  const isTo = isInfinitive && (aux.some((form) => BE.test(form)) || isToBe(sentence, i) || isHeadline(sentence, i));
  return {
    future: aux.some((form) => FUTURE.test(form)) || isTo || wouldBe,
    open: aux.some((form) => OPEN.test(form)),
    irreal: aux.some((form) => WISH.test(form)) || (wouldBe && isConditional(sentence, i)),
    counterfactual: perfect && (wouldBe || isTo),
    negated: isNegated(sentence, i) || negatesObject(sentence, i),
    progressive:
      (sentence.tokens[i]!.form.toLowerCase().endsWith("ing") || aux.includes("being")) &&
      aux.some((form) => goesOn.test(form)),
  };
}

/** "Is to meet" with "is" as the head of "meet". */
function isToBe(sentence: Sentence, i: number): boolean {
  const token = sentence.tokens[i]!;
  const above = sentence.tokens[token.head];
  return above?.lemma === "be" && /^(?:xcomp|ccomp|advcl|acl)$/u.test(token.deprel) && token.head === i - 2;
}

/** "Putin to meet Xi": in a headline the bare infinitive after a subject tells the future. */
function isHeadline(sentence: Sentence, i: number): boolean {
  const token = sentence.tokens[i]!;
  const above = sentence.tokens[token.head];
  const bare = !sentence.tokens.some((t) => t.upos === "AUX" || t.feats.verbForm === "Fin");
  return bare && (!above || (above.head < 0 && above.upos !== "VERB"));
}

const isConditional = (sentence: Sentence, i: number): boolean =>
  dependents(sentence, i, "advcl").some((clause) => formsOf(sentence, clause, "mark").some((m) => CONDITION.test(m)));

/** "Will send no delegates": the negation stands on the object. */
const negatesObject = (sentence: Sentence, i: number): boolean =>
  dependents(sentence, i, "obj").some((o) =>
    (childrenOf(sentence)[o] ?? []).some(
      (d) => relation(sentence.tokens[d]!) === "det" && sentence.tokens[d]!.form.toLowerCase() === "no",
    ),
  );
