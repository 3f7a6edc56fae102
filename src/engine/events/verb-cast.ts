/** Who takes part in a contact that a verb tells of: "X met Y", "X received Y", "X travelled to meet Y". */
import { type Document, mentionAt } from "../document.ts";
import type { Mention } from "../mentions/types.ts";
import { dependents, markerOf, purposeOf, subjectOf } from "../tree.ts";
import type { Cast } from "./cast.ts";
import { clauseEnd, listFrom } from "./clause.ts";
import { type ContactFrame, type Frames, roleOf } from "./frames.ts";
import { mediatorsIn } from "./mediators.ts";
import { actorsIn, isActor, partiesOf, representativesIn, subjectActors } from "./parties.ts";

export function verbCast(
  doc: Document,
  sentenceIndex: number,
  verb: number,
  frame: ContactFrame,
  frames: Frames,
): Cast {
  const sentence = doc.sentences[sentenceIndex]!;
  const actors = actingIn(doc, sentenceIndex, verb, frames);
  const hasSubject = actors.length > 0;
  // What is discussed is the topic, even when it is a state: "they discussed Ukraine".
  const takesTopic = frames.topicCues.get(sentence.tokens[verb]!.lemma.toLowerCase())?.has("discussed") ?? false;
  const objects = takesTopic ? [] : frame.pattern === "journey" ? ["iobj"] : ["obj", "iobj", "nsubj:pass"];
  for (const i of dependents(sentence, verb, ...objects))
    actors.push(...representativesIn(doc, sentenceIndex, i, frames));
  if (frame.pattern === "journey")
    for (const i of dependents(sentence, verb, "obj"))
      actors.push(...actorsIn(doc, sentenceIndex, i).filter(isSomebody));
  for (const i of dependents(sentence, verb, "obl", "obl:agent")) {
    const role = roleOf(frame, markerOf(sentence, i), frames);
    if (role === "party" || role === "agent") actors.push(...representativesIn(doc, sentenceIndex, i, frames));
    // "Called in the envoy": the particle may be taken for a preposition.
    if (frame.pattern === "summon" && role === "place")
      actors.push(...actorsIn(doc, sentenceIndex, i).filter(isSomebody));
    if (role === "goal") actors.push(...actorsIn(doc, sentenceIndex, i).filter((m) => isAddressed(m, frame)));
  }
  const mediators = mediatorsIn(doc, sentenceIndex, frames);
  if (partiesOf(actors).length < 2 && !takesTopic)
    actors.push(...actorsBeside(doc, sentenceIndex, verb, frame, hasSubject, frames));
  // "The matter was discussed at the Security Council": the body talks in itself.
  if (takesTopic)
    for (const i of dependents(sentence, verb, "obl")) {
      const inside = actorsIn(doc, sentenceIndex, i).filter((m) => m.states.some((code) => frames.bodies.has(code)));
      if (frames.roles.get(markerOf(sentence, i)) === "place" && actors.length === 0) actors.push(...inside);
    }
  if (partiesOf(actors).length === 1 && takesTopic) actors.push(...actorsWith(doc, sentenceIndex, verb, frames));
  return {
    actors: [...new Set(actors)].filter((actor) => !mediators.includes(actor)),
    mediators,
    predicates: [verb, ...purposeOf(sentence, verb)],
  };
}

const isSomebody = (m: Mention): boolean => m.kind === "person" || m.kind === "office";

/** Whom "to" names: of a journey nobody, of a call somebody, of a letter also a state. */
const isAddressed = (m: Mention, frame: ContactFrame): boolean =>
  frame.pattern === "directed" ||
  frame.pattern === "tell" ||
  (frame.pattern === "summon" && m.kind === "institution") ||
  (frame.kind === "call" && isSomebody(m));

/**
 * The subject; in "invited X to visit" it is X, unless the verb above is itself a contact of both ("met X to discuss").
 */
function actingIn(doc: Document, sentenceIndex: number, verb: number, frames: Frames): Mention[] {
  const sentence = doc.sentences[sentenceIndex]!;
  const token = sentence.tokens[verb]!;
  const subject = subjectOf(sentence, verb);
  const subjects = subjectActors(doc, sentenceIndex, verb, frames);
  if (token.head < 0 || !/^(?:xcomp|advcl|ccomp)$/u.test(token.deprel) || subject === undefined) return subjects;
  if (dependents(sentence, verb, "nsubj").length > 0) return subjects;
  const objects = dependents(sentence, token.head, "obj").flatMap((i) => actorsIn(doc, sentenceIndex, i));
  if (objects.length === 0) return subjects;
  const isContact = frames.contacts.get(sentence.tokens[token.head]!.lemma.toLowerCase())?.[0]?.pattern;
  return isContact === "mutual" ? [...subjects, ...objects] : objects;
}

/** Words after which what follows is no longer whom the verb acts with. */
const CIRCUMSTANCE = /^(?:in|at|on|after|during|over|about|for|before|amid|following|as)$/iu;

/**
 * Who stands next to a verb in the order of the words, up to the next verb on either side. Parsers err most on long
 * names before a verb ("President X meets Y"); the words beside it still tell who meets whom.
 */
function actorsBeside(
  doc: Document,
  sentenceIndex: number,
  verb: number,
  frame: ContactFrame,
  hasSubject: boolean,
  frames: Frames,
): Mention[] {
  const { tokens } = doc.sentences[sentenceIndex]!;
  const isBarrier = (i: number): boolean =>
    (tokens[i]!.upos === "VERB" || tokens[i]!.upos === "SCONJ" || tokens[i]!.form === ";") &&
    !mentionAt(doc, sentenceIndex, i);
  let from = verb - 1;
  // A list may begin before what the tree takes for the subject, but not behind a comma.
  while (from >= 0 && !isBarrier(from) && !(hasSubject && tokens[from]!.form === ",")) from--;
  let to = verb + 1;
  while (to < tokens.length && !isBarrier(to) && !CIRCUMSTANCE.test(tokens[to]!.form)) to++;
  if (frame.pattern === "journey") to = verb;
  const actors = (doc.mentionsBySentence[sentenceIndex] ?? []).filter(
    (m) => isActor(m) && m.from > from && m.to <= to && !m.locative && !describes(doc, m, frames),
  );
  const people = actors.filter((m) => m.kind === "person" || m.kind === "office" || m.kind === "institution");
  return partiesOf(people).length >= 2 ? people : actors;
}

/** "Trump's anger", "North Korean vessels": the name only says whose or which the thing is that is spoken of. */
function describes(doc: Document, mention: Mention, frames: Frames): boolean {
  const { tokens } = doc.sentences[mention.sentence]!;
  if (/^['’]s?$/u.test(tokens[mention.to]?.form ?? "")) return true;
  const { deprel, head } = tokens[mention.head]!;
  const thing = tokens[head];
  const isModifier = mention.kind === "state" && /^(?:amod|compound)$/u.test(deprel) && thing?.upos === "NOUN";
  const roles = frames.roleWords.get(thing?.lemma.toLowerCase() ?? "");
  return isModifier && !roles?.has("delegation") && !roles?.has("self");
}

/** "China was discussing the matter with X": with whom, wherever the tree hangs it. */
function actorsWith(doc: Document, sentenceIndex: number, verb: number, frames: Frames): Mention[] {
  const { tokens } = doc.sentences[sentenceIndex]!;
  const end = clauseEnd(doc, sentenceIndex, verb, frames);
  const at = tokens.findIndex((token, i) => i > verb && i < end && token.form.toLowerCase() === "with");
  return at < 0 ? [] : listFrom(doc, sentenceIndex, at + 1);
}
