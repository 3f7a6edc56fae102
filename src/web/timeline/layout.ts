/** Where everything of a timeline stands: rows are levels, time runs right. Pure. */
import type { Level } from "../../engine/types.ts";
import { LEVELS } from "../../engine/vocabulary.ts";
import type { ContactLine, MeasureLine } from "../../server/types.ts";
import { DAY, firstMoment, momentsOf, type Window } from "./time.ts";

/** Contacts of one row at one place on the line: one mark. */
export interface Mark {
  readonly key: string;
  readonly moment: number;
  readonly row: number;
  /** The status that most of them have. */
  readonly status: string;
  readonly lines: readonly ContactLine[];
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

/** A contact with a date, in its row. */
export interface Dated {
  readonly line: ContactLine;
  readonly moment: number;
  readonly row: number;
}

export const datedIn = (contacts: readonly ContactLine[], rows: readonly Level[]): Dated[] =>
  contacts.flatMap((line) =>
    line.date ? [{ line, moment: firstMoment(line.date.start), row: rows.indexOf(levelOf(line)) }] : [],
  );

/** More marks than this are hard to tell apart: then those of different status are one as well. */
const MOST_MARKS = 500;

/** How far apart marks must lie in time, in steps that double, so that marks stay the same while one moves or zooms a little. */
export const stepFor = (apart: number): number => DAY * 2 ** Math.ceil(Math.log2(Math.max(apart / DAY, 1)));

/** The marks from one moment to another; those nearer than a step are one. */
export function marksIn(dated: readonly Dated[], step: number, { from, to }: Window): Mark[] {
  const shown = dated.filter(({ moment }) => moment >= from && moment <= to);
  const marks = gathered(shown, step, ({ status }) => status);
  return (marks.length > MOST_MARKS ? gathered(shown, step, () => "") : marks).toSorted(
    (a, b) => a.row - b.row || a.moment - b.moment,
  );
}

function gathered(dated: readonly Dated[], step: number, apart: (line: ContactLine) => string): Mark[] {
  const marks = new Map<string, Dated[]>();
  for (const one of dated) {
    const key = `${one.row} ${Math.floor(one.moment / step)} ${apart(one.line)}`;
    const mark = marks.get(key);
    if (mark) mark.push(one);
    else marks.set(key, [one]);
  }
  return [...marks].map(([key, here]) => ({
    key: here.length === 1 ? here[0]!.line.id : key,
    // The middle of them, so that the marks of neighbouring steps keep apart.
    moment: (here[0]!.moment + here.at(-1)!.moment) / 2,
    row: here[0]!.row,
    status: mostOf(here.map(({ line }) => line.status)),
    lines: here.map(({ line }) => line),
  }));
}

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
  const inTime = days.toSorted(([a], [b]) => a - b);
  return inTime.map(([, end], i) => [end, inTime[i + 1]?.[0] ?? Math.max(asOf, end)]);
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

/** A measure in the lane of the side that took it. */
export interface MeasureMark {
  readonly measure: MeasureLine;
  readonly moment: number;
  readonly lane: number;
}

/** The dated measures; the first side's lane is above the second's, everybody else's below. */
export function measureMarks(measures: readonly MeasureLine[], between: readonly string[]): MeasureMark[] {
  return measures.flatMap((measure) => {
    if (!measure.date) return [];
    const lane = between.findIndex((party) => measure.by.includes(party));
    return [{ measure, moment: firstMoment(measure.date.start), lane: lane < 0 ? between.length : lane }];
  });
}
