/** Keys by which findings that may be one find each other, so that none is compared with all. */
import { nameKeys } from "../../engine/mentions/spelling.ts";
import { addDays, daysOf, monthsAround } from "../days.ts";
import { type Compared, type ComparedContact, type ComparedMeasure, isNarrow } from "./compared.ts";
import { NEAR_DAYS, SLIP_DAYS } from "./time.ts";

/** Two findings may be one only when a key of the one is a probe of the other. */
export interface Keys {
  /** What it is found by. */
  readonly keys: readonly string[];
  /** What it looks for. */
  readonly probes: readonly string[];
}

/** The keys of a finding. Those whose day is known meet by the day, others by the month and something else in common. */
export function keysOf(compared: Compared): Keys {
  const bases = compared.type === "contact" ? contactBases(compared) : measureBases(compared);
  const marks = compared.type === "contact" ? contactMarks(compared) : measureMarks(compared);
  const across = (list: readonly string[]): string[] => bases.flatMap((base) => list.map((part) => `${base} ${part}`));
  const months = (kind: string): string[] =>
    monthsOf(compared).flatMap((month) => marks.map((mark) => `${kind} ${month} ${mark}`));
  if (!isNarrow(compared.date)) {
    return { keys: across(months("open")), probes: across([...months("open"), ...months("dated")]) };
  }
  const { start, end = start } = compared.date;
  const days = daysOf(addDays(start, -SLIP_DAYS), addDays(end, SLIP_DAYS));
  return {
    keys: across([...daysOf(start, end), ...months("dated")]),
    probes: across([...days, ...months("open")]),
  };
}

/** A body can deal alone, since its members meet in it; an ISO code has three letters. */
const isBody = (party: string): boolean => party.length !== 3;

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
