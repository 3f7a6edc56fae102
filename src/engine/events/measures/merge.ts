/** One measure once: mentions of the same act in a report become one. */

import type { MeasureKind } from "../../types.ts";
import type { Cluster } from "../merge.ts";
import type { MeasureCandidate } from "./read.ts";

/** Joins measure mentions of one kind, direction and (nearly) one object; what is told in full begins a measure, the rest only adds. */
export function clusterMeasures(told: readonly MeasureCandidate[]): Cluster<MeasureCandidate>[] {
  const candidates = told.map((candidate) => completed(candidate, told));
  const clusters: [MeasureCandidate, ...MeasureCandidate[]][] = [];
  for (const candidate of candidates.filter((c) => c.complete)) {
    const home = clusters.find((cluster) => cluster.every((other) => sameMeasure(other, candidate)));
    if (home) home.push(candidate);
    else clusters.push([candidate]);
  }
  for (const candidate of candidates.filter((c) => !c.complete))
    clusters.find((cluster) => cluster.every((other) => sameMeasure(other, candidate)))?.push(candidate);
  return clusters;
}

/** A side that its own sentence leaves out, where the acts around tell it. */
function completed(candidate: MeasureCandidate, told: readonly MeasureCandidate[]): MeasureCandidate {
  if ((candidate.by.length === 0) === (candidate.against.length === 0)) return candidate;
  if (candidate.kind === "sanction") return asOtherSanctions(candidate, told);
  return candidate.complete || !ANSWERING.has(candidate.kind) ? candidate : afterOther(candidate, told);
}

/** "Mali expelled the French envoy. … Paris was recalling him", "Chad shut its border with Libya. Flights to Libya were stopped". */
function afterOther(candidate: MeasureCandidate, told: readonly MeasureCandidate[]): MeasureCandidate {
  const distance = (other: MeasureCandidate): number => candidate.sentence - other.sentence;
  const before = told.findLast((other) => other.complete && distance(other) > 0 && distance(other) <= NEAR);
  const [actor, ...more] = before?.by ?? [];
  const known = candidate.by.length > 0 ? candidate.by : candidate.against;
  if (!actor || more.length > 0 || !known.every((code) => before?.against.includes(code))) return candidate;
  return { ...candidate, [candidate.by.length > 0 ? "against" : "by"]: [actor], complete: true };
}

/** Acts that come one upon another, between the same two. */
const ANSWERING: ReadonlySet<MeasureKind> = new Set([
  "expulsion",
  "closure",
  "recall",
  "visa-restriction",
  "staff-limit",
  "suspension",
  "severance",
]);

/** Sentences within which an act is told to answer, or to go on with, another. */
const NEAR = 3;

/** "The sanctions adopted by X": in a report whose other sanctions all hit one side, these do too. */
function asOtherSanctions(candidate: MeasureCandidate, told: readonly MeasureCandidate[]): MeasureCandidate {
  if (candidate.by.length === 0) return candidate;
  const targets = new Set(told.filter((other) => other.kind === candidate.kind).flatMap((other) => other.against));
  const [only] = targets;
  return targets.size === 1 && only && !candidate.by.includes(only)
    ? { ...candidate, against: [only], complete: true }
    : candidate;
}

function sameMeasure(a: MeasureCandidate, b: MeasureCandidate): boolean {
  if (a.kind !== b.kind || stage(a) !== stage(b)) return false;
  const overlap = (x: readonly string[], y: readonly string[]) =>
    x.length === 0 || y.length === 0 || x.some((code) => y.includes(code));
  const counts = a.count === undefined || b.count === undefined || a.count === b.count;
  return overlap(a.by, b.by) && overlap(a.against, b.against) && counts && datesMeet(a, b);
}

/** A threat or a demand is another act than the deed; announcing and doing are one. */
const stage = ({ status }: MeasureCandidate): string => (status === "announced" ? "done" : status);

function datesMeet(a: MeasureCandidate, b: MeasureCandidate): boolean {
  if (!a.date || !b.date) return true;
  const [x, y] = [a.date.value, b.date.value];
  return x.start <= (y.end ?? y.start) && y.start <= (x.end ?? x.start);
}
