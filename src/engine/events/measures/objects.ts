/** What an act is on: the phrase beside its word that the frame asks for. */
import { type Document, mentionAt } from "../../document.ts";
import type { Sentence } from "../../grammar/types.ts";
import { childrenOf, conjuncts, dependents, markerOf, relation } from "../../tree.ts";
import type { MeasureFrame, MeasureLexicon } from "./frames.ts";
import { isNamedVessel } from "./vessels.ts";

/** Prepositions through which a verb reaches what it acts on: "withdraw from", "agree on", "designate as". */
const LINKS = /^(?:from|out of|on|upon|to|as|of|with|off|out|up|down|)$/u;

/** Heads of the phrases that the act is on; empty when the frame asks for one and none stands there. */
export function objectsOf(
  doc: Document,
  sentenceIndex: number,
  trigger: number,
  frame: MeasureFrame,
  lexicon: MeasureLexicon,
): number[] {
  const sentence = doc.sentences[sentenceIndex]!;
  if (!admits(sentence, trigger, frame)) return [];
  if (frame.objects.size === 0) return [trigger];
  const around = frame.pos === "verb" ? aroundVerb(sentence, trigger, frame) : aroundNoun(sentence, trigger);
  const heads = around.flatMap((i) => conjuncts(sentence, i)).flatMap((i) => [i, ...measured(sentence, i, lexicon)]);
  const fitting = [...new Set(heads)].filter((i) => i !== trigger && fits(doc, sentenceIndex, i, frame, lexicon));
  if (fitting.length > 0) return fitting;
  const next = nextNominal(sentence, trigger);
  return next !== undefined && fits(doc, sentenceIndex, next, frame, lexicon) ? [next] : [];
}

/** Whether the words below are those that the frame needs, and none that it excludes. */
function admits(sentence: Sentence, trigger: number, frame: MeasureFrame): boolean {
  if (frame.needs.size === 0 && frame.unless.size === 0) return true;
  const modified = modifiedBy(sentence, trigger);
  const near = wordsBelow(sentence, trigger, 1, /^(?:advcl|parataxis|nsubj|conj|ccomp)$/u);
  if ([...frame.unless].some((word) => near.has(word))) return false;
  const words = wordsBelow(sentence, trigger, 4, /^(?:parataxis|nsubj|conj|ccomp)$/u);
  if (modified !== undefined) for (const word of wordsBelow(sentence, modified, 1, /^acl/u)) words.add(word);
  return frame.needs.size === 0 || [...frame.needs].some((word) => words.has(word));
}

/** Lemmas, forms and prepositions of the word's phrase, but for clauses that only stand beside it. */
function wordsBelow(sentence: Sentence, trigger: number, reach: number, beside: RegExp): Set<string> {
  const found = new Set<string>();
  const visit = (i: number, depth: number): void => {
    const token = sentence.tokens[i]!;
    found.add(token.lemma.toLowerCase());
    found.add(token.form.toLowerCase());
    if (/-flagged$/u.test(token.form)) found.add("flagged");
    const marker = dependents(sentence, i, "case").map((c) => sentence.tokens[c]!.form.toLowerCase());
    if (marker.length > 0) found.add(marker.join(" "));
    if (depth >= reach) return;
    for (const child of childrenOf(sentence)[i] ?? [])
      if (!beside.test(sentence.tokens[child]!.deprel) || isLateSubject(sentence, child)) visit(child, depth + 1);
  };
  visit(trigger, 0);
  return found;
}

/** "X bans ministers A and B from the country": what the tree calls a second subject, behind the verb. */
const isLateSubject = (sentence: Sentence, i: number): boolean => {
  const { deprel, head } = sentence.tokens[i]!;
  return deprel === "nsubj" && i > head && dependents(sentence, head, "nsubj").some((other) => other < head);
};

/** Objects, passive subjects and linked phrases of a verb; for a participle or relative clause what it modifies. */
function aroundVerb(sentence: Sentence, verb: number, frame: MeasureFrame): number[] {
  const suffers = isPassive(sentence, verb) ? ["nsubj:pass"] : [];
  const direct = dependents(sentence, verb, "obj", "iobj", "xcomp", ...suffers);
  const linked = dependents(sentence, verb, "obl").filter((i) => LINKS.test(markerOf(sentence, i)));
  // "Withdraws its fighters from Turkey" is no withdrawal from a body.
  if (frame.objects.has("treaty") && direct.length > 0 && !direct.every((i) => isOwnState(sentence, i))) return direct;
  const inside = direct
    .flatMap((i) => dependents(sentence, i, "nmod"))
    .filter((i) => /^(?:as|from|to|on)$/u.test(markerOf(sentence, i)));
  // "Gave the envoy 72 hours to leave": the tree may take whom for a part of how long.
  const given = direct
    .filter((i) => TERM.test(sentence.tokens[i]!.lemma))
    .flatMap((i) => dependents(sentence, i, "compound", "nmod"));
  const modified = modifiedBy(sentence, verb);
  const shared = direct.length === 0 ? sharedSubject(sentence, verb) : [];
  return [...direct, ...linked, ...inside, ...given, ...(modified === undefined ? [] : [modified]), ...shared];
}

const TERM = /^(?:hour|day|week|month)$/u;

/** "Withdrew the country from the treaty", "took Chad out of the bloc". */
const isOwnState = (sentence: Sentence, i: number): boolean =>
  sentence.tokens[i]!.upos === "PROPN" || /^(?:country|nation|government)$/u.test(sentence.tokens[i]!.lemma);

/** "Diplomats were summoned and expelled", "the consulate is ordered to close": the verb has the other one's subject. */
function sharedSubject(sentence: Sentence, verb: number): number[] {
  const token = sentence.tokens[verb]!;
  const shares = token.deprel === "xcomp" || (token.deprel === "conj" && token.feats.verbForm === "Part");
  return shares && token.head >= 0 ? dependents(sentence, token.head, "nsubj:pass") : [];
}

/** "Diplomats expelled from Y", "inspections, which were suspended", "the ban that X lifted": the noun that the clause modifies. */
export function modifiedBy(sentence: Sentence, verb: number): number | undefined {
  const token = sentence.tokens[verb]!;
  if (token.head < 0) return undefined;
  if (token.deprel === "amod") return token.head > verb ? headOfCompound(sentence, token.head) : undefined;
  if (token.deprel === "acl")
    return token.feats.verbForm === "Ger" || token.form.endsWith("ing") ? undefined : token.head;
  if (token.deprel !== "acl:relcl") return undefined;
  const objects = dependents(sentence, verb, "obj").filter((i) => sentence.tokens[i]!.upos !== "PRON");
  const subject = dependents(sentence, verb, "nsubj").filter((i) => sentence.tokens[i]!.upos !== "PRON");
  return objects.length === 0 && (subject.length > 0 || isPassive(sentence, verb)) ? token.head : undefined;
}

/** "Coal exports": the noun that the compound ends in. */
const headOfCompound = (sentence: Sentence, i: number): number =>
  sentence.tokens[i]!.deprel === "compound" ? headOfCompound(sentence, sentence.tokens[i]!.head) : i;

/** "Was expelled", "were ordered": what the grammatical subject suffers. */
export const isPassive = (sentence: Sentence, verb: number): boolean =>
  dependents(sentence, verb, "aux:pass").length > 0 ||
  (dependents(sentence, verb, "nsubj:pass").length > 0 && sentence.tokens[verb]!.feats.verbForm !== "Fin");

const aroundNoun = (sentence: Sentence, noun: number): number[] =>
  dependents(sentence, noun, "nmod", "compound", "amod", "nmod:poss", "acl");

/** "A round of sanctions", "the issuance of visas": what stands behind a word of quantity. */
function measured(sentence: Sentence, i: number, lexicon: MeasureLexicon): number[] {
  if (!lexicon.portions.has(sentence.tokens[i]!.lemma.toLowerCase())) return [];
  const inner = dependents(sentence, i, "nmod").filter((n) => markerOf(sentence, n) === "of");
  return inner.flatMap((n) => conjuncts(sentence, n)).flatMap((n) => [n, ...measured(sentence, n, lexicon)]);
}

const BEFORE_NOUN = /^(?:DET|ADJ|NUM|NOUN|PROPN|PRON|PART|ADV|PUNCT|CCONJ)$/u;

/** The noun phrase right after an active verb or a noun and its preposition, for when the tree ties it elsewhere. */
function nextNominal(sentence: Sentence, trigger: number): number | undefined {
  if (isPassive(sentence, trigger)) return undefined;
  const first = sentence.tokens[trigger + 1]?.upos === "ADP" ? trigger + 2 : trigger + 1;
  for (let i = first; i < Math.min(sentence.tokens.length, trigger + 9); i++) {
    const { upos } = sentence.tokens[i]!;
    if (!BEFORE_NOUN.test(upos)) return undefined;
    const ends = !/^(?:NOUN|PROPN|PART)$/u.test(sentence.tokens[i + 1]?.upos ?? "");
    if (/^(?:NOUN|PROPN)$/u.test(upos) && ends) return i;
  }
  return undefined;
}

function fits(doc: Document, sentenceIndex: number, i: number, frame: MeasureFrame, lexicon: MeasureLexicon): boolean {
  const sentence = doc.sentences[sentenceIndex]!;
  const token = sentence.tokens[i]!;
  if (frame.objects.has("*"))
    return relation(token) === "xcomp" || (relation(token) !== "obl" && /^(?:NOUN|PROPN|PRON)$/u.test(token.upos));
  // "An aid package", "the consulate building": the head only carries what stands before it.
  const carries = lexicon.carriers.has(token.lemma.toLowerCase()) || frame.pos !== "verb";
  const words = [i, ...(carries ? dependents(sentence, i, "compound", "amod", "flat") : [])].map(
    (n) => sentence.tokens[n]!,
  );
  if (words.some((t) => frame.objects.has(t.lemma.toLowerCase()) || frame.objects.has(t.form.toLowerCase())))
    return true;
  if ([...frame.objects].some((object) => object.includes(" ") && phraseAt(sentence, i).includes(object))) return true;
  if (frame.objects.has("vessel") && isNamedVessel(doc, sentenceIndex, i, frame.objects)) return true;
  const mention = mentionAt(doc, sentenceIndex, i);
  if (!mention) return false;
  if (mention.kind === "state" && mention.states.every((code) => lexicon.bodies.has(code)) && frame.objects.has("body"))
    return true;
  if (mention.kind === "state" || mention.kind === "group") return frame.objects.has("state");
  if (mention.kind === "treaty") return frame.objects.has("treaty");
  if (mention.kind !== "office" && mention.kind !== "person") return false;
  return frame.objects.has("person") || (mention.level === "ambassador" && frame.objects.has("ambassador"));
}

/** The words around a nominal, as lemmas, for objects of several words. */
const phraseAt = (sentence: Sentence, i: number): string =>
  sentence.tokens
    .slice(Math.max(0, i - 3), i + 4)
    .map((token) => token.lemma.toLowerCase())
    .join(" ");
