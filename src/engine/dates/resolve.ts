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
import type { DateMeaning, Turn, Unit } from "./meaning.ts";

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
      return monthsOf(meaning.year, meaning.months ?? [1, 12]);
    case "decade":
      return { start: dayOf(meaning.year, 1, 1), end: dayOf(meaning.year + 9, 12, 31) };
    case "range":
      return resolveRange(meaning, bearings);
    default:
      return resolveFrom(meaning, bearings);
  }
}

type Relative = Exclude<DateMeaning, { readonly kind: "absolute" | "year" | "decade" | "range" }>;

/** What hangs on the day of the report, or on that of the event before. */
function resolveFrom(meaning: Relative, bearings: Bearings): { start: Day; end: Day } | undefined {
  const { report, future } = bearings;
  if (meaning.kind === "ago") {
    const from = meaning.anchor === "context" ? (bearings.context ?? report) : report;
    return from && (future || !meaning.ahead)
      ? shifted(from, meaning.unit, meaning.direction * meaning.count)
      : undefined;
  }
  if (!report) return undefined;
  switch (meaning.kind) {
    case "season":
      return resolveSeason(meaning.months, meaning.turn, report, future);
    case "weekday":
      return single(resolveWeekday(meaning.weekday, meaning.turn, report, future));
    case "offset":
      return { start: addDays(report, meaning.days), end: addDays(report, meaning.until ?? meaning.days) };
    case "span": {
      const far = shiftedDay(report, meaning.unit, meaning.direction * meaning.count);
      return meaning.direction < 0 ? { start: far, end: report } : { start: report, end: far };
    }
    case "unit":
      return resolveUnit(meaning, report, future);
  }
}

/** From the first day of the one to the last of the other, which comes after it. */
function resolveRange(
  meaning: DateMeaning & { kind: "range" },
  bearings: Bearings,
): { start: Day; end: Day } | undefined {
  const [from, to] = [resolveDate(meaning.from, bearings), resolveDate(meaning.to, bearings)];
  if (!from || !to) return undefined;
  const end = to.end ?? to.start;
  if (from.start <= end) return { start: from.start, end };
  // "Saturday to Monday": whichever of the two would turn the stretch round moves by a week.
  return bearings.future ? { start: from.start, end: addDays(end, 7) } : { start: addDays(from.start, -7), end };
}

/** Months of a year; past the twelfth they run into the next one. */
const monthsOf = (year: number, [first, last]: readonly [number, number]): { start: Day; end: Day } => ({
  start: monthRange(year, first).start,
  end: monthRange(year, last).end,
});

const TURNS: Readonly<Record<Turn, number>> = { last: -1, this: 0, next: 1 };

/** "Last summer" is over, "next summer" has not begun, "this summer" and "the end of the year" are of this year. */
function resolveSeason(
  months: readonly [number, number],
  turn: Turn,
  report: Day,
  future: boolean,
): { start: Day; end: Day } {
  const years = [-2, -1, 0, 1, 2].map((offset) => monthsOf(yearOf(report) + offset, months));
  if (turn === "last" && months[1] - months[0] > 0) return years.findLast(({ end }) => end < report)!;
  if (turn === "next" && months[1] - months[0] > 0) return years.find(({ start }) => start > report)!;
  const here = years[2 + TURNS[turn]]!;
  return !future && here.start > report && months[1] > 12 ? years[1]! : here;
}

function resolveUnit(meaning: DateMeaning & { kind: "unit" }, report: Day, future: boolean): { start: Day; end: Day } {
  if (meaning.unit === "weekend") return weekend(report, meaning.turn, future);
  const range = unitRange(report, meaning.unit, TURNS[meaning.turn]);
  if (meaning.part === "earlier") return { start: range.start, end: report };
  return meaning.part === "later" ? { start: report, end: range.end } : range;
}

/** Saturday and Sunday. "This weekend" is the coming one under a plan, else the one just past or going on. */
function weekend(report: Day, turn: Turn, future: boolean): { start: Day; end: Day } {
  const sinceSaturday = (weekdayOf(report) + 1) % 7;
  const past = addDays(report, -sinceSaturday);
  const isOn = sinceSaturday < 2;
  const coming = addDays(past, 7);
  const start =
    turn === "next" ? coming : turn === "last" ? (isOn ? addDays(past, -7) : past) : future && !isOn ? coming : past;
  return { start, end: addDays(start, 1) };
}

/** The same day of another month; the last one when that month is shorter. */
function shiftedDay(from: Day, unit: Unit, count: number): Day {
  if (unit === "day") return addDays(from, count);
  if (unit === "week" || unit === "weekend") return addDays(from, 7 * count);
  const { start, end } = monthRange(yearOf(from), monthOf(from), unit === "year" ? 12 * count : count);
  const day = Number(from.slice(8));
  return day > Number(end.slice(8)) ? end : addDays(start, day - 1);
}

const single = (day: Day) => ({ start: day, end: day });

function resolveAbsolute(
  meaning: DateMeaning & { kind: "absolute" },
  bearings: Bearings,
): { start: Day; end: Day } | undefined {
  const year = meaning.year ?? turnedYear(meaning, bearings) ?? nearestYear(meaning.month, meaning.day, bearings);
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

/** "Last November" lies before this month, "next November" after it. */
function turnedYear({ month, turn }: DateMeaning & { kind: "absolute" }, { report }: Bearings): number | undefined {
  if (!turn || !report) return undefined;
  const isLater = month > monthOf(report);
  if (turn === "last") return yearOf(report) - (month < monthOf(report) ? 0 : 1);
  return yearOf(report) + (isLater ? 0 : 1);
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

function resolveWeekday(
  weekday: number,
  turn: "last" | "next" | "near" | undefined,
  report: Day,
  future: boolean,
): Day {
  const back = (weekdayOf(report) - weekday + 7) % 7;
  if (turn === "last") return addDays(report, back === 0 ? -7 : -back);
  if (turn === "next") return addDays(report, back === 0 ? 7 : 7 - back);
  // "Later on Friday" is written on that Friday, or printed the day after.
  if (turn === "near") return addDays(report, back > 3 ? 7 - back : -back);
  if (future) return addDays(report, back === 0 ? 0 : 7 - back);
  // Six days back nobody writes the bare day: it is tomorrow, in a time zone where the day has begun.
  return addDays(report, back === 6 ? 1 : -back);
}

function unitRange(day: Day, unit: Unit, offset: number): { start: Day; end: Day } {
  if (unit === "week") return weekRange(day, offset);
  if (unit === "weekend") return single(addDays(day, 7 * offset));
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
