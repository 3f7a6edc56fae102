/** Cues with their sources and contents, sentence by sentence, before quotations are shared out. */
import type { Document } from "../document.ts";
import type { Sentence, Token } from "../grammar/types.ts";
import { contains, cover, overlaps, type Span } from "../span.ts";
import { subtree } from "../tree.ts";
import type { Reach } from "./clauses.ts";
import { contentOf } from "./contents.ts";
import type { CueLexicon } from "./cue-lexicon.ts";
import { type Cue, cuesIn } from "./find-cues.ts";
import { type Source, sourceOf } from "./sources.ts";
import { joined, stretches } from "./stretches.ts";

/** An attribution in the making; `content` is empty while only a quotation can fill it. */
export interface Draft {
  readonly sentence: number;
  readonly cue: Cue;
  readonly source: Source;
  sourceSpans: readonly Span[];
  readonly cueSpans: readonly Span[];
  /** Source and cue as one stretch, where they stand together. */
  readonly block: Span;
  content: readonly Span[];
  /** Set when a quotation has been given to it. */
  quoted: boolean;
}

/** Drafts of the whole document in the order of their cues. */
export const draftsOf = (doc: Document, lexicon: CueLexicon): Draft[] => {
  const { resuming, media } = lexicon;
  return doc.sentences.flatMap((sentence, i) => {
    const cues = cuesIn(sentence, lexicon);
    if (cues.length === 0) return [];
    const reach = { resuming, media, cueHeads: new Set(cues.map((cue) => cue.head)), timed: timedTokens(doc, i) };
    return apart(
      doc.text,
      cues.flatMap((cue) => draft(doc, sentence, i, cue, reach)),
    );
  });
};

function timedTokens(doc: Document, index: number): ReadonlySet<number> {
  const dates = doc.dates[index] ?? [];
  const isTimed = (token: Token): boolean => dates.some((date) => overlaps(date, token));
  return new Set(
    dates.length > 0 ? doc.sentences[index]!.tokens.flatMap((token, i) => (isTimed(token) ? [i] : [])) : [],
  );
}

/** "X denied it, Y reported": when each of two seems to hold the other, the one that stands behind reports the other. */
function apart(text: string, drafts: readonly Draft[]): Draft[] {
  for (const outer of drafts) {
    const holds = outer.content.filter((span) => span.end <= outer.block.start);
    if (holds.length === 0 || holds.length < outer.content.length) continue;
    for (const inner of drafts)
      if (inner !== outer && holds.some((span) => contains(span, inner.block)))
        inner.content = inner.content.flatMap((span) => cutAt(text, span, outer.block.start));
  }
  return [...drafts];
}

/** What of a span lies before an offset, without the comma that ends it. */
function cutAt(text: string, span: Span, at: number): Span[] {
  if (span.end <= at) return [span];
  if (span.start >= at) return [];
  return [{ start: span.start, end: span.start + text.slice(span.start, at).replace(/[\s,;–—-]+$/u, "").length }];
}

function draft(doc: Document, sentence: Sentence, index: number, cue: Cue, reach: Reach): Draft[] {
  const source = sourceOf(sentence, cue);
  const content = contentOf(sentence, cue, source, reach);
  if (!content && !cue.entry.takes.has("quote")) return [];
  const cueTokens = [...cue.tokens, ...source.support, ...(content?.cueTokens ?? [])];
  const filled = source.support.length > 0 ? fill(cueTokens) : cueTokens;
  const cueSpans = stretches(sentence, filled);
  const sourceSpans = stretches(sentence, source.tokens);
  if (cueSpans.length === 0) return [];
  const about = source.head === undefined ? [] : subtree(sentence, source.head);
  const own = new Set(about.includes(cue.head) ? [...cueTokens, ...source.tokens] : [...cueTokens, ...about]);
  // "X, according to Y, who was quoted by Z": the words about the speaker are no part of what was said.
  const said = content?.tokens.filter((i) => !own.has(i)) ?? [];
  const spans = said.length > 0 ? stretches(sentence, said) : [];
  return [
    {
      sentence: index,
      cue,
      source,
      sourceSpans,
      cueSpans: joined(doc.text, cueSpans),
      block: cover([...cueSpans, ...sourceSpans]),
      content: joined(doc.text, spans),
      quoted: false,
    },
  ];
}

function fill(tokens: readonly number[]): number[] {
  const from = Math.min(...tokens);
  return Array.from({ length: Math.max(...tokens) - from + 1 }, (_, k) => from + k);
}
