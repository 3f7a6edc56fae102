/** Claims: the statements that speak of a contact, a measure or another state. */
import type { Document } from "../document.ts";
import type { Mention } from "../mentions/types.ts";
import { contains, cover, overlaps, type Quote, quote, type Span } from "../span.ts";
import type { Claim, PartyCode, Speaker } from "../types.ts";
import { aboutOf, type PointingWords } from "./about.ts";
import { factsOf } from "./facts.ts";
import type { AttributedStatement, EventRef } from "./types.ts";

/** The statements that are claims, k1, k2 … in the order of the text. */
export function makeClaims(
  doc: Document,
  statements: readonly AttributedStatement[],
  events: readonly EventRef[],
  pointing: PointingWords,
): Claim[] {
  const about = statements.map((statement) => {
    const found = aboutOf(doc, statement, events, pointing);
    const near = found.length > 0 ? undefined : nearEvent(doc, statement, events);
    return near ? [near.id] : found;
  });
  const spoken = statements.flatMap((statement, i) =>
    !statement.act &&
    !ofOuterSpeaker(doc, statement, statements) &&
    isClaim(doc, statement, about[i]!.length > 0 || speaksOfDealings(doc, statement, pointing), pointing)
      ? [i]
      : [],
  );
  const kept = statements.flatMap((statement, i) =>
    spoken.includes(i) ||
    goesOn(
      doc,
      statement,
      spoken.map((k) => statements[k]!),
    )
      ? [i]
      : [],
  );
  const idOf = (i: number | undefined): string | undefined => {
    if (i === undefined) return undefined;
    const place = kept.indexOf(i);
    return place >= 0 ? `k${place + 1}` : idOf(statements[i]!.parent);
  };
  return kept.map((i) => {
    const statement = statements[i]!;
    const within = idOf(statement.parent);
    const nested = statements.filter((_, k) => kept.includes(k) && statements[k]!.parent === i);
    const facts = factsOf(
      doc,
      statement,
      nested,
      events.filter((event) => about[i]!.includes(event.id)),
    );
    return {
      id: idOf(i)!,
      ...(within ? { within } : {}),
      ...claim(doc, statement),
      about: about[i]!,
      ...(statement.hedged ? { hedged: true as const } : {}),
      ...(facts.length > 0 ? { facts } : {}),
      evidence: evidenceOf(doc, statement),
    };
  });
}

function claim(doc: Document, statement: AttributedStatement): Omit<Claim, "id" | "about" | "evidence"> {
  const content = cover(statement.content);
  return {
    speaker: speaker(doc, statement),
    via: statement.via,
    cue: statement.cue.map((span) => doc.text.slice(span.start, span.end)).join(" … "),
    mode: statement.mode,
    polarity: statement.polarity,
    content: doc.report.text.slice(content.start, content.end),
  };
}

/** The whole statement first, then where its carriers are named. */
const evidenceOf = (doc: Document, { source, cue, content, viaSpans }: AttributedStatement): Quote[] =>
  [cover([...source, ...cue, ...content]), ...viaSpans].map((span) => quote(doc.text, span));

/** A pronoun that stands for nobody known, or a paper, answers for no words. */
function answers(doc: Document, statement: AttributedStatement, { answering }: PointingWords): boolean {
  if (!statement.cited && (!statement.speaker || statement.described) && !namesSource(doc, statement, answering))
    return false;
  if (statement.speaker) return statement.speaker.kind !== "treaty" && statement.speaker.kind !== "place";
  const words = doc.text.slice(statement.source[0]?.start, statement.source[0]?.end);
  return (
    !UNKNOWN.test(words) &&
    doc.mentions.every((m) => m.kind !== "treaty" || !statement.source.some((s) => overlaps(s, m)))
  );
}
/** A description names people or papers; a name that no mention holds must be somebody's. */
function namesSource(doc: Document, statement: AttributedStatement, answering: ReadonlySet<string>): boolean {
  const tokens = doc.sentences[statement.sentence]!.tokens.filter((t) => statement.source.some((s) => overlaps(s, t)));
  return tokens.some((t) => answering.has(t.lemma.toLowerCase()) || (t.upos === "PROPN" && !statement.speaker));
}
const UNKNOWN = /^(?:it|that|which|who|this|these|those|one|some|he|she|they)$/iu;

/** Somebody who can answer for words: an official, a state, a body, an outlet, or people described but not named. */
function isClaim(
  doc: Document,
  statement: AttributedStatement,
  isAboutEvent: boolean,
  pointing: PointingWords,
): boolean {
  if (statement.source.length === 0 || !answers(doc, statement, pointing)) return false;
  const foreign = foreignStates(doc, statement);
  return isAboutEvent || foreign.length > 0;
}

/** Talks, summits and ceasefires are dealings with others even when nobody names these. */
function speaksOfDealings(doc: Document, statement: AttributedStatement, { contacts }: PointingWords): boolean {
  if (!statement.speaker || statement.speaker.states.length === 0) return false;
  return statement.contentTokens.some(({ sentence, from, to }) =>
    doc.sentences[sentence]!.tokens.slice(from, to).some(
      (t) => t.upos === "NOUN" && DEALINGS.has(contacts.get(t.lemma.toLowerCase()) ?? ""),
    ),
  );
}
const DEALINGS: ReadonlySet<string> = new Set(["negotiation", "summit", "consultation"]);

/** Whoever speaks for a state in the sentences around an event speaks of it, unless they name something else. */
function nearEvent(doc: Document, statement: AttributedStatement, events: readonly EventRef[]): EventRef | undefined {
  if (!statement.speaker || statement.speaker.states.length === 0) return undefined;
  const from = doc.sentences[Math.max(0, statement.sentence - NEAR)]!.start;
  const to = doc.sentences[statement.sentence]!.end;
  const near = events.filter((event) => event.evidence.some((e) => e.start >= from && e.start < to));
  return near.at(-1);
}
const NEAR = 2;

/** "They said that they hoped": what a speaker says of their own stance is in the claim already. */
function ofOuterSpeaker(doc: Document, own: AttributedStatement, all: readonly AttributedStatement[]): boolean {
  const outer = own.parent === undefined ? undefined : all[own.parent];
  if (!outer || own.source.length === 0) return false;
  if (own.speaker && own.speaker.entity === outer.speaker?.entity) return true;
  const isPronoun = PRONOUN.test(doc.text.slice(own.source[0]!.start, own.source[0]!.end));
  return isPronoun && (!own.speaker || own.speaker.kind === "pair");
}
const PRONOUN = /^(?:it|he|she|they)$/iu;

/** "Rejected the offer, stating …", "…, which Oslo denied": what is added to a claim in the same sentence goes with it. */
function goesOn(doc: Document, own: AttributedStatement, claims: readonly AttributedStatement[]): boolean {
  if (own.act || own.parent !== undefined || !own.speaker) return false;
  const isJoined = /^(?:advcl|conj|parataxis)/u.test(doc.sentences[own.sentence]!.tokens[own.head]!.deprel);
  return claims.some(
    (claim) =>
      claim.sentence === own.sentence &&
      ((isJoined && claim.speaker?.entity === own.speaker!.entity) ||
        own.content.every((span) => claim.content.some((said) => contains(said, span)))),
  );
}

/** States named in the content that are not the speaker's own. */
function foreignStates(doc: Document, statement: AttributedStatement): PartyCode[] {
  const own = new Set(statement.speaker?.states ?? []);
  const named = mentionsUnder(doc, statement.content).flatMap((m) => [...m.states, ...(m.country ? [m.country] : [])]);
  return [...new Set(named)].filter((code) => !own.has(code));
}

const mentionsUnder = (doc: Document, spans: readonly Span[]): Mention[] =>
  doc.mentions.filter((m) => spans.some((span) => overlaps(span, m)));

function speaker(doc: Document, statement: AttributedStatement): Speaker {
  const who = statement.speaker;
  const words = quote(doc.text, statement.cited ?? cover(statement.source)).exact;
  if (!who) return { office: words };
  const state = who.states.length === 1 ? { state: who.states[0]! } : {};
  if (statement.described) return { office: words, ...state };
  const own = who.name ?? doc.text.slice(who.start, who.end);
  if (who.kind === "person") return { name: own, ...(who.office ? { office: who.office } : {}), ...state };
  if (who.kind === "office" && who.states.length === 0 && !who.institution && !who.resolved) return { office: words };
  if (who.kind === "office")
    return { office: who.office ?? own, ...(who.institution ? { institution: who.institution } : {}), ...state };
  if (who.kind === "pair") return { office: words, institution: sidesOf(doc, who) };
  return { institution: institutionName(doc, who, own), ...state };
}

/** "Both sides" by the names that the report gives to them. */
function sidesOf(doc: Document, pair: Mention): string {
  const named = pair.states.map(
    (code) => doc.mentions.find((m) => m.kind === "state" && m.states[0] === code && m.name)?.name,
  );
  const words = doc.text.slice(pair.start, pair.end);
  return named.length > 1 && named.every(Boolean) ? named.join(" and ") : words;
}

/** The lexicon's name where the report uses a word of it; else the report's own: "the Polish authorities". */
function institutionName(doc: Document, who: Mention, own: string): string {
  const said = doc.text.slice(who.start, who.end);
  const name = who.institution ?? own;
  const isSaid = name
    .toLowerCase()
    .split(/\s+/u)
    .some((word) => said.toLowerCase().includes(word));
  return isSaid || who.resolved || who.kind !== "institution" ? name : said;
}
