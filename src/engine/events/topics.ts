/** What a contact is about: "on visas", "to discuss X and Y", "focused on Z", "peace talks", "agreed to reopen the border". */
import { type Document, mentionAt } from "../document.ts";
import type { Sentence } from "../grammar/types.ts";
import { conjuncts, dependents, isNegated, markerOf, relation, subtree } from "../tree.ts";
import type { Treatment } from "../types.ts";
import type { CandidateTopic } from "./candidate.ts";
import { phrasesOf } from "./circumstances.ts";
import type { ContactFrame, Frames, TopicRole } from "./frames.ts";
import { actorsIn } from "./parties.ts";
import { listedWithin, topicHeads } from "./topic-heads.ts";
import { clauseSpan, topicSpan } from "./topic-span.ts";

interface Scene {
  readonly doc: Document;
  readonly index: number;
  readonly sentence: Sentence;
  readonly frames: Frames;
  readonly topics: CandidateTopic[];
}

/** Topics around the predicates of one contact mention, in the order of the text, each once. */
export function topicsOf(
  doc: Document,
  sentenceIndex: number,
  predicates: readonly number[],
  { pattern }: Pick<ContactFrame, "pattern">,
  frames: Frames,
): CandidateTopic[] {
  const sentence = doc.sentences[sentenceIndex]!;
  const scene: Scene = { doc, index: sentenceIndex, sentence, frames, topics: [] };
  const [trigger] = predicates;
  if (trigger === undefined) return [];
  const asserted = predicates.filter((p) => !isNegated(sentence, p) || p === trigger);
  for (const phrase of phrasesOf(sentence, asserted)) fromPhrase(scene, phrase);
  for (const predicate of asserted) {
    const role = roleOf(scene, predicate);
    if (role === "discussed" || role === "agreed") fromObject(scene, predicate, role);
    if (frames.contactStatus.get(`${lemmaOf(sentence, predicate)} to`) === "planned") fromAgreement(scene, predicate);
  }
  // "The discussions were candid and covered visas": a second verb of the same subject.
  for (const verb of dependents(sentence, asserted[1] ?? trigger, "conj")) {
    const role = relation(sentence.tokens[trigger]!) === "nsubj" ? roleOf(scene, verb) : undefined;
    if (role) fromObject(scene, verb, role);
  }
  fromCompound(scene, trigger);
  if (BROUGHT_ABOUT.test(lemmaOf(sentence, trigger))) {
    const { start, end } = sentence.tokens[trigger]!;
    scene.topics.push({ span: { start, end }, treatment: "discussed" });
  }
  fromOutcome(scene, trigger, predicates);
  if (pattern === "summon") fromGrievance(scene, trigger);
  const { topics } = scene;
  return topics
    .filter(
      (topic, i) => topics.findIndex((o) => o.span.start === topic.span.start && o.treatment === topic.treatment) === i,
    )
    .sort((a, b) => a.span.start - b.span.start);
}

const lemmaOf = (sentence: Sentence, i: number): string => sentence.tokens[i]!.lemma.toLowerCase();
const hasRole = ({ frames, sentence }: Scene, i: number, role: TopicRole): boolean =>
  frames.topicCues.get(lemmaOf(sentence, i))?.has(role) ?? false;

const roleOf = (scene: Scene, i: number): Treatment | undefined =>
  hasRole(scene, i, "agreed") ? "agreed" : hasRole(scene, i, "discussed") ? "discussed" : undefined;

/** The phrase beside an event: "on visas", "to discuss visas", "focused on visas", "regarding visas". */
function fromPhrase(scene: Scene, phrase: number): void {
  const { sentence, frames } = scene;
  const kind = relation(sentence.tokens[phrase]!);
  // "Spoke with X about the drought": of whatever the tree makes it, it is no part of X.
  if (namesPeople(scene, phrase))
    for (const i of conjuncts(sentence, phrase).flatMap((person) => dependents(sentence, person, "nmod", "acl")))
      if (isTopical(scene, i)) add(scene, i, "discussed");
      else if (isParticiple(scene, i)) fromObject(scene, i, "discussed");
  if (isParticiple(scene, phrase)) fromObject(scene, phrase, "discussed");
  // "By telephone about X".
  if (MEANS.test(markerOf(sentence, phrase)))
    for (const i of dependents(sentence, phrase, "nmod")) if (isTopical(scene, i)) add(scene, i, "discussed");
  if (frames.roles.get(markerOf(sentence, phrase)) === "topic") {
    add(scene, phrase, "discussed");
    return;
  }
  if (frames.roleWords.get(lemmaOf(sentence, phrase))?.has("outcome")) fromResult(scene, phrase);
  if (!/^(?:advcl|acl|xcomp|ccomp|advmod)$/u.test(kind)) return;
  const role = roleOf(scene, phrase);
  const marker = dependents(sentence, phrase, "mark", "case").map((m) => sentence.tokens[m]!.form.toLowerCase())[0];
  if (marker && frames.roles.get(marker) === "topic") addClause(scene, phrase);
  else if (role && !/^(?:after|as|while|before|if|since)$/u.test(marker ?? "")) fromObject(scene, phrase, role);
}

const MEANS = /^(?:by|via|through|over)$/u;

/** "Concerning", "regarding" where the tree has a verb of it. */
const isParticiple = ({ sentence, frames }: Scene, i: number): boolean =>
  sentence.tokens[i]!.upos === "VERB" && frames.roles.get(sentence.tokens[i]!.form.toLowerCase()) === "topic";

/** "With no agreement on X", "in an effort to revive X". */
function fromResult(scene: Scene, noun: number): void {
  const { sentence, frames } = scene;
  for (const i of dependents(sentence, noun, "nmod"))
    if (frames.roles.get(markerOf(sentence, i)) === "topic") add(scene, i, "discussed");
  for (const i of dependents(sentence, noun, "acl"))
    for (const object of dependents(sentence, i, "obj")) add(scene, object, "discussed");
}

const isTopical = ({ sentence, frames }: Scene, i: number): boolean =>
  frames.roles.get(markerOf(sentence, i)) === "topic" && markerOf(sentence, i) !== "on";

/** The object of a verb that says what is talked about, else its "on" or "about" phrase, else the verb below it. */
function fromObject(scene: Scene, verb: number, treatment: Treatment): void {
  const { sentence, frames } = scene;
  const objects = dependents(sentence, verb, "obj", "nsubj:pass").filter((i) => !isNegated(sentence, verb) || i > verb);
  for (const object of objects.filter((i) => sentence.tokens[i]!.deprel !== "nsubj:pass" || treatment === "agreed"))
    add(scene, object, treatment);
  const phrases = dependents(sentence, verb, "obl").filter(
    (i) =>
      frames.roles.get(markerOf(sentence, i)) === "topic" ||
      frames.topicCues.has(`${lemmaOf(sentence, verb)} ${markerOf(sentence, i)}`) ||
      // "Discussed preparations for a summit", with the summit tied to the verb.
      (markerOf(sentence, i) === "for" && objects.some((object) => hasRole(scene, object, "vague"))) ||
      (treatment === "agreed" && markerOf(sentence, i) === "to"),
  );
  for (const phrase of phrases) add(scene, phrase, treatment);
  for (const below of dependents(sentence, verb, "xcomp")) fromBelow(scene, below, treatment);
}

/** "Agreed to reopen the border": what the sides will do is what they agreed on. */
function fromBelow(scene: Scene, verb: number, treatment: Treatment): void {
  const { sentence } = scene;
  const verbs = conjuncts(sentence, verb);
  for (const v of verbs) for (const object of dependents(sentence, v, "obj")) add(scene, object, treatment);
}

function fromAgreement(scene: Scene, verb: number): void {
  fromObject(scene, verb, "agreed");
}

/** "Peace talks", "free trade negotiations": the nouns before the noun, but not those that only say how it is held. */
function fromCompound(scene: Scene, noun: number): void {
  const { sentence, doc, index } = scene;
  if (sentence.tokens[noun]!.upos === "VERB") return;
  const before = noun - 1;
  const token = sentence.tokens[before];
  if (token?.upos !== "NOUN" || token.head !== noun || mentionAt(doc, index, before)) return;
  if ((["stop", "manner", "vague"] as const).some((role) => hasRole(scene, before, role))) return;
  if (!PURPOSEFUL.test(lemmaOf(sentence, noun))) return;
  const first = sentence.tokens[before - 1];
  const joined = first && (first.head === before || first.head === noun) && /^(?:compound|amod)$/u.test(first.deprel);
  const from = joined && first.upos === "NOUN" && !mentionAt(doc, index, before - 1) ? first : token;
  scene.topics.push({ span: { start: from.start, end: token.end }, treatment: "discussed" });
}

/** What a mediator brings about is what was talked about. */
const BROUGHT_ABOUT = /^(?:ceasefire|truce|swap|rapprochement)$/u;

/** Nouns before which another noun says what they are about: "peace talks", "trade negotiations". */
const PURPOSEFUL = /^(?:talk|negotiation|summit|conference|dialogue|discussion|consultation)$/u;

/** "After talks with Y, X released two men": what followed at once is what the talks were about. */
function fromOutcome(scene: Scene, trigger: number, predicates: readonly number[]): void {
  const { sentence } = scene;
  const told = predicates.slice(1).find((p) => sentence.tokens[p]!.upos === "VERB");
  if (told === undefined || relation(sentence.tokens[predicates[predicates.indexOf(told) - 1]!]!) !== "obl") return;
  if (!OUTCOME_OF.test(markerOf(sentence, trigger)) || !isOutcome(scene, told)) return;
  const treatment = hasRole(scene, told, "agreed") ? "agreed" : "discussed";
  for (const object of dependents(sentence, told, "obj")) add(scene, object, treatment);
  if (treatment === "agreed")
    for (const below of dependents(sentence, told, "xcomp")) fromBelow(scene, below, treatment);
}

const OUTCOME_OF = /^(?:after|following|during|at|in|on)$/u;

const isOutcome = (scene: Scene, verb: number): boolean =>
  hasRole(scene, verb, "outcome") || hasRole(scene, verb, "agreed");

/** Why an envoy is called in: "over", "after", "in protest at", "to protest". */
function fromGrievance(scene: Scene, verb: number): void {
  const { sentence } = scene;
  for (const phrase of dependents(sentence, verb, "obl", "advcl", "ccomp")) {
    const first = subtree(sentence, phrase)[0]!;
    const marker = [
      sentence.tokens[first]!.form.toLowerCase(),
      markerOf(sentence, phrase),
      ...dependents(sentence, phrase, "mark").map((m) => sentence.tokens[m]!.form.toLowerCase()),
    ];
    if (marker.some((m) => GRIEVANCE.test(m))) {
      if (relation(sentence.tokens[phrase]!) === "obl") add(scene, phrase, "discussed");
      else addClause(scene, phrase);
    }
    if (lemmaOf(sentence, phrase) === "protest")
      for (const cause of dependents(sentence, phrase, "nmod", "obj")) add(scene, cause, "discussed");
  }
}
const GRIEVANCE = /^(?:after|following|amid|amidst|because of|due to|in response to|for)$/u;

function addClause(scene: Scene, clause: number): void {
  const span = clauseSpan(scene.sentence, clause);
  if (span) scene.topics.push({ span, treatment: "discussed" });
}

/** A nominal and what is joined to it, each a topic; of "issues such as visas" the examples are. */
function add(scene: Scene, nominal: number, treatment: Treatment): void {
  if (isTime(scene, nominal)) return;
  const { sentence } = scene;
  for (const head of topicHeads(sentence, nominal, (i) => hasRole(scene, i, "vague"))) {
    const others = listedWithin(sentence, head);
    const span = isTopic(scene, head)
      ? topicSpan(sentence, head, (i) => others.includes(i) || isOutside(scene, i))
      : undefined;
    if (!span) continue;
    scene.topics.push({ span, treatment: "discussed" });
    // What is agreed was also talked about.
    if (treatment === "agreed") scene.topics.push({ span, treatment });
  }
}

/** Whether the word names a topic: no time, no person, no pronoun, nothing that says only how or that there was something. */
function isTopic(scene: Scene, head: number): boolean {
  const { doc, index, sentence } = scene;
  const token = sentence.tokens[head]!;
  if (token.upos === "PRON" || hasRole(scene, head, "stop")) return false;
  if (
    hasRole(scene, head, "vague") &&
    dependents(sentence, head, "compound", "nmod").length === 0 &&
    !isDescribed(scene, head)
  )
    return false;
  if (isTime(scene, head)) return false;
  const mention = mentionAt(doc, index, head);
  return !mention || !/^(?:person|office|outlet|pair)$/u.test(mention.kind);
}

const isTime = ({ doc, index, sentence }: Scene, i: number): boolean => {
  const { start, end } = sentence.tokens[i]!;
  return (doc.dates[index] ?? []).some((date) => date.start <= start && end <= date.end);
};

const isDescribed = (scene: Scene, head: number): boolean =>
  dependents(scene.sentence, head, "amod")
    .flatMap((i) => conjuncts(scene.sentence, i))
    .some((i) => !hasRole(scene, i, "plain"));

/** "A peace process with President X", "a pact in Geneva": with whom and where it was talked about. */
const isOutside = (scene: Scene, i: number): boolean => {
  const marker = markerOf(scene.sentence, i);
  if (marker === "with") return namesPeople(scene, i);
  return (marker === "in" || marker === "at") && Boolean(mentionAt(scene.doc, scene.index, i)?.city);
};

/** Also people whose state nobody tells. */
const namesPeople = ({ doc, index }: Scene, i: number): boolean =>
  [mentionAt(doc, index, i), ...actorsIn(doc, index, i)].some((m) => m?.kind === "person" || m?.kind === "office");
