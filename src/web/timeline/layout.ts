/** Where everything of a timeline stands: rows are levels, time runs right. Pure. */
import type { Level } from "../../engine/types.ts";
import { LEVELS } from "../../engine/vocabulary.ts";
import type { ContactLine, MeasureLine } from "../../server/types.ts";
import { DAY, firstMoment, momentsOf, type Window } from "./time.ts";

/** A line with a date, in its row: that of its level, or the lane of the side that took the measure. */
export interface Dated<L extends Line> {
  readonly line: L;
  readonly moment: number;
  readonly row: number;
}

type Line = ContactLine | MeasureLine;

/** Lines of one row at one place in time: one mark. */
export interface Mark<L extends Line = Line> {
  readonly key: string;
  readonly moment: number;
  readonly row: number;
  /** The status that most of them have. */
  readonly status: string;
  readonly lines: readonly L[];
}

/** A silence longer than usual. */
export interface Silence extends Window {
  readonly row: number;
  readonly days: number;
}

export type Place = (moment: number) => number;

export const placeIn =
  ({ from, to }: Window, x1: number, x2: number): Place =>
  (moment) =>
    x1 + ((moment - from) / (to - from)) * (x2 - x1);

const levelOf = (line: ContactLine): Level => line.level ?? "unknown";

/** The levels that occur; of a relation heads and ministers always, since their silence tells something too. */
export const rowsFor = (contacts: readonly ContactLine[], isRelation: boolean): Level[] => {
  const present = new Set(contacts.map(levelOf));
  const isNeeded = (level: Level) => isRelation && (level === "head" || level === "minister");
  return LEVELS.filter((level) => isNeeded(level) || present.has(level));
};

const inTime = <L extends Line>(dated: readonly Dated<L>[]): Dated<L>[] =>
  dated.toSorted((a, b) => a.moment - b.moment);

/** The dated contacts in the order of time. */
export const contactsInTime = (contacts: readonly ContactLine[], rows: readonly Level[]): Dated<ContactLine>[] =>
  inTime(
    contacts.flatMap((line) =>
      line.date ? [{ line, moment: firstMoment(line.date.start), row: rows.indexOf(levelOf(line)) }] : [],
    ),
  );

/** The dated measures in the order of time; the first side's lane is above the second's, everybody else's below. */
export const measuresInTime = (measures: readonly MeasureLine[], between: readonly string[]): Dated<MeasureLine>[] =>
  inTime(
    measures.flatMap((line) => {
      if (!line.date) return [];
      const lane = between.findIndex((party) => line.by.includes(party));
      return [{ line, moment: firstMoment(line.date.start), row: lane < 0 ? between.length : lane }];
    }),
  );

/** How far apart marks must lie in time, in steps that double, so that marks stay the same while one moves or zooms a little. */
export const stepFor = (apart: number): number => DAY * 2 ** Math.ceil(Math.log2(Math.max(apart / DAY, 1)));

/** More marks than this are hard to tell apart: then those of different status are one as well. */
const MOST_MARKS = 500;

/** The marks of contacts in a time; those nearer than a step are one. */
export function contactMarks(dated: readonly Dated<ContactLine>[], step: number, time: Window): Mark<ContactLine>[] {
  const shown = during(dated, time);
  const marks = gathered(shown, step, true);
  return byRow(marks.length > MOST_MARKS ? gathered(shown, step, false) : marks);
}

/** So many measures stand alone; more of them are gathered as contacts are. */
const MOST_MEASURES = 100;

/** The marks of measures in a time. */
export function measureMarks(dated: readonly Dated<MeasureLine>[], step: number, time: Window): Mark<MeasureLine>[] {
  const shown = during(dated, time);
  return byRow(
    shown.length > MOST_MEASURES ? gathered(shown, step, true) : shown.map((one) => markOf(one.line.id, [one])),
  );
}

const byRow = <L extends Line>(marks: readonly Mark<L>[]): Mark<L>[] =>
  marks.toSorted((a, b) => a.row - b.row || a.moment - b.moment);

/** Those of a time, found without looking at the others. */
const during = <L extends Line>(dated: readonly Dated<L>[], { from, to }: Window): readonly Dated<L>[] =>
  dated.slice(firstFrom(dated, from), firstFrom(dated, to));

function firstFrom(dated: readonly { readonly moment: number }[], moment: number): number {
  let [low, high] = [0, dated.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (dated[middle]!.moment < moment) low = middle + 1;
    else high = middle;
  }
  return low;
}

function gathered<L extends Line>(dated: readonly Dated<L>[], step: number, byStatus: boolean): Mark<L>[] {
  const marks = new Map<string, Dated<L>[]>();
  for (const one of dated) {
    const key = `${one.row} ${Math.floor(one.moment / step)} ${byStatus ? one.line.status : ""}`;
    const mark = marks.get(key);
    if (mark) mark.push(one);
    else marks.set(key, [one]);
  }
  return [...marks].map(([key, here]) => markOf(here.length === 1 ? here[0]!.line.id : key, here));
}

const markOf = <L extends Line>(key: string, here: readonly Dated<L>[]): Mark<L> => ({
  key,
  // The middle of them, so that the marks of neighbouring steps keep apart.
  moment: (here[0]!.moment + here.at(-1)!.moment) / 2,
  row: here[0]!.row,
  status: here.length === 1 ? here[0]!.line.status : mostOf(here.map(({ line }) => line.status)),
  lines: here.map(({ line }) => line),
});

function mostOf(values: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].reduce((a, b) => (b[1] > a[1] ? b : a))[0];
}

const tookPlace = ({ status, date }: ContactLine): boolean => (status === "held" || status === "ongoing") && !!date;

const median = (numbers: readonly number[]): number | undefined =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

/** Ends and starts of the silences between contacts that took place, the last up to `asOf`. */
function gapsOf(contacts: readonly ContactLine[], asOf: number): [number, number][] {
  const days = contacts.filter(tookPlace).map(({ date }) => momentsOf(date!));
  const sorted = days.toSorted(([a], [b]) => a - b);
  return sorted.map(([, end], i) => [end, sorted[i + 1]?.[0] ?? Math.max(asOf, end)]);
}

/** Fewer silences have no usual length of their own: the relation's stands for it. */
const LEAST = 3;

/** Silences of more than twice the usual length at their level. */
export function silencesOf(contacts: readonly ContactLine[], rows: readonly Level[], asOf: string): Silence[] {
  const now = firstMoment(asOf);
  const lengths = (gaps: readonly [number, number][]) => gaps.slice(0, -1).map(([a, b]) => b - a);
  const usual = median(lengths(gapsOf(contacts, now)));
  return rows.flatMap((level, row) => {
    const here = contacts.filter((line) => levelOf(line) === level);
    const gaps = gapsOf(here, now);
    const own = lengths(gaps).length >= LEAST ? median(lengths(gaps)) : usual;
    if (own === undefined || level === "unknown") return [];
    return gaps
      .filter(([a, b]) => b - a > 2 * own && b - a > 30 * DAY)
      .map(([from, to]) => ({ row, from, to, days: Math.round((to - from) / DAY) }));
  });
}

/** For each row the last contact that took place. */
export function lastsOf(contacts: readonly ContactLine[], rows: readonly Level[]): (ContactLine | undefined)[] {
  const lasts = new Map<Level, ContactLine>();
  for (const line of contacts) {
    if (!tookPlace(line)) continue;
    const known = lasts.get(levelOf(line));
    if (!known || known.date!.start <= line.date!.start) lasts.set(levelOf(line), line);
  }
  return rows.map((level) => lasts.get(level));
}
