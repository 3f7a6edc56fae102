/** Days as text, `YYYY-MM-DD`; a month or a year stands for all its days. */
import type { DateRange } from "../engine/types.ts";

const first = (day: string): string => `${day}-01-01`.slice(0, 10);
const last = (day: string): string => (day.length === 4 ? `${day}-12-31` : day.length === 7 ? `${day}-31` : day);

/** Whether two ranges have a day in common. */
export const touch = (a: DateRange, b: DateRange): boolean =>
  first(a.start) <= last(b.end ?? b.start) && first(b.start) <= last(a.end ?? a.start);

/** Days from the one to the other, whichever is earlier; infinite when one is not a day. */
export function daysBetween(a: string, b: string): number {
  const days = Math.abs(Date.parse(first(a)) - Date.parse(first(b))) / 86_400_000;
  return Number.isNaN(days) ? Number.POSITIVE_INFINITY : days;
}

/** Days that a range covers. */
export const lengthOf = ({ start, end }: DateRange): number => daysBetween(first(start), last(end ?? start)) + 1;

/** The range in words. */
export const inWords = ({ start, end }: DateRange): string => (end && end !== start ? `${start} to ${end}` : start);
