import type { Span } from "../span.ts";
import type { Orthography } from "./orthography.ts";

/** Longest run without a space that is cut into words by rule; a longer one is split blindly, so that time stays linear. */
const LONGEST_RUN = 400;

const URL = /^(?:https?:\/\/|www\.)\S+|^[\w.+-]+@[\w-]+(?:\.[\w-]+)+/u;
const LEADING = /^(?:\.{2,}|-{2,}|[^\p{L}\p{N}\p{M}@#])/u;
const NUMBER = /^\d+(?:[.,:]\d+)*(?:st|nd|rd|th|s)?(?![\p{L}\d])/u;
const CLITIC = /^(.+?)(n['’]t|['’](?:s|re|ve|ll|d|m|S))$/iu;
const INITIALS = /^(?:\p{L}\.){2,}(?:\p{L}(?![\p{L}.]))?/u;
const WORD = /^(?:[\p{L}\p{M}\p{N}]|(?<=[\p{L}\p{N}])['’&.](?=[\p{L}\p{N}]))+/u;

/** Words of a stretch of text in the treebanks' manner: clitics, hyphens and punctuation apart, abbreviations whole. */
export function findTokens(text: string, span: Span, orthography: Orthography): Span[] {
  const tokens: Span[] = [];
  const runs = /\S+/gu;
  const stretch = text.slice(span.start, span.end);
  for (const run of stretch.matchAll(runs)) {
    const start = span.start + run.index;
    if (run[0].length > LONGEST_RUN) cutBlindly(run[0].length, start, tokens);
    else cutRun(run[0], start, start + run[0].length === span.end, orthography, tokens);
  }
  return tokens;
}

function cutBlindly(length: number, start: number, tokens: Span[]): void {
  for (let at = 0; at < length; at += LONGEST_RUN)
    tokens.push({ start: start + at, end: start + Math.min(length, at + LONGEST_RUN) });
}

function cutRun(run: string, offset: number, isLast: boolean, orthography: Orthography, tokens: Span[]): void {
  let at = 0;
  while (at < run.length) {
    const rest = run.slice(at);
    const length = nextLength(rest, isLast, orthography);
    const word = rest.slice(0, length);
    for (const part of splitClitic(word)) {
      tokens.push({ start: offset + at, end: offset + at + part });
      at += part;
    }
  }
}

/** Length of the word that `rest` begins with; at least one character. */
function nextLength(rest: string, isLast: boolean, orthography: Orthography): number {
  const address = URL.exec(rest);
  if (address) return address[0].replace(/[.,;:!?)"'”’]+$/u, "").length || 1;
  const leading = LEADING.exec(rest);
  if (leading && !/^['’]\p{L}/u.test(rest)) return leading[0].length;
  if (/^['’](?:s|re|ve|ll|d|m|t)(?![\p{L}])/iu.test(rest)) return /^['’]\p{L}+/u.exec(rest)![0].length;
  if (leading) return 1;
  const abbreviation = abbreviationAt(rest, isLast, orthography);
  if (abbreviation) return abbreviation;
  const number = NUMBER.exec(rest);
  if (number) return number[0].length;
  const word = WORD.exec(rest);
  if (!word) return codePointLength(rest);
  return withPrefix(rest, word[0].length, orthography);
}

const codePointLength = (rest: string): number => ((rest.codePointAt(0) ?? 0) > 0xffff ? 2 : 1);

function abbreviationAt(rest: string, isLast: boolean, orthography: Orthography): number | undefined {
  const initials = INITIALS.exec(rest);
  if (initials) return initials[0].length;
  const dotted = /^[\p{L}\p{M}]+\./u.exec(rest)?.[0];
  if (!dotted) return undefined;
  const isInitial = /^\p{Lu}\.$/u.test(dotted);
  if (dotted.length === rest.length && isLast && !isInitial && !orthography.abbreviations.has(dotted)) return undefined;
  return orthography.abbreviations.has(dotted) || isInitial ? dotted.length : undefined;
}

/** "re-elected" is one word, "state-run" three. */
function withPrefix(rest: string, length: number, orthography: Orthography): number {
  if (rest[length] !== "-" || !orthography.prefixes.has(rest.slice(0, length).toLowerCase())) return length;
  const tail = /^[\p{L}\p{M}]+/u.exec(rest.slice(length + 1));
  return tail && length < 7 ? length + 1 + tail[0].length : length;
}

function splitClitic(word: string): number[] {
  if (/^cannot$/iu.test(word)) return [3, 3];
  const clitic = CLITIC.exec(word);
  return clitic ? [clitic[1]!.length, clitic[2]!.length] : [word.length];
}
