/** How two findings stand in time. */
import type { DateRange } from "../../engine/types.ts";
import { addDays, daysBetween, lengthOf, touch } from "../days.ts";
import { type Compared, isNarrow } from "./compared.ts";

/** A finding without a day is about something near the day of its report. */
export const NEAR_DAYS = 31;
/** A day that the text does not give is that of the report: it may be off by one. */
export const SLIP_DAYS = 1;
/** Reports of one story come within this many days. */
export const STORY_DAYS = 1;
/** What a report tells without a day was this long before it, when it is its news. */
export const NEWS_DAYS = 2;

/** `same`: both days are known and meet; `apart`: they do not; `open`: one of them is not known well enough. */
export type InTime = "same" | "apart" | "near" | "open";

export function inTime(a: Compared, b: Compared): InTime {
  if (a.date && b.date) {
    if (!touch(slipped(a.date), b.date) && !touch(a.date, slipped(b.date))) return "apart";
    if (!isNarrow(a.date) || !isNarrow(b.date)) return "near";
    return doOnlyTouch(a.date, b.date) ? "open" : "same";
  }
  return daysApart(a, b) <= NEAR_DAYS ? "near" : "open";
}

/** Days between what is known of when two findings were; infinite when it is nothing. */
export function daysApart(a: Compared, b: Compared): number {
  const dayOf = ({ date, published }: Compared) => date?.start ?? published;
  const [one, two] = [dayOf(a), dayOf(b)];
  return one === undefined || two === undefined ? Number.POSITIVE_INFINITY : daysBetween(one, two);
}

/** Whether the day is not told, but that of the report. */
export const isAssumed = (date: DateRange | undefined): boolean =>
  date !== undefined && date.text === undefined && date.start.length === 10;

/** Whether a finding without a day may be the news that the other is: told in the days of one story. */
export function areOneStory(a: Compared, b: Compared, isAhead: boolean): boolean {
  const dated = a.date ? a : b.date ? b : undefined;
  // "In 2022" is some day of the year, which need not be the news.
  if ((dated && !isNarrow(dated.date)) || (a.date && b.date) || !a.published || !b.published) return false;
  if (!dated) return daysBetween(a.published, b.published) <= STORY_DAYS;
  const undated = dated === a ? b : a;
  return isAhead
    ? daysBetween(a.published, b.published) <= STORY_DAYS && daysApart(a, b) <= NEAR_DAYS
    : daysBetween(dated.date!.end ?? dated.date!.start, undated.published!) <= NEWS_DAYS;
}

/** Two stays of several days of which one ends where the other begins are two. */
function doOnlyTouch(a: DateRange, b: DateRange): boolean {
  const [from, to] = [a.start > b.start ? a.start : b.start, min(a.end ?? a.start, b.end ?? b.start)];
  const shorter = Math.min(lengthOf(a), lengthOf(b));
  return shorter > 1 && from <= to && lengthOf({ start: from, end: to }) <= shorter / 2;
}

const min = (a: string, b: string): string => (a < b ? a : b);

const slipped = (date: DateRange): DateRange =>
  isAssumed(date) ? { start: addDays(date.start, -SLIP_DAYS), end: addDays(date.end ?? date.start, SLIP_DAYS) } : date;
