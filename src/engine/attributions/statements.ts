/** From drafts to statements: resolved, placed in each other, and judged. */
import type { Document } from "../document.ts";
import { overlaps, type Span } from "../span.ts";
import type { ClaimMode } from "../types.ts";
import type { CueLexicon } from "./cue-lexicon.ts";
import type { Draft } from "./drafts.ts";
import { formOf } from "./find-cues.ts";
import { polarityOf } from "./polarity.ts";
import type { Quotation } from "./quotations.ts";
import { carriedBy, speakerOf, viaOf } from "./speakers.ts";
import { shared, size } from "./stretches.ts";
import type { AttributedStatement, TokenRange } from "./types.ts";

/** The finished statements, in the order of the drafts. */
export function statementsOf(
  doc: Document,
  drafts: readonly Draft[],
  quotations: readonly Quotation[],
  lexicon: CueLexicon,
): AttributedStatement[] {
  const statements = drafts.map((draft) => statement(doc, draft, quotations, lexicon));
  return statements.map((own, i) => {
    const parent = parentOf(drafts, i);
    const outer = parent === undefined ? undefined : statements[parent];
    const carrier = outer?.speaker;
    if (!carrier || parent === undefined) return parent === undefined ? own : { ...own, parent };
    const isOutlet = carrier.kind === "outlet" && carrier.entity !== own.speaker?.entity;
    const name = carrier.name ?? doc.text.slice(carrier.start, carrier.end);
    return { ...own, parent, via: isOutlet && !own.via.includes(name) ? [...own.via, name, ...outer.via] : own.via };
  });
}

/** The innermost wider statement whose content holds this one's cue. */
function parentOf(drafts: readonly Draft[], i: number): number | undefined {
  let best: number | undefined;
  drafts.forEach((outer, k) => {
    // Only a wider statement can hold another, so that no two hold each other.
    if (k === i || size(outer.content) <= size(drafts[i]!.content) || !carriedBy(drafts[i]!, outer)) return;
    if (best === undefined || size(outer.content) < size(drafts[best]!.content)) best = k;
  });
  return best;
}

function statement(
  doc: Document,
  draft: Draft,
  quotations: readonly Quotation[],
  lexicon: CueLexicon,
): AttributedStatement {
  const sentence = doc.sentences[draft.sentence]!;
  const contentTokens = draft.content.flatMap((span) => rangesUnder(doc, span));
  const main = contentTokens.find((r) => r.sentence === draft.sentence) ?? contentTokens[0];
  const speaker = speakerOf(doc, draft);
  const via = viaOf(doc, draft, speaker, lexicon);
  return {
    source: draft.sourceSpans,
    cue: draft.cueSpans,
    content: draft.content,
    sentence: draft.sentence,
    head: draft.cue.head,
    contentTokens,
    ...(speaker ? { speaker } : {}),
    via: via.names,
    viaSpans: via.spans,
    mode: modeOf(draft.content, quotations),
    polarity: polarityOf(
      {
        cueSentence: sentence,
        cueHead: draft.cue.head,
        cueTokens: draft.cue.tokens,
        entry: draft.cue.entry,
        sentence: main ? doc.sentences[main.sentence]! : sentence,
        tokens: main ? tokensOf(contentTokens.filter((r) => r.sentence === main.sentence)) : [],
      },
      lexicon.polarity,
    ),
    hedged: isHedged(doc, draft, contentTokens, lexicon),
  };
}

const tokensOf = (ranges: readonly TokenRange[]): number[] =>
  ranges.flatMap((r) => Array.from({ length: r.to - r.from }, (_, k) => r.from + k));

/** The tokens that lie under a span, sentence by sentence. */
function rangesUnder(doc: Document, span: Span): TokenRange[] {
  return doc.sentences.flatMap((sentence, index) => {
    if (!overlaps(sentence, span)) return [];
    const inside = sentence.tokens.flatMap((t, i) => (overlaps(t, span) ? [i] : []));
    return inside.length > 0 ? [{ sentence: index, from: inside[0]!, to: inside.at(-1)! + 1 }] : [];
  });
}

/** Nearly all in quotation marks is direct, some of it mixed. */
function modeOf(content: readonly Span[], quotations: readonly Quotation[]): ClaimMode {
  const marked = content.reduce(
    (sum, span) =>
      sum +
      shared(
        span,
        quotations.flatMap((q) => q.spans),
      ),
    0,
  );
  if (marked >= 0.9 * size(content)) return "direct";
  return marked > 0 ? "mixed" : "indirect";
}

function isHedged(doc: Document, draft: Draft, content: readonly TokenRange[], lexicon: CueLexicon): boolean {
  const hedges = new Set(lexicon.markers.hedge.map((words) => words[0]));
  const own = draft.cue.tokens.some((i) => hedges.has(formOf(doc.sentences[draft.sentence]!, i)));
  return own || content.some((r) => tokensOf([r]).some((i) => hedges.has(formOf(doc.sentences[r.sentence]!, i))));
}
