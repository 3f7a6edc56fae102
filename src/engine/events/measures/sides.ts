/** Whose act a measure is, and whom it hits. */
import { type Document, mentionAt } from "../../document.ts";
import type { Sentence } from "../../grammar/types.ts";
import type { Mention } from "../../mentions/types.ts";
import { dependents, markerOf, relation, subtree } from "../../tree.ts";
import type { MeasureKind, PartyCode } from "../../types.ts";
import { isActor, partiesOf } from "../parties.ts";
import { type Acting, actorsOf, governingActors, listBefore, outerActors, possessorsOf } from "./actors.ts";
import { isBroughtAbout } from "./bringing-about.ts";
import type { MeasureFrame, MeasureLexicon } from "./frames.ts";
import { makersOf } from "./makers.ts";
import { isPassive } from "./objects.ts";
import { orderedBy } from "./orders.ts";
import { partiesUnder, targetsOf } from "./targets.ts";

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

/** Who lets a captive go: not whose citizen it is, if the words name another or where the captive was held. */
function heldBy(act: Act, acting: readonly PartyCode[], reached: readonly PartyCode[]): Acting {
  const others = acting.filter((code) => !reached.includes(code));
  if (others.length > 0) return others;
  const { head } = act.doc.sentences[act.sentence]!.tokens[act.trigger]!;
  const around = [act.trigger, act.object, ...(head < 0 ? [] : [head])];
  const held = placesBelow(act, around).filter((code) => !reached.includes(code));
  return held.length > 0 ? held.slice(0, 1) : "nobody";
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

function partners(
  act: Act,
  acting: readonly PartyCode[] | "open",
  targets: readonly PartyCode[],
  around: Around,
): Sides {
  const between = partiesWith(act, "between");
  if (between.length >= 2) return { by: between, against: [], complete: true };
  const own = acting === "open" ? [] : acting;
  const named =
    own.length >= 2 ? [...new Set([...own, ...partiesWith(act, "with")])] : [...new Set([...own, ...targets])];
  const joined =
    named.length >= 2 || own.length === 0 || act.frame.objects.has("*") || hasOtherPartner(act)
      ? named
      : [...new Set([...named, ...withPartner(act, around)])];
  return { by: joined, against: [], complete: joined.length >= 2 };
}

/** "A truce between X and Y", "signed agreements with X and Y": whoever announces or brokers it. */
function partiesWith({ doc, sentence: at, trigger, object }: Act, marker: string): PartyCode[] {
  const sentence = doc.sentences[at]!;
  const phrases = [...new Set([trigger, object])]
    .flatMap((i) => dependents(sentence, i, "nmod", "obl"))
    .filter((i) => markerOf(sentence, i) === marker);
  return [...new Set(phrases.flatMap((i) => partiesUnder(doc, at, i, ANY_LINK)))];
}

/** "Signs an agreement with Google": the partner is told, and is no party. */
const hasOtherPartner = ({ doc, sentence: at, trigger, object }: Act): boolean =>
  [...new Set([trigger, object])]
    .flatMap((i) => dependents(doc.sentences[at]!, i, "nmod", "obl"))
    .some((i) => markerOf(doc.sentences[at]!, i) === "with" && doc.sentences[at]!.tokens[i]!.upos === "PROPN");

/** "Signs a deal handing the islands to Y": the partner stands anywhere below the verb. */
function withPartner({ doc, sentence, trigger, object }: Act, around: Around): PartyCode[] {
  const below = [trigger, object].flatMap((i) => partiesUnder(doc, sentence, i, ANY_LINK));
  const found = [...new Set(below.length > 0 ? below : around.all)];
  return found.length <= 2 ? found : [];
}
const ANY_LINK: ReadonlySet<string> = new Set(["with", "between", "and", "to", "for", "among"]);

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

const RECIPROCAL = /^(?:mutual|reciprocal|tit|tit-for-tat|other)$/iu;

/** "Mutual expulsions", "a series of tit-for-tat expulsions", "expelled each other's diplomats". */
export function isReciprocal(sentence: Sentence, trigger: number, object: number): boolean {
  const before = sentence.tokens.slice(Math.max(0, trigger - 5), trigger);
  if (before.some((token) => token.form !== "other" && RECIPROCAL.test(token.form))) return true;
  const phrase = [trigger, object].flatMap((i) => subtree(sentence, i, ["conj", "advcl", "acl:relcl", "parataxis"]));
  return phrase.some((i) => sentence.tokens[i]!.form === "other" && sentence.tokens[i - 1]?.form === "each");
}

function reciprocal(
  { doc, sentence, trigger, frame }: Act,
  all: readonly PartyCode[],
  lexicon: MeasureLexicon,
): Sides | undefined {
  const acting = actorsOf(doc, sentence, trigger, frame, lexicon);
  // "Imposes a reciprocal tariff" is one side's answer.
  if (acting === "nobody" || (acting !== "open" && acting.length === 1)) return undefined;
  const both = acting !== "open" && acting.length === 2 ? acting : all;
  return both.length === 2 ? { by: both, against: both, complete: true } : undefined;
}

/** "X and Y impose reciprocal bans on Americans": what they answer is a third one's act. */
const hitsOthers = ({ doc, sentence, trigger, object, frame }: Act, { by }: Sides): boolean =>
  targetsOf(doc, sentence, trigger, object, frame).some((code) => !by.includes(code));

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

interface Around {
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

/** Who acts when the words leave it open: for a passive the country of the phrase, else the nearest party before. */
function supposedActor(
  act: Act,
  before: readonly PartyCode[],
  targets: readonly PartyCode[],
  lexicon: MeasureLexicon,
): PartyCode[] {
  const { doc, sentence: at, trigger, object } = act;
  const others = (codes: readonly PartyCode[]) => codes.filter((code) => !targets.includes(code)).slice(0, 1);
  const sentence = doc.sentences[at]!;
  if (dependents(sentence, trigger, "nsubj").some((i) => isDescribedGroup(sentence, i)))
    return actorsBefore(doc, at).filter((code) => !targets.includes(code));
  const held = isPassive(sentence, trigger) ? others(placesBelow(act, [trigger, object])) : [];
  if (held.length > 0) return held;
  if (act.frame.pos === "thing") return [];
  // "The recall of the Jordanian ambassador": who recalls is whose envoy it is.
  if (act.frame.sides === "own") return partiesUnder(doc, at, object, NO_LINK).slice(0, 1);
  if (act.frame.pos === "act") return others(agentAfter(doc, at, trigger));
  const near = others(agentAfter(doc, at, trigger).concat(before));
  if (near.length > 0) return near;
  const outer = outerActors(doc, at, trigger, lexicon);
  if (isPassive(sentence, trigger) && outer !== "open" && outer !== "nobody") return others(outer);
  const isBare = dependents(sentence, trigger, "nsubj").some(
    (i) => sentence.tokens[i]!.upos === "PRON" || isStateless(mentionAt(doc, at, i)),
  );
  return isPassive(sentence, trigger) || isBare ? others(actorsBefore(doc, at)) : [];
}

/** "Undersecretary Lazaro handed over a note": somebody in office, of whom the words do not say whose. */
const isStateless = (mention: Mention | undefined): boolean =>
  mention !== undefined && /^(?:person|office)$/u.test(mention.kind) && mention.states.length === 0;

const NO_LINK: ReadonlySet<string> = new Set();

/** Who stands right after "by", wherever the tree ties it. */
function agentAfter(doc: Document, sentenceIndex: number, trigger: number): PartyCode[] {
  const { tokens } = doc.sentences[sentenceIndex]!;
  const by = tokens.findIndex((token, i) => i > trigger && token.form.toLowerCase() === "by");
  const ends = tokens.findIndex((token, i) => i > trigger && token.upos === "VERB");
  if (by < 0 || (ends >= 0 && ends < by)) return [];
  return partiesOf(
    (doc.mentionsBySentence[sentenceIndex] ?? []).filter((m) => isActor(m) && m.from - by >= 1 && m.from - by <= 2),
  );
}

/** "Expelled from France", "held in Afghanistan", "told to leave Chad", "the consulate in Kraków": the state on whose soil it is. */
function placesBelow({ doc, sentence: at }: Act, heads: readonly number[]): PartyCode[] {
  const sentence = doc.sentences[at]!;
  const clauses = heads.flatMap((i) => [i, ...dependents(sentence, i, "acl")]);
  const direct = clauses.flatMap((i) => dependents(sentence, i, "obl", "nmod"));
  const phrases = [...direct, ...direct.flatMap((i) => dependents(sentence, i, "nmod"))];
  const left = clauses
    .flatMap((i) => dependents(sentence, i, "xcomp", "advcl", "acl"))
    .filter((i) => sentence.tokens[i]!.lemma === "leave")
    .flatMap((i) => dependents(sentence, i, "obj"));
  return [
    ...phrases.filter((i) => /^(?:in|into|from|at|out|out of|to)$/u.test(markerOf(sentence, i))),
    ...left,
  ].flatMap((i) => mentionAt(doc, at, i)?.country ?? []);
}

/** "The three Gulf states": the parties that acted in the sentence before. */
const isDescribedGroup = (sentence: Sentence, i: number): boolean =>
  /^(?:state|country|nation|government|side|neighbour|neighbor|ally)$/u.test(sentence.tokens[i]!.lemma) &&
  sentence.tokens[i]!.form !== sentence.tokens[i]!.lemma;

/** The parties that act in the sentence before, as subjects. */
function actorsBefore(doc: Document, sentenceIndex: number): PartyCode[] {
  const sentence = doc.sentences[sentenceIndex - 1];
  if (!sentence) return [];
  const acting = (doc.mentionsBySentence[sentenceIndex - 1] ?? []).filter(
    (m) => isActor(m) && isSubject(sentence, m.head),
  );
  if (acting.length > 0) return partiesOf(acting);
  const verbs = sentence.tokens.flatMap(({ upos }, i) => (upos === "VERB" ? [i] : []));
  return verbs.map((verb) => listBefore(doc, sentenceIndex - 1, verb)).find((listed) => listed.length > 0) ?? [];
}

const isSubject = (sentence: Sentence, i: number): boolean => {
  const token = sentence.tokens[i]!;
  return relation(token) === "nsubj" || (token.deprel === "conj" && token.head >= 0 && isSubject(sentence, token.head));
};
