/** What became of a measure: read from negation, modality, tense and the words above it in the tree. */
import type { Sentence } from "../../grammar/types.ts";
import { childrenOf, isNegated, relation } from "../../tree.ts";
import type { MeasureStatus } from "../../types.ts";
import { auxiliaries, DEPTH, FUTURE, GOVERNING, isBackground, isFuture, lookUp, type Standing } from "../status.ts";
import type { MeasureLexicon } from "./frames.ts";

/** Standing of a measure told of by token `trigger`; `base` is what the plain act has. */
export function measureStanding(
  sentence: Sentence,
  trigger: number,
  lexicon: MeasureLexicon,
  base: MeasureStatus,
): Standing<MeasureStatus> {
  const aux = auxiliaries(sentence, trigger);
  if (isNegated(sentence, trigger))
    return { status: aux.some((form) => FUTURE.test(form)) ? "none" : "denied", said: true };
  let said: MeasureStatus | "none" | undefined = aux.some((form) => FUTURE.test(form) || form === "would")
    ? "announced"
    : undefined;
  if (aux.some((form) => form === "could" || form === "may" || form === "might")) said = "threatened";
  said ??= lexicon.cues.get(sentence.tokens[trigger]!.lemma.toLowerCase());
  let below = trigger;
  for (const child of childrenOf(sentence)[trigger] ?? []) {
    if (relation(sentence.tokens[child]!) === "amod")
      said = lexicon.cues.get(sentence.tokens[child]!.lemma.toLowerCase()) ?? said;
  }
  for (let depth = 0; depth < DEPTH; depth++) {
    const token = sentence.tokens[below]!;
    if (token.head < 0 || !GOVERNING.has(relation(token)) || isBackground(sentence, below)) break;
    const cue = relation(token) === "conj" ? undefined : lookUp(lexicon.cues, sentence, token.head, below);
    if (cue && !(relation(token) === "advcl" && depth === 0))
      return isNegated(sentence, token.head) ? { status: "none", said: true } : { status: cue, said: true };
    if (!said && isFuture(sentence, token.head) && /^(?:obj|nsubj|xcomp)/u.test(token.deprel)) said = "announced";
    below = token.head;
  }
  return said ? { status: said, said: true } : { status: base, said: false };
}
