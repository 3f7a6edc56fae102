import { daysBetween } from "../days.ts";
import type { MeasureLine, Reply } from "./types.ts";

/** An answer in kind comes within this many days. */
const LONGEST_DAYS = 60;

/** Which measures answer which: as reports say, else of the same kind, in the other direction, soon after the latest. */
export function repliesAmong(measures: readonly MeasureLine[]): Reply[] {
  const told = measures.flatMap(({ id, answers = [] }) =>
    measures
      .filter((other) => other.id !== id && other.addresses.some((address) => answers.includes(address)))
      .map((other): Reply => ({ measure: id, to: other.id, reason: "a report says so" })),
  );
  const known = new Set(told.map(({ measure }) => measure));
  return [
    ...told,
    ...inKind(
      measures.filter(({ id }) => !known.has(id)),
      measures,
    ),
  ];
}

/** Each of the open measures answers the latest of all before it. */
function inKind(open: readonly MeasureLine[], measures: readonly MeasureLine[]): Reply[] {
  const dated = measures
    .filter(({ date, status }) => date && date.start.length === 10 && status !== "denied" && status !== "reversed")
    .toSorted((a, b) => (a.date!.start < b.date!.start ? -1 : 1));
  return dated.flatMap((measure, i): Reply[] => {
    const to = !open.includes(measure)
      ? undefined
      : dated.slice(0, i).findLast((earlier) => isAnswered(earlier, measure));
    if (!to) return [];
    const days = daysBetween(to.date!.start, measure.date!.start);
    const numbers = to.count !== undefined && to.count === measure.count ? `, the same number (${to.count})` : "";
    const reason = `the same kind of measure in the other direction ${days === 0 ? "on the same day" : `${days} days later`}${numbers}`;
    return [{ measure: measure.id, to: to.id, reason }];
  });
}

const isAnswered = (earlier: MeasureLine, later: MeasureLine): boolean =>
  earlier.kind === later.kind &&
  earlier.by.some((party) => later.against.includes(party)) &&
  earlier.against.some((party) => later.by.includes(party)) &&
  daysBetween(earlier.date!.start, later.date!.start) <= LONGEST_DAYS;
