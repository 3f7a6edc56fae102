/** Half-open offsets in UTF-16 code units. All offset arithmetic of the engine lives in this file. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A span that also carries the exact words it covers: `text.slice(start, end) === exact`. */
export interface Quote extends Span {
  readonly exact: string;
}

/** The words of `text` under `span`, as a quote. */
export const quote = (text: string, span: Span): Quote => ({
  start: span.start,
  end: span.end,
  exact: text.slice(span.start, span.end),
});

/** The smallest span that covers all of `spans`; throws on none, because an empty cover has no place. */
export function cover(spans: readonly Span[]): Span {
  if (spans.length === 0) throw new RangeError("cover() needs at least one span");
  return { start: Math.min(...spans.map((s) => s.start)), end: Math.max(...spans.map((s) => s.end)) };
}

export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;
