/** The predicates of a statement, and what their grammar says of them: whose doing, when, on what condition. */
import type { Sentence } from "../grammar/types.ts";
import { conjuncts, dependents, isNegated, markerOf, relation, subtree } from "../tree.ts";
import { formOf, lemmaOf } from "./find-cues.ts";
import type { PolarityLexicon } from "./polarity-rows.ts";

/** A predicate of a statement; `viewed` when the speaker only thinks so: "I think that". */
export interface Predicate {
  readonly head: number;
  readonly viewed: boolean;
  readonly subjects: readonly number[];
}

/** The topmost predicates of the statement in one sentence with those joined to them; "I think that X" passes on to X. */
export function predicatesOf(sentence: Sentence, tokens: readonly number[], lexicon: PolarityLexicon): Predicate[] {
  const inside = new Set(tokens);
  const tops = tokens.filter((i) => !inside.has(sentence.tokens[i]!.head) && sentence.tokens[i]!.upos !== "PUNCT");
  const isClause = (i: number): boolean => dependents(sentence, i, "nsubj", "cop", "aux", "mark").length > 0;
  const top =
    tops.find((i) => isClause(i) && !isSubordinate(sentence, i)) ??
    tops.find(isClause) ??
    // A clause whose subject the tree hangs on the verb of saying.
    tops.find((i) => sentence.tokens[i]!.deprel === "ccomp") ??
    // A copula that the parser left without its predicate, as before quotation marks, says nothing.
    tops.find((i) => ["VERB", "ADJ", "NOUN"].includes(sentence.tokens[i]!.upos)) ??
    tops[0];
  if (top === undefined) return [];
  // A second clause of the statement that the tree hangs on the verb of saying: "said that A and that B".
  const joined = tops.filter(
    (i) => i > top && dependents(sentence, i, "nsubj", "expl").length > 0 && dependents(sentence, i, "cc").length > 0,
  );
  return [top, ...joined]
    .flatMap((i) => conjuncts(sentence, i))
    .filter((i) => inside.has(i))
    .map((i) => passedOn(sentence, i, inside, lexicon))
    .map((predicate) => ({ ...predicate, subjects: subjectsOf(sentence, predicate.head, inside) }));
}

/** "If the bill passes", where the tree hangs it beside the clause that it belongs to. */
const isSubordinate = (sentence: Sentence, head: number): boolean =>
  dependents(sentence, head, "mark").some((i) => SUBORDINATING.test(formOf(sentence, i)));
const SUBORDINATING = /^(?:if|unless|because|although|though|while|since|after|before|as)$/u;

function passedOn(
  sentence: Sentence,
  head: number,
  inside: ReadonlySet<number>,
  { views }: PolarityLexicon,
): Omit<Predicate, "subjects"> {
  const clause = dependents(sentence, head, "ccomp")[0];
  const speaks = dependents(sentence, head, "nsubj").some((i) => /^(?:i|we)$/u.test(formOf(sentence, i)));
  const passes = clause !== undefined && speaks && inside.has(clause);
  return passes ? { head: clause, viewed: views.has(lemmaOf(sentence, head)) } : { head, viewed: false };
}

/** The predicate's subjects, also those of what it is joined to; where it has none, the one that the tree hangs on the verb of saying instead: "“The raid was a threat,” he said". */
function subjectsOf(sentence: Sentence, head: number, inside: ReadonlySet<number>): number[] {
  const own = dependents(sentence, head, "nsubj", "expl");
  const { deprel, head: above } = sentence.tokens[head]!;
  if (deprel === "conj" && own.length === 0 && inside.has(above)) return subjectsOf(sentence, above, inside);
  if (own.length > 0 || deprel !== "ccomp" || above < 0)
    return own.filter((i) => relation(sentence.tokens[i]!) === "nsubj");
  return dependents(sentence, above, "nsubj").filter((i) => i < head && inside.has(i));
}

/** Under will, would, shall, or going to. */
export const isFuture = (sentence: Sentence, head: number): boolean =>
  dependents(sentence, head, "aux").some((i) => /^(?:will|shall|'ll|’ll|wo|would|going)$/u.test(formOf(sentence, i))) ||
  (lemmaOf(sentence, head) === "go" && dependents(sentence, head, "xcomp").length > 0);

/** "Is discussing", "were looking into". */
export const isOngoing = (sentence: Sentence, head: number): boolean =>
  formOf(sentence, head).endsWith("ing") &&
  dependents(sentence, head, "aux").some((i) => lemmaOf(sentence, i) === "be");

/** "Can not", "could not". */
export const isAble = (sentence: Sentence, head: number): boolean =>
  dependents(sentence, head, "aux").some((i) => /^(?:can|ca|could)$/u.test(formOf(sentence, i)));

/** "Was to join", "are to meet": settled for later. */
export const isSettled = (sentence: Sentence, head: number): boolean =>
  sentence.tokens[head]!.upos === "VERB" &&
  dependents(sentence, head, "cop", "aux").some(
    (i) => lemmaOf(sentence, i) === "be" && formOf(sentence, i + 1) === "to",
  );

/** "Is not so", "no talks were held", "nothing was agreed", "would no longer attend"; "there is no longer a border" tells of a change. */
export const isDenied = (sentence: Sentence, head: number): boolean =>
  isNegated(sentence, head) ||
  // Where the tree hangs the negation on a later word.
  dependents(sentence, head, "cop").some((i) => /^(?:not|n't|n’t|never)$/u.test(formOf(sentence, i + 1))) ||
  (dependents(sentence, head, "expl").length === 0 &&
    dependents(sentence, head, "advmod").some(
      (i) => formOf(sentence, i) === "longer" && formOf(sentence, i - 1) === "no",
    )) ||
  dependents(sentence, head, "nsubj", "obj", "expl", "attr").some(
    (i) =>
      /^(?:nothing|nobody|none|no|neither)$/u.test(formOf(sentence, i)) ||
      dependents(sentence, i, "det").some((d) => /^(?:no|neither)$/u.test(formOf(sentence, d))),
  );

/** The clauses that begin with "if" or "unless". */
export const conditionsOf = (sentence: Sentence, head: number): number[] =>
  dependents(sentence, head, "advcl").filter((i) =>
    dependents(sentence, i, "mark").some((m) => /^(?:if|unless)$/u.test(formOf(sentence, m))),
  );

/** "X is a threat", "the talks were useful", "constructive"; "in full compliance", "near the islands" are no judgements, numbers neither. */
export function isJudgement(sentence: Sentence, head: number): boolean {
  const { upos, form } = sentence.tokens[head]!;
  // What stands in quotation marks alone is easily taken for a name.
  const describes = upos === "ADJ" || upos === "NOUN" || (upos === "PROPN" && /^\p{Ll}/u.test(form));
  if (
    !describes ||
    isDemonym(sentence, head) ||
    !/^(?:|of|between|among|like|beyond|without)$/u.test(markerOf(sentence, head))
  )
    return false;
  if (dependents(sentence, head, "cop").length === 0) return upos === "ADJ" && isAlone(sentence, head);
  return !subtree(sentence, head).some((i) => sentence.tokens[i]!.upos === "NUM" && sentence.tokens[i]!.head === head);
}

/** "The guests were Indian". */
const isDemonym = (sentence: Sentence, head: number): boolean =>
  sentence.tokens[head]!.upos === "ADJ" && head > 0 && /^\p{Lu}\p{Ll}/u.test(sentence.tokens[head]!.form);

const isAlone = (sentence: Sentence, head: number): boolean =>
  dependents(sentence, head, "nsubj", "det", "nmod", "obl", "acl").length === 0;

/** "Suggested that Iran hold talks": a bare verb, where only a subjunctive is. */
export function isMandative(sentence: Sentence, head: number, isCuePast: boolean): boolean {
  const { form, lemma, upos, feats } = sentence.tokens[head]!;
  const [auxiliary] = dependents(sentence, head, "aux", "cop");
  if (auxiliary !== undefined) return formOf(sentence, auxiliary) === "be";
  if (upos !== "VERB" || form !== lemma) return false;
  const [subject] = dependents(sentence, head, "nsubj");
  if (subject === undefined) return feats.verbForm === "Inf" && hasThat(sentence, head);
  return isCuePast || sentence.tokens[subject]!.feats.number === "Sing";
}

const hasThat = (sentence: Sentence, head: number): boolean =>
  dependents(sentence, head, "mark").some((i) => formOf(sentence, i) === "that");
