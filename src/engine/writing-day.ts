/** The day that "today" and "on Friday" hang on: that of the dateline, for a report that appeared a little later or in another zone. */

import { type Day, daysBetween } from "./dates/calendar.ts";
import type { DateFinder } from "./dates/find.ts";
import { resolveDate } from "./dates/resolve.ts";
import { datelineOf } from "./mentions/dateline.ts";

/** A report that appears longer after its dateline than this is dated by something else. */
const LATEST = 3;

/** The day of the dateline when it is shortly before the day of publication, or known by itself; else that of publication. */
export function writingDay(text: string, published: Day | undefined, findDates: DateFinder): Day | undefined {
  const dateline = datelineOf(text);
  const [date] = dateline ? findDates(text, dateline) : [];
  const range = date && resolveDate(date.meaning, { ...(published ? { report: published } : {}), future: false });
  if (!range || range.start !== range.end) return published;
  const late = published ? daysBetween(range.start, published) : 0;
  return late >= 0 && late <= LATEST ? range.start : published;
}
