/** The record's reasons as people read them: days in words, codes as names. Pure. */
import { dayInWords } from "./dates.ts";
import { list } from "./labels.ts";
import { partyInSentence, partyName } from "./states.ts";

const DAY = /\b\d{4}-\d{2}(?:-\d{2})?\b/g;
const CODES = /\(([A-Z][A-Z-]+(?:, [A-Z][A-Z-]+)*)\)/g;
/** Parties of a sentence: "covers RUS and USA", "between IRN and EU", "follows USA". */
const PARTIES = /\b(covers|between|follows) ([A-Z][A-Z-]+(?: and [A-Z][A-Z-]+)*)\b/g;

/** A reason in the page's words. */
export const reasonWords = (reason: string): string =>
  reason
    .replace(DAY, (day) => dayInWords(day))
    .replace(PARTIES, (_, word: string, codes: string) => `${word} ${list(codes.split(" and ").map(partyInSentence))}`)
    .replace(CODES, (_, codes: string) => `(${list(codes.split(", ").map(partyName))})`);
