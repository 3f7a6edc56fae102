/** Statements that claim nothing of their own: they carry the words of others, or say again what is claimed beside them. */
import type { Document } from "../document.ts";
import { contains, cover, overlaps, type Span } from "../span.ts";
import type { PointingWords } from "./about.ts";
import { foreignStates } from "./foreign-states.ts";
import type { AttributedStatement } from "./types.ts";

/** An outlet that gives nothing but the words of somebody else carries them, and claims nothing itself. */
export function handsOn(
  doc: Document,
  statements: readonly AttributedStatement[],
  i: number,
  kept: readonly number[],
): boolean {
  const own = statements[i]!;
  const nested = kept.flatMap((k) => (statements[k]!.parent === i && statements[k]!.speech ? [statements[k]!] : []));
  if (nested.length === 0) return false;
  const inner = nested.flatMap((n) => [cover([...n.source, ...n.cue, ...n.content])]);
  if (own.speaker?.kind === "outlet" || own.cited)
    return own.content.every((span) => isFilled(doc, span, inner)) || nested.some((n) => opens(doc, own, n));
  const rest = own.content.flatMap((span) => without(span, inner));
  return (
    /^(?:advcl|conj|parataxis)/u.test(doc.sentences[own.sentence]!.tokens[own.head]!.deprel) &&
    foreignStates(doc, own, rest).length === 0 &&
    kept.some(
      (k) =>
        k !== i && statements[k]!.sentence === own.sentence && statements[k]!.speaker?.entity === own.speaker?.entity,
    )
  );
}

/** The inner speaker and cue are the outer statement's own subject and verb. */
const opens = (doc: Document, outer: AttributedStatement, inner: AttributedStatement): boolean =>
  inner.source.length > 0 &&
  inner.source[0]!.start - outer.content[0]!.start <= LEAD &&
  doc.sentences[inner.sentence]!.tokens[inner.head]!.deprel !== "conj";
/** Characters of "that " before the inner speaker. */
const LEAD = 5;

/** Little more than "that" and a day stands outside the inner words. */
const isFilled = (doc: Document, span: Span, inner: readonly Span[]): boolean =>
  without(span, inner)
    .map((rest) => doc.text.slice(rest.start, rest.end).match(/\p{L}+/gu)?.length ?? 0)
    .reduce((sum, count) => sum + count, 0) <= FEW;
const FEW = 3;

/** What of a span lies outside the others. */
const without = (span: Span, others: readonly Span[]): Span[] =>
  others.reduce<Span[]>(
    (rest, other) =>
      rest.flatMap((r) =>
        overlaps(r, other)
          ? [
              { start: r.start, end: Math.max(r.start, other.start) },
              { start: Math.min(r.end, other.end), end: r.end },
            ].filter((part) => part.end > part.start)
          : [r],
      ),
    [span],
  );

/** "…, according to the embassy, which confirmed the meeting": the source of a claim confirms the event and adds nothing. */
export function repeats(
  doc: Document,
  statements: readonly AttributedStatement[],
  i: number,
  kept: readonly number[],
  { contacts, measures }: PointingWords,
): boolean {
  const own = statements[i]!;
  const { tokens } = doc.sentences[own.sentence]!;
  const { deprel, head } = tokens[own.head]!;
  if (deprel !== "acl:relcl" || !own.contentTokens.every(({ from, to }) => to - from <= 2)) return false;
  const isEvent = own.contentTokens.some(({ from, to }) =>
    tokens.slice(from, to).some((t) => contacts.has(t.lemma.toLowerCase()) || measures.has(t.lemma.toLowerCase())),
  );
  return (
    isEvent &&
    kept.some(
      (k) =>
        k !== i &&
        statements[k]!.sentence === own.sentence &&
        statements[k]!.polarity() === own.polarity() &&
        statements[k]!.source.some((span) => contains(span, tokens[head]!)),
    )
  );
}

/** Sentences after which the same speaker, with nobody's words between, still speaks to the same outlet. */
const LISTENING = 2;

/** "He told CNN that … He added that …": who goes on speaking still speaks to the same outlet. */
export function heardOn(doc: Document, statements: readonly AttributedStatement[]): AttributedStatement[] {
  const found: AttributedStatement[] = [];
  for (const own of statements) {
    const last = found.findLast((s) => s.parent === undefined && s.sentence < own.sentence);
    const words = own.source.length === 1 ? doc.text.slice(own.source[0]!.start, own.source[0]!.end) : "";
    const goesOn =
      last !== undefined &&
      own.parent === undefined &&
      own.via.length === 0 &&
      last.sentence >= own.sentence - LISTENING &&
      last.speaker?.kind !== "outlet" &&
      last.speaker?.entity === own.speaker?.entity &&
      /^(?:he|she|they)$/iu.test(words);
    found.push(goesOn ? { ...own, via: last.via, viaSpans: last.viaSpans } : own);
  }
  return found;
}

/** An outlet that is only described, of the speaker's state, between two statements of one speaker carries the first. */
export function carriersInRuns(
  doc: Document,
  statements: readonly AttributedStatement[],
  outlets: ReadonlySet<string>,
): Map<number, number> {
  const found = new Map<number, number>();
  statements.forEach((own, i) => {
    const { lemma } = doc.sentences[own.sentence]!.tokens.find((t) => overlaps(t, lastWord(own))) ?? { lemma: "" };
    if (!own.described || !outlets.has(lemma.toLowerCase())) return;
    const before = statements.findLastIndex((s) => s.sentence === own.sentence - 1);
    const after = statements.find((s) => s.sentence === own.sentence + 1);
    const { speaker } = statements[before] ?? {};
    if (!speaker || !after?.speaker || speaker.entity !== after.speaker.entity) return;
    if (speaker.states.some((state) => own.speaker?.states.includes(state))) found.set(i, before);
  });
  return found;
}

const lastWord = ({ source }: AttributedStatement): Span => {
  const { end } = source.at(-1) ?? { end: 0 };
  return { start: end - 1, end };
};
