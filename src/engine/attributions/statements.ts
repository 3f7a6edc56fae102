/** From drafts to statements: resolved, placed in each other, and judged. */
import { type Document, mentionAt } from "../document.ts";
import type { Sentence, Token } from "../grammar/types.ts";
import type { Mention } from "../mentions/types.ts";
import { cover, overlaps, type Span } from "../span.ts";
import { dependents, subtree } from "../tree.ts";
import type { ClaimMode } from "../types.ts";
import { carriersOf, citedBy, describe } from "./carriers.ts";
import type { CueEntry, CueLexicon } from "./cue-lexicon.ts";
import type { Draft } from "./drafts.ts";
import { formOf } from "./find-cues.ts";
import { polarityOf, type Said } from "./polarity.ts";
import type { Quotation } from "./quotations.ts";
import { carriedBy, speakerOf } from "./speakers.ts";
import { shared, size } from "./stretches.ts";
import type { AttributedStatement, TokenRange } from "./types.ts";

/** The finished statements, in the order of the drafts. */
export function statementsOf(
  doc: Document,
  drafts: readonly Draft[],
  quotations: readonly Quotation[],
  lexicon: CueLexicon,
): AttributedStatement[] {
  const quoted = quotations.flatMap(({ spans }) => spans);
  const statements = drafts.map((draft) => statement(doc, draft, quoted, lexicon));
  const sizes = drafts.map(({ content }) => size(content));
  return statements.map((own, i) => {
    const parent = parentOf(drafts, sizes, i);
    return parent === undefined ? own : carriedOn(doc, { ...own, parent }, statements[parent]!);
  });
}

/** Words within words came through whoever speaks the outer ones. */
function carriedOn(doc: Document, own: AttributedStatement, outer: AttributedStatement): AttributedStatement {
  const carrier = outer.speaker;
  if (outer.act || outer.source.length === 0 || (carrier && carrier.entity === own.speaker?.entity)) return own;
  const source = outer.cited ?? cover(outer.source);
  const side = carrier?.kind === "state" ? sideBefore(doc, own, source.end, carrier) : undefined;
  const words = doc.text.slice(source.start, source.end);
  const name = side?.name ?? (outer.cited ? words : nameOf(doc, carrier)) ?? words;
  const before = own.via.filter((one) => one !== name && !outer.via.includes(one));
  const span = side ? { start: side.start, end: side.end } : source;
  return { ...own, via: [...before, name, ...outer.via], viaSpans: [...own.viaSpans, span] };
}

const nameOf = (doc: Document, mention: Mention | undefined): string | undefined =>
  mention && (mention.name ?? doc.text.slice(mention.start, mention.end));

/** "Moscow says the Russian side had no choice when …": the carrier by the name that stands nearest to the words it carried. */
function sideBefore(
  doc: Document,
  own: AttributedStatement,
  from: number,
  carrier: Mention,
): (Span & { readonly name: string }) | undefined {
  const sentence = doc.sentences[own.sentence]!;
  const sides = sentence.tokens.flatMap((token, i) => {
    if (token.lemma.toLowerCase() !== "side" || token.start < from || token.end > own.cue[0]!.start) return [];
    const states = doc.mentionsBySentence[own.sentence]!.filter(
      (m) => sentence.tokens[m.head]!.head === i || m.head === i,
    );
    return states.some((m) => m.states.length === 1 && m.states[0] === carrier.states[0])
      ? [describe(doc, sentence, i)]
      : [];
  });
  return sides.at(-1);
}

/** The innermost wider statement whose content holds this one's cue. */
function parentOf(drafts: readonly Draft[], sizes: readonly number[], i: number): number | undefined {
  let best: number | undefined;
  drafts.forEach((outer, k) => {
    // Only a wider statement can hold another, so that no two hold each other.
    if (sizes[k]! <= sizes[i]! || !carriedBy(drafts[i]!, outer)) return;
    if (best === undefined || sizes[k]! < sizes[best]!) best = k;
  });
  return best;
}

function statement(doc: Document, draft: Draft, quoted: readonly Span[], lexicon: CueLexicon): AttributedStatement {
  const contentTokens = draft.content.flatMap((span) => rangesUnder(doc, span));
  const act = draft.cue.entry.act && !takesFor(doc, draft);
  const voice = speakerOf(doc, draft);
  const source = voice?.mention;
  const cited = citedBy(doc, draft, lexicon);
  const speaker = cited ? mentionAt(doc, draft.sentence, cited.head) : source;
  const around = carriersOf(doc, draft, speaker, lexicon).filter((carrier) => !cited || !overlaps(cited.span, carrier));
  const via = cited ? [sourceAsCarrier(doc, draft, source), ...around] : around;
  return {
    source: draft.sourceSpans,
    cue: draft.cueSpans,
    content: draft.content,
    sentence: draft.sentence,
    head: draft.cue.head,
    act,
    speech: isSpeech(draft.cue.entry),
    contentTokens,
    ...(speaker ? { speaker } : {}),
    described: !cited && voice?.whole === false,
    ...(cited ? { cited: cited.span } : {}),
    via: via.map((carrier) => carrier.name),
    viaSpans: via.map(({ start, end }) => ({ start, end })),
    mode: modeOf(draft.content, quoted),
    polarity: once(() => polarityOf(said(doc, draft, contentTokens, speaker), lexicon.polarity)),
    hedged: isHedged(doc, draft, contentTokens, lexicon),
  };
}

/** A value worked out when it is first asked for. */
function once<T>(work: () => T): () => T {
  let known: { readonly value: T } | undefined;
  return () => {
    known ??= { value: work() };
    return known.value;
  };
}

/** "Saw the drill as a threat": seeing is no claim, but taking something for something is. */
const takesFor = (doc: Document, { sentence, cue }: Draft): boolean =>
  cue.entry.takes.has("obj-as") &&
  dependents(doc.sentences[sentence]!, cue.head, "obl", "advcl", "xcomp", "nmod").some((i) =>
    dependents(doc.sentences[sentence]!, i, "case", "mark").some((m) => formOf(doc.sentences[sentence]!, m) === "as"),
  );

/** "Said", "accused", "urged"; plans, hopes and beliefs are told by others. */
const isSpeech = ({ takes, polarity }: CueEntry): boolean =>
  takes.has("quote") || ["blame", "deny", "demand", "threaten", "decline"].includes(polarity);

function sourceAsCarrier(doc: Document, draft: Draft, source: Mention | undefined): Span & { readonly name: string } {
  const span = cover(draft.sourceSpans);
  return { ...span, name: source?.name ?? doc.text.slice(span.start, span.end) };
}

/** What polarity is read from. */
function said(doc: Document, draft: Draft, content: readonly TokenRange[], speaker: Mention | undefined): Said {
  const indices = [...new Set(content.map((range) => range.sentence))];
  return {
    cueSentence: doc.sentences[draft.sentence]!,
    cueHead: draft.cue.head,
    cueTokens: draft.cue.tokens,
    entry: draft.cue.entry,
    sentences: indices.map((index) => ({
      sentence: doc.sentences[index]!,
      tokens: tokensOf(content.filter((range) => range.sentence === index)),
    })),
    speakerWords: draft.sourceSpans.flatMap((s) =>
      doc.text
        .slice(s.start, s.end)
        .toLowerCase()
        .split(/[^\p{L}]+/u),
    ),
    isOwn: (sentence, token) => isOwnSide(doc, sentence, token, speaker),
    isOther: (sentence, token) => isOtherSide(doc, sentence, token, speaker),
    isTime: (sentence, token) =>
      doc.dates[sentenceAt(doc, sentence.start)]!.some((date) => overlaps(date, sentence.tokens[token]!)),
  };
}

/** "We", "it", "his country", the speaker's own state and what is its own: "China's stance". */
function isOwnSide(doc: Document, sentence: Sentence, token: number, speaker: Mention | undefined): boolean {
  if (sentence.tokens[token]!.upos === "PRON") return !POINTING.test(formOf(sentence, token));
  const index = sentenceAt(doc, sentence.start);
  const isSpeakers = (i: number): boolean =>
    mentionAt(doc, index, i)?.states.some((state) => speaker?.states.includes(state)) ?? false;
  return (
    isSpeakers(token) ||
    dependents(sentence, token, "nmod:poss").some((i) => sentence.tokens[i]!.upos === "PRON" || isSpeakers(i))
  );
}
const POINTING = /^(?:this|that|these|those)$/u;

/** "Russian forces", "Chinese tankers": words that name states, none of them the speaker's. */
function isOtherSide(doc: Document, sentence: Sentence, token: number, speaker: Mention | undefined): boolean {
  const phrase = new Set(subtree(sentence, token, ["acl", "appos", "conj"]));
  const states = (doc.mentionsBySentence[sentenceAt(doc, sentence.start)] ?? [])
    .filter((m) => phrase.has(m.head))
    .flatMap((m) => m.states);
  return states.length > 0 && !states.some((state) => speaker?.states.includes(state));
}

const tokensOf = (ranges: readonly TokenRange[]): number[] =>
  ranges.flatMap((r) => Array.from({ length: r.to - r.from }, (_, k) => r.from + k));

/** The tokens that lie under a span, sentence by sentence. */
function rangesUnder(doc: Document, span: Span): TokenRange[] {
  const found: TokenRange[] = [];
  for (let index = sentenceAt(doc, span.start); index < doc.sentences.length; index++) {
    const sentence = doc.sentences[index]!;
    if (sentence.start >= span.end) break;
    const from = sentence.tokens.findIndex((t) => overlaps(t, span));
    const to = sentence.tokens.findLastIndex((t) => overlaps(t, span)) + 1;
    if (to > 0) found.push({ sentence: index, from, to });
  }
  return found;
}

/** The first sentence that ends behind an offset. */
function sentenceAt({ sentences }: Document, offset: number): number {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sentences[middle]!.end > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Nearly all in quotation marks is direct, some of it mixed. */
function modeOf(content: readonly Span[], quoted: readonly Span[]): ClaimMode {
  const marked = content.reduce((sum, span) => sum + shared(span, quoted), 0);
  if (marked >= 0.9 * size(content)) return "direct";
  return marked > 0 ? "mixed" : "indirect";
}

function isHedged(doc: Document, draft: Draft, content: readonly TokenRange[], { hedges }: CueLexicon): boolean {
  const isHedge = ({ form }: Token): boolean => hedges.has(form.toLowerCase());
  const { tokens } = doc.sentences[draft.sentence]!;
  return (
    draft.cue.tokens.some((i) => isHedge(tokens[i]!)) ||
    content.some(({ sentence, from, to }) => doc.sentences[sentence]!.tokens.slice(from, to).some(isHedge))
  );
}
