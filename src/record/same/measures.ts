import { daysBetween, inWords } from "../days.ts";
import type { ComparedMeasure } from "./compared.ts";
import { areOneStory, type InTime, inTime, isAssumed, NEAR_DAYS } from "./time.ts";
import { against, fits, open, type Verdict } from "./verdict.ts";

/** Objects are alike when they share this much of the shorter one's telling words. */
const ALIKE = 0.5;

/** What a threat or a demand speaks of is not done yet. */
const isAhead = ({ status }: ComparedMeasure): boolean => status === "threatened" || status === "demanded";

/** Judges two measures of different reports. */
export function judgeMeasures(a: ComparedMeasure, b: ComparedMeasure): Verdict {
  if (a.kind !== b.kind) return against(`${a.kind} and ${b.kind}`);
  if (a.by.length === 0 || b.by.length === 0) return against("nobody is named as taking the measure");
  if (!sameSet(a.by, b.by)) return against("other parties");
  // A report may leave out whom a measure is against, but not name another.
  if (a.against.length > 0 && b.against.length > 0 && !sameSet(a.against, b.against)) return against("other parties");
  if (a.count !== undefined && b.count !== undefined && a.count !== b.count) return against("other numbers");
  const time = inMeasureTime(a, b);
  if (time === "apart") return against("other days");
  const towards = [...new Set([...a.against, ...b.against])];
  const who = `the same ${a.kind} by ${a.by.join(", ")}${towards.length > 0 ? ` towards ${towards.join(", ")}` : ""}`;
  const sameCount = a.count !== undefined && a.count === b.count;
  const names = share(a.names, b.names);
  const object = share(a.object, b.object);
  const common = [
    who,
    ...(sameCount ? [`the same number, ${a.count}`] : []),
    ...(object >= ALIKE ? ["the same object"] : []),
  ];
  // Two consulates closed on one day are two closures.
  const otherNames = a.names.length > 0 && b.names.length > 0 && names === 0;
  const sameAgainst = sameSet(a.against, b.against);
  const isUnsaid = a.object.length === 0 || b.object.length === 0;
  if (time === "same") {
    const reasons = [...common, `both on ${inWords(a.date!)}`];
    if (otherNames || (!sameAgainst && object < ALIKE && !isTold(a, isUnsaid))) return open("other objects");
    if (!sameAgainst && object < ALIKE) return fits("weak", reasons);
    return sameAgainst ? fits("strong", reasons) : fits("fair", reasons);
  }
  if (time === "open") return open("the day is not in both reports");
  const reasons = [...common, "the day is not in both reports, but near"];
  if (object >= ALIKE && names >= ALIKE) return fits("fair", reasons);
  if (time === "late") return open("the day is not in both reports");
  if (sameCount || (object >= ALIKE && sameAgainst && !otherNames)) return fits("weak", reasons);
  const isOneNews = sameAgainst && a.against.length > 0 && isTold(a, isUnsaid) && isAhead(a) === isAhead(b);
  return isOneNews && areOneStory(a, b, isAhead(a))
    ? fits("weak", [...common, "told in the same days, and nothing tells them apart"])
    : open("the day is not in both reports");
}

/** A kind that says by itself what was done, so that the object may be left unsaid. */
const isTold = ({ kind }: ComparedMeasure, isUnsaid: boolean): boolean => isUnsaid && kind !== "other";

/** An act that comes to light after this many days is another, unless its name says that it is the same. */
const LATE_DAYS = 3;

/** As of contacts; but a report that does not tell the day may come some time after it: `late` when that is long. */
function inMeasureTime(a: ComparedMeasure, b: ComparedMeasure): InTime | "late" {
  const time = inTime(a, b);
  if (time !== "apart" || isAssumed(a.date) === isAssumed(b.date)) return time;
  const [assumed, told] = isAssumed(a.date) ? [a, b] : [b, a];
  const end = told.date!.end ?? told.date!.start;
  if (end > assumed.date!.start) return "apart";
  const days = daysBetween(end, assumed.date!.start);
  return days <= LATE_DAYS ? "near" : days <= NEAR_DAYS ? "late" : "apart";
}

const sameSet = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((party) => b.includes(party));

/** Share of the shorter list that the other has, too; 0 when one is empty. */
function share(a: readonly string[], b: readonly string[]): number {
  const least = Math.min(a.length, b.length);
  return least === 0 ? 0 : a.filter((stem) => b.includes(stem)).length / least;
}
