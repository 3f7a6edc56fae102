/** Whom a measure hits: the states inside the object's phrase, the phrases that the frame names, or the seat of a mission. */
import { type Document, mentionAt } from "../../document.ts";
import type { Sentence } from "../../grammar/types.ts";
import type { Mention } from "../../mentions/types.ts";
import { childrenOf, dependents, markerOf, relation, subjectOf } from "../../tree.ts";
import type { PartyCode } from "../../types.ts";
import { isActor } from "../parties.ts";
import type { MeasureFrame } from "./frames.ts";

const BELONGING: ReadonlySet<string> = new Set(["of", "between", "from", "including", "on", "against"]);
const AIMING = /^(?:target|aim|link|hit|involve|direct|belong)$/u;
const INSIDE = /^(?:conj|compound|amod|appos|flat|nmod|nummod|acl|obl|dep)$/u;

/** The parties whom the words reach, each once, in the order of the text. */
export function targetsOf(
  doc: Document,
  sentenceIndex: number,
  trigger: number,
  object: number,
  frame: MeasureFrame,
): PartyCode[] {
  const sentence = doc.sentences[sentenceIndex]!;
  const phrases = [
    ...new Set([trigger, object, ...carrier(sentence, object), ...within(sentence, trigger, object, frame)]),
  ]
    .flatMap((i) => dependents(sentence, i, "obl", "nmod", "iobj"))
    .filter((i) => frame.against.has(markerOf(sentence, i)) || relation(sentence.tokens[i]!) === "iobj");
  const direct = dependents(sentence, trigger, "obj", "nsubj:pass", "iobj").filter((i) => i !== object);
  const suffering = direct.flatMap((i) => partiesUnder(doc, sentenceIndex, i, frame.against));
  const aimed = object === trigger ? aimedAt(doc, sentenceIndex, trigger, frame) : [];
  const borne = bearersOf(doc, sentenceIndex, object, frame);
  // "Grants Chile an exemption from sanctions on Iranian oil": whom it is granted, not what it is from.
  const favoured = dependents(sentence, trigger, "iobj", "obj").some(
    (i) => i < object && mentionAt(doc, sentenceIndex, i),
  );
  const owned = object === trigger || favoured ? [] : partiesUnder(doc, sentenceIndex, object, frame.against);
  // "Handed over three Thai hostages to the Red Cross": whose people they are goes before who takes them in.
  const taken = frame.kind === "release" && owned.length > 0;
  const named = taken ? [] : phrases.flatMap((i) => partiesUnder(doc, sentenceIndex, i, frame.against));
  const placed = named.length === 0 ? phrases.flatMap((i) => countryOf(doc, sentenceIndex, i)) : [];
  const possessed = owned.length === 0 ? ownersBefore(doc, sentenceIndex, object) : [];
  const mention = mentionAt(doc, sentenceIndex, object);
  // Where a mission stands, and where an envoy is sent to.
  const seated = mention?.kind === "institution" || mention?.kind === "office";
  const seat = seated && mention.country ? [mention.country] : [];
  const all = [...new Set([...owned, ...possessed, ...suffering, ...named, ...aimed, ...borne, ...placed, ...seat])];
  return all.length > 0 ? all : phraseAfter(doc, sentenceIndex, object, frame);
}

/** "Sanctions targeting Russian firms". */
function aimedAt(doc: Document, sentenceIndex: number, noun: number, frame: MeasureFrame): PartyCode[] {
  const sentence = doc.sentences[sentenceIndex]!;
  return dependents(sentence, noun, "acl")
    .filter((i) => AIMING.test(sentence.tokens[i]!.lemma))
    .flatMap((i) => dependents(sentence, i, "obj", "obl"))
    .flatMap((i) => partiesUnder(doc, sentenceIndex, i, frame.against));
}

/** "Iraq has been under sanctions imposed by X": whoever is under it. */
function bearersOf(doc: Document, sentenceIndex: number, noun: number, frame: MeasureFrame): PartyCode[] {
  const sentence = doc.sentences[sentenceIndex]!;
  if (frame.pos !== "thing" || markerOf(sentence, noun) !== "under") return [];
  return dependents(sentence, noun, "nsubj").flatMap((i) => partiesUnder(doc, sentenceIndex, i, frame.against));
}

/** "… ambassador to the U.S.": the party right behind the object and its preposition, wherever the tree ties it. */
function phraseAfter(doc: Document, sentenceIndex: number, object: number, frame: MeasureFrame): PartyCode[] {
  const { tokens } = doc.sentences[sentenceIndex]!;
  if (!frame.against.has(tokens[object + 1]?.form.toLowerCase() ?? "")) return [];
  const next = (doc.mentionsBySentence[sentenceIndex] ?? []).find(
    (m) => isActor(m) && m.from > object + 1 && m.from <= object + 3,
  );
  return next ? [...next.states] : [];
}

/** "Hit X with sanctions", "sanctions imposed on X": the phrase of the verb that carries the object is the act's too. */
function carrier(sentence: Sentence, object: number): number[] {
  const { head } = sentence.tokens[object]!;
  const above = head >= 0 && sentence.tokens[head]!.upos === "VERB" ? [head] : [];
  return [...above, ...dependents(sentence, object, "acl").filter((i) => sentence.tokens[i]!.upos === "VERB")];
}

/**
 * Phrases that hold the other side one step further down: "lowered the level of its mission in Tehran", "banned under a
 * resolution on Eritrea", and for an act on one's own people "ordered its staff to leave the embassy in Juba".
 */
function within(sentence: Sentence, trigger: number, object: number, { pos, sides }: MeasureFrame): number[] {
  const parts = dependents(sentence, object, "nmod").filter((i) => markerOf(sentence, i) === "of");
  const means = dependents(sentence, trigger, "obl").filter((i) => markerOf(sentence, i) === "under");
  const left = sides === "own" && pos === "verb" ? dependents(sentence, trigger, "xcomp", "advcl") : [];
  const from = left.flatMap((i) => dependents(sentence, i, "obj"));
  return [...parts, ...means, ...left, ...from];
}

/** Parties in a phrase: its own mention, its modifiers and the phrases inside that say whose it is. */
export function partiesUnder(
  doc: Document,
  sentenceIndex: number,
  nominal: number,
  markers: ReadonlySet<string>,
): PartyCode[] {
  const sentence = doc.sentences[sentenceIndex]!;
  const found: PartyCode[] = [];
  const seen = new Set<number>();
  const visit = (i: number): void => {
    if (seen.has(i)) return;
    seen.add(i);
    const mention = mentionAt(doc, sentenceIndex, i);
    if (mention && isActor(mention) && !describesGroup(doc, sentenceIndex, mention)) found.push(...mention.states);
    // "Sanctions on Sudan's former president" hit Sudan, for which he acts no longer.
    else if (mention?.once) found.push(...mention.once);
    else found.push(...describedBefore(doc, sentenceIndex, i));
    for (const child of childrenOf(sentence)[i] ?? []) if (leadsInside(sentence, child, markers)) visit(child);
  };
  visit(nominal);
  return [...new Set(found)];
}

/** "The Yemeni Houthis": the adjective says where the group is at home. */
const describesGroup = (doc: Document, sentenceIndex: number, mention: Mention): boolean =>
  mention.demonym === true &&
  (doc.mentionsBySentence[sentenceIndex] ?? []).some((m) => m.kind === "group" && m.from === mention.to);

/** "Revoked their visas", "froze his assets": of those named last before the pronoun. */
function ownersBefore(doc: Document, sentenceIndex: number, object: number): readonly PartyCode[] {
  const sentence = doc.sentences[sentenceIndex]!;
  const pronoun = dependents(sentence, object, "nmod:poss").find((i) =>
    /^(?:their|his|her)$/iu.test(sentence.tokens[i]!.form),
  );
  if (pronoun === undefined) return [];
  const before = (doc.mentionsBySentence[sentenceIndex] ?? []).filter(
    (m) =>
      isActor(m) &&
      m.to <= pronoun &&
      /^(?:person|office|group)$/u.test(m.kind) &&
      m.head !== subjectOf(sentence, sentence.tokens[object]!.head),
  );
  return before.at(-1)?.states ?? [];
}

/** "Sanctions on the group", "handed the envoy a note", "on the isolated country": the armed group or the envoy named last, the state named most. */
function describedBefore(doc: Document, sentenceIndex: number, i: number): readonly PartyCode[] {
  const sentence = doc.sentences[sentenceIndex]!;
  const those = dependents(sentence, i, "det").some((d) => /^(?:those|these)$/iu.test(sentence.tokens[d]!.form));
  if (those && /^(?:country|state|nation)$/u.test(sentence.tokens[i]!.lemma))
    return listedBefore(doc, sentenceIndex, i);
  const described = DESCRIBED.find(([words]) => words.test(sentence.tokens[i]!.lemma))?.[1];
  const isDefinite = dependents(sentence, i, "det").some((d) => /^the$/iu.test(sentence.tokens[d]!.form));
  if (!described || !isDefinite || sentence.tokens[i]!.feats.number === "Plur") return [];
  const before = doc.mentions.filter((m) => m.end <= sentence.tokens[i]!.start && m.states.length === 1);
  if (described === "group") return before.findLast((m) => m.kind === "group")?.states ?? [];
  if (described === "envoy") return before.findLast((m) => m.level === "ambassador")?.states ?? [];
  return mostNamed(before.filter((m) => m.kind === "state" && !subjects(doc, sentenceIndex).has(m.states[0]!)));
}

/** What "the …" alone stands for. */
const DESCRIBED: readonly (readonly [RegExp, "group" | "state" | "envoy"])[] = [
  [/^(?:group|movement|militia)$/u, "group"],
  [/^(?:country|nation|regime)$/u, "state"],
  [/^(?:ambassador|envoy|diplomat|chargé)$/u, "envoy"],
];

/** "Those countries": the states named in the sentence before the words, without who acts. */
const listedBefore = (doc: Document, sentenceIndex: number, i: number): readonly PartyCode[] =>
  (doc.mentionsBySentence[sentenceIndex] ?? [])
    .filter((m) => m.to <= i && m.kind === "state")
    .flatMap((m) => m.states)
    .filter((code) => !subjects(doc, sentenceIndex).has(code));

/** Who acts in the sentence cannot be "the country" that it acts on. */
const subjects = (doc: Document, sentenceIndex: number): ReadonlySet<PartyCode> =>
  new Set(
    (doc.mentionsBySentence[sentenceIndex] ?? [])
      .filter((m) => relation(doc.sentences[sentenceIndex]!.tokens[m.head]!) === "nsubj")
      .flatMap((m) => m.states),
  );

function mostNamed(mentions: readonly Mention[]): readonly PartyCode[] {
  const counts = new Map<PartyCode, number>();
  for (const { states } of mentions) counts.set(states[0]!, (counts.get(states[0]!) ?? 0) + 1);
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1]);
  return first && first[1] > (second?.[1] ?? 0) ? [first[0]] : [];
}

function leadsInside(sentence: Sentence, child: number, markers: ReadonlySet<string>): boolean {
  const token = sentence.tokens[child]!;
  const link = relation(token);
  if (!INSIDE.test(link) || token.deprel === "acl:relcl") return false;
  // "Panama-flagged" names a register of ships, "British-flagged" whose ship it is.
  if (/flagged$/u.test(token.form))
    return dependents(sentence, child, "amod", "advmod", "compound").some((i) => sentence.tokens[i]!.upos === "ADJ");
  if (link === "acl") return AIMING.test(token.lemma);
  if (link !== "nmod" && link !== "obl") return true;
  const marker = markerOf(sentence, child);
  return token.deprel === "nmod:poss" || BELONGING.has(marker) || markers.has(marker);
}

function countryOf(doc: Document, sentenceIndex: number, phrase: number): PartyCode[] {
  const country = mentionAt(doc, sentenceIndex, phrase)?.country;
  return country ? [country] : [];
}
