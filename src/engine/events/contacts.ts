/** Contacts in one sentence: from a word that tells of one to its parties, standing and circumstances. */
import { type Document, mentionAt, spanOf } from "../document.ts";
import type { Sentence } from "../grammar/types.ts";
import type { Mention } from "../mentions/types.ts";
import type { Span } from "../span.ts";
import { dependents, isNegated, markerOf, pathToRoot, relation, subjectOf, subtree } from "../tree.ts";
import type { ContactKind, PartyCode } from "../types.ts";
import type { ContactCandidate } from "./candidate.ts";
import { dateOf, placeAfter, placeOf, topicsOf } from "./circumstances.ts";
import type { ContactFrame, Frames } from "./frames.ts";
import { actorsIn, isActor, partiesOf } from "./parties.ts";
import { contactStanding, isBackground, isFuture, lemmaWithParticle } from "./status.ts";

/** "Was not discussed" is no meeting that did not happen, but a topic kept out of one that did. */
const keepsOut = (sentence: Sentence, trigger: number, frames: Frames): boolean =>
  isNegated(sentence, trigger) &&
  lemmaWithParticle(sentence, trigger).some((lemma) => frames.exclusionVerbs.has(lemma));

/** All contact mentions of a sentence, in the order of their words. */
export function contactsIn(doc: Document, sentenceIndex: number, frames: Frames): ContactCandidate[] {
  const sentence = doc.sentences[sentenceIndex]!;
  const found: ContactCandidate[] = [];
  sentence.tokens.forEach((_, trigger) => {
    const frame = frameAt(sentence, trigger, frames);
    const candidate = frame && readContact(doc, sentenceIndex, trigger, frame, frames);
    if (candidate) found.push(candidate);
  });
  return found;
}

function frameAt(sentence: Sentence, trigger: number, frames: Frames): ContactFrame | undefined {
  const token = sentence.tokens[trigger]!;
  if (token.upos !== "VERB" && token.upos !== "NOUN" && token.upos !== "PROPN") return undefined;
  const pos = token.upos === "VERB" ? "verb" : "noun";
  const lemma = token.lemma.toLowerCase();
  const frame = frames.contacts.get(lemma)?.find((f) => f.pos === pos);
  return frame && admits(sentence, trigger, frame) ? frame : undefined;
}

/** Whether the words around the trigger are those that the frame needs, and none that it excludes. */
function admits(sentence: Sentence, trigger: number, frame: ContactFrame): boolean {
  const around = neighbours(sentence, trigger);
  const has = (words: ReadonlySet<string>): boolean =>
    around.some((word) => words.has(word) || [...words].some((w) => w.startsWith("-") && word.endsWith(w.slice(1))));
  if (frame.unless.size > 0 && has(frame.unless)) return false;
  return frame.needs.size === 0 || has(frame.needs);
}

function neighbours(sentence: Sentence, trigger: number): string[] {
  const direct = dependents(
    sentence,
    trigger,
    "obj",
    "acl",
    "amod",
    "compound",
    "nmod",
    "obl",
    "compound:prt",
    "advmod",
    "nsubj:pass",
    "iobj",
    "xcomp",
    "flat",
  );
  const markers = dependents(sentence, trigger, "obl", "nmod").map((i) => markerOf(sentence, i));
  const token = sentence.tokens[trigger]!;
  // "A ceasefire was brokered by X": the passive verb says as much as a participle beside the noun.
  const carrier = token.deprel === "nsubj:pass" ? [sentence.tokens[token.head]!.lemma.toLowerCase()] : [];
  return [...carrier, ...direct.map((i) => sentence.tokens[i]!.lemma.toLowerCase()), ...markers];
}

interface Cast {
  readonly actors: readonly Mention[];
  readonly implied: readonly PartyCode[];
  readonly mediators: readonly Mention[];
  /** Tokens of the tree that carry the event: the trigger and the verbs or nouns that it is told through. */
  readonly predicates: readonly number[];
}

function readContact(
  doc: Document,
  sentenceIndex: number,
  trigger: number,
  frame: ContactFrame,
  frames: Frames,
): ContactCandidate | undefined {
  const sentence = doc.sentences[sentenceIndex]!;
  if (keepsOut(sentence, trigger, frames)) return undefined;
  const standing = contactStanding(doc, sentenceIndex, trigger, frames);
  if (standing.status === "none") return undefined;
  const cast =
    frame.pos === "verb"
      ? verbCast(doc, sentenceIndex, trigger, frame, frames)
      : nounCast(doc, sentenceIndex, trigger, frames);
  if (cast.actors.length === 0 && !(frame.pos === "noun" && refersBack(sentence, trigger))) return undefined;
  const future =
    standing.status === "planned" ||
    standing.status === "postponed" ||
    cast.predicates.some((p) => isFuture(sentence, p));
  const journey = frame.pattern === "journey";
  const tied = placeOf(doc, sentenceIndex, cast.predicates, frames, journey);
  const place = tied?.value.city ? tied : (placeAfter(doc, sentenceIndex, trigger, journey, frames) ?? tied);
  const implied =
    frame.pattern === "journey" || frame.kind === "visit"
      ? visitedGovernment(cast.actors, place?.value.country)
      : cast.implied;
  const date = dateOf(doc, sentenceIndex, cast.predicates, future, frames);
  const people = cast.actors.filter((m) => m.kind === "person" || m.kind === "office");
  if (frame.pattern === "sign" && partiesOf(people).length < 2) return undefined;
  if (
    frame.pattern === "summon" &&
    !cast.actors.some((m) => m.level === "ambassador" || m.level === "working" || m.level === "unknown")
  )
    return undefined;
  return {
    sentence: sentenceIndex,
    trigger,
    kind: kindOf(sentence, trigger, frame, people),
    status: standing.status,
    statusSaid: standing.said,
    actors: cast.actors,
    mediators: cast.mediators,
    implied,
    ...(place ? { place } : {}),
    ...(date ? { date } : {}),
    topics: topicsOf(doc, sentenceIndex, cast.predicates, frames),
    evidence: evidenceOf(sentence, cast, trigger),
    background: isBackground(sentence, trigger),
    refersBack:
      (frame.pos === "noun" && refersBack(sentence, trigger)) ||
      (cast.actors.length > 0 && cast.actors.every((m) => m.kind === "pair")),
  };
}

function verbCast(doc: Document, sentenceIndex: number, verb: number, frame: ContactFrame, frames: Frames): Cast {
  const sentence = doc.sentences[sentenceIndex]!;
  const subject = subjectOf(sentence, verb);
  const actors = subject === undefined ? [] : actorsIn(doc, sentenceIndex, subject);
  // What is discussed is the topic, even when it is a state: "they discussed Ukraine".
  const objects = frames.topicCues.has(sentence.tokens[verb]!.lemma.toLowerCase()) ? [] : ["obj", "iobj", "nsubj:pass"];
  for (const i of dependents(sentence, verb, ...objects)) actors.push(...actorsIn(doc, sentenceIndex, i));
  const mediators: Mention[] = [];
  for (const i of dependents(sentence, verb, "obl", "obl:agent")) {
    const marker = markerOf(sentence, i);
    const role = frames.roles.get(marker);
    if (role === "party" || role === "agent" || (role === "goal" && frame.pattern === "directed") || marker === "")
      actors.push(...actorsIn(doc, sentenceIndex, i));
    if (role === "mediator") mediators.push(...actorsIn(doc, sentenceIndex, i));
  }
  if (partiesOf(actors).length < 2 && frame.pattern !== "journey" && objects.length > 0)
    actors.push(...actorsAround(doc, sentenceIndex, verb));
  return { actors: unique(actors), implied: [], mediators, predicates: [verb, ...governors(sentence, verb)] };
}

/**
 * Who stands next to a verb in the order of the words, up to the next verb on either side. The parser errs most on long
 * names before a verb ("President X meets Y"); the words beside it still tell who meets whom.
 */
function actorsAround(doc: Document, sentenceIndex: number, verb: number): Mention[] {
  const tokens = doc.sentences[sentenceIndex]!.tokens;
  const isBarrier = (i: number): boolean =>
    tokens[i]!.upos === "VERB" || tokens[i]!.upos === "SCONJ" || tokens[i]!.form === ";";
  let from = verb - 1;
  while (from >= 0 && !isBarrier(from)) from--;
  let to = verb + 1;
  while (to < tokens.length && !isBarrier(to) && !/^(?:in|at|on|after|during|over|about)$/iu.test(tokens[to]!.form))
    to++;
  const actors = (doc.mentionsBySentence[sentenceIndex] ?? []).filter(
    (m) => isActor(m) && m.from > from && m.to <= to && !m.locative,
  );
  const people = actors.filter((m) => m.kind === "person" || m.kind === "office" || m.kind === "institution");
  return partiesOf(people).length >= 2 ? people : actors;
}

/** "The meeting between A and B", by the order of the words. */
function actorsAfterBetween(doc: Document, sentenceIndex: number, noun: number): Mention[] {
  const tokens = doc.sentences[sentenceIndex]!.tokens;
  const between = [1, 2].find((n) => /^(?:between|among)$/iu.test(tokens[noun + n]?.form ?? ""));
  if (between === undefined) return [];
  const after = (doc.mentionsBySentence[sentenceIndex] ?? []).filter((m) => m.from > noun && isActor(m));
  const end = tokens.findIndex((token, i) => i > noun + between && token.upos === "VERB");
  return after.filter((m) => end < 0 || m.to <= end).slice(0, 2);
}

/** The clause that a purpose clause hangs on: in "flew to Geneva to meet" it says where. */
function governors(sentence: Sentence, verb: number): number[] {
  const token = sentence.tokens[verb]!;
  return token.head >= 0 && /^(?:advcl|xcomp|csubj)/u.test(token.deprel) && token.upos === "VERB" ? [token.head] : [];
}

function nounCast(doc: Document, sentenceIndex: number, noun: number, frames: Frames): Cast {
  const sentence = doc.sentences[sentenceIndex]!;
  const actors: Mention[] = [];
  const mediators: Mention[] = [];
  for (const i of dependents(sentence, noun, "nmod", "nmod:poss", "amod", "compound", "obl", "appos")) {
    const marker = markerOf(sentence, i);
    const role = frames.roles.get(marker);
    const isPossessor = sentence.tokens[i]!.deprel === "nmod:poss";
    if (isPossessor || marker === "" || role === "party" || role === "member" || role === "agent")
      actors.push(...actorsIn(doc, sentenceIndex, i));
  }
  mediators.push(...mediatorsIn(doc, sentenceIndex));
  const predicates = [...carriers(sentence, noun), ...relativeClauses(sentence, noun)];
  if (partiesOf(actors).length < 2) actors.push(...actorsAfterBetween(doc, sentenceIndex, noun));
  // "Informed Ankara about the meeting": who speaks of it does not thereby take part.
  if (frames.roles.get(markerOf(sentence, noun)) === "topic")
    return { actors: unique(actors), implied: [], mediators, predicates: [noun] };
  const complete = partiesOf(actors).length >= 2;
  actors.push(
    ...clauseActors(doc, sentenceIndex, predicates.slice(1), frames, complete),
    ...predicateNominal(doc, sentenceIndex, noun, frames),
  );
  return { actors: unique(actors).filter((actor) => !mediators.includes(actor)), implied: [], mediators, predicates };
}

const MEDIATING = /^(?:mediate|broker|facilitate)$/u;

/** "Mediated by Qatar and Turkey", "a Turkey-brokered deal", "with Oman as mediator". */
function mediatorsIn(doc: Document, sentenceIndex: number): Mention[] {
  const sentence = doc.sentences[sentenceIndex]!;
  return sentence.tokens.flatMap((token, i) => {
    if (!MEDIATING.test(token.lemma)) return [];
    const agents = dependents(sentence, i, "obl").filter((p) => markerOf(sentence, p) === "by");
    const compound = sentence.tokens[i - 1]?.form === "-" ? mentionAt(doc, sentenceIndex, i - 2) : undefined;
    const listed = sentence.tokens[i + 1]?.form.toLowerCase() === "by" ? listAfter(doc, sentenceIndex, i + 2) : [];
    return [
      ...agents.flatMap((p) => actorsIn(doc, sentenceIndex, p)),
      ...(compound && isActor(compound) ? [compound] : []),
      ...listed,
    ];
  });
}

/** Actors in a list that begins at the token: "Egypt, Qatar, and the U.S.". */
function listAfter(doc: Document, sentenceIndex: number, from: number): Mention[] {
  const tokens = doc.sentences[sentenceIndex]!.tokens;
  const listed: Mention[] = [];
  let at = from;
  for (const mention of (doc.mentionsBySentence[sentenceIndex] ?? []).filter((m) => m.from >= from && isActor(m))) {
    const gap = tokens
      .slice(at, mention.from)
      .map((token) => token.form.toLowerCase())
      .join(" ");
    if (!/^(?:|the|,|and|, and|, the|and the|, and the)$/u.test(gap)) break;
    listed.push(mention);
    at = mention.to;
  }
  return listed;
}

/** The verbs and nouns through which an event noun is told: "hold a round of talks" → talks, round, hold. */
function carriers(sentence: Sentence, noun: number): number[] {
  const path: number[] = [noun];
  for (const i of pathToRoot(sentence, noun).slice(1)) {
    const below = sentence.tokens[path.at(-1)!]!;
    const linked = ["obj", "nsubj", "obl", "nmod", "conj", "xcomp"].includes(relation(below));
    if (!linked || path.length > 3) break;
    path.push(i);
    if (sentence.tokens[i]!.upos === "VERB") break;
  }
  return path;
}

/** Who stands around the verb that carries the noun: "A held talks with B", "A told B in a meeting". */
function clauseActors(
  doc: Document,
  sentenceIndex: number,
  carriersAbove: readonly number[],
  frames: Frames,
  complete: boolean,
): Mention[] {
  const sentence = doc.sentences[sentenceIndex]!;
  const actors: Mention[] = [];
  for (const i of carriersAbove) {
    const subject = sentence.tokens[i]!.upos === "VERB" && !complete ? subjectOf(sentence, i) : undefined;
    if (subject !== undefined) actors.push(...actorsIn(doc, sentenceIndex, subject));
    for (const phrase of dependents(sentence, i, "obl", "nmod", "obj", "iobj")) {
      const role = frames.roles.get(markerOf(sentence, phrase));
      const isObject = ["obj", "iobj"].includes(relation(sentence.tokens[phrase]!));
      const own = isObject ? mentionAt(doc, sentenceIndex, phrase) : undefined;
      if (role === "party" || role === "agent") actors.push(...actorsIn(doc, sentenceIndex, phrase));
      else if (own && isActor(own) && !complete) actors.push(...actorsIn(doc, sentenceIndex, phrase));
    }
  }
  return actors;
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

const unique = (mentions: readonly Mention[]): Mention[] => [...new Set(mentions)];

/** A representative who goes to a foreign country is in contact with its government. */
function visitedGovernment(actors: readonly Mention[], country: PartyCode | undefined): PartyCode[] {
  const official = actors.some((m) => (m.kind === "person" || m.kind === "office") && m.level !== undefined);
  return official && country && !partiesOf(actors).includes(country) && partiesOf(actors).length < 2 ? [country] : [];
}

/** "Talks" of named people are a meeting, of states a negotiation; "peace talks" and the like are always one. */
function kindOf(sentence: Sentence, trigger: number, frame: ContactFrame, people: readonly Mention[]): ContactKind {
  const named = partiesOf(people).length >= 2;
  const hasPurpose = dependents(sentence, trigger, "compound", "amod").some((i) => sentence.tokens[i]!.upos === "NOUN");
  if (sentence.tokens[trigger]!.lemma.toLowerCase() === "talk" && frame.kind === "negotiation" && named && !hasPurpose)
    return "meeting";
  return frame.kind;
}

/** "The meeting", "the talks", "those consultations": speaks of a contact that is told elsewhere. */
function refersBack(sentence: Sentence, noun: number): boolean {
  return (
    dependents(sentence, noun, "det").some((i) =>
      /^(?:the|this|that|these|those|their)$/iu.test(sentence.tokens[i]!.form),
    ) && !isNegated(sentence, noun)
  );
}

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
