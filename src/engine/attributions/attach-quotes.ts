/** Gives every quotation to the cue that it belongs to. */
import type { Document } from "../document.ts";
import { contains, cover, overlaps, type Span } from "../span.ts";
import type { Draft } from "./drafts.ts";
import { quotingVerb } from "./find-cues.ts";
import { paragraphs, type Quotation } from "./quotations.ts";
import { joined, shared, size } from "./stretches.ts";

/** Fills the drafts' contents with the quotations; a quotation that stands in a content already stays there. */
export function attachQuotations(doc: Document, drafts: readonly Draft[], quotations: readonly Quotation[]): void {
  const outside = drafts.filter((d) => !quotations.some((q) => contains(q, d.block)));
  const lines = paragraphs(doc.text);
  let last: Draft | undefined;
  for (const quotation of quotations) {
    const holder = outside.find((d) => shared(quotation, d.content) >= 0.9 * (quotation.end - quotation.start));
    const behind = hostAfter(doc, outside, quotation);
    // What stands between a quotation and the cue behind it is the speaker, and no part of what is said.
    if (behind)
      behind.content = behind.content.flatMap((span) => outOf(span, quotation.end, cover(behind.cueSpans).end));
    const host = behind ?? hostBefore(doc, outside, quotation);
    if (host && (!holder || holder === host || isWhole(doc, quotation))) last = give(doc, host, quotation);
    else if (holder) last = holder;
    else if (last?.quoted && isSentence(doc, quotation) && near(lines, last, quotation)) give(doc, last, quotation);
  }
}

/** A span without what of it lies between two offsets. */
const outOf = (span: Span, from: number, to: number): Span[] =>
  [
    { start: span.start, end: Math.min(span.end, from) },
    { start: Math.max(span.start, to), end: span.end },
  ].filter((part) => part.start < part.end);

function give(doc: Document, draft: Draft, quotation: Quotation): Draft {
  const covered =
    shared(quotation, draft.content) >= 0.9 * size(quotation.spans) && size(draft.content) > size(quotation.spans) + 12;
  const kept = draft.quoted || covered ? draft.content : [];
  draft.content = joined(doc.text, [...kept, ...quotation.spans]);
  draft.quoted = true;
  return draft;
}

const takesQuote = (draft: Draft): boolean => draft.cue.entry.takes.has("quote");

/** “…,” she said; “…,” the minister, a lawyer by training, told a rally. */
function hostAfter(doc: Document, drafts: readonly Draft[], quotation: Quotation): Draft | undefined {
  if (!/[,?!.…—-]['’]?(?:["”’»']|'')$/u.test(doc.text.slice(quotation.start, quotation.end))) return undefined;
  const host = drafts.find(
    (d) => d.cue.kind !== "noun" && cover(d.cueSpans).start >= quotation.end && !isQuoting(doc, d, drafts),
  );
  if (!host || !takesQuote(host)) return undefined;
  const cue = cover(host.cueSpans).start;
  const gap = doc.text.slice(quotation.end, host.block.start >= quotation.end ? host.block.start : cue);
  if (/^[\s,–—―-]*(?:(?:as|and|but|then)\s)?$/u.test(gap)) return host;
  const speaker = speakerBetween(doc, host, quotation.end, cue);
  if (!speaker) return undefined;
  host.sourceSpans = [speaker];
  return host;
}

/** "Was quoted as saying": the words belong to the saying. */
const isQuoting = (doc: Document, own: Draft, drafts: readonly Draft[]): boolean =>
  drafts.some(
    (d) => d.sentence === own.sentence && quotingVerb(doc.sentences[d.sentence]!, d.cue.head) === own.cue.head,
  );

/** Between a quotation and its cue stands who said it, whatever the parser made of the quoted words before. */
function speakerBetween(doc: Document, host: Draft, from: number, to: number): Span | undefined {
  const words = doc.text.slice(from, to);
  if (words.length > 200 || words.includes("\n") || host.cue.passive) return undefined;
  const tokens = doc.sentences[host.sentence]!.tokens.filter(
    (t) => t.start >= from && t.end <= to && t.upos !== "PUNCT",
  );
  if (tokens.length === 0 || !words.trim().endsWith(doc.text.slice(tokens.at(-1)!.start, to).trim())) return undefined;
  if (!tokens.some((t) => ["PROPN", "NOUN", "PRON"].includes(t.upos)) || /[.!?]["”]?\s+\p{Lu}\p{Ll}{3}/u.test(words))
    return undefined;
  return { start: tokens[0]!.start, end: tokens.at(-1)!.end };
}

/** She said: “…”, also with some words between. */
function hostBefore(doc: Document, drafts: readonly Draft[], quotation: Quotation): Draft | undefined {
  const before = drafts.filter((d) => takesQuote(d) && d.block.end <= quotation.start);
  const nearest = before.at(-1);
  if (!nearest) return undefined;
  const gap = doc.text.slice(nearest.block.end, quotation.start);
  if (/^\s*[,:]?\s*(?:that\s)?$/u.test(gap)) return nearest;
  const clean = gap.length < 90 && !/[.!?]["”]?\s|\n/u.test(gap);
  if (clean && /[,:]\s*$/u.test(gap)) return nearest;
  return gap.length < 160 && /^[^\n.!?]*:\s*$/u.test(gap) ? nearest : undefined;
}

/** A quotation that is a sentence of its own, not words picked out of one. */
const isSentence = (doc: Document, q: Quotation): boolean =>
  /^["“”‘'«`]{1,2}\p{Lu}/u.test(doc.text.slice(q.start, q.start + 3)) && q.end - q.start > 12;

const isWhole = (doc: Document, q: Quotation): boolean =>
  /(?:^|[\n.!?:;,—–"”)]\s*)$/u.test(doc.text.slice(Math.max(0, q.start - 3), q.start)) &&
  doc.sentences.some((s) => contains(s, q) || overlaps(s, q)) &&
  isSentence(doc, q);

/** Same paragraph, or the paragraph right after it and opened by the quotation. */
function near(lines: readonly Span[], draft: Draft, quotation: Quotation): boolean {
  const from = lines.findIndex((line) => overlaps(line, draft.block));
  const to = lines.findIndex((line) => overlaps(line, quotation));
  return from === to;
}
