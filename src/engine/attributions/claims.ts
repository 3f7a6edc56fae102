/** Claims: the statements that speak of a contact, a measure or another state. */
import type { Document } from "../document.ts";
import type { Mention } from "../mentions/types.ts";
import { contains, cover, type Quote, quote } from "../span.ts";
import type { Claim, Speaker } from "../types.ts";
import { aboutOf, type PointingWords } from "./about.ts";
import { factsOf } from "./facts.ts";
import { carriersInRuns, heardOn } from "./handing-on.ts";
import { claimsAmong } from "./is-claim.ts";
import type { AttributedStatement, EventRef } from "./types.ts";

/** The statements that are claims, k1, k2 … in the order of the text. */
export function makeClaims(
  doc: Document,
  given: readonly AttributedStatement[],
  events: readonly EventRef[],
  pointing: PointingWords,
): Claim[] {
  const carriers = carriersInRuns(doc, given, pointing.outlets);
  const statements = heardOn(doc, given);
  const about = statements.map((statement) => {
    const found = aboutOf(doc, statement, events, pointing);
    const near = found.length > 0 ? undefined : nearEvent(doc, statement, events);
    return near ? [near.id] : found;
  });
  const kept = claimsAmong(doc, statements, (i) => about[i]!.length > 0, pointing).filter((i) => !carriers.has(i));
  const idOf = (i: number | undefined): string | undefined => {
    if (i === undefined) return undefined;
    const place = kept.indexOf(i);
    return place >= 0 ? `k${place + 1}` : idOf(statements[i]!.parent);
  };
  return kept.map((i) => {
    const statement = carriedBy(
      doc,
      statements[i]!,
      [...carriers].flatMap(([k, carried]) => (carried === i ? [statements[k]!] : [])),
    );
    const within = idOf(statement.parent);
    const nested = kept.flatMap((k) => (statements[k]!.parent === i ? [statements[k]!] : []));
    const facts = factsOf(
      doc,
      statement,
      nested,
      events.filter((event) => about[i]!.includes(event.id)),
    );
    return {
      id: idOf(i)!,
      ...(within ? { within } : {}),
      ...claim(doc, statement, pointing),
      about: about[i]!,
      ...(statement.hedged ? { hedged: true as const } : {}),
      ...(facts.length > 0 ? { facts } : {}),
      evidence: evidenceOf(doc, statement),
    };
  });
}

/** Whoever speaks for a state in the sentences around an event speaks of it, unless they name something else. */
function nearEvent(doc: Document, statement: AttributedStatement, events: readonly EventRef[]): EventRef | undefined {
  if (!statement.speaker || statement.speaker.states.length === 0) return undefined;
  const from = doc.sentences[Math.max(0, statement.sentence - NEAR)]!.start;
  const to = doc.sentences[statement.sentence]!.end;
  const near = events.filter((event) => event.evidence.some((e) => e.start >= from && e.start < to));
  return near.at(-1);
}
const NEAR = 2;

/** The statement with the outlets that took it up in the next sentence. */
function carriedBy(
  doc: Document,
  statement: AttributedStatement,
  carriers: readonly AttributedStatement[],
): AttributedStatement {
  const spans = carriers.flatMap(({ source }) => source);
  const names = spans.map(({ start, end }) => doc.text.slice(start, end));
  return spans.length === 0
    ? statement
    : { ...statement, via: [...statement.via, ...names], viaSpans: [...statement.viaSpans, ...spans] };
}

function claim(
  doc: Document,
  statement: AttributedStatement,
  pointing: PointingWords,
): Omit<Claim, "id" | "about" | "evidence"> {
  const content = cover(statement.content);
  return {
    speaker: speaker(doc, statement, pointing),
    via: statement.via,
    cue: statement.cue.map((span) => doc.text.slice(span.start, span.end)).join(" … "),
    mode: statement.mode,
    polarity: statement.polarity(),
    content: doc.report.text.slice(content.start, content.end),
  };
}

/** The whole statement first, then where its carriers are named. */
const evidenceOf = (doc: Document, { source, cue, content, viaSpans }: AttributedStatement): Quote[] =>
  [cover([...source, ...cue, ...content]), ...viaSpans].map((span) => quote(doc.text, span));

function speaker(doc: Document, statement: AttributedStatement, { seats }: PointingWords): Speaker {
  const who = statement.speaker;
  const joint = jointSpeakers(doc, statement);
  if (joint) return { institution: joint };
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
  const seat = who.kind === "state" ? seats.find((name) => words.includes(name)) : undefined;
  return { institution: seat ?? institutionName(doc, who, own), ...state };
}

/** "The U.S. and Ukraine announced": states that speak with one voice, in the report's own words. */
function jointSpeakers(
  doc: Document,
  { source, speaker, described, cited, sentence }: AttributedStatement,
): string | undefined {
  if (source.length !== 1 || described || cited || speaker?.kind !== "state" || speaker.resolved) return undefined;
  const { tokens } = doc.sentences[sentence]!;
  const joined = doc.mentionsBySentence[sentence]!.filter(
    (m) =>
      m.kind === "state" &&
      tokens[m.head]!.deprel === "conj" &&
      tokens[m.head]!.head === speaker.head &&
      contains(source[0]!, m),
  );
  return joined.length > 0 ? doc.text.slice(source[0]!.start, source[0]!.end) : undefined;
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
