/** Quotations: stretches between quotation marks, also over several sentences and paragraphs. */
import { matchesOf } from "../matches.ts";
import type { Span } from "../span.ts";

/** One quotation; several spans when it runs on over paragraphs that each open anew. */
export interface Quotation extends Span {
  readonly spans: readonly Span[];
  /** Set when it has no end in the text, or none that can be told. */
  readonly open: boolean;
}

/** What closes a quotation that a mark opened. Two single marks and two grave accents are typewriters' double marks. */
const CLOSERS: Readonly<Record<string, readonly string[]>> = {
  "“": ["”", "''"],
  "”": ["”"],
  '"': ['"'],
  "''": ["''"],
  "``": ["''"],
  "«": ["»"],
  "„": ["“", "”"],
  "‘": ["’"],
  "'": ["'"],
};
const SINGLE = new Set(["‘", "'"]);

/** Every character that may open or close. */
const MARK = /["“”„«»‘’'`]/gu;

/** The first offset from `from` on where such a character stands; the end of the text when none does. */
function nextMark(text: string, from: number): number {
  MARK.lastIndex = from;
  return MARK.exec(text)?.index ?? text.length;
}

/** The mark that stands at an offset; undefined when none does. */
function markAt(text: string, at: number): string | undefined {
  const two = text.slice(at, at + 2);
  if (two === "''" || two === "``") return two;
  return text[at]! in CLOSERS ? text[at] : undefined;
}

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

const LINE = /[^\n]+/gu;

/** Lines of the text that hold anything, without the space around them. */
export function paragraphs(text: string): Span[] {
  const found: Span[] = [];
  for (const match of matchesOf(LINE, text)) {
    const start = match.index + (match[0].length - match[0].trimStart().length);
    const end = match.index + match[0].trimEnd().length;
    if (end > start) found.push({ start, end });
  }
  return found;
}

type Piece = Span & { readonly open: boolean };

function quotedIn(text: string, paragraph: Span): Piece[] {
  const found: Piece[] = [];
  for (let at = nextMark(text, paragraph.start); at < paragraph.end; at = nextMark(text, at + 1)) {
    if (!opens(text, at, paragraph)) continue;
    const end = closingAt(text, at, paragraph);
    if (end === undefined && SINGLE.has(markAt(text, at)!)) continue;
    found.push({ start: at, end: end ?? paragraph.end, open: end === undefined });
    at = (end ?? paragraph.end) - 1;
  }
  return found;
}

const isSpace = (ch: string | undefined): boolean => ch === undefined || /\s/u.test(ch);
const isWord = (ch: string | undefined): boolean => ch !== undefined && /[\p{L}\p{N}]/u.test(ch);

/** A straight or single mark opens only where a word can begin; curly double ones always do, the wrong way round before a word only. */
function opens(text: string, at: number, paragraph: Span): boolean {
  const mark = markAt(text, at);
  if (mark === undefined) return false;
  if (mark === "“" || mark === "«" || mark === "„" || mark === "``") return true;
  const before = at > paragraph.start ? text[at - 1] : undefined;
  const after = text[at + mark.length];
  if (mark === "”") return isSpace(before) && isWord(after);
  return !isWord(before) && !isSpace(after) && !/[.,!?]/u.test(before ?? "");
}

function closingAt(text: string, from: number, paragraph: Span): number | undefined {
  const mark = markAt(text, from)!;
  const closers = CLOSERS[mark]!;
  const single = SINGLE.has(mark);
  let end = from + mark.length;
  for (let at = nextMark(text, end); at < paragraph.end; at = nextMark(text, end)) {
    const closer = markAt(text, at) ?? text[at]!;
    end = at + closer.length;
    if (!closers.includes(closer)) continue;
    // An apostrophe stands between letters or after a plural; only one before space or punctuation can close.
    if (single && (isWord(text[end]) || isSpace(text[at - 1]))) continue;
    if (mark === '"' && isSpace(text[at - 1]) && isWord(text[end])) return undefined;
    return end;
  }
  return undefined;
}

/** A quotation left open goes on where the next paragraph opens with the same mark. */
function continues(text: string, before: Quotation, next: Piece): boolean {
  return markAt(text, before.start) === markAt(text, next.start) && /^\s*$/u.test(text.slice(before.end, next.start));
}

const join = (a: Quotation, b: Piece): Quotation => ({
  start: a.start,
  end: b.end,
  open: b.open,
  spans: [...a.spans, { start: b.start, end: b.end }],
});
