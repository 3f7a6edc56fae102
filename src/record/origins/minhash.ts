/** MinHash: equal positions of two signatures are as frequent as the shingles that the texts share (Broder 1997). */
import { hashOf } from "./words.ts";

/** Words in a shingle. */
const WORDS = 3;
const BANDS = 24;
const ROWS = 2;
const SIZE = BANDS * ROWS;

/** Odd multipliers and offsets of the hash family, from a fixed linear congruence: the same on every machine. */
const FACTORS = new Int32Array(SIZE);
const OFFSETS = new Int32Array(SIZE);
for (let i = 0, state = 0x2545f491; i < SIZE; i++) {
  state = (Math.imul(state, 1664525) + 1013904223) | 0;
  FACTORS[i] = state | 1;
  state = (Math.imul(state, 1664525) + 1013904223) | 0;
  OFFSETS[i] = state;
}

/** Hashes of all runs of three words. */
export function shinglesOf(words: readonly string[]): Set<number> {
  const hashes = words.map(hashOf);
  const shingles = new Set<number>();
  for (let i = WORDS - 1; i < hashes.length; i++) {
    const pair = Math.imul(hashes[i - 2]!, 0x01000193) ^ hashes[i - 1]!;
    shingles.add(Math.imul(pair, 0x01000193) ^ hashes[i]!);
  }
  return shingles;
}

/** The least value of each of the first `size` hash functions over the shingles; empty for a text too short to have any. */
export function signatureOf(shingles: ReadonlySet<number>, size = SIZE): number[] {
  if (shingles.size === 0) return [];
  const least = new Int32Array(size).fill(0x7fffffff);
  for (const shingle of shingles) {
    for (let i = 0; i < size; i++) {
      let value = Math.imul(shingle ^ OFFSETS[i]!, FACTORS[i]!);
      value ^= value >>> 15;
      if (value < least[i]!) least[i] = value;
    }
  }
  return [...least];
}

/** One key for each band of two rows: texts that share a fifth of their shingles share a band more often than not. */
export const bandsOf = (signature: readonly number[], name = "band", rows = ROWS): number[] =>
  Array.from({ length: signature.length / rows }, (_, band) =>
    hashOf(`${name} ${band} ${signature.slice(band * rows, (band + 1) * rows).join(" ")}`),
  );

/** The share of shingles that two texts have in common, as their signatures tell it. */
export function likeness(a: readonly number[], b: readonly number[]): number {
  if (a.length === 0 || a.length !== b.length) return 0;
  return a.filter((value, i) => value === b[i]).length / a.length;
}
