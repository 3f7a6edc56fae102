import type { Span } from "../span.ts";
import { isAsciiLetter, isLoneMark, isSpace } from "./characters.ts";
import type { Orthography } from "./orthography.ts";
import { wordsOfRun } from "./runs.ts";

/** Longest run without a space that is cut into words by rule; a longer one is split blindly, so that time stays linear. */
const LONGEST_RUN = 400;

/** Words of a stretch of text in the treebanks' manner: clitics, hyphens and punctuation apart, abbreviations whole. */
export function findTokens(text: string, span: Span, orthography: Orthography): Span[] {
  const tokens: Span[] = [];
  let at = span.start;
  while (at < span.end) {
    if (isSpace(text.charCodeAt(at))) {
      at++;
      continue;
    }
    let end = at + 1;
    while (end < span.end && !isSpace(text.charCodeAt(end))) end++;
    if (end - at > LONGEST_RUN) cutBlindly(text, at, end, tokens);
    else addRun(text, at, end, end === span.end, orthography, tokens);
    at = end;
  }
  return tokens;
}

/** Plain words and lone marks are told by their characters; from the first thing that is neither, rules decide. */
function addRun(
  text: string,
  start: number,
  end: number,
  isLast: boolean,
  orthography: Orthography,
  tokens: Span[],
): void {
  let at = start;
  while (at < end) {
    const to = plainEnd(text, at, end, orthography);
    if (to === at) break;
    tokens.push({ start: at, end: to });
    at = to;
  }
  if (at === end) return;
  for (const word of wordsOfRun(text.slice(start, end), at - start, isLast, orthography))
    tokens.push({ start: start + word.start, end: start + word.end });
}

/** Where the plain word or lone mark at `at` ends; `at` itself when there is none. */
function plainEnd(text: string, at: number, limit: number, orthography: Orthography): number {
  const code = text.charCodeAt(at);
  if (isLoneMark(code)) return at + 1 < limit && !isPlain(text.charCodeAt(at + 1)) ? at : at + 1;
  if (!isAsciiLetter(code)) return at;
  let end = at + 1;
  while (end < limit && isAsciiLetter(text.charCodeAt(end))) end++;
  const isWhole = end === limit || (isLoneMark(text.charCodeAt(end)) && text[end] !== "(");
  return isWhole && !orthography.spellings.has(text.slice(at, end)) ? end : at;
}

const isPlain = (code: number): boolean => isAsciiLetter(code) || isLoneMark(code);

/** Pieces of equal length, none of which ends inside a character. */
function cutBlindly(text: string, start: number, end: number, tokens: Span[]): void {
  for (let at = start; at < end; ) {
    let to = Math.min(end, at + LONGEST_RUN);
    if (to < end && isInsidePair(text, to)) to--;
    tokens.push({ start: at, end: to });
    at = to;
  }
}

const isInsidePair = (text: string, at: number): boolean =>
  (text.charCodeAt(at - 1) & 0xfc00) === 0xd800 && (text.charCodeAt(at) & 0xfc00) === 0xdc00;
