/** Where sentences end inside one block of text: at a full stop, question mark, exclamation mark or ellipsis, or not. */
import type { Span } from "../span.ts";
import { isSpace } from "./characters.ts";
import type { Orthography } from "./orthography.ts";

const CLOSERS = new Set(['"', "'", "”", "’", "»", ")", "]", "}"]);
const OPENERS = /^["'“‘«([{]*/u;
/** Numbers of notes, "[17]", belong to the sentence that they stand behind, and so do emoticons and stray closing marks. */
const TRAILERS = /^(?:\s?\[\d{1,3}\])+(?=\s|$)|^\s?[:;=]-?[()DPp](?=\s|$)|^\s[")”’\]](?=\s|$)/u;
/** The raised number of a note, "was told. 4 The next": a usual beginning of a sentence follows. */
const NOTE_NUMBER = /^( \d{1,2})\s(\p{Lu}\p{Ll}*)\s/u;
const FULL_STOP_AND_ELLIPSIS = /^(?:\. ){4}\p{Lu}/u;
const WEB_ADDRESS = /^(?:https?:\/\/|www\.)/u;

/** How far back the word before a full stop is looked for; longer words are no abbreviations. In characters. */
const LONGEST_WORD = 24;
/** How much of the text after a mark is looked at. In characters. */
const AHEAD = 40;

/** Fewest words of a sentence that ends in an abbreviation: "At 5 p.m. the talks" goes on. */
const SHORTEST = 4;

/** A run of marks that may end a sentence, in its surroundings. */
interface Mark {
  readonly text: string;
  readonly block: Span;
  /** Start of the sentence that may end here. */
  readonly from: number;
  readonly start: number;
  readonly end: number;
  /** End of the closing quotation marks and brackets behind the marks. */
  readonly after: number;
  /** The writer does not begin sentences with capitals. */
  readonly lower: boolean;
}

/** Offsets behind sentences that end inside `block`, looking from `from`. */
export function findBoundaries(text: string, block: Span, from: number, orthography: Orthography): number[] {
  const found: number[] = [];
  const lower = /^["'“‘(]?\p{Ll}/u.test(text.slice(block.start, block.start + 3));
  let sentence = block.start;
  let hasWord = false;
  let seen = sentence;
  let at = nextMark(text, from, block.end);
  while (at < block.end) {
    hasWord ||= /[\p{L}\p{N}]/u.test(text.slice(seen, at));
    seen = at;
    const end = marksEnd(text, at, block.end);
    let after = end;
    while (after < block.end && CLOSERS.has(text[after]!)) after++;
    const mark = { text, block, from: sentence, start: at, end, after, lower };
    const trailer = trailerLength(text.slice(after, Math.min(block.end, after + AHEAD)), orthography);
    if (hasWord && after + trailer < block.end && endsSentence({ ...mark, after: after + trailer }, orthography)) {
      sentence = after + trailer;
      seen = sentence;
      hasWord = false;
      found.push(sentence);
    }
    at = nextMark(text, after + trailer, block.end);
  }
  return found;
}

function trailerLength(next: string, orthography: Orthography): number {
  const trailer = TRAILERS.exec(next);
  if (trailer) return trailer[0].length;
  const note = NOTE_NUMBER.exec(next);
  return note && orthography.starts.has(note[2]!) ? note[1]!.length : 0;
}

function nextMark(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && !isMark(text.charCodeAt(at))) at++;
  return at;
}

/** . ! ? … 。 */
const isMark = (code: number): boolean =>
  code === 0x2e || code === 0x21 || code === 0x3f || code === 0x2026 || code === 0x3002;

function marksEnd(text: string, start: number, limit: number): number {
  // "was kept. . . . The": a full stop, and the three dots of what is left out after it.
  if (
    start > 0 &&
    !isSpace(text.charCodeAt(start - 1)) &&
    FULL_STOP_AND_ELLIPSIS.test(text.slice(start, Math.min(limit, start + 10)))
  )
    return start + 1;
  let at = start;
  while (at < limit && (isMark(text.charCodeAt(at)) || isSpacedDot(text, at, start))) at++;
  return at;
}

/** The space inside ". . .": an ellipsis as typesetters write it. */
const isSpacedDot = (text: string, i: number, first: number): boolean =>
  i > first && text[i] === " " && text[i - 1] === "." && text[i + 1] === "." && !/[.!?]/u.test(text[i + 2] ?? "");

function endsSentence(mark: Mark, orthography: Orthography): boolean {
  const { text, block, start, end, after } = mark;
  const next = text.slice(after, Math.min(block.end, after + AHEAD));
  const rest = next.trimStart();
  if (rest === "") return false;
  if (!isSpace(next.charCodeAt(0))) return isGlued(mark, rest);
  const signs = text.slice(start, end);
  if (signs === "." || signs.startsWith("!")) {
    const kind = orthography.abbreviations.get(wordBefore(mark));
    if (kind === "title") return false;
  }
  if (WEB_ADDRESS.test(rest)) return true;
  const bare = rest.replace(OPENERS, "");
  if (/^\p{Ll}/u.test(bare)) return rest === bare && goesOnInLowerCase(mark, signs, orthography);
  // "was told so. (2014)": years and numbers of notes in brackets belong to what they stand behind.
  if (signs === ".") return !/^\(\d/u.test(rest) && endsAtFullStop(mark, bare, orthography);
  if (/^[. ]{2,}$|^…$/u.test(signs))
    return (
      !rest.startsWith("(") && !(/ /.test(signs) && /^I\b/u.test(rest)) && (/^\p{Lu}/u.test(bare) || rest !== bare)
    );
  // "– how strange! – he": a dash goes on with the sentence.
  if (/^(?:--|–|—)/u.test(rest)) return false;
  return /^[\p{Lu}\p{Lo}\d"“‘«([{•*@#$€£¿¡-]/u.test(rest);
}

/** The word that the marks stand behind, with the first of them. */
function wordBefore({ text, from, start }: Mark): string {
  const limit = Math.max(from, start - LONGEST_WORD);
  let at = start;
  while (at > limit && !isSpace(text.charCodeAt(at - 1)) && !'("“‘[—–*'.includes(text[at - 1]!)) at--;
  return text.slice(at, start + 1);
}

/** A small letter follows: a new sentence only of a writer who does not use capitals, or after a plain word's full stop. */
function goesOnInLowerCase(mark: Mark, signs: string, orthography: Orthography): boolean {
  if (mark.after > mark.end && !mark.lower) return false;
  if (signs === ".") {
    const word = wordBefore(mark);
    if (orthography.abbreviations.has(word)) return false;
    return mark.lower ? /^\P{Lu}{2,}\.$/u.test(word) && !/\.\P{Lu}*\./u.test(word) : /^\p{Ll}{4,}\.$/u.test(word);
  }
  if (mark.lower) return !/^[. …]+$/u.test(signs);
  // "the talk show Newsnight Live! is off": names may end in an exclamation mark.
  return signs.startsWith("!") ? /^\P{Lu}*$/u.test(wordBefore(mark)) : /^\?{2}/u.test(signs);
}

/** No space after the mark: a boundary only in damaged text such as "ended.The". */
function isGlued({ text, start, end, after }: Mark, rest: string): boolean {
  if (end - start > 1 && after === end) return false;
  const before = /(?:\p{Ll}{2}|\d{3})$/u.test(text.slice(Math.max(0, start - 8), start));
  return before && text[start] !== "…" && /^\p{Lu}\p{Ll}+(?:[\s,]|\.\s)/u.test(rest);
}

function endsAtFullStop(mark: Mark, bare: string, orthography: Orthography): boolean {
  const before = wordBefore(mark);
  const closed = mark.after > mark.end;
  const sentence = mark.text.slice(mark.from, mark.start + 1).trim();
  const isAlone = sentence.length <= before.length + 1;
  const word = /^[\p{L}\p{M}'’-]+/u.exec(bare)?.[0] ?? "";
  const isStart = orthography.starts.has(word);
  const kind = orthography.abbreviations.get(before);
  if (kind === "inner") return !/^\d/u.test(bare) && (closed || isStart);
  if (kind === "month") return !/^\d/u.test(bare) && isStart;
  if (kind === "either" || /^(?:\p{Lu}\.){2,}$/u.test(before))
    return isStart && (word !== "I" || closed) && sentence.split(" ", SHORTEST).length === SHORTEST;
  // An initial: "Jonas E. Smith"; "Plan B. The …" ends all the same.
  if (/^\p{Lu}\.$/u.test(before)) return isStart && word.length > 1 && !isAlone;
  // A list number that its sentence begins with: "1. The first".
  if (/^\(?(?:\d{1,3}|\d\.\d+|[a-z])\.$/u.test(before) && isAlone) return false;
  return true;
}
