/** The marks of a timeline: gathered anew only when the window has moved or grown past those that are drawn. */
import { useDeferredValue, useMemo } from "react";
import type { Level } from "../../engine/types.ts";
import type { ContactLine, MeasureLine } from "../../server/types.ts";
import {
  contactMarks,
  contactsInTime,
  type Dated,
  type Mark,
  measureMarks,
  measuresInTime,
  type Place,
  placeIn,
  stepFor,
} from "./layout.ts";
import type { Window } from "./time.ts";

/** Marks nearer than this lie on each other. */
const APART = 12;

interface Lines {
  readonly contacts: readonly ContactLine[];
  readonly measures: readonly MeasureLine[];
  readonly rows: readonly Level[];
  readonly between: readonly string[];
}

interface Marks {
  readonly contacts: readonly Mark<ContactLine>[];
  readonly measures: readonly Mark<MeasureLine>[];
  /** All dated measures. */
  readonly taken: readonly Dated<MeasureLine>[];
  /** Where a moment lies on the layer of the marks, which moves as one when only the beginning of the window changes. */
  readonly place: Place;
}

/** The ends of the time that is drawn lie on a grid, a quarter of the longest window of this step apart. */
function useDrawnTime({ from, to }: Window, step: number, room: number): Window {
  const grid = ((step / APART) * room) / 4;
  const [first, last] = [Math.floor(from / grid), Math.ceil(to / grid)];
  return useMemo(() => ({ from: first * grid, to: last * grid }), [first, last, grid]);
}

/** The marks for a window between two ends of the picture. */
export function useMarks({ contacts, measures, rows, between }: Lines, window: Window, x1: number, x2: number): Marks {
  const dated = useMemo(() => contactsInTime(contacts, rows), [contacts, rows]);
  const taken = useMemo(() => measuresInTime(measures, between), [measures, between]);
  const length = window.to - window.from;
  const step = stepFor((length / (x2 - x1)) * APART);
  const time = useDrawnTime(window, step, x2 - x1);
  // Another set of marks may come a frame later than the window itself.
  const drawn = useDeferredValue(useMemo(() => ({ step, time }), [step, time]));
  const origin = drawn.time.from;
  const place = useMemo(() => placeIn({ from: origin, to: origin + length }, x1, x2), [origin, length, x1, x2]);
  return {
    contacts: useMemo(() => contactMarks(dated, drawn.step, drawn.time), [dated, drawn]),
    measures: useMemo(() => measureMarks(taken, drawn.step, drawn.time), [taken, drawn]),
    taken,
    place,
  };
}
