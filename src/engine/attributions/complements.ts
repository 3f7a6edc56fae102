/** Statements that are objects, infinitives or predicates: what is denied, demanded, blamed, or called something. */
import type { Sentence } from "../grammar/types.ts";
import { dependents, relation, subtree } from "../tree.ts";
import { isOfAnother, type Reach, range } from "./clauses.ts";
import { type Cue, formOf, lemmaOf } from "./find-cues.ts";

/** Objects, infinitives and predicates that the verb takes, in one stretch. */
export function complements(sentence: Sentence, cue: Cue, reach: Reach): number[] | undefined {
  const { takes } = cue.entry;
  const verb = cue.head;
  const objects = objectsOf(sentence, cue);
  const infinitive = dependents(sentence, verb, "xcomp", "ccomp", "advcl").filter(
    (i) => (isInfinitive(sentence, i) || isGerund(sentence, i)) && !isOfAnother(sentence, verb, i, reach),
  );
  const predicate = dependents(sentence, verb, "xcomp", "obl", "advcl").filter((i) => isPredicate(sentence, i));
  const relative = relativeObject(sentence, cue, objects);
  if (relative) return relative;
  for (const marker of ["for", "against"]) {
    if (!takes.has(`obj-${marker}`) || objects.length === 0) continue;
    const asked = dependents(sentence, verb, "obl", "advcl").filter((i) => isMarked(sentence, i, marker) && i > verb);
    if (asked.length > 0) return spread(sentence, cue, [...objects, ...asked], reach);
  }
  if (takes.has("to") && objects.length === 0 && infinitive.length > 0)
    return spread(sentence, cue, infinitive.slice(0, 1), reach);
  if (takes.has("obj-to") && infinitive.length > 0) return spread(sentence, cue, [...objects, infinitive[0]!], reach);
  if (takes.has("obj-as") && objects.length > 0 && predicate.length > 0)
    return spread(sentence, cue, [...objects, ...predicate], reach);
  if (takes.has("obj-as") && objects.length > 0) return renamed(sentence, cue, objects[0]!, reach);
  if (takes.has("obj") && objects.length > 0)
    return spread(sentence, cue, [...objects, ...tails(sentence, verb, reach)], reach);
  if (takes.has("that") && infinitive.length > 0 && takes.has("to")) return spread(sentence, cue, infinitive, reach);
  return undefined;
}

const isMarked = (sentence: Sentence, i: number, marker: string): boolean =>
  dependents(sentence, i, "case", "mark").some((m) => formOf(sentence, m) === marker);

/** "Called the plan a mistake": what follows the object says what it is taken for. */
function renamed(sentence: Sentence, cue: Cue, object: number, reach: Reach): number[] | undefined {
  const right = dependents(sentence, cue.head, "obj", "xcomp", "amod", "conj", "ccomp", "appos").filter(
    (i) => i > object && !(relation(sentence.tokens[i]!) === "conj" && sentence.tokens[i]!.upos === "VERB"),
  );
  const next = sentence.tokens[object + 1];
  const phrase = subtree(sentence, object);
  const described =
    (next && ["ADJ", "DET", "NOUN"].includes(next.upos)) || sentence.tokens[phrase.at(-1)!]!.upos === "ADJ"
      ? phrase
      : [];
  if (right.length === 0 && !described.some((i) => i > object))
    return cue.entry.takes.has("obj") ? spread(sentence, cue, [object], reach) : undefined;
  return spread(sentence, cue, [object, ...right], reach);
}

/** The object; for "urged Oslo to" and "asked Oslo for" also whom the parser takes for a hearer. */
function objectsOf(sentence: Sentence, cue: Cue): number[] {
  const objects = nominalObjects(sentence, cue);
  const acts = cue.entry.takes.has("obj-to") || cue.entry.takes.has("obj-for");
  return objects.length > 0 || !acts || cue.entry.takes.has("hearer")
    ? objects
    : dependents(sentence, cue.head, "iobj");
}

/** The object; for cues that end in a preposition, what that preposition leads to. */
function nominalObjects(sentence: Sentence, cue: Cue): number[] {
  const particles = cue.tokens.filter((i) => i > cue.head);
  if (particles.length === 0) return dependents(sentence, cue.head, "obj");
  const led = dependents(sentence, cue.head, "obl", "advcl", "ccomp", "xcomp", "obj").filter((i) => i > cue.head);
  const byMark = led.filter((i) => dependents(sentence, i, "case", "mark").some((m) => particles.includes(m)));
  return byMark.length > 0 ? byMark : led.filter((i) => relation(sentence.tokens[i]!) === "obj").slice(0, 1);
}

/** "Accused X of Y", "condemned the arrests in X": what follows the object is said of it, unless it says when or where it was said. */
export const tails = (sentence: Sentence, verb: number, reach: Reach): number[] =>
  dependents(sentence, verb, "obl", "advcl").filter((i) => {
    const marks = dependents(sentence, i, "case", "mark").map((m) => formOf(sentence, m));
    if (i < verb || marks.length === 0 || reach.timed.has(i) || reach.media.has(lemmaOf(sentence, i))) return false;
    const first = subtree(sentence, i)[0]!;
    return !marks.some((m) => reach.resuming.has(m) && m !== "as") && sentence.tokens[first - 1]!.upos !== "PUNCT";
  });

const isInfinitive = (sentence: Sentence, i: number): boolean =>
  dependents(sentence, i, "mark").some((m) => formOf(sentence, m) === "to");

/** "Proposes holding talks". */
const isGerund = (sentence: Sentence, i: number): boolean =>
  relation(sentence.tokens[i]!) === "xcomp" && /ing$/u.test(formOf(sentence, i)) && sentence.tokens[i]!.upos === "VERB";

/** "…, which Oslo denied": what the pronoun stands for. */
function relativeObject(sentence: Sentence, cue: Cue, objects: readonly number[]): number[] | undefined {
  const [pronoun] = objects;
  const { head, deprel } = sentence.tokens[cue.head]!;
  if (pronoun === undefined || head < 0 || !deprel.endsWith(":relcl") || pronoun > cue.head) return undefined;
  if (!/^(?:which|that|whom)$/u.test(formOf(sentence, pronoun))) return undefined;
  const named = subtree(sentence, head, ["acl:relcl", "advcl:relcl", "punct"]).filter((i) => i < pronoun);
  return named.length > 0 ? range(named[0]!, named.at(-1)!) : undefined;
}

const isPredicate = (sentence: Sentence, i: number): boolean => {
  const token = sentence.tokens[i]!;
  if (dependents(sentence, i, "case", "mark").some((m) => ["as", "to", "with"].includes(formOf(sentence, m))))
    return true;
  return relation(token) === "xcomp" && ["ADJ", "NOUN", "PROPN"].includes(token.upos);
};

/** Where the report's own story goes on after an object: a dash, ", who …", "during …". */
function storyBreak(sentence: Sentence, from: number, to: number, reach: Reach): number {
  const at = range(from + 1, to).find((i) => {
    const form = formOf(sentence, i);
    if (/^(?:[—–]|--)$/u.test(form) || (reach.resuming.has(form) && form !== "as")) return true;
    return sentence.tokens[i - 1]!.form === "," && /^(?:who|which|whose)$/u.test(form);
  });
  return at === undefined ? to : at - 1;
}

/** From the first to the last word of the phrases, as one stretch right of the cue (or left of it for "which", "what"). */
function spread(sentence: Sentence, cue: Cue, heads: readonly number[], reach: Reach): number[] {
  const tokens = heads.flatMap((i) => subtree(sentence, i));
  const right = tokens.filter((i) => i > cue.head);
  if (right.length === 0) return tokens;
  return range(Math.min(...right), storyBreak(sentence, Math.min(...right), Math.max(...right), reach));
}
