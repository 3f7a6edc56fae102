/** Where everything of a timeline stands: rows are levels, time runs right. Pure. */
import type { Level } from "../../engine/types.ts";
import type { ContactLine, MeasureLine } from "../../server/types.ts";
import { DAY, firstMoment, momentsOf, type Window } from "./time.ts";

/** The rows of a timeline, highest first. */
export const levelRows: readonly Level[] = [
  "head",
  "minister",
  "intelligence-chief",
  "deputy-minister",
  "envoy",
  "ambassador",
  "director",
  "working",
  "unknown",
];

/** Contacts of one row, one status and one place on the line: one mark. */
export interface Mark {
  readonly key: string;
  readonly x: number;
  readonly row: number;
  readonly status: string;
  readonly lines: readonly ContactLine[];
}

/** A silence longer than usual. */
export interface Silence {
  readonly row: number;
  readonly x1: number;
  readonly x2: number;
  readonly days: number;
}

/** Marks nearer than this lie on each other. */
const APART = 9;

export type Place = (moment: number) => number;

export const placeIn =
  ({ from, to }: Window, x1: number, x2: number): Place =>
  (moment) =>
    x1 + ((moment - from) / (to - from)) * (x2 - x1);

const rowOf = (line: ContactLine, rows: readonly Level[]): number => rows.indexOf(line.level ?? "unknown");

/** The rows that a relation needs: heads and ministers always, since their silence tells something too. */
export const rowsFor = (contacts: readonly ContactLine[]): Level[] =>
  levelRows.filter(
    (level) => level === "head" || level === "minister" || contacts.some((line) => (line.level ?? "unknown") === level),
  );

/** The marks in view; those that would lie on each other are one. */
export function marksIn(
  contacts: readonly ContactLine[],
  rows: readonly Level[],
  place: Place,
  edge: [number, number],
) {
  const marks = new Map<string, { x: number; row: number; status: string; lines: ContactLine[] }>();
  for (const line of contacts) {
    if (!line.date) continue;
    const x = place(firstMoment(line.date.start));
    if (x < edge[0] || x > edge[1]) continue;
    const row = rowOf(line, rows);
    const key = `${row} ${line.status} ${Math.round(x / APART)}`;
    const mark = marks.get(key);
    if (mark) mark.lines.push(line);
    else marks.set(key, { x, row, status: line.status, lines: [line] });
  }
  return [...marks.values()]
    .map((mark): Mark => ({ ...mark, key: mark.lines[0]!.id }))
    .sort((a, b) => a.row - b.row || a.x - b.x);
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
export function silencesIn(
  contacts: readonly ContactLine[],
  rows: readonly Level[],
  asOf: string,
  place: Place,
  edge: [number, number],
): Silence[] {
  const now = firstMoment(asOf);
  const lengths = (gaps: readonly [number, number][]) => gaps.slice(0, -1).map(([a, b]) => b - a);
  const usual = median(lengths(gapsOf(contacts, now)));
  return rows.flatMap((level, row) => {
    const gaps = gapsOf(
      contacts.filter((line) => (line.level ?? "unknown") === level),
      now,
    );
    const own = lengths(gaps).length >= LEAST ? median(lengths(gaps)) : usual;
    if (own === undefined || level === "unknown") return [];
    return gaps
      .filter(([a, b]) => b - a > 2 * own && b - a > 30 * DAY)
      .map(([a, b]) => ({
        row,
        x1: Math.max(place(a), edge[0]),
        x2: Math.min(place(b), edge[1]),
        days: Math.round((b - a) / DAY),
      }))
      .filter(({ x1, x2 }) => x2 > x1);
  });
}

/** Days since the last contact that took place at a level. */
export function lastAt(contacts: readonly ContactLine[], level: Level): ContactLine | undefined {
  return contacts
    .filter((line) => tookPlace(line) && (line.level ?? "unknown") === level)
    .toSorted((a, b) => (a.date!.start < b.date!.start ? -1 : 1))
    .at(-1);
}

/** A measure in the lane of the side that took it. */
export interface MeasureMark {
  readonly measure: MeasureLine;
  readonly x: number;
  readonly lane: number;
}

/** The dated measures in view; the first side's lane is above the second's, everybody else's below. */
export function measuresIn(
  measures: readonly MeasureLine[],
  between: readonly string[],
  place: Place,
  edge: [number, number],
): MeasureMark[] {
  return measures.flatMap((measure) => {
    if (!measure.date) return [];
    const x = place(firstMoment(measure.date.start));
    if (x < edge[0] || x > edge[1]) return [];
    const lane = between.findIndex((party) => measure.by.includes(party));
    return [{ measure, x, lane: lane < 0 ? between.length : lane }];
  });
}
