/** Whose resolution or law it is, when nobody else is named as making it. */
import type { Sentence } from "../../grammar/types.ts";
import { dependents, markerOf } from "../../tree.ts";
import type { PartyCode } from "../../types.ts";
import { partiesOf } from "../parties.ts";
import { possessorsOf } from "./actors.ts";
import type { MeasureLexicon } from "./frames.ts";
import type { Act } from "./sides.ts";

/** "Peru backs the Security Council resolution adopted on 5 May": whose resolution it is adopted it. */
export function makersOf(
  { doc, sentence: at, trigger, object, frame }: Act,
  lexicon: MeasureLexicon,
): readonly PartyCode[] {
  const sentence = doc.sentences[at]!;
  const { deprel, head } = sentence.tokens[trigger]!;
  const isMade = frame.pos === "verb" && deprel === "acl" && head === object && isInstrument(sentence, object, lexicon);
  const hasAgent = dependents(sentence, trigger, "obl").some((i) => markerOf(sentence, i) === "by");
  return isMade && !hasAgent ? partiesOf(possessorsOf(doc, at, object)) : [];
}

const isInstrument = (sentence: Sentence, i: number, { instruments }: MeasureLexicon): boolean =>
  instruments.has(sentence.tokens[i]!.lemma.toLowerCase());
