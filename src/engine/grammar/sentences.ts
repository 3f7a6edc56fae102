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
  const beside = earlier && earlier.end > earlier.start ? earlier.end - earlier.start : line.end - line.start;
  return width >= WRAPPED.least && width <= WRAPPED.most && Math.abs(width - beside) <= WRAPPED.slack;
}

const CLOSERS = new Set(['"', "'", "”", "’", "»", ")", "]", "}"]);
const OPENERS = /^["'“‘«([{]*/u;
/** Numbers of notes, "[17]", belong to the sentence that they stand behind. */
const REFERENCES = /^(?:\s?\[\d{1,3}\])+(?=\s|$)/u;
const MARK = /[.!?…。]/u;

/** The space inside ". . .": an ellipsis as typesetters write it. */
const isSpacedDot = (text: string, i: number, first: number): boolean =>
  i > first && text[i] === " " && text[i - 1] === "." && text[i + 1] === "." && !/[.!?]/u.test(text[i + 2] ?? "");

/** How far back the word before a full stop is looked for; longer words are no abbreviations. */
const LONGEST_WORD = 24;

/** Ends of sentences inside one block. A numbered list told in one line is cut at its numbers. */
function boundariesIn(text: string, block: Span, orthography: Orthography): number[] {
  const items = listItems(text, block);
  if (items.length < 2) return boundariesBetween(text, block, block.start, orthography);
  return items.flatMap((item, i) => {
    const end = items[i + 1]?.start ?? block.end;
    return [...boundariesBetween(text, { start: item.start, end }, item.end, orthography), end];
  });
}

const LIST_NUMBER = /^([•⁃▪*]? ?)(\(?)(\d{1,3}|[a-z])(\.\)|\.|\))\s/u;

/** The numbers "1.", "(a)" … of a list that the block begins with, as far as each follows on the one before. */
function listItems(text: string, block: Span): Span[] {
  const items: Span[] = [];
  const match = LIST_NUMBER.exec(text.slice(block.start, Math.min(block.end, block.start + 12)));
  if (!match) return items;
  let at = block.start;
  let number = match[3]!;
  const [, bullet = "", open = "", , close = ""] = match;
  while (at >= 0 && at < block.end) {
    const marker = `${bullet}${open}${number}${close}`;
    items.push({ start: at, end: at + marker.length });
    number = /^\d/u.test(number) ? String(Number(number) + 1) : String.fromCharCode(number.charCodeAt(0) + 1);
    const next = nextMarker(text, `${bullet}${open}${number}${close}`, at + marker.length, block.end);
    if (next === undefined) break;
    at = next;
  }
  return items;
}

/** Where `marker` next stands as a word of its own with text after it. */
function nextMarker(text: string, marker: string, from: number, to: number): number | undefined {
  const stretch = text.slice(from, to);
  for (let at = stretch.indexOf(marker); at >= 0; at = stretch.indexOf(marker, at + 1)) {
    const after = at + marker.length;
    if (at > 0 && isSpace(stretch.charCodeAt(at - 1)) && /^\s\p{L}/u.test(stretch.slice(after, after + 3)))
      return from + at;
  }
  return undefined;
}

function boundariesBetween(text: string, block: Span, from: number, orthography: Orthography): number[] {
  const found: number[] = [];
  let i = from;
  while (i < block.end) {
    const c = text[i]!;
    if (c !== "." && c !== "!" && c !== "?" && c !== "…" && c !== "。") {
      i++;
      continue;
    }
    const first = i;
    while (i < block.end && (MARK.test(text[i]!) || isSpacedDot(text, i, first))) i++;
    const marks = i;
    while (i < block.end && CLOSERS.has(text[i]!)) i++;
    i += REFERENCES.exec(text.slice(i, Math.min(block.end, i + 40)))?.[0].length ?? 0;
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
  if (/^[. ]{2,}$|^…$/u.test(mark)) return !rest.startsWith("(") && (/^\p{Lu}/u.test(bare) || rest !== bare);
  // "– how strange! – he": a dash goes on with the sentence.
  if (/^(?:--|–|—)/u.test(rest)) return false;
  return /^[\p{Lu}\p{Lo}\d"“‘«([{•*@#$€£¿¡-]/u.test(rest);
}

/** No space after the mark: a boundary only in damaged text such as "ended.The". */
function isGlued(text: string, first: number, marks: number, after: number, rest: string): boolean {
  if (marks - first > 1 && after === marks) return false;
  const before = /(?:\p{Ll}{2}|\d{3})$/u.test(text.slice(Math.max(0, first - 8), first));
  return before && text[first] !== "…" && /^\p{Lu}\p{Ll}+(?:[\s,]|\.\s)/u.test(rest);
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
