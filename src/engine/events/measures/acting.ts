/** Whom a phrase names as acting: states, bodies and those who act for them. */
import { type Document, mentionAt } from "../../document.ts";
import type { Mention } from "../../mentions/types.ts";
import { conjuncts, dependents, markerOf } from "../../tree.ts";
import type { PartyCode } from "../../types.ts";
import { actorsIn, isActor, partiesOf } from "../parties.ts";
import type { MeasureLexicon } from "./frames.ts";

/** The parties that act; `open` when the words leave it to the context ("it", "the ministry"), `nobody` when they name somebody else. */
export type Acting = readonly PartyCode[] | "open" | "nobody";

/** Who acts in the phrase of a subject or agent. */
export function actingIn(doc: Document, sentenceIndex: number, nominal: number, lexicon: MeasureLexicon): Acting {
  const sentence = doc.sentences[sentenceIndex]!;
  return together(conjuncts(sentence, nominal).map((i) => actingAt(doc, sentenceIndex, i, lexicon)));
}

function actingAt(doc: Document, sentenceIndex: number, i: number, lexicon: MeasureLexicon): Acting {
  const mention = mentionAt(doc, sentenceIndex, i);
  if (mention && isActor(mention)) return mention.states;
  const seat = seatOf(doc, sentenceIndex, i);
  if (mention?.kind === "institution" || mention?.kind === "office") return seat.length > 0 ? seat : "open";
  const token = doc.sentences[sentenceIndex]!.tokens[i]!;
  if (!/^(?:NOUN|PROPN)$/u.test(token.upos)) return "open";
  const lemma = token.lemma.toLowerCase();
  if (!lexicon.authorities.has(lemma) && !lexicon.instruments.has(lemma)) return "nobody";
  const inside = partiesOf(actorsIn(doc, sentenceIndex, i));
  if (inside.length > 0) return inside;
  const owner = ownerBefore(doc, sentenceIndex, i);
  if (owner) return owner.states;
  return seat.length > 0 ? seat : "open";
}

/** "Mali's ruling junta": whose it is, wherever the tree ties the words between. */
function ownerBefore(doc: Document, sentenceIndex: number, i: number): Mention | undefined {
  const { tokens } = doc.sentences[sentenceIndex]!;
  const owner = (doc.mentionsBySentence[sentenceIndex] ?? []).findLast((m) => isActor(m) && m.to <= i && i - m.to <= 3);
  const between = owner ? tokens.slice(owner.to, i) : [];
  return owner &&
    tokens[owner.to]?.upos === "PART" &&
    between.every(({ upos }) => /^(?:PART|ADJ|VERB|NOUN)$/u.test(upos))
    ? owner
    : undefined;
}

/** "Officials in Seoul", "the government in Caracas": the country that they sit in. */
function seatOf(doc: Document, sentenceIndex: number, i: number): PartyCode[] {
  const sentence = doc.sentences[sentenceIndex]!;
  const places = dependents(sentence, i, "nmod").filter((n) => markerOf(sentence, n) === "in");
  return places.flatMap((n) => mentionAt(doc, sentenceIndex, n)?.country ?? []);
}

/** The parties of several phrases; `nobody` only when each names somebody else. */
export function together(each: readonly Acting[]): Acting {
  const named = each.flatMap((one) => (one === "open" || one === "nobody" ? [] : one));
  if (named.length > 0) return [...new Set(named)];
  return each.includes("open") ? "open" : "nobody";
}
