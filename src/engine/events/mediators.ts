/** Who carried messages between the parties or brought them together. */
import { type Document, mentionAt } from "../document.ts";
import type { Mention } from "../mentions/types.ts";
import { dependents, markerOf, subjectOf } from "../tree.ts";
import { listFrom } from "./clause.ts";
import type { Frames } from "./frames.ts";
import { actorsIn, isActor } from "./parties.ts";

/**
 * "Mediated by Qatar and Turkey", "a Turkey-brokered deal", "Oman mediates", "with Oman as mediator", "through Swiss
 * intermediaries".
 */
export function mediatorsIn(doc: Document, sentenceIndex: number, frames: Frames): Mention[] {
  const sentence = doc.sentences[sentenceIndex]!;
  const found = sentence.tokens.flatMap((token, i) => {
    const role = frames.roleWords.get(token.lemma.toLowerCase());
    if (role?.has("mediates") && token.upos === "VERB") return whoMediates(doc, sentenceIndex, i);
    return role?.has("mediator") && token.upos !== "VERB" ? mediatorAt(doc, sentenceIndex, i) : [];
  });
  return [...new Set(found)];
}

function whoMediates(doc: Document, sentenceIndex: number, i: number): Mention[] {
  const sentence = doc.sentences[sentenceIndex]!;
  const { tokens } = sentence;
  const agents = dependents(sentence, i, "obl").filter((p) => markerOf(sentence, p) === "by");
  if (tokens[i + 1]?.form.toLowerCase() === "by" || agents.length > 0)
    return [...agents.flatMap((p) => actorsIn(doc, sentenceIndex, p)), ...listFrom(doc, sentenceIndex, i + 2)];
  if (tokens[i - 1]?.form === "-") {
    const compound = mentionAt(doc, sentenceIndex, i - 2);
    return compound && isActor(compound) ? [compound] : [];
  }
  const subject = tokens[i]!.upos === "VERB" ? subjectOf(sentence, i) : undefined;
  return subject === undefined ? [] : actorsIn(doc, sentenceIndex, subject);
}

/** "Oman as mediator", "Swiss mediators", "mediator Qatar". */
function mediatorAt(doc: Document, sentenceIndex: number, i: number): Mention[] {
  const sentence = doc.sentences[sentenceIndex]!;
  const { tokens } = sentence;
  let at = i - 1;
  while (at >= 0 && /^(?:DET|ADJ)$/u.test(tokens[at]!.upos) && !mentionAt(doc, sentenceIndex, at)) at--;
  if (tokens[at]?.form.toLowerCase() === "as") at--;
  const before = mentionAt(doc, sentenceIndex, at);
  const names = dependents(sentence, i, "appos", "flat", "nmod").flatMap((p) => actorsIn(doc, sentenceIndex, p));
  return before && isActor(before) ? [before] : names;
}
