import { inWords } from "../days.ts";
import type { ComparedMeasure } from "./compared.ts";
import { inTime } from "./time.ts";
import { against, fits, open, type Verdict } from "./verdict.ts";

/** Objects are alike when they share this much of the shorter one's telling words. */
const ALIKE = 0.5;

/** Judges two measures of different reports. */
export function judgeMeasures(a: ComparedMeasure, b: ComparedMeasure): Verdict {
  if (a.kind !== b.kind) return against(`${a.kind} and ${b.kind}`);
  if (a.by.length === 0 || b.by.length === 0) return against("nobody is named as taking the measure");
  if (!sameSet(a.by, b.by)) return against("other parties");
  // A report may leave out whom a measure is against, but not name another.
  if (a.against.length > 0 && b.against.length > 0 && !sameSet(a.against, b.against)) return against("other parties");
  if (a.count !== undefined && b.count !== undefined && a.count !== b.count) return against("other numbers");
  const time = inTime(a, b);
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
  if (time === "same") {
    const reasons = [...common, `both on ${inWords(a.date!)}`];
    if (otherNames || (!sameAgainst && object < ALIKE)) return open("other objects");
    return sameAgainst ? fits("strong", reasons) : fits("fair", reasons);
  }
  if (time === "open") return open("the day is not in both reports");
  const reasons = [...common, "the day is not in both reports, but near"];
  if (object >= ALIKE && names >= ALIKE) return fits("fair", reasons);
  if (sameCount || (object >= ALIKE && sameAgainst && !otherNames)) return fits("weak", reasons);
  return open("the day is not in both reports");
}

const sameSet = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((party) => b.includes(party));

/** Share of the shorter list that the other has, too; 0 when one is empty. */
function share(a: readonly string[], b: readonly string[]): number {
  const least = Math.min(a.length, b.length);
  return least === 0 ? 0 : a.filter((stem) => b.includes(stem)).length / least;
}
