/** Cues with their sources and contents, sentence by sentence, before quotations are shared out. */
import type { Document } from "../document.ts";
import type { Sentence } from "../grammar/types.ts";
import { cover, type Span } from "../span.ts";
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
export const draftsOf = (doc: Document, lexicon: CueLexicon): Draft[] =>
  doc.sentences.flatMap((sentence, i) => {
    const cues = cuesIn(sentence, lexicon);
    const reach = {
      resuming: new Set(lexicon.markers.resuming.map((words) => words.join(" "))),
      cueHeads: new Set(cues.map((cue) => cue.head)),
    };
    return cues.flatMap((cue) => draft(doc, sentence, i, cue, reach));
  });

function draft(doc: Document, sentence: Sentence, index: number, cue: Cue, reach: Reach): Draft[] {
  const source = sourceOf(sentence, cue);
  const content = contentOf(sentence, cue, source, reach);
  if (!content && !cue.entry.takes.has("quote")) return [];
  const cueTokens = [...cue.tokens, ...source.support, ...(content?.cueTokens ?? [])];
  const filled = source.support.length > 0 ? fill(cueTokens) : cueTokens;
  const cueSpans = stretches(sentence, filled);
  const sourceSpans = stretches(sentence, source.tokens);
  if (cueSpans.length === 0) return [];
  const own = new Set(source.head === undefined ? cueTokens : [...cueTokens, ...subtree(sentence, source.head)]);
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
