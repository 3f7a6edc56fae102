import { singleGroups } from "../union.ts";
import type { OriginLink } from "./types.ts";

/** A report as origins are grouped: `words` is shared by all reports of the same words. */
export interface Grouped {
  readonly id: string;
  readonly words: string;
  readonly published?: string;
}

/** From each report to its origin, which is named after the words of its earliest report. */
export function groupOrigins(reports: readonly Grouped[], links: readonly OriginLink[]): Map<string, string> {
  const sorted = reports.toSorted((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
  const at = new Map(sorted.map(({ id }, i) => [id, i]));
  const groups = singleGroups(sorted.length);
  const firstOf = new Map<string, number>();
  const join = (a: number, b: number): void => groups.join({ a, b, reason: "", score: 1 });
  for (const [i, { words }] of sorted.entries()) {
    const first = firstOf.get(words);
    if (first === undefined) firstOf.set(words, i);
    else join(first, i);
  }
  for (const { between } of links) {
    const [a, b] = [at.get(between[0]), at.get(between[1])];
    if (a !== undefined && b !== undefined) join(a, b);
  }
  return new Map(sorted.map(({ id }, i) => [id, sorted[groups.rootOf(i)]!.words]));
}

const orderOf = ({ id, published = "9999" }: Grouped): string => `${published} ${id}`;
