/**
 * How a contact stands: read at the word that tells of it and then outwards, word by word, through what governs it.
 * "Refused to cancel the meeting" adds up to planned: the meeting, its cancelling, the refusal of that.
 */
import type { Sentence } from "../grammar/types.ts";
import { dependents, isNegated, markerOf, relation } from "../tree.ts";
import type { ContactKind, ContactStatus } from "../types.ts";
import type { Frames, StatusCue } from "./frames.ts";
import { type Mood, moodOf } from "./mood.ts";
import { lemmaWithParticle, type Standing } from "./status.ts";

/** `proposed` is a plan only when a day or a city is given with it. */
export type ContactStanding = Standing<ContactStatus | "proposed">;

/** Relations through which a word governs what becomes of the event below it. */
const GOVERNING = /^(?:obj|nsubj|obl|xcomp|ccomp|nmod|acl|advcl|amod|compound|conj|csubj|appos)$/u;
const DEPTH = 7;
const PLAIN: ContactStanding = { status: "held", said: false };

const isOff = (status: string): boolean => /^(?:cancelled|postponed|refused|denied)$/u.test(status);

/** Standing of the contact that token `trigger` tells of. */
export function contactStanding(
  sentence: Sentence,
  trigger: number,
  kind: ContactKind,
  frames: Frames,
): ContactStanding {
  const own = ownStanding(sentence, trigger, frames);
  let standing = own ?? PLAIN;
  let below = trigger;
  let isScene = false;
  for (let depth = 0; depth < DEPTH; depth++) {
    const marked = markedStanding(sentence, below, standing, frames);
    if (marked) return marked;
    const above = sentence.tokens[below]!.head;
    if (above < 0 || !GOVERNING.test(relation(sentence.tokens[below]!))) break;
    isScene ||= setsScene(sentence, below, frames);
    // "Agreed to a truce during a call": what was agreed there is not the call.
    const isAgreed = isScene && isOutcome(sentence, above, frames);
    if (isAgreed) break;
    const next = stepOut(sentence, below, standing, frames, depth === 0 ? kind : undefined);
    if (!next) break;
    standing = next;
    below = above;
  }
  return standing;
}

/** What the event's own word says: its auxiliaries, or the adjectives and clauses beside a noun. */
function ownStanding(sentence: Sentence, trigger: number, frames: Frames): ContactStanding | undefined {
  const isVerb = sentence.tokens[trigger]!.upos === "VERB";
  if (isVerb) return withMood(PLAIN, moodOf(sentence, trigger));
  const beside = besideNoun(sentence, trigger, frames);
  if (isNegated(sentence, trigger)) return { status: "denied", said: true };
  if (beside && beside !== "keep") return { status: beside, said: true };
  const marker = markerOf(sentence, trigger);
  const isPredicate = dependents(sentence, trigger, "cop").length > 0;
  // "Are in talks", "is on a visit to".
  return isPredicate && /^(?:in|on)$/u.test(marker)
    ? withMood({ status: "ongoing", said: true }, { ...moodOf(sentence, trigger), progressive: false })
    : undefined;
}

/** "Planned talks", "talks scheduled for Monday", "a meeting that was called off". */
function besideNoun(sentence: Sentence, noun: number, frames: Frames): StatusCue | undefined {
  for (const i of dependents(sentence, noun, "amod", "acl")) {
    const cue = wordCue(sentence, i, undefined, frames);
    const inner = dependents(sentence, i, "xcomp")[0];
    const innerCue = inner === undefined ? undefined : wordCue(sentence, inner, undefined, frames);
    if (cue && isOff(cue)) return cue;
    if (innerCue && isOff(innerCue)) return innerCue;
    if (cue && cue !== "held" && cue !== "none") return cue;
    if (relation(sentence.tokens[i]!) === "acl" && moodOf(sentence, i).future) return "planned";
  }
  return undefined;
}

/** A preposition or conjunction may cut the event off from the clause around it: "after talks", "if they meet". */
function markedStanding(
  sentence: Sentence,
  below: number,
  standing: ContactStanding,
  frames: Frames,
): ContactStanding | undefined {
  const cue = markers(sentence, below)
    .map((marker) => frames.statusMarkers.get(marker))
    .find((c) => c !== undefined && c !== "keep");
  if (!cue) return undefined;
  if (cue === "none") {
    // "If talks fail": they are under way.
    return standing.said && standing.status === "held"
      ? { status: "ongoing", said: true }
      : { status: "none", said: true };
  }
  if (cue === "ongoing")
    return standing.said || !isPresent(sentence, below) ? standing : { status: "ongoing", said: true };
  if (standing.said || cue === "held" || isToldAsDone(sentence, below)) return standing;
  return { status: cue as ContactStatus, said: true };
}

/** "Laid a wreath before meeting the president": the deed that follows a past one is past too. */
function isToldAsDone(sentence: Sentence, below: number): boolean {
  const { upos, head, deprel } = sentence.tokens[below]!;
  const above = sentence.tokens[head]?.feats;
  return upos === "VERB" && deprel === "advcl" && above?.tense === "Past" && above.verbForm === "Fin";
}

const isPresent = (sentence: Sentence, i: number): boolean => sentence.tokens[i]!.feats.tense === "Pres";

function markers(sentence: Sentence, i: number): string[] {
  const form = (at: number): string => sentence.tokens[at]?.form.toLowerCase() ?? "";
  const marks = dependents(sentence, i, "mark", "advmod").map(form);
  // "Ahead of", "prior to": two words, whichever way the tree joins them.
  const first = dependents(sentence, i, "case", "mark")[0];
  const joined = first === undefined ? [] : [`${form(first - 1)} ${form(first)}`];
  return [...joined, markerOf(sentence, i), ...marks];
}

/**
 * One step outwards: what the word above makes of the event below; undefined when it says nothing and ends the way.
 * `told` is the kind of the contact while the word above governs its own word.
 */
function stepOut(
  sentence: Sentence,
  below: number,
  inner: ContactStanding,
  frames: Frames,
  told: ContactKind | undefined,
): ContactStanding | undefined {
  const token = sentence.tokens[below]!;
  const above = token.head;
  const kind = relation(token);
  if (kind === "nsubj" && isDangling(sentence, below)) return undefined;
  if (kind === "conj")
    return sharesMood(sentence, below, told !== undefined) ? withMood(inner, moodOf(sentence, above)) : inner;
  const marker = markerOf(sentence, below);
  const isScene = setsScene(sentence, below, frames);
  const cue = isScene
    ? frames.contactStatus.get(`${sentence.tokens[above]!.lemma.toLowerCase()} ${marker}`)
    : (frames.contactStatus.get(`${sentence.tokens[above]!.lemma.toLowerCase()} =${told}`) ??
      wordCue(sentence, above, below, frames));
  const mood = moodOf(sentence, above);
  // "With both sides calling a meeting, X wants": what governs the noun does not govern the clause on it.
  if ((kind === "advcl" || kind === "acl") && !isPurpose(sentence, below) && !cue) return undefined;
  if (kind === "advcl" && !isPurpose(sentence, below)) return undefined;
  if (cue && !(kind === "obj" && isJudged(sentence, above))) return compose(cue, inner, mood);
  if (kind === "nmod") return marker === "of" || isScene ? inner : undefined;
  if (kind === "ccomp" || kind === "appos") return undefined;
  // "The meeting should not be taken for more", "did not say at the meeting": denied is something else.
  return withMood(inner, kind === "xcomp" ? mood : { ...mood, negated: false, irreal: false, progressive: false });
}

/** "Meeting with X, Y promised arms": what seems a subject is a clause of its own before the verb's subject. */
const isDangling = (sentence: Sentence, below: number): boolean =>
  below === 0 &&
  /ing$/iu.test(sentence.tokens[below]!.form) &&
  dependents(sentence, sentence.tokens[below]!.head, "nsubj").length > 1;

/** "At the talks", "during the visit": where the clause around takes place. */
const setsScene = (sentence: Sentence, below: number, frames: Frames): boolean =>
  /^(?:obl|nmod)$/u.test(relation(sentence.tokens[below]!)) &&
  frames.statusMarkers.get(markerOf(sentence, below)) === "keep" &&
  !hasShare(sentence, sentence.tokens[below]!.head, frames);

const isOutcome = (sentence: Sentence, word: number, { topicCues }: Frames): boolean => {
  const roles = topicCues.get(sentence.tokens[word]!.lemma.toLowerCase());
  return (roles?.has("agreed") || roles?.has("outcome")) ?? false;
};

/** "Called the meeting useful", "considers talks a success": says what it is, not what becomes of it. */
export const isJudged = (sentence: Sentence, verb: number): boolean =>
  dependents(sentence, verb, "xcomp").some((i) => sentence.tokens[i]!.upos !== "VERB");

/** "Cancelled participation in the summit", "will take part in talks": the verb tells of the contact, not of the scene. */
const hasShare = (sentence: Sentence, verb: number, frames: Frames): boolean =>
  dependents(sentence, verb, "obj").some((i) =>
    frames.roleWords.get(sentence.tokens[i]!.lemma.toLowerCase())?.has("share"),
  );

const isPurpose = (sentence: Sentence, clause: number): boolean => markers(sentence, clause).includes("to");

/** "Will visit Oslo and meet X": the second verb stands under the first one's auxiliary when it has none of its own. */
const sharesMood = (sentence: Sentence, verb: number, first: boolean): boolean =>
  first &&
  sentence.tokens[verb]!.upos === "VERB" &&
  sentence.tokens[verb]!.feats.verbForm !== "Fin" &&
  dependents(sentence, verb, "aux", "nsubj").length === 0;

/** The cue that a word gives, with the particle or preposition that belongs to it. */
function wordCue(sentence: Sentence, word: number, below: number | undefined, frames: Frames): StatusCue | undefined {
  const lemma = sentence.tokens[word]!.lemma.toLowerCase();
  const own = dependents(sentence, word, "case").map((c) => sentence.tokens[c]!.form.toLowerCase());
  const under = below === undefined ? [] : markers(sentence, below).filter((m) => m !== "");
  const keys = [
    ...under.map((marker) => `${lemma} ${marker}`),
    ...own.map((marker) => `${marker} ${lemma}`),
    `${own.join(" ")} ${lemma}`,
    ...lemmaWithParticle(sentence, word),
  ];
  if (isObject(sentence, below)) keys.push(`${lemma} +obj`);
  return keys.map((key) => frames.contactStatus.get(key)).find((cue) => cue !== undefined);
}

const isObject = (sentence: Sentence, below: number | undefined): boolean =>
  below !== undefined && /^(?:obj|nsubj:pass)$/u.test(sentence.tokens[below]!.deprel);

/** The outer cue upon the inner standing; negation and modality of the outer word count first. */
function compose(cue: StatusCue, inner: ContactStanding, mood: Mood): ContactStanding {
  if (mood.negated) return negated(cue, inner, mood);
  if (cue === "keep") return withMood(inner, { ...mood, progressive: false });
  if (cue === "held" || cue === "ongoing") {
    const goesOn = mood.progressive ? "ongoing" : cue;
    const plain = inner.said ? inner : { status: goesOn, said: true };
    return withMood(plain, { ...mood, progressive: false });
  }
  if (cue === "planned" || cue === "proposed" || cue === "none") {
    if (inner.status === "cancelled" || inner.status === "postponed")
      return cue === "planned" ? inner : { status: "planned", said: true };
    if (isOff(inner.status) || inner.status === "none") return inner;
    return { status: mood.counterfactual ? "cancelled" : cue, said: true };
  }
  // A stop of a stop: "refused to cancel", "denied that it was cancelled". A possible stop leaves the plan standing.
  const stopped = inner.status === "cancelled" || inner.status === "postponed";
  if (stopped && (cue === "refused" || cue === "denied")) return { status: "planned", said: true };
  if (mood.open || mood.irreal) return { status: "planned", said: true };
  return inner.status === "none" ? inner : { status: cue, said: true };
}

/** "Has not ruled out", "did not take place", "is not ready to", "will not cancel". */
function negated(cue: StatusCue, inner: ContactStanding, mood: Mood): ContactStanding {
  switch (cue) {
    case "cancelled":
    case "postponed":
      return { status: "planned", said: true };
    case "refused":
    case "denied":
      return { status: "none", said: true };
    case "none":
      return { status: "refused", said: true };
    case "planned":
    case "proposed":
      return isOff(inner.status) ? inner : { status: "refused", said: true };
    case "keep":
      return inner;
    default:
      return isOff(inner.status) && inner.status !== "denied"
        ? inner
        : { status: mood.future ? "refused" : "denied", said: true };
  }
}

/** What auxiliaries make of an event: they touch one that is told plainly, and deny one that goes on. */
function withMood(inner: ContactStanding, mood: Mood): ContactStanding {
  if (inner.status === "denied") return mood.future ? { status: "refused", said: true } : inner;
  if (isOff(inner.status) || inner.status === "none") return inner;
  if (mood.negated) return { status: mood.future ? "refused" : "denied", said: true };
  if (mood.irreal) return { status: "none", said: true };
  if (mood.counterfactual) return { status: "cancelled", said: true };
  if (mood.future || mood.open) return { status: "planned", said: true };
  if (mood.progressive && !inner.said) return { status: "ongoing", said: true };
  return inner;
}
