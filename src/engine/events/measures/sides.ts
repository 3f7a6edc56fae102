/** Whose act a measure is, and whom it hits. */
import type { Document } from "../../document.ts";
import type { Sentence } from "../../grammar/types.ts";
import type { Mention } from "../../mentions/types.ts";
import { dependents, markerOf, relation, subtree } from "../../tree.ts";
import type { MeasureKind, PartyCode } from "../../types.ts";
import { isActor, partiesOf } from "../parties.ts";
import { actorsOf, governingActors, possessorsOf } from "./actors.ts";
import { isBroughtAbout } from "./bringing-about.ts";
import type { MeasureFrame, MeasureLexicon } from "./frames.ts";
import { hitsOthers, isReciprocal, partners, reciprocal } from "./joint-acts.ts";
import { makersOf } from "./makers.ts";
import { isPassive } from "./objects.ts";
import { orderedBy } from "./orders.ts";
import { actorsBefore, heldBy, supposedActor } from "./supposed-actors.ts";
import { targetsOf } from "./targets.ts";

export interface Sides {
  readonly by: readonly PartyCode[];
  readonly against: readonly PartyCode[];
  /** False when a side is missing: a further mention of a measure that is told in full elsewhere, or none at all. */
  readonly complete: boolean;
}

/** One act as the sides are looked for. */
export interface Act {
  readonly doc: Document;
  readonly sentence: number;
  readonly trigger: number;
  readonly object: number;
  readonly frame: MeasureFrame;
}

/** The sides of an act, or undefined when it is not one of a state or body towards another. */
export function sidesOf(act: Act, lexicon: MeasureLexicon): Sides | undefined {
  const { doc, sentence: at, trigger, object, frame } = act;
  const sentence = doc.sentences[at]!;
  const around = partiesAround(doc, at, trigger, lexicon);
  if (isReciprocal(sentence, trigger, object)) {
    const both = reciprocal(act, around.all, lexicon);
    if (both && !hitsOthers(act, both)) return both;
  }
  const ordered = orderedBy(act, lexicon);
  if (frame.pos === "thing" && !isBroughtAbout(doc, at, trigger, lexicon)) return undefined;
  const reached = ordered?.against ?? targetsOf(doc, at, trigger, object, frame);
  const makers = makersOf(act, lexicon);
  const acting = ordered?.by ?? (makers.length > 0 ? makers : actingOn(act, reached, around.before, lexicon));
  if (acting === "nobody") return undefined;
  const targets =
    acting === "open" ? reached : [...reached, ...(frame.sides === "mutual" ? [] : turned(act, acting, lexicon))];
  if (frame.sides === "mutual") return partners(act, acting, targets, around);
  // "The A and B embassies were reduced": each does it to the other.
  const both = acting === "open" && isPassive(sentence, trigger) && reached.length === 2 && isJoined(doc, at, object);
  if (both) return { by: reached, against: reached, complete: true };
  const by = acting === "open" ? supposedActor(act, around.before, targets, lexicon) : acting;
  const others = (around.free.some((code) => !by.includes(code)) ? around.free : around.all).filter(
    (code) => !by.includes(code),
  );
  const told = hit(by, targets, makers.length > 0 ? [] : nearest(doc, at, trigger, others), frame);
  // "France said it was recalling the envoy", "Panama put relations on hold": the other side acted in the sentence before.
  const isOpenEnded = frame.sides === "own" || frame.kind === "severance";
  const answered = isOpenEnded && told.length === 0 ? actorsBefore(doc, at) : [];
  const against = answered.length === 1 && !by.includes(answered[0]!) ? answered : told;
  return { by, against, complete: isComplete(frame, by, against, others) };
}

/** Who acts; a subject that the act would hit itself is another clause's ("X protests after Y barred two X officials"). */
function actingOn(act: Act, reached: readonly PartyCode[], before: readonly PartyCode[], lexicon: MeasureLexicon) {
  const acting = actorsOf(act.doc, act.sentence, act.trigger, act.frame, lexicon);
  if (acting === "open" || acting === "nobody" || /^(?:mutual|own)$/u.test(act.frame.sides) || reached.length === 0)
    return acting;
  // "The two agree to repatriate a Swedish prisoner", "Sweden announces the release of a Swede from a prison in Belarus".
  if (act.frame.kind === "release") return heldBy(act, acting, reached);
  const self = acting.every((code) => reached.includes(code)) && reached.every((code) => acting.includes(code));
  const inherited = dependents(act.doc.sentences[act.sentence]!, act.trigger, "nsubj").length === 0;
  if (!self || !inherited) return acting;
  const others = before.filter((code) => !reached.includes(code)).slice(0, 1);
  return others.length > 0 ? others : ("nobody" as const);
}

/** In "the EU agreed Russian sanctions" the adjective is whom they hit, since somebody else acts. */
function turned(
  { doc, sentence, trigger, frame }: Act,
  by: readonly PartyCode[],
  lexicon: MeasureLexicon,
): PartyCode[] {
  if (frame.pos === "verb" || governingActors(doc, sentence, trigger, lexicon) === "open") return [];
  return partiesOf(possessorsOf(doc, sentence, trigger)).filter((code) => !by.includes(code));
}

/** Whether two states stand joined at the noun: "the American and Russian embassies", "relations between A and B". */
const isJoined = (doc: Document, sentenceIndex: number, noun: number): boolean => {
  const sentence = doc.sentences[sentenceIndex]!;
  return dependents(sentence, noun, "amod", "compound", "nmod").some(
    (i) =>
      (relation(sentence.tokens[i]!) !== "nmod" || markerOf(sentence, i) === "between") &&
      dependents(sentence, i, "conj").length > 0,
  );
};

/** Of several others the one that alone stands below the act: "A impounded it after B passed a resolution … on C". */
function nearest(doc: Document, at: number, trigger: number, others: readonly PartyCode[]): readonly PartyCode[] {
  if (others.length < 2) return others;
  const words = new Set(subtree(doc.sentences[at]!, trigger));
  const mentions = (doc.mentionsBySentence[at] ?? []).filter((m) => isActor(m) && words.has(m.head));
  const below = partiesOf(mentions).filter((code) => others.includes(code));
  return below.length === 1 ? below : others;
}

/** Whom the words reach; with nobody named and one other party in the sentence it is that one ("if it does not agree"). */
function hit(
  by: readonly PartyCode[],
  targets: readonly PartyCode[],
  others: readonly PartyCode[],
  frame: MeasureFrame,
): readonly PartyCode[] {
  const reached = [...new Set(targets)].filter((code) => !by.includes(code));
  if (reached.length > 0 || by.length !== 1 || frame.sides === "open") return reached;
  return others.length === 1 ? others : [];
}

/** An act needs somebody who acts and somebody else who is hit, or several who act together. */
function isComplete(
  frame: MeasureFrame,
  by: readonly PartyCode[],
  against: readonly PartyCode[],
  others: readonly PartyCode[],
): boolean {
  if (by.length === 0) return false;
  if (against.length > 0 || (by.length >= 2 && frame.pos === "verb" && JOINT.has(frame.kind))) return true;
  return frame.sides === "open" && (others.length > 0 || frame.needs.size > 0);
}

/** What two may do together, with nobody against whom: "X and Y agreed to resume flights". */
const JOINT: ReadonlySet<MeasureKind> = new Set([
  "resumption",
  "reopening",
  "closure",
  "severance",
  "suspension",
  "recall",
  "staff-limit",
]);

/** The parties of the sentence around an act. */
export interface Around {
  /** Parties that stand for themselves before the act in its sentence, nearest first. */
  readonly before: readonly PartyCode[];
  /** Parties that stand for themselves anywhere in the sentence. */
  readonly free: readonly PartyCode[];
  readonly all: readonly PartyCode[];
}

function partiesAround(doc: Document, sentenceIndex: number, trigger: number, lexicon: MeasureLexicon): Around {
  const sentence = doc.sentences[sentenceIndex]!;
  const actors = (doc.mentionsBySentence[sentenceIndex] ?? []).filter(isActor);
  const free = actors.filter((m) => !m.locative && !isModifier(sentence, m, lexicon));
  const before = free.filter((m) => m.to <= trigger && markerOf(sentence, m.head) === "").reverse();
  return { before: partiesOf(before), free: partiesOf(free), all: partiesOf(actors) };
}

/** "Qatar Airways", "Ukrainian drones": the state only says whose firm or thing it is. */
function isModifier(sentence: Sentence, mention: Mention, lexicon: MeasureLexicon): boolean {
  if (mention.kind !== "state" && mention.kind !== "group") return false;
  const token = sentence.tokens[mention.head]!;
  if (!/^(?:compound|amod|nmod:poss|nmod:desc)$/u.test(token.deprel) || token.head < 0) return false;
  // "Serbia blocked access", which the tree may take for a compound: a verb is nothing of a state's.
  if (sentence.tokens[token.head]!.upos === "VERB" && token.head === mention.to) return false;
  const above = sentence.tokens[token.head]!.lemma.toLowerCase();
  return !lexicon.authorities.has(above) && !lexicon.instruments.has(above);
}
