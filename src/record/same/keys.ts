/** Keys by which findings that may be one find each other, so that none is compared with all. */
import { nameKeys } from "../../engine/mentions/spelling.ts";
import type { DateRange } from "../../engine/types.ts";
import { addDays, daysOf, monthsAround } from "../days.ts";
import {
  type Compared,
  type ComparedContact,
  type ComparedMeasure,
  isBody,
  isNarrow,
  MOST_EXTRA_PARTIES,
} from "./compared.ts";
import { isAssumed, NEAR_DAYS, NEWS_DAYS, SLIP_DAYS, STORY_DAYS } from "./time.ts";

/** Two findings may be one only when a key of the one is a probe of the other. */
export interface Keys {
  /** What it is found by. */
  readonly keys: readonly string[];
  /** What it looks for. */
  readonly probes: readonly string[];
}

/**
 * The keys of a finding. Those whose day is known meet by the day, others by the month and something else in common, or
 * when their reports are of one story.
 */
export function keysOf(compared: Compared): Keys {
  const bases = compared.type === "contact" ? contactBases(compared) : measureBases(compared);
  const across = (list: readonly string[]): string[] => bases.flatMap((base) => list.map((part) => `${base} ${part}`));
  const { keys, probes } = merged([
    isNarrow(compared.date) ? datedKeys(compared, compared.date) : undatedKeys(compared),
    storyKeys(compared),
    ...(compared.type === "measure" && isAssumed(compared.date) ? [lateKeys(compared, compared.date!)] : []),
    ...(compared.type === "contact" ? [planKeys(compared)] : []),
  ]);
  const aside = compared.type === "contact" ? oneSideKeys(compared) : NONE;
  return { keys: [...across(keys), ...aside.keys], probes: [...across(probes), ...aside.probes] };
}

const NONE: Keys = { keys: [], probes: [] };

const merged = (all: readonly Keys[]): Keys => ({
  keys: [...new Set(all.flatMap(({ keys }) => keys))],
  probes: [...new Set(all.flatMap(({ probes }) => probes))],
});

/** Months with each thing by which findings of unlike days may know each other. */
function monthKeys(kind: string, compared: Compared, months: readonly number[]): string[] {
  const marks = compared.type === "contact" ? contactMarks(compared) : measureMarks(compared);
  return months.flatMap((month) => marks.map((mark) => `${kind} ${month} ${mark}`));
}

function datedKeys(compared: Compared, { start, end = start }: DateRange): Keys {
  const months = monthsOf(compared);
  return {
    keys: [...daysOf(start, end), ...monthKeys("dated", compared, months)],
    probes: [...daysOf(addDays(start, -SLIP_DAYS), addDays(end, SLIP_DAYS)), ...monthKeys("open", compared, months)],
  };
}

function undatedKeys(compared: Compared): Keys {
  const months = monthsOf(compared);
  const keys = monthKeys("open", compared, months);
  return { keys, probes: [...keys, ...monthKeys("dated", compared, months)] };
}

/** By the days of their reports, and of these the days of events. */
function storyKeys({ date, published }: Compared): Keys {
  if (!published) return NONE;
  const around = (day: string, days: number): string[] => daysOf(addDays(day, -days), addDays(day, days));
  const told = around(published, STORY_DAYS);
  if (date !== undefined && !isNarrow(date)) return NONE;
  if (!date) {
    const days = [...told.map((day) => `told ${day}`), ...around(published, NEWS_DAYS)];
    return { keys: [`untold ${published}`], probes: [...told.map((day) => `untold ${day}`), ...days] };
  }
  const news = around(date.end ?? date.start, NEWS_DAYS);
  return { keys: [`told ${published}`], probes: [...new Set([...told, ...news])].map((day) => `untold ${day}`) };
}

/** The day of a report stands for an earlier one: it is looked for as if it were not known. */
function lateKeys(compared: ComparedMeasure, { start }: DateRange): Keys {
  const months = monthsAround({ start: addDays(start, -NEAR_DAYS), end: start }, 0, 0);
  return { keys: monthKeys("open", compared, months), probes: monthKeys("dated", compared, months) };
}

/** Months that the longest time from the one day to the other can reach into. */
const LONGEST_MONTHS = 3;

/** What is put off is looked for in the months from its report to its day, and after it. */
function planKeys(compared: ComparedContact): Keys {
  const { status, date, published } = compared;
  if (!date || !published) return NONE;
  const isPutOff = status === "postponed";
  const months = monthsAround(
    { start: date.start < published ? date.start : published, end: date.end ?? date.start },
    0,
    LONGEST_MONTHS,
  );
  const plans = status === "planned" || isPutOff ? months.map((month) => `plan ${month}`) : [];
  const after = isPutOff ? monthKeys("put-off", compared, months) : [];
  return {
    keys: [...plans, ...after],
    probes: [
      ...plans,
      ...(isPutOff ? monthKeys("dated", compared, months) : monthKeys("put-off", compared, monthsOf(compared))),
    ],
  };
}

/** A contact of which one side alone is told, and those that this side had on its day. */
function oneSideKeys({ parties, date }: ComparedContact): Keys {
  if (!isNarrow(date) || parties.length > 1 + MOST_EXTRA_PARTIES) return NONE;
  const { start, end = start } = date;
  const keysOn = (kind: string, days: readonly string[]): string[] =>
    parties.filter((party) => !isBody(party)).flatMap((party) => days.map((day) => `${kind} ${party} ${day}`));
  const [own, other] = parties.length === 1 ? ["alone", "among"] : ["among", "alone"];
  return {
    keys: keysOn(own!, daysOf(start, end)),
    probes: keysOn(other!, daysOf(addDays(start, -SLIP_DAYS), addDays(end, SLIP_DAYS))),
  };
}

function contactBases({ parties }: ComparedContact): string[] {
  const pairs = parties.flatMap((a, i) => parties.slice(i + 1).map((b) => `${a}+${b}`));
  return [...pairs, ...parties.filter((party) => isBody(party) || parties.length === 1)];
}

const contactMarks = ({ city, people, topics }: ComparedContact): string[] => [
  ...(city ? [`in ${city}`] : []),
  ...people.flatMap(({ name }) => nameKeys(name).map((key) => `with ${key}`)),
  ...topics.map((stem) => `on ${stem}`),
];

const measureBases = ({ kind, by }: ComparedMeasure): string[] => by.map((party) => `${kind} ${party}`);

const measureMarks = ({ count, object }: ComparedMeasure): string[] => [
  ...(count === undefined ? [] : [`of ${count}`]),
  ...object.map((stem) => `on ${stem}`),
];

/** Months that a finding can be about; without a day, those near its report's. */
function monthsOf({ date, published }: Compared): number[] {
  if (date) return monthsAround(date, 0, 0);
  if (!published) return [];
  return monthsAround({ start: addDays(published, -NEAR_DAYS), end: addDays(published, NEAR_DAYS) }, 0, 0);
}
