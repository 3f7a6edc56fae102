/** One measure once: mentions of the same act in a report become one. */
import type { Cluster } from "../merge.ts";
import type { MeasureCandidate } from "./read.ts";

/** Joins measure mentions of one kind, direction and (nearly) one object. */
export function clusterMeasures(candidates: readonly MeasureCandidate[]): Cluster<MeasureCandidate>[] {
  const clusters: [MeasureCandidate, ...MeasureCandidate[]][] = [];
  for (const candidate of candidates) {
    const home = clusters.find(([first]) => sameMeasure(first, candidate));
    if (home) home.push(candidate);
    else clusters.push([candidate]);
  }
  return clusters;
}

function sameMeasure(a: MeasureCandidate, b: MeasureCandidate): boolean {
  if (a.kind !== b.kind) return false;
  const overlap = (x: readonly string[], y: readonly string[]) =>
    x.length === 0 || y.length === 0 || x.some((code) => y.includes(code));
  const counts = a.count === undefined || b.count === undefined || a.count === b.count;
  return overlap(a.by, b.by) && overlap(a.against, b.against) && counts;
}
