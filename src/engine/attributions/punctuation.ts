/** Attribution by punctuation alone: "Kremlin: no talks planned", "No talks planned: Kremlin", “…” – the minister. */
import type { Document } from "../document.ts";
import { contains, type Span } from "../span.ts";
import type { CueLexicon } from "./cue-lexicon.ts";
import type { Draft } from "./drafts.ts";
import { paragraphs, type Quotation } from "./quotations.ts";

const LONGEST_NAME = 60;

/** Drafts whose cue is a colon or a dash. */
export const punctuationDrafts = (doc: Document, quotations: readonly Quotation[], lexicon: CueLexicon): Draft[] =>
  paragraphs(doc.text).flatMap((line) => {
    const found = byDash(doc, line, quotations) ?? byColon(doc, line, lexicon);
    return found ? [found] : [];
  });

/** “…” – Jean Dupont, teacher. */
function byDash(doc: Document, line: Span, quotations: readonly Quotation[]): Draft | undefined {
  const quotation = quotations.find((q) => q.start === line.start && q.end <= line.end);
  if (!quotation) return undefined;
  const rest = doc.text.slice(quotation.end, line.end);
  const match = /^\s*(?<dash>[–—―]|--?)\s*(?<name>\p{Lu}[^.!?:;“”"]*)$/u.exec(rest);
  if (!match?.groups || match.groups.name!.length > 2 * LONGEST_NAME) return undefined;
  const cue = quotation.end + rest.indexOf(match.groups.dash!);
  const source = { start: line.end - match.groups.name!.length, end: line.end };
  return draft(doc, { start: cue, end: cue + match.groups.dash!.length }, source, quotation.spans);
}

/** The speaker stands before the colon, in a headline also after it. */
function byColon(doc: Document, line: Span, lexicon: CueLexicon): Draft | undefined {
  const quoted = /^["“]/u.test(doc.text.slice(line.start, line.end)) ? 1 : 0;
  return inLine(doc, { start: line.start + quoted, end: line.end }, lexicon);
}

function inLine(doc: Document, line: Span, lexicon: CueLexicon): Draft | undefined {
  const words = doc.text.slice(line.start, line.end);
  const first = words.indexOf(": ");
  const before = span(line.start, line.start + first);
  if (first > 0 && first <= LONGEST_NAME && isSpeaker(doc, before, lexicon) && !isDateline(doc, before, words))
    return colon(doc, line.start + first, span(line.start, line.start + first), span(line.start + first + 2, line.end));
  const last = words.lastIndexOf(": ");
  const source = span(line.start + last + 2, line.end);
  if (last < 12 || /[.!?]["”’]?$/u.test(words) || !isSpeaker(doc, source, lexicon)) return undefined;
  return colon(doc, line.start + last, source, span(line.start, line.start + last));
}

/** "Doha: A delegation …." opens a story in Doha; "Doha: no talks planned" is what Doha says. */
const isDateline = (doc: Document, before: Span, line: string): boolean =>
  /[.!?]["”’]?$/u.test(line) &&
  !doc.mentions.some((m) => contains(before, m) && m.kind !== "place" && m.kind !== "state" && m.kind !== "treaty") &&
  !isScript(doc, doc.text.slice(before.start, before.end));

/** The name opens several lines: an interview. */
const isScript = (doc: Document, name: string): boolean => doc.text.split(`\n${name}:`).length > 2;

const span = (start: number, end: number): Span => ({ start, end });

const colon = (doc: Document, at: number, source: Span, content: Span): Draft | undefined =>
  draft(doc, span(at, at + 1), source, [trimmed(doc, content)]);

function trimmed(doc: Document, { start, end }: Span): Span {
  const words = doc.text.slice(start, end);
  return { start: start + words.length - words.trimStart().length, end: end - words.length + words.trimEnd().length };
}

/** All of the words name somebody who speaks, or an unnamed source. */
function isSpeaker(doc: Document, words: Span, lexicon: CueLexicon): boolean {
  const own = doc.text.slice(words.start, words.end);
  if (own.length > LONGEST_NAME || /[.!?“”"]\s|[“”"]/u.test(own)) return false;
  if (lexicon.markers.headline.some((name) => name.join(" ") === own.toLowerCase())) return true;
  if (/^[\p{Lu}.’' -]{3,}$/u.test(own)) return true;
  const verb = doc.sentences.some((sentence) =>
    sentence.tokens.some((token) => token.upos === "VERB" && contains(words, token)),
  );
  if (verb) return false;
  const inside = doc.mentions.filter((m) => contains(words, m) && m.kind !== "place" && m.kind !== "treaty");
  const named = inside.reduce((sum, m) => Math.max(sum, m.end - m.start), 0);
  return named >= 0.6 * own.length;
}

function draft(doc: Document, cue: Span, source: Span, content: readonly Span[]): Draft | undefined {
  const index = doc.sentences.findIndex((s) => s.start <= cue.start && cue.start < s.end);
  const sentence = doc.sentences[index];
  const head = sentence?.tokens.findIndex((t) => t.end > cue.start) ?? -1;
  if (!sentence || head < 0 || content.every((c) => c.start >= c.end)) return undefined;
  const speaker = sentence.tokens.flatMap((t, i) => (t.start >= source.start && t.end <= source.end ? [i] : []));
  return {
    sentence: index,
    cue: { kind: "punctuation", head, tokens: [head], entry: ENTRY, passive: false },
    source: { head: speaker.at(-1), tokens: speaker, support: [] },
    sourceSpans: [source],
    cueSpans: [cue],
    block: { start: Math.min(cue.start, source.start), end: Math.max(cue.end, source.end) },
    content,
    quoted: true,
  };
}

const ENTRY = { words: [], takes: new Set(["that"]), polarity: "content", act: false } as const;
