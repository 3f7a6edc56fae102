/** Cuts a run of characters without space into words where a plain look at letters and commas does not do. */
import type { Span } from "../span.ts";
import type { Orthography } from "./orthography.ts";

/** Signs of more than one character that are one word, tried in this order. */
const SIGNS = [
  // Emoticons: ":-)", ";P", "^_^"; not before a letter, as in "note:(see …".
  /^(?:[:;=]['-]?[()DPp|\\/]+|\(:|\^_\^|<3+)(?![\p{L}\p{N}])/u,
  // "?!", "!!!", "....", "…."
  /^[.!?…]{2,}/u,
  // Rules and arrows: "----", "=====", "<<", "--->", "''".
  /^[-=*_+~]{2,}|^([<>$#@\\/|–—'’`])\1+|^‘’/u,
  // One emoji with its modifiers, and flags.
  /^\p{RI}{2}|^\p{Extended_Pictographic}(?:[\u{fe0f}\u{20e3}]|\p{Emoji_Modifier}|\u200d\p{Extended_Pictographic})*/u,
];

/** Numbers and what is written like them, tried in this order; nothing may follow that goes on with the number. */
const NUMBERS = [
  /^\d{1,4}[/-]\d{1,2}[/-]\d{1,4}(?![\p{L}\d/-])/u,
  /^\d{1,2}\/\d{1,2}(?![\p{L}\d/])/u,
  /^(?:\d{1,4}-)*\d{3}-\d{4}(?![\p{L}\d-])/u,
  /^\d*0['’]s(?!\p{L})/u,
  /^\d+(?:[.:]\d+|,\d{3}(?!\d))*(?:st|nd|rd|th|s)?(?![\p{L}\d])/u,
];
/** These stand at the beginning of a run or after a bracket only: "2+2" and "a.5" are something else. */
const SIGNED = /^\+\d[\d-]*|^\.\d+(?![\p{L}\d.])|^['’]\d0?\ds?(?![\p{L}\d])/u;

const OPENING = /[([{<"“‘/~=$€£-]/u;
const ADDRESS =
  /^(?:https?:\/\/|ftp:\/\/|www\.|mailto:)[^\s<>"]+|^[\w.+%-]+@[\w-]+(?:\.[\w-]+)*|^(?:[a-z\d-]+\.)+[a-z]{2,}\/[^\s<>"]*/iu;
const TAG = /^[@#][\p{L}_][\p{L}\p{N}_]*/u;
const UNDERSCORED = /^[\p{L}\p{N}]+_[\p{L}\p{N}_.#-]*[\p{L}\p{N}]/u;
const CURRENCY = /^\p{Lu}{1,2}\$/u;
const CLITIC = /^(.+?)(n['’]t|['’](?:s|re|ve|ll|d|m|S))$/iu;
const LOOSE_CLITIC = /^['’`](?:s|re|ve|ll|d|m|t)(?!\p{L})/iu;
const INITIALS = /^(?:\p{L}\.){2,}(?:\p{L}(?![\p{L}.]))?/u;
const QUANTITY = /^(\d+(?:[.,:]\d+)*)(\p{L}+)(?!\d)/u;
const WORD = /^(?:[\p{L}\p{M}\p{N}]|(?<=[\p{L}\p{N}])(?:[\u00ad\u200c'’&.]|\u200d)(?=[\p{L}\p{N}]))+/u;

/** The words of `run` after its first `from` characters, as offsets into it; `isLast` says that the sentence ends with it. */
export function wordsOfRun(run: string, from: number, isLast: boolean, orthography: Orthography): Span[] {
  const words: Span[] = [];
  let at = from;
  while (at < run.length) {
    const rest = run.slice(at);
    const isOpen = at === 0 || OPENING.test(run[at - 1]!);
    const length = nextLength(rest, isOpen, isLast, orthography);
    for (const part of partsOf(rest.slice(0, length), rest.slice(length), orthography)) {
      words.push({ start: at, end: at + part });
      at += part;
    }
  }
  return words;
}

/** Length of the word that `rest` begins with; at least one character. */
function nextLength(rest: string, isOpen: boolean, isLast: boolean, orthography: Orthography): number {
  const address = isOpen || rest.startsWith("http") ? addressLength(rest) : 0;
  if (address > 0) return address;
  if (/^\d/u.test(rest)) return numberLength(rest, orthography);
  if (/^[\p{L}\p{M}]/u.test(rest)) return wordLength(rest, isLast, orthography);
  return (
    (isOpen ? SIGNED.exec(rest)?.[0].length : undefined) ??
    LOOSE_CLITIC.exec(rest)?.[0].length ??
    TAG.exec(rest)?.[0].length ??
    signLength(rest) ??
    codePointLength(rest)
  );
}

/** An address without the punctuation behind it; a closing bracket belongs to it when an opening one does. */
function addressLength(rest: string): number {
  let address = ADDRESS.exec(rest)?.[0] ?? "";
  while (/[.,;:!?"'”’]$/u.test(address) || (/[)\]]$/u.test(address) && !isBalanced(address)))
    address = address.slice(0, -1);
  return address.length;
}

const isBalanced = (address: string): boolean =>
  address.replace(/[^([]/gu, "").length >= address.replace(/[^)\]]/gu, "").length;

function signLength(rest: string): number | undefined {
  for (const sign of SIGNS) {
    const match = sign.exec(rest);
    if (match) return match[0].length;
  }
  return undefined;
}

const codePointLength = (rest: string): number => ((rest.codePointAt(0) ?? 0) > 0xffff ? 2 : 1);

function numberLength(rest: string, orthography: Orthography): number {
  const underscored = UNDERSCORED.exec(rest);
  if (underscored) return underscored[0].length;
  const quantity = QUANTITY.exec(rest);
  if (quantity && orthography.units.has(quantity[2]!)) return quantity[1]!.length;
  for (const pattern of NUMBERS) {
    const match = pattern.exec(rest);
    if (match) return match[0].length;
  }
  return WORD.exec(rest)?.[0].length ?? 1;
}

function wordLength(rest: string, isLast: boolean, orthography: Orthography): number {
  const sign = CURRENCY.exec(rest) ?? UNDERSCORED.exec(rest);
  if (sign) return sign[0].length;
  const abbreviation = abbreviationAt(rest, isLast, orthography);
  if (abbreviation) return abbreviation;
  const word = WORD.exec(rest);
  return word ? withPrefix(rest, word[0].length, orthography) : codePointLength(rest);
}

/** "U.S.", "Gen.", "w/o", "Yahoo!": letters and a mark that are one word. */
function abbreviationAt(rest: string, isLast: boolean, orthography: Orthography): number | undefined {
  const initials = INITIALS.exec(rest);
  if (initials) return initials[0].length;
  const slashed = /^\p{L}{1,3}\/\p{L}{0,4}(?!\p{L})/u.exec(rest)?.[0];
  if (slashed && orthography.spellings.has(slashed)) return slashed.length;
  const dotted = /^[\p{L}\p{M}]+[.!]/u.exec(rest)?.[0];
  if (!dotted) return undefined;
  const kind = orthography.abbreviations.get(dotted);
  const isInitial = /^\p{Lu}\.$/u.test(dotted);
  // What something must follow on, "no." or "Gen.", is no abbreviation at the end of a sentence.
  if (isLast && dotted.length === rest.length && !isInitial && (kind === "title" || kind === "inner")) return undefined;
  return kind !== undefined || isInitial ? dotted.length : undefined;
}

/** "re-elected" is one word, "state-run" three. */
function withPrefix(rest: string, length: number, orthography: Orthography): number {
  if (rest[length] !== "-" || length > 6 || !orthography.prefixes.has(rest.slice(0, length).toLowerCase()))
    return length;
  const tail = /^[\p{L}\p{M}\p{N}]+/u.exec(rest.slice(length + 1));
  return tail ? length + 1 + tail[0].length : length;
}

/** Lengths of the words that are written as one: "didn't" is "did" and "n't", "gonna" is "gon" and "na". */
function partsOf(word: string, after: string, orthography: Orthography): readonly number[] {
  const spelling = after === "" || !/^[\p{L}'’-]/u.test(after) ? orthography.spellings.get(word) : undefined;
  if (spelling) return spelling;
  const clitic = word.length > 2 && /['’]/u.test(word) && !/^\d*0['’]s$/u.test(word) ? CLITIC.exec(word) : null;
  return clitic ? [clitic[1]!.length, clitic[2]!.length] : [word.length];
}
