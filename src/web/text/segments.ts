/** Cuts a text that many overlapping marks lie on into pieces that can be drawn side by side. Pure. */
import type { Span } from "../../engine/span.ts";

/** A stretch of text under one unchanging set of marks, the widest mark first and the innermost last. */
export interface Segment<M extends Span> extends Span {
  readonly marks: readonly M[];
  /** The marks of this segment whose first character it carries. */
  readonly opens: readonly M[];
}

const isTrailingHalf = (text: string, at: number): boolean => {
  if (at <= 0 || at >= text.length) return false;
  const unit = text.charCodeAt(at);
  const before = text.charCodeAt(at - 1);
  return unit >= 0xdc00 && unit <= 0xdfff && before >= 0xd800 && before <= 0xdbff;
};

/** The mark's span inside the text, widened so that no character is cut in half; null when nothing is left of it. */
function clip(text: string, mark: Span): Span | null {
  const start = Math.max(0, Math.min(mark.start, text.length));
  const end = Math.max(0, Math.min(mark.end, text.length));
  if (!(start < end)) return null;
  return { start: isTrailingHalf(text, start) ? start - 1 : start, end: isTrailingHalf(text, end) ? end + 1 : end };
}

interface Placed<M> extends Span {
  readonly mark: M;
  readonly order: number;
}

const place = <M extends Span>(text: string, marks: readonly M[]): Placed<M>[] =>
  marks.flatMap((mark, order) => {
    const span = clip(text, mark);
    return span ? [{ ...span, mark, order }] : [];
  });

const widestFirst = (a: Placed<unknown>, b: Placed<unknown>): number =>
  b.end - b.start - (a.end - a.start) || a.order - b.order;

/**
 * The segments of `text` under `marks`, in order, without gap or overlap: joined they are the whole text. A boundary
 * lies only where a mark begins or ends, or at one of `cuts`.
 */
export function segment<M extends Span>(text: string, marks: readonly M[], cuts: readonly number[] = []): Segment<M>[] {
  const placed = place(text, marks).sort((a, b) => a.start - b.start);
  const inner = cuts.filter((at) => at > 0 && at < text.length && !isTrailingHalf(text, at));
  const edges = [...new Set([0, text.length, ...inner, ...placed.flatMap((p) => [p.start, p.end])])].sort(
    (a, b) => a - b,
  );
  const segments: Segment<M>[] = [];
  let open: Placed<M>[] = [];
  let next = 0;
  for (let i = 0; i + 1 < edges.length; i++) {
    const start = edges[i]!;
    open = open.filter((p) => p.end > start);
    while (next < placed.length && placed[next]!.start === start) open.push(placed[next++]!);
    const layers = open.toSorted(widestFirst);
    const opens = layers.filter((p) => p.start === start).map((p) => p.mark);
    segments.push({ start, end: edges[i + 1]!, marks: layers.map((p) => p.mark), opens });
  }
  return segments;
}

/** The paragraphs of a text: each runs to the end of the line breaks that close it; joined they are the whole text. */
export function paragraphs(text: string): Span[] {
  const spans: Span[] = [];
  for (const match of text.matchAll(/[^\r\n]*[\r\n]+|[^\r\n]+$/g)) {
    spans.push({ start: match.index, end: match.index + match[0].length });
  }
  return spans;
}

/** The segments of each paragraph of `text`. */
export function segmentParagraphs<M extends Span>(
  text: string,
  marks: readonly M[],
): { readonly span: Span; readonly segments: readonly Segment<M>[] }[] {
  const spans = paragraphs(text);
  const all = segment(
    text,
    marks,
    spans.map((s) => s.start),
  );
  let at = 0;
  return spans.map((span) => {
    const from = at;
    while (at < all.length && all[at]!.end <= span.end) at++;
    return { span, segments: all.slice(from, at) };
  });
}
