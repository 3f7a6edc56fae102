/** What queries have in common: words to search by, and pages. */
import type { PageOf } from "./types.ts";

/** The database's full-text index holds up to a megabyte of a text; the rest is kept but not found by its words. */
const SEARCHED = 200_000;

/** Text that every database takes for searching: no NUL, no halves of surrogate pairs. */
export const searchable = (text: string): string =>
  Buffer.from(text.slice(0, SEARCHED)).toString().replaceAll("\0", " ");

/** The condition that all words of a parameter occur, the last of them perhaps only begun. */
export const wordsLike = (parameter: string, language: "english" | "simple" = "english"): string => {
  const whole = `plainto_tsquery('${language}', ${parameter})`;
  // Of words that are never searched by, such as "the", nothing is left that could begin one.
  return `search @@ case when numnode(${whole}) = 0 then ${whole} else (${whole}::text || ':*')::tsquery end`;
};

/**
 * The condition that rows of `party` are those of these parties: of one the index alone tells; of several, the rows of the
 * one that is named least are looked through.
 */
export const isOf = (parties: readonly string[], parameter: string): string =>
  parties.length === 1
    ? `code = (${parameter}::text[])[1]`
    : `code = (select party from unnest(${parameter}::text[]) as party left join name on entry = 'state:' || party
         order by records nulls first limit 1) and parties @> ${parameter}::text[]`;

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

/** What a page of a list begins after: a day, empty for what has none, and an id. */
interface Place {
  readonly day: string;
  readonly id: string;
}

/** The words of a page's answer that ask for what follows: the day and the id of its last item. */
export const nextAfter = (day: unknown, id: unknown): string => `${day ?? ""},${id}`;

function placeOf(after: string | undefined): Place | undefined {
  const at = after?.indexOf(",") ?? -1;
  return at < 0 ? undefined : { day: after!.slice(0, at), id: after!.slice(at + 1) };
}

/** Limit and offset as whole numbers within reason. */
export function pageOf({ limit = 100, offset = 0 }: PageOf): readonly [limit: number, offset: number] {
  const whole = (value: number, most: number) => Math.max(0, Math.min(most, Math.trunc(value) || 0));
  return [whole(limit, MOST), whole(offset, Number.MAX_SAFE_INTEGER)];
}

/** Which rows a statement takes from where. */
export interface Rows {
  readonly from: string;
  readonly where: string;
  readonly params: readonly unknown[];
}

/**
 * The ids and days of one page of `rows`, newest first and undated last: what an index in this order tells alone. After a
 * place the index is entered there, however deep it lies; one range of it holds the earlier days, another the undated.
 */
export function pageIn({ from, where, params }: Rows, day: string, asked: PageOf) {
  const [limit, offset] = pageOf(asked);
  const after = placeOf(asked.after);
  const [dayOf, idOf] = [`$${params.length + 1}`, `$${params.length + 2}`];
  const part = (condition: string) =>
    `(select id, ${day} from ${from} ${where ? `${where} and` : "where"} ${condition} order by ${day} desc nulls last, id limit ${limit})`;
  const order = `order by ${day} desc nulls last, id limit ${limit}`;
  if (!after) return { sql: `select id, ${day} from ${from} ${where} ${order} offset ${offset}`, params };
  if (after.day === "") return { sql: part(`${day} is null and id > ${dayOf}`), params: [...params, after.id] };
  const earlier = part(`${day} <= ${dayOf} and (${day} < ${dayOf} or id > ${idOf})`);
  return {
    sql: `select id, ${day} from (${earlier} union all ${part(`${day} is null`)}) as following ${order}`,
    params: [...params, after.day, after.id],
  };
}
