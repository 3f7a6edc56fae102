import type { Level } from "./types.ts";

/** The level scale, highest first; two of one rank share a row. */
const SCALE: readonly (readonly Level[])[] = [
  ["head"],
  ["minister", "intelligence-chief"],
  ["deputy-minister", "envoy"],
  ["ambassador"],
  ["director"],
  ["working"],
];

/** Rank on the level scale, 0 the highest; undefined when the level is not known. */
export function rankOf(level: Level | undefined): number | undefined {
  const rank = SCALE.findIndex((row) => level !== undefined && row.includes(level));
  return rank < 0 ? undefined : rank;
}

/** The higher of two levels; a known one is higher than an unknown one. */
export const higher = (a: Level, b: Level): Level =>
  (rankOf(a) ?? Number.POSITIVE_INFINITY) <= (rankOf(b) ?? Number.POSITIVE_INFINITY) ? a : b;
