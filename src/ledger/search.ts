/** What queries have in common: words to search by, and pages. */
import type { PageOf } from "./types.ts";

/** The database's full-text index holds up to a megabyte of a text; the rest is kept but not found by its words. */
const SEARCHED = 200_000;

/** Text that every database takes for searching: no NUL, no halves of surrogate pairs. */
export const searchable = (text: string): string =>
  Buffer.from(text.slice(0, SEARCHED)).toString().replaceAll("\0", " ");

/** The condition that all words of a parameter occur, the last of them perhaps only begun. */
export const wordsLike = (parameter: string): string => {
  const whole = `plainto_tsquery('english', ${parameter})`;
  // Of words that are never searched by, such as "the", nothing is left that could begin one.
  return `search @@ case when numnode(${whole}) = 0 then ${whole} else (${whole}::text || ':*')::tsquery end`;
};

/** The condition that rows of `party` are those of the first of a parameter's parties, and that all of them take part. */
export const isOf = (parameter: string): string =>
  `code = (${parameter}::text[])[1] and parties @> ${parameter}::text[]`;

/** Conditions of one statement and their parameters; what is not asked for does not limit. */
export interface Conditions {
  readonly params: unknown[];
  when(value: unknown, condition: (parameter: string) => string): void;
  where(): string;
}

/** Conditions to which others are added one by one. */
export function conditionsFrom(first: readonly string[], params: unknown[] = []): Conditions {
  const all = [...first];
  return {
    params,
    when(value, condition) {
      if (value === undefined || value === "" || (Array.isArray(value) && value.length === 0)) return;
      params.push(value);
      all.push(condition(`$${params.length}`));
    },
    where: () => (all.length > 0 ? `where ${all.join(" and ")}` : ""),
  };
}

const MOST = 10_000;

/** Limit and offset as whole numbers within reason. */
export function pageOf({ limit = 100, offset = 0 }: PageOf): readonly [limit: number, offset: number] {
  const whole = (value: number, most: number) => Math.max(0, Math.min(most, Math.trunc(value) || 0));
  return [whole(limit, MOST), whole(offset, Number.MAX_SAFE_INTEGER)];
}
