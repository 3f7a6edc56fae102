/** Who takes a measure: states and bodies that act by themselves, not those whose adjective stands before a firm or a court. */
import type { Document } from "../../document.ts";
import type { Sentence, Token } from "../../grammar/types.ts";
import type { Mention } from "../../mentions/types.ts";
import { dependents, markerOf, relation, subjectOf } from "../../tree.ts";
import type { PartyCode } from "../../types.ts";
import { actorsIn, isActor, partiesOf } from "../parties.ts";
import { lookUp } from "../status.ts";
import { type Acting, actingIn, together } from "./acting.ts";
import { carriersBelow, STEPS } from "./bringing-about.ts";
import { decisionOf, isDecided } from "./decisions.ts";
import type { MeasureFrame, MeasureLexicon } from "./frames.ts";
import { isPassive, modifiedBy } from "./objects.ts";

/** Who does what the word tells: agent, subject or possessor, else whoever announces, orders or threatens it. */
export function actorsOf(
  doc: Document,
  sentenceIndex: number,
  trigger: number,
  frame: MeasureFrame,
  lexicon: MeasureLexicon,
): Acting {
  const sentence = doc.sentences[sentenceIndex]!;
  const agents = dependents(sentence, trigger, "obl", "nmod").filter((i) => isAgent(doc, sentenceIndex, i, lexicon));
  for (const agent of agents) {
    const acting = actingIn(doc, sentenceIndex, agent, lexicon);
    if (acting !== "open") return acting;
  }
  return frame.pos === "verb"
    ? verbActors(doc, sentenceIndex, trigger, lexicon)
    : nounActors(doc, sentenceIndex, trigger, lexicon);
}

/** "By X", "under a resolution of the Council". */
function isAgent(doc: Document, sentenceIndex: number, i: number, lexicon: MeasureLexicon): boolean {
  const sentence = doc.sentences[sentenceIndex]!;
  const { start, end } = sentence.tokens[i]!;
  // "By the end of May" is when, not who.
  if ((doc.dates[sentenceIndex] ?? []).some((date) => date.start <= start && end <= date.end)) return false;
  const marker = markerOf(sentence, i);
  return marker === "by" || (marker === "under" && lexicon.instruments.has(sentence.tokens[i]!.lemma.toLowerCase()));
}

function verbActors(doc: Document, sentenceIndex: number, verb: number, lexicon: MeasureLexicon): Acting {
  const sentence = doc.sentences[sentenceIndex]!;
  if (isPassive(sentence, verb)) return "open";
  const own = subjectsOf(sentence, verb);
  const modifies = modifiedBy(sentence, verb) !== undefined && !isMisreadVerb(doc, sentenceIndex, verb);
  if (own.length === 0 && modifies) return "open";
  const { deprel, head } = sentence.tokens[verb]!;
  // "The Israeli blockade stopping aid", "a decree banning imports": what the participle stands behind acts.
  if (own.length === 0 && deprel === "acl" && sentence.tokens[verb]!.form.endsWith("ing")) {
    const modified = actingIn(doc, sentenceIndex, head, lexicon);
    if (modified !== "open" && modified !== "nobody") return modified;
  }
  const speaking = speakerActing(doc, sentenceIndex, verb, lexicon);
  if (speaking !== "open") return speaking;
  const acting = subjectActing(doc, sentenceIndex, verb, lexicon);
  const climbs = own.every((i) => sentence.tokens[i]!.upos === "PRON");
  return acting === "open" && climbs ? outerActors(doc, sentenceIndex, verb, lexicon) : acting;
}

/** "X says it will close …", "officials said they had seized …": a pronoun that agrees with who speaks is who speaks. */
function speakerActing(doc: Document, sentenceIndex: number, verb: number, lexicon: MeasureLexicon): Acting {
  const { tokens } = doc.sentences[sentenceIndex]!;
  const own = dependents(doc.sentences[sentenceIndex]!, verb, "nsubj");
  const { head, deprel } = tokens[verb]!;
  if (deprel === "conj" && own.length === 0 && head >= 0) return speakerActing(doc, sentenceIndex, head, lexicon);
  const pronoun = own.length === 1 ? tokens[own[0]!]!.form.toLowerCase() : "";
  if (deprel !== "ccomp" || head < 0 || !/^(?:it|they)$/u.test(pronoun)) return "open";
  const speaker = dependents(doc.sentences[sentenceIndex]!, head, "nsubj")[0];
  if (speaker === undefined || !/^(?:NOUN|PROPN)$/u.test(tokens[speaker]!.upos)) return "open";
  const agrees = (tokens[speaker]!.feats.number === "Plur") === (pronoun === "they");
  return agrees ? actingIn(doc, sentenceIndex, speaker, lexicon) : "open";
}

/** Who does the verb, also when the tree ties the subject elsewhere. */
export function subjectActing(doc: Document, sentenceIndex: number, verb: number, lexicon: MeasureLexicon): Acting {
  const sentence = doc.sentences[sentenceIndex]!;
  const own = subjectsOf(sentence, verb);
  if (own.length > 0) {
    const acting = together(own.map((subject) => actingIn(doc, sentenceIndex, subject, lexicon)));
    // "A, B and C recalled …", when the tree cuts the list.
    const listed = listBefore(doc, sentenceIndex, verb);
    if (
      listed.length > acting.length &&
      acting !== "open" &&
      acting !== "nobody" &&
      acting.every((code) => listed.includes(code))
    )
      return listed;
    return acting === "open" ? relativeActors(doc, sentenceIndex, verb, own, lexicon) : acting;
  }
  const listed =
    isFiniteVerb(sentence, verb) || isMisreadVerb(doc, sentenceIndex, verb) ? listBefore(doc, sentenceIndex, verb) : [];
  if (listed.length > 0) return listed;
  const subject = subjectOf(sentence, verb);
  return subject === undefined ? "open" : actingIn(doc, sentenceIndex, subject, lexicon);
}

const isFiniteVerb = (sentence: Sentence, verb: number): boolean =>
  !/^(?:Inf|Ger|Part)$/u.test(sentence.tokens[verb]!.feats.verbForm ?? "");

const SUBORDINATING = /^(?:after|before|since|until|as|because|while)$/u;

/** The verb's subjects; in "after the Council imposed …" also the phrase that the tree takes for one of time. */
function subjectsOf(sentence: Sentence, verb: number): number[] {
  const all = dependents(sentence, verb, "nsubj");
  // "Ireland bans ministers A and B": what the tree calls a second subject stands behind the verb.
  const own = all.some((i) => i < verb) ? all.filter((i) => i < verb) : all;
  const { deprel, head } = sentence.tokens[verb]!;
  if (own.length > 0 || relation({ deprel } as Token) !== "advcl" || !isFiniteVerb(sentence, verb)) return own;
  const phrases = [verb, head].flatMap((i) => (i < 0 ? [] : dependents(sentence, i, "obl")));
  return phrases.filter((i) => {
    const marked = dependents(sentence, i, "case").some((c) =>
      SUBORDINATING.test(sentence.tokens[c]!.form.toLowerCase()),
    );
    const between = sentence.tokens.slice(i + 1, verb);
    return i < verb && marked && between.every((token) => !/^(?:VERB|PUNCT|SCONJ)$/u.test(token.upos));
  });
}

/** "The Council, which imposed …": the noun that the clause modifies, else the party named last before it. */
function relativeActors(
  doc: Document,
  sentenceIndex: number,
  verb: number,
  own: readonly number[],
  lexicon: MeasureLexicon,
): Acting {
  const sentence = doc.sentences[sentenceIndex]!;
  const token = sentence.tokens[verb]!;
  const pronoun = own.find((i) => /^(?:which|who|that)$/iu.test(sentence.tokens[i]!.form));
  if (token.deprel !== "acl:relcl" || pronoun === undefined || token.head < 0) return "open";
  const modified = actingIn(doc, sentenceIndex, token.head, lexicon);
  if (modified !== "open" && modified !== "nobody") return modified;
  const before = (doc.mentionsBySentence[sentenceIndex] ?? []).filter((m) => isActor(m) && m.to <= pronoun);
  return before.at(-1)?.states ?? "open";
}

/** "China and India agree": the actors that stand right before a verb; a list ends in "and". */
export function listBefore(doc: Document, sentenceIndex: number, verb: number): PartyCode[] {
  const { tokens } = doc.sentences[sentenceIndex]!;
  const actors = (doc.mentionsBySentence[sentenceIndex] ?? []).filter(isActor);
  const listed: Mention[] = [];
  let joined = false;
  for (let i = verb - 1; i >= 0; i--) {
    const mention = actors.find((m) => m.to === i + 1);
    if (mention && (listed.length === 0 || joined)) {
      listed.unshift(mention);
      i = mention.from;
      continue;
    }
    const { upos, form } = tokens[i]!;
    if (listed.length === 0 ? upos !== "AUX" && upos !== "ADV" : !/^(?:,|and|the)$/iu.test(form)) break;
    if (listed.length > 0 && form === "and") joined = true;
    if (form === "," && !joined) break;
  }
  return partiesOf(listed);
}

/** "Nicaragua suspended cooperation", which the parser may take for cooperation that is suspended: a name stands right before. */
export function isMisreadVerb(doc: Document, sentenceIndex: number, verb: number): boolean {
  const { tokens } = doc.sentences[sentenceIndex]!;
  if (tokens[verb]!.deprel !== "amod" || tokens[verb]!.head < verb) return false;
  return (doc.mentionsBySentence[sentenceIndex] ?? []).some(
    (m) => isActor(m) && m.to === verb && (m.kind !== "state" || tokens[verb - 1]!.upos === "PROPN"),
  );
}

/** Climbs to the nearest verb above that has a subject: "X announces measures including closing …". */
export function outerActors(doc: Document, sentenceIndex: number, from: number, lexicon: MeasureLexicon): Acting {
  const sentence = doc.sentences[sentenceIndex]!;
  for (let i = sentence.tokens[from]!.head, depth = 0; i >= 0 && depth < 6; i = sentence.tokens[i]!.head, depth++) {
    const acting = sentence.tokens[i]!.upos === "VERB" ? subjectActing(doc, sentenceIndex, i, lexicon) : "open";
    if (acting !== "open") return acting;
  }
  return "open";
}

/** "The U.S. sanctions", "sanctions imposed by X", "the ban that X announced", "X announced sanctions". */
function nounActors(doc: Document, sentenceIndex: number, noun: number, lexicon: MeasureLexicon): Acting {
  const carried = carriedBy(doc, sentenceIndex, noun, lexicon);
  if (carried !== "open") return carried;
  const own = possessorsOf(doc, sentenceIndex, noun);
  if (own.length > 0) return partiesOf(own);
  const decision = decisionOf(doc.sentences[sentenceIndex]!, noun, lexicon);
  if (decision && isDecided(doc.sentences[sentenceIndex]!, noun, decision, lexicon))
    return actingIn(doc, sentenceIndex, decision.instrument, lexicon);
  return governingActors(doc, sentenceIndex, noun, lexicon);
}

/** States that stand before the noun: "Poland's closure of …", "U.S. sanctions". */
export const possessorsOf = (doc: Document, sentenceIndex: number, noun: number): Mention[] =>
  dependents(doc.sentences[sentenceIndex]!, noun, "nmod:poss", "amod", "compound").flatMap((i) =>
    actorsIn(doc, sentenceIndex, i),
  );

function carriedBy(doc: Document, sentenceIndex: number, noun: number, lexicon: MeasureLexicon): Acting {
  const sentence = doc.sentences[sentenceIndex]!;
  for (const verb of carriersBelow(sentence, noun, lexicon)) {
    const agent = dependents(sentence, verb, "obl").find((i) => markerOf(sentence, i) === "by");
    if (!lookUp(lexicon.cues, sentence, verb, noun)?.acts) continue;
    const doer = agent ?? dependents(sentence, verb, "nsubj")[0];
    const acting = doer === undefined ? "open" : actingIn(doc, sentenceIndex, doer, lexicon);
    if (acting !== "open") return acting;
  }
  return "open";
}

/** The subject of the act-making verb above the noun, through nouns that only carry it ("a list of measures including …"). */
export function governingActors(doc: Document, sentenceIndex: number, noun: number, lexicon: MeasureLexicon): Acting {
  const sentence = doc.sentences[sentenceIndex]!;
  let below = noun;
  for (let step = 0; step < STEPS; step++) {
    const above = sentence.tokens[below]!.head;
    if (above < 0) return "open";
    const token = sentence.tokens[above]!;
    const cue = lookUp(lexicon.cues, sentence, above, below);
    if (token.upos === "VERB") {
      if (!cue?.acts) return "open";
      const agent = dependents(sentence, above, "obl").find((i) => markerOf(sentence, i) === "by");
      if (agent !== undefined) return actingIn(doc, sentenceIndex, agent, lexicon);
      const acting = isPassive(sentence, above) ? "open" : subjectActing(doc, sentenceIndex, above, lexicon);
      if (acting !== "open" || token.deprel === "acl:relcl") return acting;
    } else if (cue?.acts) {
      const own = partiesOf(possessorsOf(doc, sentenceIndex, above));
      if (own.length > 0) return own;
    }
    below = above;
  }
  return "open";
}
