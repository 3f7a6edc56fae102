import type { Span } from "../span.ts";
import { trimmed } from "./characters.ts";
import type { Orthography } from "./orthography.ts";

/** A line at least this long beside others of its width was broken by a typesetter, not ended by a writer. In characters. */
const WRAPPED = { least: 50, most: 120, slack: 24 };

/** Lines joined where a line break only wraps; a blank line, a list item or a headline ends a block. */
export function blocksOf(text: string, orthography: Orthography): Span[] {
  const lines = linesOf(text);
  const blocks: Span[] = [];
  let open: { start: number; end: number } | undefined;
  lines.forEach((line, i) => {
    const before = lines[i - 1];
    if (line.end === line.start) {
      if (open) blocks.push(open);
      open = undefined;
    } else if (open && before && continues(text, before, line, lines[i - 2], orthography)) open.end = line.end;
    else {
      if (open) blocks.push(open);
      open = { ...line };
    }
  });
  if (open) blocks.push(open);
  return blocks;
}

function linesOf(text: string): Span[] {
  const lines: Span[] = [];
  let start = 0;
  while (start <= text.length) {
    const at = text.indexOf("\n", start);
    const end = at < 0 ? text.length : at;
    lines.push(trimmed(text, start, end) ?? { start: end, end });
    start = end + 1;
  }
  return lines;
}

const ITEM = /^(?:[-–—•*·▪●]\s|\(?\d{1,3}[.)]\s|\(?[a-z][.)]\s)/u;
const CLOSED = /[.!?…:]["'”’»)\]]*$/u;
const LOWER = /^[\p{Ll},;)]/u;

function continues(
  text: string,
  before: Span,
  line: Span,
  earlier: Span | undefined,
  orthography: Orthography,
): boolean {
  const head = text.slice(line.start, line.start + 8);
  if (ITEM.test(head)) return false;
  const width = before.end - before.start;
  const beside = earlier && earlier.end > earlier.start ? earlier.end - earlier.start : line.end - line.start;
  const isWrapped = width >= WRAPPED.least && width <= WRAPPED.most && Math.abs(width - beside) <= WRAPPED.slack;
  const tail = text.slice(Math.max(before.start, before.end - LONGEST_ABBREVIATION), before.end);
  if (CLOSED.test(tail)) return isWrapped && endsInAbbreviation(tail, orthography);
  const isListed = width < SHORT_LINE && LOWER.test(text.slice(before.start, before.start + 1));
  return isWrapped || (LOWER.test(head) && !isListed);
}

/** Lines shorter than this that begin in lower case, one after the other, are a list. In characters. */
const SHORT_LINE = 20;

/** How much of a line's end is looked at. In characters. */
const LONGEST_ABBREVIATION = 12;

function endsInAbbreviation(tail: string, orthography: Orthography): boolean {
  const word = tail.slice(tail.lastIndexOf(" ") + 1);
  return orthography.abbreviations.has(word) || /^(?:\p{Lu}\.)+$/u.test(word);
}
