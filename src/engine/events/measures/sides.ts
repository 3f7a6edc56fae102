/** Whose act a measure is, and whom it hits. */
import { type Document, mentionAt } from "../../document.ts";
import type { Sentence } from "../../grammar/types.ts";
import type { Mention } from "../../mentions/types.ts";
import { dependents, markerOf, subjectOf } from "../../tree.ts";
import type { MeasureKind, PartyCode } from "../../types.ts";
import { actorsIn, isActor, partiesOf } from "../parties.ts";
import type { MeasureFrame } from "./frames.ts";

export interface Sides {
  readonly by: readonly PartyCode[];
  readonly against: readonly PartyCode[];
}

/** The sides of an act, or undefined when it is not one of a state or body towards another. */
export function sidesOf(
  doc: Document,
  sentenceIndex: number,
  trigger: number,
  object: number,
  frame: MeasureFrame,
): Sides | undefined {
  const acting = actorsOf(doc, sentenceIndex, trigger);
  const around = statesAround(doc, sentenceIndex, trigger);
  const ordered = orderedBy(doc, sentenceIndex, trigger, acting);
  const named = partiesOf(ordered?.by ?? acting);
  const targets = ordered?.against ?? targetsOf(doc, sentenceIndex, trigger, object, frame);
  const everybody = [...new Set([...around.before, ...around.after])];
  // "Tit-for-tat expulsions", "both embassies were reduced": each does it to the other.
  if (isReciprocal(doc.sentences[sentenceIndex]!, trigger))
    return everybody.length === 2 ? { by: everybody, against: everybody } : undefined;
  if (named.length === 0 && targets.length === 2 && !frame.mutual && around.agents.length === 0)
    return { by: targets, against: targets };
  const by = named.length > 0 ? named : nearestActor(around, targets);
  const others = everybody.filter((code) => !by.includes(code));
  if (frame.mutual) return asPartners([...new Set([...by, ...targets])]);
  const against = hit(by, targets, others);
  return isBetweenStates(frame, by, against, others) ? { by, against } : undefined;
}

const asPartners = (by: readonly PartyCode[]): Sides | undefined => (by.length >= 2 ? { by, against: [] } : undefined);

/** Whom the words reach; with nobody named and one other state in the sentence it is that one ("if it does not agree"). */
function hit(
  by: readonly PartyCode[],
  targets: readonly PartyCode[],
  others: readonly PartyCode[],
): readonly PartyCode[] {
  const reached = targets.filter((code) => !by.includes(code));
  return reached.length === 0 && by.length === 1 && others.length === 1 ? others : reached;
}

const RECIPROCAL = /^(?:mutual|reciprocal|tit|tit-for-tat)$/iu;

/** "Mutual expulsions", "a series of tit-for-tat expulsions". */
export const isReciprocal = (sentence: Sentence, trigger: number): boolean =>
  sentence.tokens.slice(Math.max(0, trigger - 5), trigger).some((token) => RECIPROCAL.test(token.form));

/** "Talks suspended by X", "diplomats expelled from Y": a participle acts on the noun that it modifies. */
export function participleHead(sentence: Sentence, trigger: number): number | undefined {
  const token = sentence.tokens[trigger]!;
  return token.deprel === "acl" && /(?:ed|en|n|t)$/u.test(token.form) && token.head >= 0 ? token.head : undefined;
}

/** An act needs somebody who acts and somebody else who is hit, or an addressed demand. */
function isBetweenStates(
  frame: MeasureFrame,
  by: readonly PartyCode[],
  against: readonly PartyCode[],
  others: readonly PartyCode[],
): boolean {
  if (by.length >= 2) return true;
  return against.length > 0 || (by.length > 0 && others.length > 0 && UNADDRESSED.has(frame.kind));
}

/** Measures that may name nobody whom they are against. */
const UNADDRESSED: ReadonlySet<MeasureKind> = new Set(["withdrawal", "release"]);

interface Around {
  /** Actors before and after the act in its sentence, nearest first. */
  readonly before: readonly PartyCode[];
  readonly after: readonly PartyCode[];
  /** Named right after "by". */
  readonly agents: readonly PartyCode[];
}

function statesAround(doc: Document, sentenceIndex: number, trigger: number): Around {
  const tokens = doc.sentences[sentenceIndex]!.tokens;
  const actors = (doc.mentionsBySentence[sentenceIndex] ?? []).filter((m) => isActor(m));
  const agents = actors.filter((m) =>
    [m.from - 1, m.from - 2].some((i) => i > trigger && tokens[i]?.form.toLowerCase() === "by"),
  );
  return {
    before: partiesOf(actors.filter((m) => m.to <= trigger && !m.locative).reverse()),
    after: partiesOf(actors.filter((m) => m.from > trigger)),
    agents: partiesOf(agents),
  };
}

/** Who acts when the tree does not tell ("it", "the country"): named after "by", else the nearest actor before. */
const nearestActor = (around: Around, targets: readonly PartyCode[]): PartyCode[] =>
  (around.agents.length > 0 ? around.agents : around.before).filter((code) => !targets.includes(code)).slice(0, 1);

/** Who acts: the subject, the passive agent, the possessor of the noun, or whoever announces the noun. */
function actorsOf(doc: Document, sentenceIndex: number, trigger: number): Mention[] {
  const sentence = doc.sentences[sentenceIndex]!;
  const token = sentence.tokens[trigger]!;
  const agents = dependents(sentence, trigger, "obl", "nmod").filter((i) => markerOf(sentence, i) === "by");
  if (agents.length > 0) return agents.flatMap((i) => actorsIn(doc, sentenceIndex, i));
  if (token.upos === "VERB") {
    if (dependents(sentence, trigger, "nsubj:pass").length > 0) return [];
    const subject =
      token.deprel === "acl" && participleHead(sentence, trigger) !== undefined
        ? undefined
        : subjectOf(sentence, trigger);
    const actors = subject === undefined ? [] : actorsIn(doc, sentenceIndex, subject);
    return actors.length > 0 || (subject !== undefined && PRONOUN.test(sentence.tokens[subject]!.upos))
      ? actors
      : outerActors(doc, sentenceIndex, trigger);
  }
  const own = dependents(sentence, trigger, "nmod:poss", "amod", "compound").flatMap((i) =>
    actorsIn(doc, sentenceIndex, i),
  );
  return own.length > 0 ? own : outerActors(doc, sentenceIndex, trigger);
}

const PRONOUN = /^PRON$/u;

/** Climbs to the nearest verb above that has a subject with a state: "X announces measures including the closure of …". */
function outerActors(doc: Document, sentenceIndex: number, from: number): Mention[] {
  const sentence = doc.sentences[sentenceIndex]!;
  for (let i = sentence.tokens[from]!.head, depth = 0; i >= 0 && depth < 6; i = sentence.tokens[i]!.head, depth++) {
    const subject = sentence.tokens[i]!.upos === "VERB" ? subjectOf(sentence, i) : undefined;
    const actors = subject === undefined ? [] : actorsIn(doc, sentenceIndex, subject);
    if (actors.length > 0) return actors;
  }
  return [];
}

const ORDERING = /^(?:order|force|tell|require|instruct|ask|urge|demand)$/u;

/** "X orders Y to close its consulate": the act is X's against Y, though Y is the one to close it. */
function orderedBy(
  doc: Document,
  sentenceIndex: number,
  trigger: number,
  acting: readonly Mention[],
): { by: Mention[]; against: PartyCode[] } | undefined {
  const sentence = doc.sentences[sentenceIndex]!;
  const token = sentence.tokens[trigger]!;
  const above = token.head;
  if (above < 0 || token.deprel !== "xcomp" || !ORDERING.test(sentence.tokens[above]!.lemma)) return undefined;
  const addressee = dependents(sentence, above, "obj", "nsubj:pass")[0];
  const subject = subjectOf(sentence, above);
  const against = addressee === undefined ? [] : partiesOf(actorsIn(doc, sentenceIndex, addressee));
  const by = subject === undefined || subject === addressee ? [] : actorsIn(doc, sentenceIndex, subject);
  return against.length > 0 && by.length > 0 ? { by, against } : acting.length > 0 ? undefined : { by, against };
}

const AIMING = /^(?:target|aim|link|hit|involve)$/u;

/** Whom the act hits: the state inside the object's phrase, the phrases that the frame names, or the place of a mission. */
function targetsOf(
  doc: Document,
  sentenceIndex: number,
  trigger: number,
  object: number,
  frame: MeasureFrame,
): PartyCode[] {
  const sentence = doc.sentences[sentenceIndex]!;
  const phrases = [trigger, object]
    .flatMap((i) => dependents(sentence, i, "obl", "nmod"))
    .filter((i) => frame.against.has(markerOf(sentence, i)));
  const aimed = dependents(sentence, object, "acl")
    .filter((i) => AIMING.test(sentence.tokens[i]!.lemma))
    .flatMap((i) => dependents(sentence, i, "obj", "obl"));
  const named = [...phrases, ...aimed].flatMap((i) => statesNamed(doc, sentenceIndex, i));
  const owned = partiesOf(actorsIn(doc, sentenceIndex, object));
  const mention = mentionAt(doc, sentenceIndex, object);
  const seated = mention?.country ? [mention.country] : [];
  return [
    ...new Set([...owned, ...named, ...(owned.length + named.length === 0 ? seated : []), ...seatOf(owned, mention)]),
  ];
}

/** "Reopens its embassy in Damascus", "the Australian embassy in Tehran": the host state is hit too, when it is another. */
const seatOf = (owned: readonly PartyCode[], mention: Mention | undefined): PartyCode[] =>
  mention?.kind === "institution" && mention.country && owned.length > 0 ? [mention.country] : [];

function statesNamed(doc: Document, sentenceIndex: number, phrase: number): PartyCode[] {
  const actors = partiesOf(actorsIn(doc, sentenceIndex, phrase));
  if (actors.length > 0) return actors;
  const mention = mentionAt(doc, sentenceIndex, phrase);
  return mention?.country ? [mention.country] : [];
}
