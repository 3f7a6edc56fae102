/** Days as text, `YYYY-MM-DD`; a month or a year stands for all its days. */
import type { DateRange } from "../engine/types.ts";

/** The first day of a day, a month or a year. */
export const firstDay = (day: string): string => `${day}-01-01`.slice(0, 10);

const first = firstDay;
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

/** The day some days later, or earlier for a negative number; of a month or a year its first day counts. */
export function addDays(day: string, days: number): string {
  const time = Date.parse(first(day));
  return Number.isNaN(time) ? day : new Date(time + days * 86_400_000).toISOString().slice(0, 10);
}

/** The days from one to another, both included. */
export function daysOf(from: string, to: string): string[] {
  const count = Date.parse(first(from)) <= Date.parse(first(to)) ? daysBetween(from, to) + 1 : 1;
  return Array.from({ length: Number.isFinite(count) ? count : 1 }, (_, i) => addDays(from, i));
}

/** The range in words. */
export const inWords = ({ start, end }: DateRange): string => (end && end !== start ? `${start} to ${end}` : start);

const monthOf = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(first(day).slice(5, 7));

/** Numbers of the months from `before` months ahead of the range to `after` behind it. */
export function monthsAround({ start, end }: DateRange, before: number, after: number): number[] {
  const from = monthOf(start) - before;
  const count = monthOf(end ?? start) + after - from + 1;
  return Number.isFinite(count) && count > 0 ? Array.from({ length: count }, (_, i) => from + i) : [];
}
