/** Quotations: stretches between quotation marks, also over several sentences and paragraphs. */
import type { Span } from "../span.ts";

/** One quotation; several spans when it runs on over paragraphs that each open anew. */
export interface Quotation extends Span {
  readonly spans: readonly Span[];
  /** Set when it has no end in the text, or none that can be told. */
  readonly open: boolean;
}

const CLOSERS: Readonly<Record<string, string>> = { "“": "”", '"': '"', "«": "»", "„": "“”", "‘": "’", "'": "'" };
const SINGLE = new Set(["‘", "'"]);

/** All outermost quotations, in order. Marks are part of the span. */
export function findQuotations(text: string): Quotation[] {
  const found: Quotation[] = [];
  for (const paragraph of paragraphs(text)) {
    for (const piece of quotedIn(text, paragraph)) {
      const before = found.at(-1);
      if (before?.open && continues(text, before, piece)) found[found.length - 1] = join(before, piece);
      else found.push({ ...piece, spans: [{ start: piece.start, end: piece.end }] });
    }
  }
  return found;
}

/** Lines of the text that hold anything, without the space around them. */
export function paragraphs(text: string): Span[] {
  const found: Span[] = [];
  for (const match of text.matchAll(/[^\n]+/gu)) {
    const start = match.index + (match[0].length - match[0].trimStart().length);
    const end = match.index + match[0].trimEnd().length;
    if (end > start) found.push({ start, end });
  }
  return found;
}

type Piece = Span & { readonly open: boolean };

function quotedIn(text: string, paragraph: Span): Piece[] {
  const found: Piece[] = [];
  for (let at = paragraph.start; at < paragraph.end; at++) {
    if (!opens(text, at, paragraph)) continue;
    const end = closingAt(text, at, paragraph);
    if (end === undefined && SINGLE.has(text[at]!)) continue;
    found.push({ start: at, end: end ?? paragraph.end, open: end === undefined });
    at = (end ?? paragraph.end) - 1;
  }
  return found;
}

const isSpace = (ch: string | undefined): boolean => ch === undefined || /\s/u.test(ch);
const isWord = (ch: string | undefined): boolean => ch !== undefined && /[\p{L}\p{N}]/u.test(ch);

/** A straight or single mark opens only where a word can begin; curly double ones always do. */
function opens(text: string, at: number, paragraph: Span): boolean {
  const mark = text[at]!;
  if (!(mark in CLOSERS)) return false;
  if (mark === "“" || mark === "«" || mark === "„") return true;
  const before = at > paragraph.start ? text[at - 1] : undefined;
  return !isWord(before) && !isSpace(text[at + 1]) && !/[.,!?]/u.test(before ?? "");
}

function closingAt(text: string, from: number, paragraph: Span): number | undefined {
  const closers = CLOSERS[text[from]!] ?? "";
  const single = SINGLE.has(text[from]!);
  for (let at = from + 1; at < paragraph.end; at++) {
    if (!closers.includes(text[at]!)) continue;
    // An apostrophe stands between letters or after a plural; only one before space or punctuation can close.
    if (single && (isWord(text[at + 1]) || isSpace(text[at - 1]))) continue;
    if (!single && text[from] === '"' && isSpace(text[at - 1]) && isWord(text[at + 1])) return undefined;
    return at + 1;
  }
  return undefined;
}

/** A quotation left open goes on where the next paragraph opens with the same mark. */
function continues(text: string, before: Quotation, next: Piece): boolean {
  return text[before.start] === text[next.start] && /^\s*$/u.test(text.slice(before.end, next.start));
}

const join = (a: Quotation, b: Piece): Quotation => ({
  start: a.start,
  end: b.end,
  open: b.open,
  spans: [...a.spans, { start: b.start, end: b.end }],
});
