import type { Span } from "../span.ts";
import type { Orthography } from "./orthography.ts";

/** Sentence boundaries of raw news text, in linear time. Every non-space character lies in exactly one sentence. */
export function findSentences(text: string, orthography: Orthography): Span[] {
  const sentences: Span[] = [];
  for (const block of blocksOf(text)) {
    let start = block.start;
    const push = (end: number): void => {
      const span = trimmed(text, start, end);
      if (span) sentences.push(span);
      start = end;
    };
    const dateline = datelineEnd(text, block);
    if (dateline !== undefined) push(dateline);
    for (const end of boundariesIn(text, block, orthography)) if (end > start) push(end);
    push(block.end);
  }
  return sentences;
}

/** "ISTANBUL, Dec 9 (Reuters) –" stands before the first sentence and is none of its words. */
const DATELINE =
  /^\p{Lu}[\p{Lu}.'’ -]{2,30}(?:[,/] ?\p{Lu}[\p{L}.'’ -]{1,24}){0,2}(?:,? ?\p{Lu}\p{Ll}{2,8}\.? \d{1,2}(?:, \d{4})?)?,? ?(?:\([^()\n]{2,40}\) ?)?(?:--?|–|—) (?=\S)/u;

function datelineEnd(text: string, block: Span): number | undefined {
  const match = DATELINE.exec(text.slice(block.start, Math.min(block.end, block.start + 120)));
  return match ? block.start + match[0].length : undefined;
}

function trimmed(text: string, start: number, end: number): Span | undefined {
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  return start < end ? { start, end } : undefined;
}

const isSpace = (code: number): boolean =>
  code <= 32 ||
  code === 0xa0 ||
  code === 0x2028 ||
  code === 0x2029 ||
  code === 0x3000 ||
  (code >= 0x2000 && code <= 0x200b) ||
  code === 0xfeff;

/** A line at least this long beside others of its width was broken by a typesetter, not ended by a writer. In characters. */
const WRAPPED = { least: 50, most: 120, slack: 24 };

/** Lines joined where a line break only wraps; a blank line, a list item or a headline ends a block. */
function blocksOf(text: string): Span[] {
  const lines = linesOf(text);
  const blocks: Span[] = [];
  let open: { start: number; end: number } | undefined;
  lines.forEach((line, i) => {
    const before = lines[i - 1];
    if (line.end === line.start) {
      if (open) blocks.push(open);
      open = undefined;
    } else if (open && before && continues(text, before, line, lines[i - 2])) open.end = line.end;
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

function continues(text: string, before: Span, line: Span, earlier: Span | undefined): boolean {
  const head = text.slice(line.start, line.start + 8);
  if (ITEM.test(head)) return false;
  if (CLOSED.test(text.slice(Math.max(before.start, before.end - 6), before.end))) return false;
  if (LOWER.test(head)) return true;
  const width = before.end - before.start;
  const beside = earlier ? earlier.end - earlier.start : line.end - line.start;
  return width >= WRAPPED.least && width <= WRAPPED.most && Math.abs(width - beside) <= WRAPPED.slack;
}

const CLOSERS = new Set(['"', "'", "”", "’", "»", ")", "]", "}"]);
const OPENERS = /^["'“‘«([{]*/u;
/** How far back the word before a full stop is looked for; longer words are no abbreviations. */
const LONGEST_WORD = 24;

/** Ends of sentences inside one block. */
function boundariesIn(text: string, block: Span, orthography: Orthography): number[] {
  const found: number[] = [];
  let i = block.start;
  while (i < block.end) {
    const c = text[i]!;
    if (c !== "." && c !== "!" && c !== "?" && c !== "…" && c !== "。") {
      i++;
      continue;
    }
    const first = i;
    while (i < block.end && /[.!?…。]/u.test(text[i]!)) i++;
    const marks = i;
    while (i < block.end && CLOSERS.has(text[i]!)) i++;
    if (i < block.end && endsSentence(text, block, first, marks, i, orthography)) found.push(i);
  }
  return found;
}

function endsSentence(
  text: string,
  block: Span,
  first: number,
  marks: number,
  after: number,
  orthography: Orthography,
): boolean {
  const next = text.slice(after, Math.min(block.end, after + 40));
  const spaced = next.length > 0 && isSpace(next.charCodeAt(0));
  const rest = next.trimStart();
  if (rest === "") return false;
  if (!spaced) return isGlued(text, first, marks, after, rest);
  const bare = rest.replace(OPENERS, "");
  const word = /^[\p{L}\p{M}'’-]+/u.exec(bare)?.[0] ?? "";
  const mark = text.slice(first, marks);
  if (/^\p{Ll}/u.test(bare)) return false;
  if (mark === ".") return endsAtFullStop(text, block, first, after > marks, word, bare, orthography);
  if (/^\.{2,}$|^…$/u.test(mark)) return /^\p{Lu}/u.test(bare) || rest !== bare;
  return /^[\p{Lu}\p{Lo}\d"“‘«([{•*@#$€£¿¡-]/u.test(rest);
}

/** No space after the mark: a boundary only in damaged text such as "ended.The". */
function isGlued(text: string, first: number, marks: number, after: number, rest: string): boolean {
  if (marks - first > 1 && after === marks) return false;
  const before = /\p{Ll}{2,}$/u.test(text.slice(Math.max(0, first - 8), first));
  return before && text[first] !== "…" && /^\p{Lu}\p{Ll}+[\s,]/u.test(rest);
}

function endsAtFullStop(
  text: string,
  block: Span,
  stop: number,
  quoted: boolean,
  word: string,
  bare: string,
  orthography: Orthography,
): boolean {
  let start = stop;
  const limit = Math.max(block.start, stop - LONGEST_WORD);
  while (start > limit && !isSpace(text.charCodeAt(start - 1)) && !'("“‘[—–'.includes(text[start - 1]!)) start--;
  const before = text.slice(start, stop + 1);
  const kind = orthography.abbreviations.get(before);
  const isStart = orthography.starts.has(word);
  if (kind === "title") return false;
  if (kind === "inner") return !/^\d/u.test(bare) && (quoted || isStart);
  if (kind === "month") return !/^\d/u.test(bare) && isStart;
  if (kind === "either" || /^(?:\p{Lu}\.){2,}$/u.test(before))
    return isStart && !/^I$/u.test(word) ? true : quoted && isStart;
  // An initial: "Jonas E. Smith"; "Plan B. The …" ends all the same.
  if (/^\p{Lu}\.$/u.test(before)) return isStart && word.length > 1 && start > block.start;
  // A list number at the start of the block: "1. The first".
  if (/^\(?(?:\d{1,3}|[a-z])\.$/u.test(before) && start === block.start) return false;
  return true;
}
