/** Which attributed statements are claims: those of somebody who can answer for words, about dealings with others. */
import type { Document } from "../document.ts";
import type { Sentence, Token } from "../grammar/types.ts";
import type { Mention } from "../mentions/types.ts";
import { contains, overlaps } from "../span.ts";
import { dependents, subtree } from "../tree.ts";
import type { PointingWords } from "./about.ts";
import { formOf, lemmaOf } from "./find-cues.ts";
import { foreignStates } from "./foreign-states.ts";
import { handsOn, repeats } from "./handing-on.ts";
import { isFuture } from "./predicates.ts";
import type { AttributedStatement } from "./types.ts";

/** The statements that are claims, by their indices; `isAbout` says whether one speaks of an event. */
export function claimsAmong(
  doc: Document,
  statements: readonly AttributedStatement[],
  isAbout: (index: number) => boolean,
  pointing: PointingWords,
): number[] {
  const all = statements.map((_, i) => i);
  const able = all.filter(
    (i) => !statements[i]!.act && !isUnrealised(doc, statements[i]!) && !isImputed(doc, statements[i]!, statements),
  );
  const spoken = able.filter(
    (i) =>
      !ofOuterSpeaker(doc, statements[i]!, statements) &&
      isClaim(doc, statements[i]!, isAbout(i) || speaksOfDealings(doc, statements[i]!, pointing), pointing),
  );
  const claimed = spoken.map((i) => statements[i]!);
  const joined = able.filter((i) => spoken.includes(i) || goesOn(doc, statements[i]!, claimed));
  const answered = able.filter(
    (i) =>
      joined.includes(i) ||
      answersClaims(
        doc,
        statements[i]!,
        joined.map((k) => statements[k]!),
        pointing,
      ),
  );
  const carried = able.filter((i) => answered.includes(i) || isCarried(statements, i, answered));
  return carried.filter(
    (i) => !handsOn(doc, statements, i, carried) && !repeats(doc, statements, i, carried, pointing),
  );
}

/** A pronoun that stands for nobody known, or a paper, answers for no words. */
function answers(doc: Document, statement: AttributedStatement, pointing: PointingWords): boolean {
  const { answering } = pointing;
  if (!statement.cited && (!statement.speaker || statement.described) && !namesSource(doc, statement, answering))
    return false;
  if (statement.speaker)
    return (
      statement.speaker.kind !== "treaty" && statement.speaker.kind !== "place" && !isPrivate(doc, statement, pointing)
    );
  const words = doc.text.slice(statement.source[0]?.start, statement.source[0]?.end);
  return (
    !UNKNOWN.test(words) &&
    doc.mentions.every((m) => m.kind !== "treaty" || !statement.source.some((s) => overlaps(s, m)))
  );
}
/** A person of whom the report tells no post, state or calling: passers-by, neighbours. */
function isPrivate(doc: Document, { speaker }: AttributedStatement, { answering, people }: PointingWords): boolean {
  if (speaker?.kind !== "person" || speaker.office || speaker.states.length > 0) return false;
  if (people.has(speaker.name ?? "") || people.has(doc.text.slice(speaker.start, speaker.end))) return false;
  return !doc.mentions.some(
    (m) =>
      m.entity === speaker.entity &&
      (m.office !== undefined || m.states.length > 0 || m.institution !== undefined || isCalled(doc, m, answering)),
  );
}

/** "Masao Okonogi, a professor at Keio", "analyst Moon Seong Mook". */
function isCalled(
  doc: Document,
  { sentence: index, head, from, to }: Mention,
  answering: ReadonlySet<string>,
): boolean {
  const sentence = doc.sentences[index]!;
  const above = sentence.tokens[head]!.head;
  const around = [...subtree(sentence, head), ...(above >= 0 ? [above] : []), from - 2, from - 1, to, to + 1, to + 2];
  return around.some((i) => answering.has(lemmaOf(sentence, i)));
}

/** A description names people or papers; a name that no mention holds must be somebody's. */
function namesSource(doc: Document, statement: AttributedStatement, answering: ReadonlySet<string>): boolean {
  const { tokens } = doc.sentences[statement.sentence]!;
  const isInside = (token: Token | undefined): boolean =>
    token !== undefined && statement.source.some((s) => overlaps(s, token));
  const own = tokens.filter(isInside);
  if (!own.some((t) => answering.has(t.lemma.toLowerCase()) || (t.upos === "PROPN" && !statement.speaker)))
    return false;
  const head = own.find((t) => !isInside(tokens[t.head]));
  return head !== undefined && (answering.has(head.lemma.toLowerCase()) || head.upos === "PROPN" || isSomebody(head));
}

/** "Acknowledging the massacres" names nobody who speaks, "the group said" does. */
const isSomebody = ({ entity }: Token): boolean => entity === "person" || entity === "organization";

const UNKNOWN = /^(?:it|that|which|who|this|these|those|one|some|he|she|they)$/iu;

/** Somebody who can answer for words: an official, a state, a body, an outlet, or people described but not named. */
function isClaim(
  doc: Document,
  statement: AttributedStatement,
  isAboutEvent: boolean,
  pointing: PointingWords,
): boolean {
  if (statement.source.length === 0 || !answers(doc, statement, pointing)) return false;
  return isAboutEvent || foreignStates(doc, statement, statement.content).length > 0;
}

/** Talks, summits, ceasefires, sanctions and tariffs are dealings with others even when nobody names these. */
function speaksOfDealings(
  doc: Document,
  statement: AttributedStatement,
  { contacts, measuresByName }: PointingWords,
): boolean {
  if (!statement.speaker || statement.speaker.states.length === 0) return false;
  return statement.contentTokens.some(({ sentence, from, to }) =>
    doc.sentences[sentence]!.tokens.slice(from, to).some(
      (t) =>
        t.upos === "NOUN" &&
        (DEALINGS.has(contacts.get(t.lemma.toLowerCase()) ?? "") || measuresByName.has(t.lemma.toLowerCase())),
    ),
  );
}
const DEALINGS: ReadonlySet<string> = new Set(["negotiation", "summit", "consultation"]);

/** "China must say", "if it threatened": words that nobody has said yet. What one will say, or may not, counts. */
function isUnrealised(doc: Document, { sentence: index, head }: AttributedStatement): boolean {
  const sentence = doc.sentences[index]!;
  const isModal = dependents(sentence, head, "aux").some((i) =>
    /^(?:must|should|ought|may|might|can|could|would|to)$/u.test(formOf(sentence, i)),
  );
  const isNegated = dependents(sentence, head, "advmod").some((i) =>
    /^(?:not|n't|n’t|never)$/u.test(formOf(sentence, i)),
  );
  const isCondition = dependents(sentence, head, "mark").some((m) => /^(?:if|unless)$/u.test(formOf(sentence, m)));
  return isCondition || isBidden(sentence, head) || (isModal && !isNegated);
}

/** "Said Peking was aware of it", "that Washington will just reply": what goes on in others is the outer speaker's word. */
function isImputed(doc: Document, own: AttributedStatement, all: readonly AttributedStatement[]): boolean {
  const outer = own.parent === undefined ? undefined : all[own.parent];
  if (!outer) return false;
  if (!own.speech && outer.polarity() === "blame") return true;
  const isStance = !own.speech && ["plan", "expect", "affirm"].includes(own.polarity());
  if (!isStance && !isFuture(doc.sentences[own.sentence]!, own.head)) return false;
  return (
    outer.speaker !== undefined &&
    outer.speaker.kind !== "outlet" &&
    !outer.speaker.states.some((code) => own.speaker?.states.includes(code))
  );
}

/** "Are required to report", "is expected to announce". */
const isBidden = (sentence: Sentence, head: number): boolean =>
  sentence.tokens[head]!.deprel === "xcomp" && dependents(sentence, sentence.tokens[head]!.head, "aux:pass").length > 0;

/** "They said that they hoped": what a speaker says of their own stance is in the claim already. */
function ofOuterSpeaker(doc: Document, own: AttributedStatement, all: readonly AttributedStatement[]): boolean {
  const outer = own.parent === undefined ? undefined : all[own.parent];
  if (!outer || own.source.length === 0) return false;
  if (own.speaker && own.speaker.entity === outer.speaker?.entity) return true;
  if (own.speaker?.kind === "state" && outer.speaker?.states.includes(own.speaker.states[0]!)) return true;
  const isPronoun = PRONOUN.test(doc.text.slice(own.source[0]!.start, own.source[0]!.end));
  return isPronoun && (!own.speaker || own.speaker.kind === "pair");
}
const PRONOUN = /^(?:it|he|she|they)$/iu;

/** "Rejected the offer, stating …", "…, which Oslo denied": what is added to a claim in the same sentence goes with it. */
function goesOn(doc: Document, own: AttributedStatement, claims: readonly AttributedStatement[]): boolean {
  if (own.parent !== undefined || own.source.length === 0) return false;
  return claims.some(
    (claim) =>
      claim.sentence === own.sentence &&
      ((isOneSource(claim, own) && isJoined(doc, own, claim)) ||
        own.content.every((span) => claim.content.some((said) => contains(said, span)))),
  );
}

const isOneSource = (a: AttributedStatement, b: AttributedStatement): boolean =>
  a.speaker && b.speaker ? a.speaker.entity === b.speaker.entity : a.source[0]?.start === b.source[0]?.start;

/** One of the two cues is a clause of the other's sentence: "urged restraint, saying …". */
function isJoined(doc: Document, own: AttributedStatement, claim: AttributedStatement): boolean {
  const { tokens } = doc.sentences[own.sentence]!;
  const joins = (head: number): boolean => /^(?:advcl|conj|parataxis)/u.test(tokens[head]!.deprel);
  return joins(own.head) || (joins(claim.head) && tokens[claim.head]!.head === own.head);
}

/** "China denied the reports", "disputed the account": what was claimed just before is answered. */
function answersClaims(
  doc: Document,
  own: AttributedStatement,
  claims: readonly AttributedStatement[],
  { answered }: PointingWords,
): boolean {
  if (!own.speaker || own.speaker.states.length === 0 || own.described) return false;
  const isAnswer = own.contentTokens.some(({ sentence, from, to }) => {
    const tokens = doc.sentences[sentence]!.tokens;
    return tokens
      .slice(from, to)
      .some((t, k) => answered.has(lemmaOf(doc.sentences[sentence]!, from + k)) && t.head === own.head);
  });
  return isAnswer && claims.some((claim) => claim.sentence <= own.sentence && claim.sentence >= own.sentence - REACH);
}
const REACH = 3;

/** What an outlet's claim hands on is a claim too. */
function isCarried(statements: readonly AttributedStatement[], i: number, kept: readonly number[]): boolean {
  const { parent, speaker, described } = statements[i]!;
  if (parent === undefined || !speaker || described || speaker.states.length === 0) return false;
  return kept.includes(parent) && statements[parent]!.speaker?.kind === "outlet";
}
