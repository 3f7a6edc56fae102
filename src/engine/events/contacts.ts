/** Contacts in one sentence: from a word that tells of one to its parties, standing and circumstances. */
import { type Document, mentionAt, spanOf } from "../document.ts";
import type { Sentence } from "../grammar/types.ts";
import type { Mention } from "../mentions/types.ts";
import type { Span } from "../span.ts";
import { dependents, isNegated, markerOf, purposeOf, subjectOf, subtree } from "../tree.ts";
import type { ContactKind, ContactStatus, DateRange, PartyCode, Place } from "../types.ts";
import type { ContactCandidate, Grounded } from "./candidate.ts";
import { type Cast, castOf } from "./cast.ts";
import { dateOf, placeNear, placesOf } from "./circumstances.ts";
import { isPresentMainClause } from "./evidence.ts";
import { exclusionAt } from "./exclusions.ts";
import type { ContactFrame, Frames } from "./frames.ts";
import { partiesOf, representativesIn } from "./parties.ts";
import { type ContactStanding, contactStanding } from "./standing.ts";
import { isFuture } from "./status.ts";
import { topicsOf } from "./topics.ts";
import { frameAt } from "./triggers.ts";

/** All contact mentions of a sentence, in the order of their words. */
export function contactsIn(doc: Document, sentenceIndex: number, frames: Frames): ContactCandidate[] {
  const sentence = doc.sentences[sentenceIndex]!;
  return sentence.tokens.flatMap((_, trigger) => {
    const frame = frameAt(doc, sentenceIndex, trigger, frames);
    return frame ? readContact({ doc, index: sentenceIndex, sentence, trigger, frame, frames }) : [];
  });
}

/** One word that tells of a contact, in its sentence. */
interface Telling {
  readonly doc: Document;
  readonly index: number;
  readonly sentence: Sentence;
  readonly trigger: number;
  readonly frame: ContactFrame;
  readonly frames: Frames;
}

/** One contact; several when one journey leads to several countries. */
function readContact(telling: Telling): ContactCandidate[] {
  const { doc, index, sentence, trigger, frame, frames } = telling;
  if (keepsOut(telling)) return [];
  const standing = contactStanding(sentence, trigger, frame.kind, frames);
  if (standing.status === "none") return [];
  const cast = castOf(doc, index, trigger, frame, frames);
  const isReference = frame.pos === "noun" && refersBack(sentence, trigger);
  const another = isAnother(telling);
  if (cast.actors.length === 0 && !isReference && !another) return [];
  const people = cast.actors.filter((m) => m.kind === "person" || m.kind === "office");
  if (!isWhole(telling, cast.actors, people)) return [];
  const places = wherever(telling, cast);
  const date = dateOf(doc, index, cast.predicates, isAhead(sentence, standing, cast), frames);
  const status = settle(telling, standing, cast, date, places[0]);
  if (!status) return [];
  const topics = topicsOf(doc, index, cast.predicates, frame, frames);
  return (places.length > 0 ? places : [undefined]).map((place) => ({
    sentence: index,
    trigger,
    kind: kindOf(
      sentence,
      trigger,
      frame,
      people.filter((m) => m.level !== "working"),
    ),
    status,
    statusSaid: standing.said,
    isAsserted: standing.said || frame.pos === "verb",
    actors: cast.actors,
    identifies: cast.identifies ?? false,
    mediators: cast.mediators,
    implied: visitedGovernment(telling, cast, place?.value.country),
    ...(place ? { place } : {}),
    ...(date ? { date } : {}),
    topics,
    evidence: evidenceOf(sentence, cast, trigger),
    isGeneric: isGeneric(telling),
    another,
    background: isBackground(telling),
    setting: isSetting(telling),
    refersBack: (isReference && !another) || (cast.actors.length > 0 && cast.actors.every((m) => m.kind === "pair")),
  }));
}

/**
 * "Was not discussed" is no meeting that did not happen, but a topic kept out of one that did; "called him a dictator"
 * says what somebody thinks.
 */
const keepsOut = ({ sentence, trigger, frame, frames }: Telling): boolean => {
  const told = dependents(sentence, trigger, "obj", "xcomp", "iobj").filter((i) => sentence.tokens[i]!.upos !== "VERB");
  if (frame.pos === "verb" && frame.kind === "call" && frame.pattern === "directed" && told.length > 1) return true;
  const isTalkedAbout = sentence.tokens[trigger]!.upos === "VERB" || ABOUT.test(sentence.tokens[trigger]!.lemma);
  return isTalkedAbout && exclusionAt(sentence, trigger, frames)?.topic === "object";
};
const ABOUT = /^(?:discussion|mention)$/u;

/** People of both sides for a signing; an envoy for a summoning; somebody in office who is told something. */
function isWhole(telling: Telling, actors: readonly Mention[], people: readonly Mention[]): boolean {
  const { frame, trigger } = telling;
  switch (frame.pattern) {
    case "sign":
      return partiesOf(people).length >= 2;
    case "summon":
      return actors.some((m) => ENVOYS.has(m.level ?? "") && (frame.needs.size === 0 || isCalledIn(telling, m)));
    // What travels without anybody in office or a delegation is a missile or a plane.
    case "journey":
      return people.length > 0 || leadsDelegation(telling);
    // "Those trips": of two sides nobody is said to have gone.
    case "event":
      return frame.kind !== "visit" || actors.length === 0 || actors.some((m) => m.kind !== "pair");
    case "mutual":
      return frame.kind === "call" ? partiesOf(actors).length >= 2 : !meetsOthers(telling);
    case "tell":
      return people.some((m) => m.from > trigger && !m.resolved) && partiesOf(people).length >= 2;
    default:
      return true;
  }
}

const ENVOYS: ReadonlySet<string> = new Set(["ambassador", "working", "unknown", "envoy"]);

/** "Called in the envoy", "the envoy was called in", but not "the envoy called in Paris for calm". */
const isCalledIn = ({ sentence, trigger }: Telling, envoy: Mention): boolean =>
  envoy.from > trigger || dependents(sentence, trigger, "nsubj:pass").length > 0;

const leadsDelegation = ({ sentence, trigger, frames }: Telling): boolean => {
  const subject = subjectOf(sentence, trigger);
  return (
    subject !== undefined &&
    (frames.roleWords.get(sentence.tokens[subject]!.lemma.toLowerCase())?.has("delegation") ?? false)
  );
};

/** "They met reporters", "met victims": whom they met is nobody who represents a side. */
function meetsOthers({ doc, index, sentence, trigger, frames, frame }: Telling): boolean {
  if (frame.pos !== "verb" || isGeneric({ doc, index, sentence, trigger, frames, frame }) || frame.kind !== "meeting")
    return false;
  return dependents(sentence, trigger, "obj").some(
    (i) =>
      sentence.tokens[i]!.upos === "NOUN" &&
      !frame.needs.has(sentence.tokens[i]!.lemma.toLowerCase()) &&
      representativesIn(doc, index, i, frames).length === 0 &&
      !isRole(frames, sentence, i),
  );
}

const isRole = ({ roleWords }: Frames, sentence: Sentence, i: number): boolean => {
  const roles = roleWords.get(sentence.tokens[i]!.lemma.toLowerCase());
  return (roles?.has("delegation") || roles?.has("self")) ?? false;
};

/** Whether a weekday or month beside the event is the coming one. */
const isAhead = (sentence: Sentence, { status }: ContactStanding, { predicates }: Cast): boolean =>
  status === "planned" ||
  status === "proposed" ||
  status === "postponed" ||
  predicates.some((p) => isFuture(sentence, p));

/** The status that the day and the place leave open: a proposal needs one of them, and what goes on later is a plan. */
function settle(
  telling: Telling,
  { status, said }: ContactStanding,
  { actors }: Cast,
  date: Grounded<DateRange> | undefined,
  place: Grounded<Place> | undefined,
): ContactStatus | undefined {
  const { doc, frame, frames, index, trigger } = telling;
  if (status === "none") return undefined;
  // A body meets when a member asks for it.
  const meets = actors.length > 0 && partiesOf(actors).every((code) => frames.bodies.has(code));
  if (status === "proposed") return date || place?.value.city || meets ? "planned" : undefined;
  const today = doc.report.publishedAt;
  if (status === "ongoing" && date && today && date.value.start > today) return "planned";
  if (said) return status;
  // "During a visit to X, Y announces": it goes on while the clause is told.
  const goesOn = frame.kind === "visit" && isSetting(telling) && isPresentMainClause(doc, { sentence: index, trigger });
  return goesOn ? "ongoing" : (frame.status ?? status);
}

/** Where it takes place; several places only when a journey leads to several countries. */
function wherever(telling: Telling, cast: Cast): Grounded<Place>[] {
  const { doc, index, trigger, frame, frames } = telling;
  const goals = goesSomewhere(frame);
  // "Paid a visit to Romania": the verb that carries a visit leads there too.
  const isJourney = (i: number): boolean =>
    goesSomewhere(frameAt(doc, index, i, frames)) || (goals && frame.pos === "noun" && cast.predicates.includes(i));
  // "Visits Abidjan to attend meetings": what one travels for takes place where the journey leads.
  const above = cast.predicates.flatMap((i) => purposeOf(telling.sentence, i));
  const tied = placesOf(doc, index, [...new Set([...cast.predicates, ...above])], frames, isJourney);
  const near = tied[0]?.value.city ? undefined : placeNear(doc, index, trigger, goals, frames);
  const found = near ? [near, ...tied] : tied;
  const all = frame.pattern === "summon" ? found.filter(({ spans }) => !isOfReason(telling, spans)) : found;
  const host = cast.host?.states[0];
  if (all.length === 0 && cast.host && host) return [{ value: { country: host }, spans: [cast.host] }];
  return goals ? all.filter((place, i) => i === firstIn(all, place.value.country)) : all.slice(0, 1);
}

/** "Summoned the envoy after the office in Lyon was damaged": where that happened is not where the envoy came. */
function isOfReason({ sentence, trigger }: Telling, spans: readonly Span[]): boolean {
  const reason = sentence.tokens.find(({ form }, i) => i > trigger && REASON.test(form));
  return reason !== undefined && spans.some(({ start }) => start > reason.start);
}
const REASON = /^(?:after|following|over|because|when|amid)$/iu;

const goesSomewhere = (frame: ContactFrame | undefined): boolean =>
  frame?.pattern === "journey" || frame?.kind === "visit";

const firstIn = (places: readonly Grounded<Place>[], country: PartyCode | undefined): number =>
  places.findIndex((place) => place.value.country === country);

/**
 * A representative who goes to a foreign country is in contact with its government, unless the journey is to a contact
 * with others that only takes place there.
 */
function visitedGovernment(telling: Telling, { actors }: Cast, country: PartyCode | undefined): PartyCode[] {
  const { doc, index, sentence, trigger, frames, frame } = telling;
  if (!goesSomewhere(frame) || !country) return [];
  const parties = partiesOf(actors);
  const isOfficial =
    leadsDelegation(telling) ||
    actors.some((m) => (m.kind === "person" || m.kind === "office") && m.level !== undefined);
  // "The ministers of A and B travelled to C": several who go are not thereby in contact with one another alone.
  const isJoint = frame.pattern === "journey" && frame.pos === "verb" && actors.every((m) => m.to <= trigger);
  if (!isOfficial || parties.includes(country) || (parties.length >= 2 && !isJoint)) return [];
  return subtree(sentence, trigger, ["nsubj", "conj", "parataxis", "ccomp", "acl:relcl"]).some(
    (i) => i !== trigger && ELSEWHERE.has(frameAt(doc, index, i, frames)?.kind ?? ""),
  )
    ? []
    : [country];
}

/** Kinds of contact to which one travels without thereby visiting the government of the place. */
const ELSEWHERE: ReadonlySet<string> = new Set(["negotiation", "summit", "conference"]);

/** "Talks" of named people are a meeting, of states a negotiation; "peace talks" and the like are always one. */
function kindOf(sentence: Sentence, trigger: number, frame: ContactFrame, people: readonly Mention[]): ContactKind {
  const named = partiesOf(people).length >= 2;
  const hasPurpose = dependents(sentence, trigger, "compound", "amod").some((i) => sentence.tokens[i]!.upos === "NOUN");
  const isTalk = sentence.tokens[trigger]!.lemma.toLowerCase() === "talk";
  const isSummit = dependents(sentence, trigger, "compound").some((i) => sentence.tokens[i]!.lemma === "summit");
  if (isTalk && isSummit) return "summit";
  return isTalk && frame.kind === "negotiation" && named && !hasPurpose ? "meeting" : frame.kind;
}

/** "The meeting", "the talks", "those consultations": speaks of a contact that is told elsewhere. */
function refersBack(sentence: Sentence, noun: number): boolean {
  const isDefinite = dependents(sentence, noun, "det").some((i) =>
    /^(?:the|this|that|these|those|their)$/iu.test(sentence.tokens[i]!.form),
  );
  // "It was a first meeting": says of the contact told before what it was.
  const isPredicated =
    dependents(sentence, noun, "cop").length > 0 &&
    dependents(sentence, noun, "nsubj").some((i) => /^(?:it|this|that)$/iu.test(sentence.tokens[i]!.form));
  return (isDefinite || isPredicated) && !isNegated(sentence, noun);
}

/** "They discussed gas": in a meeting, a call or a visit. */
const isGeneric = ({ sentence, trigger, frame, frames }: Telling): boolean =>
  frame.kind === "meeting" &&
  (frames.topicCues.get(sentence.tokens[trigger]!.lemma.toLowerCase())?.has("discussed") ?? false);

/** "Met again", "the next round", "met X separately". */
const isAnother = ({ sentence, trigger, frames }: Telling): boolean =>
  dependents(sentence, trigger, "advmod", "amod").some((i) =>
    frames.roleWords.get(sentence.tokens[i]!.lemma.toLowerCase())?.has("another"),
  );

/** "After talks in X", "during the visit": told in passing, whatever the clause around it says. */
function isBackground({ sentence, trigger, frames }: Telling): boolean {
  const marks = dependents(sentence, trigger, "mark").map((i) => sentence.tokens[i]!.form.toLowerCase());
  return [markerOf(sentence, trigger), ...marks].some((marker) => {
    const cue = frames.statusMarkers.get(marker);
    return cue === "held" || cue === "planned" || (cue === "keep" && marker !== "in" && marker !== "on");
  });
}

/** "On a visit to X", "at the summit", "during the conference", "visiting minister X": where the clause takes place. */
const isSetting = ({ doc, index, sentence, trigger, frame, frames }: Telling): boolean => {
  if (!/^(?:visit|summit|conference)$/u.test(frame.kind)) return false;
  if (frame.pos === "noun") return frames.statusMarkers.get(markerOf(sentence, trigger)) === "keep";
  const next = mentionAt(doc, index, trigger + 1)?.kind;
  return /ing$/iu.test(sentence.tokens[trigger]!.form) && (next === "person" || next === "office");
};

/** From the first to the last word of the clause that tells of the contact, without what merely surrounds it. */
function evidenceOf(sentence: Sentence, cast: Cast, trigger: number): Span {
  const predicate = cast.predicates.at(-1) ?? trigger;
  const clause = subtree(sentence, predicate, ["ccomp", "parataxis", "conj", "punct", "acl:relcl"]);
  const actors = cast.actors.filter((m) => m.start >= sentence.start && m.end <= sentence.end);
  const words = spanOf(sentence, [...clause, trigger]);
  return {
    start: Math.min(words.start, ...actors.map((m) => m.start)),
    end: Math.max(words.end, ...actors.map((m) => m.end)),
  };
}
