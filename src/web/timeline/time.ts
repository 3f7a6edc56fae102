/** Days of the record as points in time, and the window that a timeline shows. Pure. */
import type { DateRange } from "../../engine/types.ts";

export const DAY = 86_400_000;

/** First and last moment of a range, a month or a year taken whole, in milliseconds of UTC. */
export function momentsOf({ start, end }: DateRange): [number, number] {
  return [firstMoment(start), Math.max(firstMoment(start), lastMoment(end ?? start))];
}

export const firstMoment = (iso: string): number =>
  Date.UTC(Number(iso.slice(0, 4)), Number(iso.slice(5, 7) || 1) - 1, Number(iso.slice(8, 10) || 1));

function lastMoment(iso: string): number {
  const [year, month] = [Number(iso.slice(0, 4)), Number(iso.slice(5, 7))];
  if (iso.length >= 10) return firstMoment(iso);
  return month ? Date.UTC(year, month, 0) : Date.UTC(year, 11, 31);
}

/** What a timeline shows, from one moment to another. */
export interface Window {
  readonly from: number;
  readonly to: number;
}

/** Nothing shorter is shown: a mark is a day. */
const SHORTEST = 14 * DAY;

/** The window that holds all the moments, with a little air. */
export function wholeOf(moments: readonly number[]): Window {
  const known = moments.filter(Number.isFinite);
  if (known.length === 0) return { from: 0, to: 365 * DAY };
  const from = known.reduce((a, b) => Math.min(a, b));
  const to = known.reduce((a, b) => Math.max(a, b));
  const air = Math.max((to - from) * 0.03, 20 * DAY);
  return { from: from - air, to: to + air };
}

/** The window `factor` times as long, around a moment that stays where it is, within the whole. */
export function zoomed({ from, to }: Window, factor: number, around: number, whole: Window): Window {
  const length = Math.min(Math.max((to - from) * factor, SHORTEST), whole.to - whole.from);
  const share = (around - from) / (to - from);
  return within({ from: around - share * length, to: around + (1 - share) * length }, whole);
}

/** The window moved by a time, within the whole. */
export const moved = ({ from, to }: Window, by: number, whole: Window): Window =>
  within({ from: from + by, to: to + by }, whole);

function within({ from, to }: Window, whole: Window): Window {
  const back = Math.max(0, whole.from - from) - Math.max(0, to - whole.to);
  return { from: from + back, to: to + back };
}
