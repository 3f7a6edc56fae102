/** Who takes part in a contact that a noun tells of: "X's talks with Y", "a meeting between X and Y", "X held a call". */
import { type Document, mentionAt } from "../document.ts";
import type { Sentence } from "../grammar/types.ts";
import type { Mention } from "../mentions/types.ts";
import { dependents, markerOf, pathToRoot, relation } from "../tree.ts";
import type { Cast } from "./cast.ts";
import { clauseEnd, listFrom } from "./clause.ts";
import { type ContactFrame, type Frames, roleOf } from "./frames.ts";
import { mediatorsIn } from "./mediators.ts";
import { actorsAbove, actorsIn, isActor, partiesOf, subjectActors } from "./parties.ts";
import { isJudged } from "./standing.ts";

export function nounCast(
  doc: Document,
  sentenceIndex: number,
  noun: number,
  frame: ContactFrame,
  frames: Frames,
): Cast {
  const sentence = doc.sentences[sentenceIndex]!;
  const mediators = mediatorsIn(doc, sentenceIndex, frames);
  const isParty = (actor: Mention): boolean => !mediators.includes(actor);
  const inPhrase = frame.pattern !== "clause";
  const actors = inPhrase ? ownActors(doc, sentenceIndex, noun, frame, frames).filter(isParty) : [];
  const predicates = [...carriers(sentence, noun), ...relativeClauses(sentence, noun)];
  if (inPhrase && partiesOf(actors).length < 2)
    actors.push(...actorsAfter(doc, sentenceIndex, noun, frames).filter(isParty));
  // "Informed Ankara about the meeting": who speaks of it does not thereby take part.
  if (frames.roles.get(markerOf(sentence, noun)) === "topic" && frame.kind !== "visit")
    return { actors: [...new Set(actors)], mediators, predicates: [noun] };
  const isCalled = predicates.some((i) => isCall(sentence, i, frames));
  const complete =
    (partiesOf(actors).length >= 2 && !areCounterparts(doc, sentenceIndex, noun, actors, frames)) ||
    (isCalled && meetsInItself(actors, frames)) ||
    (isScene(sentence, noun, frames) && meetsInItself(actors, frames));
  const isAside = ASIDE.test(markerOf(sentence, noun));
  const around = isAside ? [] : clauseActors(doc, sentenceIndex, predicates, frame, frames, complete);
  if (!complete && !isAside && frame.kind !== "visit")
    around.push(...receivers(doc, sentenceIndex, predicates, frames));
  actors.push(...around);
  const identified = predicateNominal(doc, sentenceIndex, noun, frames);
  actors.push(...identified);
  // "X says that talks with Y are off": who says it is the other side.
  if (!complete && partiesOf(actors).length === 1 && hasCounterpart(sentence, noun))
    actors.push(...actorsAbove(doc, sentenceIndex, noun, frames));
  const host = hostOf(doc, sentenceIndex, predicates, frames);
  const guests = [...new Set(actors)].filter((actor) => isParty(actor) && actor !== host);
  const isHostOnly = host !== undefined && (partiesOf(guests).length >= 2 || meetsInItself(guests, frames));
  return {
    actors: isHostOnly ? guests : [...new Set(actors)].filter(isParty),
    mediators,
    predicates,
    ...(identified.length > 0 ? { identifies: true } : {}),
    ...(isHostOnly ? { host } : {}),
  };
}

const isSomebody = (m: Mention): boolean => m.kind === "person" || m.kind === "office";

/** Contacts that go from one side to the other: "a letter to X", "a call to X". */
const DIRECTED = /^(?:letter|call|other)$/u;

/** Those in the noun's own phrase: possessor, adjectives, "between", "with", "of", "a delegation led by". */
function ownActors(doc: Document, sentenceIndex: number, noun: number, frame: ContactFrame, frames: Frames): Mention[] {
  const sentence = doc.sentences[sentenceIndex]!;
  // "A and B are in talks": the noun is itself the predicate.
  const subjects = dependents(sentence, noun, "cop").length > 0 ? dependents(sentence, noun, "nsubj") : [];
  const phrases = dependents(sentence, noun, "nmod", "nmod:poss", "amod", "compound", "obl", "appos").flatMap((i) => {
    const marker = markerOf(sentence, i);
    const role = roleOf(frame, marker, frames);
    const takesPart =
      sentence.tokens[i]!.deprel === "nmod:poss" ||
      marker === "" ||
      role === "party" ||
      role === "member" ||
      role === "agent" ||
      (role === "goal" && DIRECTED.test(frame.kind));
    // "An audience to the president of X".
    if (role === "goal" && frame.kind === "meeting") return actorsIn(doc, sentenceIndex, i).filter(isSomebody);
    return takesPart ? actorsIn(doc, sentenceIndex, i) : [];
  });
  return [...subjects.flatMap((i) => actorsIn(doc, sentenceIndex, i)), ...phrases];
}

/** "Talks held in Istanbul between A and B", by the order of the words: the first list after "between" or "with". */
function actorsAfter(doc: Document, sentenceIndex: number, noun: number, frames: Frames): Mention[] {
  const { tokens } = doc.sentences[sentenceIndex]!;
  const end = clauseEnd(doc, sentenceIndex, noun, frames);
  for (let i = noun + 1; i < end; i++) {
    if (frames.roles.get(tokens[i]!.form.toLowerCase()) !== "party" || tokens[i]!.upos === "CCONJ") continue;
    const listed = listFrom(doc, sentenceIndex, i + 1);
    if (listed.length > 0) return listed;
  }
  return [];
}

/** The verbs and nouns through which an event noun is told: "hold a round of talks" → talks, round, hold. */
function carriers(sentence: Sentence, noun: number): number[] {
  const path: number[] = [noun];
  for (const i of pathToRoot(sentence, noun).slice(1)) {
    const below = sentence.tokens[path.at(-1)!]!;
    const linked = ["obj", "nsubj", "obl", "nmod", "conj", "xcomp", "advcl"].includes(relation(below));
    if (!linked || path.length > 3) break;
    path.push(i);
    // "Invited her in a call to visit him": tied to the infinitive, the call is the invitation's.
    const isTiedLow = relation(below) === "obl" && /^(?:xcomp|advcl)$/u.test(sentence.tokens[i]!.deprel);
    const isInfinitive = sentence.tokens[i - 1]?.form.toLowerCase() === "to";
    if (sentence.tokens[i]!.upos === "VERB" && !(isTiedLow && isInfinitive)) break;
  }
  return path;
}

/** Who stands around the verb that carries the noun: "A held talks with B", "A told B in a meeting". */
function clauseActors(
  doc: Document,
  sentenceIndex: number,
  predicates: readonly number[],
  frame: ContactFrame,
  frames: Frames,
  complete: boolean,
): Mention[] {
  const sentence = doc.sentences[sentenceIndex]!;
  const actors: Mention[] = [];
  // "X met Y after talks with Z": Y was not at the talks.
  const isBefore =
    predicates[0] !== undefined && frames.statusMarkers.get(markerOf(sentence, predicates[0])) === "held";
  for (const i of predicates.slice(1)) {
    // "Is interested in talks": an adjective may carry the contact too.
    const isPredicate = sentence.tokens[i]!.upos === "VERB" || dependents(sentence, i, "nsubj").length > 0;
    // Who speaks of a visit by others' officials is who is visited.
    const isOther = frame.kind !== "visit" && isSpokenOf(sentence, i, predicates, frames);
    if (isPredicate && !complete && !isOther) actors.push(...subjectActors(doc, sentenceIndex, i, frames));
    // "Negotiations involving X": the clause on the noun is the noun's own.
    const isAbove = sentence.tokens[i]!.head !== predicates[0];
    const beside = isBefore && isAbove ? ["obl", "nmod"] : ["obl", "nmod", "obj", "iobj"];
    for (const phrase of dependents(sentence, i, ...beside)) {
      const role = roleOf(frame, markerOf(sentence, phrase), frames);
      const isObject = ["obj", "iobj"].includes(relation(sentence.tokens[phrase]!));
      const own = isObject ? mentionAt(doc, sentenceIndex, phrase) : undefined;
      const calls = role === "agent" && complete && isCall(sentence, i, frames);
      if ((role === "party" || role === "agent") && !calls) actors.push(...actorsIn(doc, sentenceIndex, phrase));
      else if (own && isActor(own) && !complete) actors.push(...actorsIn(doc, sentenceIndex, phrase));
    }
  }
  return actors;
}

/** "Granted an audience to X", "made a call to X": to whom the verb that carries the noun as its object turns. */
function receivers(doc: Document, sentenceIndex: number, predicates: readonly number[], frames: Frames): Mention[] {
  const sentence = doc.sentences[sentenceIndex]!;
  const [noun, verb] = predicates;
  if (noun === undefined || verb === undefined || relation(sentence.tokens[noun]!) !== "obj") return [];
  return dependents(sentence, verb, "obl")
    .filter((i) => frames.roles.get(markerOf(sentence, i)) === "goal")
    .flatMap((i) => actorsIn(doc, sentenceIndex, i))
    .filter(isSomebody);
}

/** "X met Y amid talks on Z": whose talks these are is not said. */
const ASIDE = /^(?:amid|amidst|despite|pending)$/u;

/** "X called the meeting useful", "praised the talks": who says what it thinks of a contact does not thereby take part. */
const isSpokenOf = (
  sentence: Sentence,
  verb: number,
  predicates: readonly number[],
  { judging, saying, contactStatus }: Frames,
): boolean => {
  const lemma = sentence.tokens[verb]!.lemma.toLowerCase();
  if (!dependents(sentence, verb, "obj").some((i) => predicates.includes(i))) return false;
  if (saying.has(lemma) && !contactStatus.has(lemma)) return true;
  return judging.has(lemma) && (isJudged(sentence, verb) || !contactStatus.has(`${lemma} +obj`));
};

/** "Talks with A and B": all are on the other side of whoever holds them. */
function areCounterparts(
  doc: Document,
  sentenceIndex: number,
  noun: number,
  actors: readonly Mention[],
  { roles }: Frames,
): boolean {
  const { tokens } = doc.sentences[sentenceIndex]!;
  const first = actors.reduce((a, b) => (b.from < a.from ? b : a));
  const before = tokens.slice(noun + 1, first.from).map((token) => token.form.toLowerCase());
  return first.from > noun && before.findLast((form) => roles.get(form) === "party") === "with";
}

const hasCounterpart = (sentence: Sentence, noun: number): boolean =>
  dependents(sentence, noun, "nmod").some((i) => markerOf(sentence, i) === "with");

/** "At a meeting of the Security Council X warned": who speaks there does not thereby stand beside the body. */
const isScene = (sentence: Sentence, noun: number, frames: Frames): boolean =>
  relation(sentence.tokens[noun]!) === "obl" && frames.statusMarkers.get(markerOf(sentence, noun)) === "keep";

/** "X and Y called a meeting of the Council": they ask for it, the Council meets. */
const isCall = (sentence: Sentence, i: number, { contactStatus }: Frames): boolean => {
  const lemma = sentence.tokens[i]!.lemma.toLowerCase();
  const cue = contactStatus.get(`${lemma} +obj`) ?? contactStatus.get(lemma);
  return sentence.tokens[i]!.upos === "VERB" && (contactStatus.has(`${lemma} +obj`) || cue === "proposed");
};

const meetsInItself = (actors: readonly Mention[], frames: Frames): boolean =>
  partiesOf(actors).some((code) => frames.bodies.has(code));

/** "Oman hosts talks between A and B": who stands before the hosting verb, when the parties are others. */
function hostOf(
  doc: Document,
  sentenceIndex: number,
  predicates: readonly number[],
  frames: Frames,
): Mention | undefined {
  const { tokens } = doc.sentences[sentenceIndex]!;
  const hosts = (i: number): boolean =>
    frames.roleWords.get(tokens[i]?.lemma.toLowerCase() ?? "")?.has("hosts") ?? false;
  const [noun = 0] = predicates;
  // In short sentences the verb is easily taken for an adjective of the noun: "Oman hosted talks".
  const verb = [...predicates, noun - 1, noun - 2].find(hosts);
  if (verb === undefined) return undefined;
  const before = (doc.mentionsBySentence[sentenceIndex] ?? []).filter((m) => m.to === verb && isActor(m));
  return subjectActors(doc, sentenceIndex, verb, frames)[0] ?? before[0];
}

/** "The meeting was between A and B": the parties stand in the predicate. */
function predicateNominal(doc: Document, sentenceIndex: number, noun: number, frames: Frames): Mention[] {
  const sentence = doc.sentences[sentenceIndex]!;
  const token = sentence.tokens[noun]!;
  if (relation(token) !== "nsubj" || dependents(sentence, token.head, "cop").length === 0) return [];
  return frames.roles.get(markerOf(sentence, token.head)) === "party" ? actorsIn(doc, sentenceIndex, token.head) : [];
}

/** Verbs of a relative clause on the noun: "a conference that was supposed to take place in Cairo". */
function relativeClauses(sentence: Sentence, noun: number): number[] {
  return dependents(sentence, noun, "acl").flatMap((clause) => [
    clause,
    ...dependents(sentence, clause, "xcomp"),
    ...dependents(sentence, clause, "xcomp").flatMap((i) => dependents(sentence, i, "advcl")),
  ]);
}
