/** Between tokens and stretches of text: trimming, balancing quotation marks, joining. */
import type { Sentence, Token } from "../grammar/types.ts";
import type { Span } from "../span.ts";

const OPENERS = "“«„‘";
const CLOSERS = "”»’";

/** The tokens as stretches of text, without punctuation at the edges that is not part of a quotation. */
export function stretches(sentence: Sentence, tokens: readonly number[]): Span[] {
  return runs(tokens)
    .map((run) => balance(sentence, trim(sentence, run)))
    .filter((run) => run !== undefined)
    .map(([from, to]) => ({ start: sentence.tokens[from]!.start, end: sentence.tokens[to]!.end }));
}

type Run = readonly [from: number, to: number];

function runs(tokens: readonly number[]): Run[] {
  const found: [number, number][] = [];
  for (const i of [...new Set(tokens)].sort((a, b) => a - b)) {
    const last = found.at(-1);
    if (last && last[1] + 1 === i) last[1] = i;
    else found.push([i, i]);
  }
  return found;
}

const isQuoteMark = (token: Token): boolean => /^["“”«»„‘’'`]+$/u.test(token.form);
const isEdge = (token: Token): boolean =>
  (token.upos === "PUNCT" || /^[^\p{L}\p{N}]+$/u.test(token.form)) &&
  !isQuoteMark(token) &&
  !/^[($€£%\])]$/u.test(token.form);

function trim(sentence: Sentence, [from, to]: Run): Run | undefined {
  let a = from;
  let b = to;
  while (a <= b && isEdge(sentence.tokens[a]!)) a++;
  while (a <= b && isEdge(sentence.tokens[b]!)) b--;
  const words = sentence.tokens.slice(a, b + 1).some((t) => !isEdge(t) && !isQuoteMark(t));
  return a <= b && words ? [a, b] : undefined;
}

/** Takes in the mark that closes a quotation opened inside, and leaves out a mark whose partner is outside. */
function balance(sentence: Sentence, run: Run | undefined): Run | undefined {
  if (!run) return undefined;
  let [a, b] = run;
  let depth = openMarks(sentence, a, b);
  if (depth > 0) {
    for (const step of [1, 2]) {
      const token = sentence.tokens[b + step];
      if (token && isQuoteMark(token)) {
        b += step;
        depth = 0;
        break;
      }
      if (!token || !isEdge(token)) break;
    }
  }
  const before = sentence.tokens[a - 1];
  if (depth < 0 && before && isQuoteMark(before)) a -= 1;
  else if (depth < 0 && isQuoteMark(sentence.tokens[b]!)) b -= 1;
  return a <= b ? [a, b] : undefined;
}

/** Marks opened but not closed (positive), or closed but not opened (negative). Straight marks alternate. */
function openMarks(sentence: Sentence, from: number, to: number): number {
  let curly = 0;
  let straight = 0;
  for (let i = from; i <= to; i++) {
    const form = sentence.tokens[i]!.form;
    if (OPENERS.includes(form)) curly += 1;
    else if (CLOSERS.includes(form) && form !== "’") curly -= 1;
    else if (form === '"' || form === "``" || form === "''") straight += 1;
  }
  if (straight % 2 === 1) return sentence.tokens[to]!.form === '"' ? -1 : 1;
  return curly;
}

/** Spans in order, those that touch or overlap (space between them aside) made one. */
export function joined(text: string, spans: readonly Span[]): Span[] {
  const found: { start: number; end: number }[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = found.at(-1);
    if (last && (span.start <= last.end || /^\s*$/u.test(text.slice(last.end, span.start))))
      last.end = Math.max(last.end, span.end);
    else found.push({ start: span.start, end: span.end });
  }
  return found;
}

/** How many characters the spans cover. */
export const size = (spans: readonly Span[]): number => spans.reduce((sum, s) => sum + s.end - s.start, 0);

/** How many characters of `span` lie under `spans`. */
export const shared = (span: Span, spans: readonly Span[]): number =>
  spans.reduce((sum, s) => sum + Math.max(0, Math.min(s.end, span.end) - Math.max(s.start, span.start)), 0);
