/** Dates as people read them, from the record's `YYYY-MM-DD` days. Nothing here knows what day it is. */
import type { DateRange } from "../../engine/types.ts";

const months = "January February March April May June July August September October November December".split(" ");

interface Day {
  readonly year: string;
  readonly month?: string;
  readonly day?: string;
}

const parse = (iso: string): Day | null => {
  const match = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/.exec(iso);
  if (!match) return null;
  const month = match[2] ? months[Number(match[2]) - 1] : undefined;
  return {
    year: match[1]!,
    ...(month ? { month } : {}),
    ...(month && match[3] ? { day: String(Number(match[3])) } : {}),
  };
};

const write = (...words: (string | undefined)[]): string => words.filter(Boolean).join(" ");

/** "9 December 2022", "December 2022" or "2022"; anything else as it stands. */
export function dayInWords(iso: string): string {
  const day = parse(iso);
  return day ? write(day.day, day.month, day.year) : iso;
}

/** "29 November to 6 December 2022", "18–19 March 2021", "November 2022". */
export function rangeInWords({ start, end }: DateRange): string {
  const from = parse(start);
  const to = end ? parse(end) : null;
  if (!from || !to || start === end) return dayInWords(start);
  if (isWholeMonth(start, end!)) return write(from.month, from.year);
  if (from.year !== to.year) return `${dayInWords(start)} to ${dayInWords(end!)}`;
  if (from.month !== to.month) return `${write(from.day, from.month)} to ${write(to.day, to.month, to.year)}`;
  return `${from.day}–${write(to.day, to.month, to.year)}`;
}

function isWholeMonth(start: string, end: string): boolean {
  if (start.slice(0, 7) !== end.slice(0, 7) || !start.endsWith("-01") || end.length !== 10) return false;
  const year = Number(start.slice(0, 4));
  const month = Number(start.slice(5, 7));
  return new Date(Date.UTC(year, month, 0)).getUTCDate() === Number(end.slice(8, 10));
}

/** The preposition that a range takes in a sentence: on a day, in a month, from one day to another. */
export function rangePhrase(range: DateRange): string {
  const words = rangeInWords(range);
  const several = range.end !== undefined && range.end !== range.start;
  if (/^\d+ /.test(words) && !several) return `on ${words}`;
  if (several && /^\d/.test(words)) return words.includes(" to ") ? `from ${words}` : `on ${words}`;
  return `in ${words}`;
}

/** Short form for narrow columns: "9 Dec 2022". */
export function shortDay(iso: string): string {
  const day = parse(iso);
  return day ? write(day.day, day.month?.slice(0, 3), day.year) : iso;
}

/** A range for narrow columns: "18–19 Mar 2021", "Nov 2022". */
export const shortRange = (range: DateRange): string =>
  rangeInWords(range).replace(/[A-Z][a-z]{3,}/g, (month) => month.slice(0, 3));
