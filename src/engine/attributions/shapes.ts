/** What the grammar says of a statement's predicate. */
import type { Sentence } from "../grammar/types.ts";
import { dependents, isNegated } from "../tree.ts";
import { formOf, lemmaOf } from "./find-cues.ts";
import type { PolarityLexicon, Shape } from "./polarity-rows.ts";
import { conditionsOf, isDenied, isFuture, isSettled, type Predicate } from "./predicates.ts";
import type { Content } from "./types.ts";

/** What the grammar says of a predicate: whose doing, when, on what condition. */
export function shapeOf(
  content: Content,
  sentence: Sentence,
  { head, subjects }: Predicate,
  lexicon: PolarityLexicon,
): Shape {
  const isOther = (token: number): boolean => content.isOther(sentence, token);
  return {
    sentence,
    head,
    subjects,
    future:
      isFuture(sentence, head) ||
      (isSettled(sentence, head) && isSomebodys(content, sentence, head, subjects, lexicon)),
    own: isOwnDoing(content, sentence, head, subjects),
    other: subjects.some((i) => sentence.tokens[i]!.deprel !== "nsubj:pass" && isOther(i)),
    dealing: isEvent(sentence, head, lexicon),
    negated: isDenied(sentence, head),
    conditional: conditionsOf(sentence, head).some((i) => hangsOnOthers(content, sentence, i)),
    isOther,
  };
}

/** "If Finland closes the border", "if they go on", "if the council does not yield"; "if it is confirmed" hangs on nobody. */
const hangsOnOthers = (content: Content, sentence: Sentence, condition: number): boolean =>
  dependents(sentence, condition, "nsubj").some(
    (i) =>
      content.isOther(sentence, i) ||
      /^(?:you|they|he|she)$/u.test(formOf(sentence, i)) ||
      (isNegated(sentence, condition) && !content.isOwn(sentence, i)),
  );

/** "Greece was to join", "the talks are to resume"; "the aim is to win", "the meeting was to discuss" tell of a purpose. */
const isSomebodys = (
  content: Content,
  sentence: Sentence,
  head: number,
  subjects: readonly number[],
  { events }: PolarityLexicon,
): boolean =>
  subjects.some(
    (i) =>
      content.isOwn(sentence, i) ||
      (content.isOther(sentence, i) && sentence.tokens[i]!.upos === "PROPN") ||
      (events.has(lemmaOf(sentence, i)) &&
        dependents(sentence, head, "cop", "aux").some((be) => sentence.tokens[be]!.feats.tense === "Pres")),
  );

/** The subject is the speaker's own side, or goes unsaid: "to respond to". Of two, the one that stands nearer. */
function isOwnDoing(content: Content, sentence: Sentence, head: number, subjects: readonly number[]): boolean {
  const subject = subjects.findLast((i) => i < head) ?? subjects[0];
  if (subject === undefined) return dependents(sentence, head, "nmod:poss", "expl").length === 0;
  return sentence.tokens[subject]!.deprel !== "nsubj:pass" && content.isOwn(sentence, subject);
}

/** "There will be no talks", "the meeting will not take place". */
export const isEvent = (sentence: Sentence, head: number, { events }: PolarityLexicon): boolean =>
  [head, ...dependents(sentence, head, "nsubj", "obj", "obl", "nmod")].some((i) => events.has(lemmaOf(sentence, i)));
