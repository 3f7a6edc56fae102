/** Claims: the statements that speak of a contact, a measure or another state. */
import type { Document } from "../document.ts";
import type { Mention } from "../mentions/types.ts";
import { cover, overlaps, quote, type Span } from "../span.ts";
import type { Claim, PartyCode, Speaker } from "../types.ts";
import type { AttributedStatement, EventRef } from "./types.ts";

/** The statements that are claims, k1, k2 … in the order of the text. */
export function makeClaims(
  doc: Document,
  statements: readonly AttributedStatement[],
  events: readonly EventRef[],
): Claim[] {
  const claims: Claim[] = [];
  for (const statement of statements) {
    const about = aboutOf(doc, statement, events);
    if (statement.act || !isClaim(doc, statement, about.length > 0)) continue;
    claims.push(claim(doc, statement, about, `k${claims.length + 1}`));
  }
  return claims;
}

function claim(doc: Document, statement: AttributedStatement, about: readonly string[], id: string): Claim {
  const content = cover(statement.content);
  const all = cover([...statement.source, ...statement.cue, ...statement.content]);
  return {
    id,
    speaker: speaker(doc, statement),
    via: statement.via,
    cue: statement.cue.map((span) => doc.text.slice(span.start, span.end)).join(" … "),
    mode: statement.mode,
    polarity: statement.polarity,
    content: doc.text.slice(content.start, content.end),
    about,
    evidence: [quote(doc.text, all), ...statement.viaSpans.map((span) => quote(doc.text, span))],
  };
}

/** A pronoun that stands for nobody known, or a paper, answers for no words. */
function answers(doc: Document, statement: AttributedStatement): boolean {
  if (statement.speaker) return statement.speaker.kind !== "treaty" && statement.speaker.kind !== "place";
  const words = doc.text.slice(statement.source[0]?.start, statement.source[0]?.end);
  return (
    !UNKNOWN.test(words) &&
    doc.mentions.every((m) => m.kind !== "treaty" || !statement.source.some((s) => overlaps(s, m)))
  );
}
const UNKNOWN = /^(?:it|that|which|who|this|these|those|one|some|he|she|they)$/iu;

/** Somebody who can answer for words: an official, a state, a body, an outlet, or people described but not named. */
function isClaim(doc: Document, statement: AttributedStatement, isAboutEvent: boolean): boolean {
  if (statement.source.length === 0 || !answers(doc, statement)) return false;
  const foreign = foreignStates(doc, statement);
  return isAboutEvent || foreign.length > 0;
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
  const words = quote(doc.text, cover(statement.source)).exact;
  if (!who) return { office: words };
  const own = who.name ?? doc.text.slice(who.start, who.end);
  const state = who.states.length === 1 ? { state: who.states[0]! } : {};
  if (who.kind === "person") return { name: own, ...(who.office ? { office: who.office } : {}), ...state };
  if (who.kind === "office")
    return { office: who.office ?? own, ...(who.institution ? { institution: who.institution } : {}), ...state };
  return { institution: who.institution ?? own, ...state };
}

/** Events whose own words lie in the content. */
function aboutOf(_doc: Document, statement: AttributedStatement, events: readonly EventRef[]): string[] {
  const here = events.filter((event) => event.evidence.some((e) => statement.content.some((c) => overlaps(e, c))));
  return here.map((event) => event.id);
}
