import type { DateRange } from "../types.ts";
import {
  addDays,
  type Day,
  dayOf,
  daysBetween,
  isDay,
  lastDayOf,
  monthOf,
  monthRange,
  weekdayOf,
  weekRange,
  yearOf,
} from "./calendar.ts";
import type { DateMeaning, Unit } from "./find.ts";

/** From which days an expression counts, and which way it looks when it could be either. */
export interface Bearings {
  /** Day of publication. */
  readonly report?: Day;
  /** Day of the event that the sentence speaks of, for "a day earlier". */
  readonly context?: Day;
  /** True under a future or a plan: "on Monday" is then the coming one. */
  readonly future: boolean;
}

/** First and last day that the expression may mean; undefined when it hangs on a day that is not known. */
export function resolveDate(meaning: DateMeaning, bearings: Bearings): Omit<DateRange, "text"> | undefined {
  switch (meaning.kind) {
    case "absolute":
      return resolveAbsolute(meaning, bearings);
    case "year":
      return { start: dayOf(meaning.year, 1, 1), end: dayOf(meaning.year, 12, 31) };
    case "weekday":
      return bearings.report
        ? single(resolveWeekday(meaning.weekday, meaning.turn, bearings.report, bearings.future))
        : undefined;
    case "offset":
      return bearings.report ? single(addDays(bearings.report, meaning.days)) : undefined;
    case "unit":
      return bearings.report
        ? unitRange(bearings.report, meaning.unit, { last: -1, this: 0, next: 1 }[meaning.turn])
        : undefined;
    case "ago": {
      const from = meaning.anchor === "context" ? (bearings.context ?? bearings.report) : bearings.report;
      return from ? shifted(from, meaning.unit, meaning.direction * meaning.count) : undefined;
    }
  }
}

const single = (day: Day) => ({ start: day, end: day });

function resolveAbsolute(
  meaning: DateMeaning & { kind: "absolute" },
  bearings: Bearings,
): { start: Day; end: Day } | undefined {
  const year = meaning.year ?? nearestYear(meaning.month, meaning.day, bearings);
  if (year === undefined) return undefined;
  if (meaning.day === undefined) {
    const [from, to] = meaning.part ?? [1, 31];
    return {
      start: dayOf(year, meaning.month, from),
      end: dayOf(year, meaning.month, Math.min(to, lastDayOf(year, meaning.month))),
    };
  }
  if (!isDay(year, meaning.month, meaning.day)) return undefined;
  const start = dayOf(year, meaning.month, meaning.day);
  if (meaning.untilDay === undefined) return single(start);
  const untilMonth = meaning.untilMonth ?? meaning.month;
  const untilYear = untilMonth < meaning.month ? year + 1 : year;
  return isDay(untilYear, untilMonth, meaning.untilDay)
    ? { start, end: dayOf(untilYear, untilMonth, meaning.untilDay) }
    : single(start);
}

/** Days that a date told as past may lie ahead: time zones, and plans told without a future tense. */
const SLACK = 15;

function nearestYear(month: number, day: number | undefined, bearings: Bearings): number | undefined {
  if (!bearings.report) return undefined;
  const year = yearOf(bearings.report);
  if (day === undefined && month === monthOf(bearings.report)) return year;
  const probe = dayOf(year, month, Math.min(day ?? 1, lastDayOf(year, month)));
  const distance = daysBetween(bearings.report, probe);
  if (bearings.future) return distance < -60 ? year + 1 : year;
  return distance > SLACK ? year - 1 : year;
}

function resolveWeekday(weekday: number, turn: "last" | "next" | undefined, report: Day, future: boolean): Day {
  const back = (weekdayOf(report) - weekday + 7) % 7;
  if (turn === "last") return addDays(report, back === 0 ? -7 : -back);
  if (turn === "next") return addDays(report, back === 0 ? 7 : 7 - back);
  if (future) return addDays(report, back === 0 ? 0 : 7 - back);
  // Six days back nobody writes the bare day: it is tomorrow, in a time zone where the day has begun.
  return addDays(report, back === 6 ? 1 : -back);
}

function unitRange(day: Day, unit: Unit, offset: number): { start: Day; end: Day } {
  if (unit === "week") return weekRange(day, offset);
  if (unit === "month") return monthRange(yearOf(day), monthOf(day), offset);
  if (unit === "year") return { start: dayOf(yearOf(day) + offset, 1, 1), end: dayOf(yearOf(day) + offset, 12, 31) };
  return single(addDays(day, offset));
}

/** "Two weeks ago" is a week, "three years ago" a year: as wide as its unit. */
function shifted(from: Day, unit: Unit, count: number): { start: Day; end: Day } {
  if (unit === "day") return single(addDays(from, count));
  if (unit === "week") return { start: addDays(from, count * 7 - 3), end: addDays(from, count * 7 + 3) };
  return unitRange(from, unit, count);
}
