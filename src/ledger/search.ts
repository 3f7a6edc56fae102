/** What queries have in common: words to search by, and pages. */
import type { PageOf } from "./types.ts";

/** The database's full-text index holds up to a megabyte of a text; the rest is kept but not found by its words. */
const SEARCHED = 200_000;

/** Text that every database takes for searching: no NUL, no halves of surrogate pairs. */
export const searchable = (text: string): string =>
  Buffer.from(text.slice(0, SEARCHED)).toString().replaceAll("\0", " ");

/** The condition that all words of a parameter occur. */
export const wordsLike = (parameter: string): string => `plainto_tsquery('english', ${parameter})`;

const MOST = 10_000;

/** Limit and offset as whole numbers within reason. */
export function pageOf({ limit = 100, offset = 0 }: PageOf): readonly [limit: number, offset: number] {
  const whole = (value: number, most: number) => Math.max(0, Math.min(most, Math.trunc(value) || 0));
  return [whole(limit, MOST), whole(offset, Number.MAX_SAFE_INTEGER)];
}
