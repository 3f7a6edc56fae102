/** From the query of an address to a filter. */
import type { Context } from "hono";
import { z } from "zod";
import { CONTACT_KINDS, CONTACT_STATUSES, LEVELS, MEASURE_KINDS, MEASURE_STATUSES } from "../engine/index.ts";
import { ProblemError } from "./problem.ts";
import type { Filter } from "./shelf.ts";

const commaList = <T extends string>(item: z.ZodType<T, string>) =>
  z
    .string()
    .transform((list) => list.split(",").filter(Boolean))
    .pipe(z.array(item).max(20))
    .optional();

const number = (fallback: number, most: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/, "is not a whole number")
    .transform((n) => Math.min(Number(n), most))
    .default(fallback);

/** A text of one form; what is wrong is told with the words that are. */
const formed = (form: RegExp, fault: string) =>
  z.string().regex(form, { error: (issue) => `“${String(issue.input).slice(0, 60)}” ${fault}` });

export const day = formed(/^\d{4}(-\d{2}(-\d{2})?)?$/, "is not a date such as 2022-12-09");
export const party = formed(/^[A-Z][A-Z-]{1,30}$/, "is not a code such as RUS or EU");

/** Names in a list; one that holds a comma has it as %2C. */
const names = z
  .string()
  .max(4_000)
  .transform((list) => list.split(",").filter(Boolean).map(unescaped))
  .pipe(z.array(z.string().max(200)).max(20))
  .optional();

const unescaped = (name: string): string => name.replaceAll("%2C", ",").replaceAll("%25", "%");

/** The fields that are there. */
export const known = <T extends object>(fields: T): Partial<T> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Partial<T>;

const query = z.object({
  between: commaList(party),
  status: commaList(z.enum([...CONTACT_STATUSES, ...MEASURE_STATUSES])),
  level: commaList(z.enum(LEVELS)),
  kind: commaList(z.enum([...CONTACT_KINDS, ...MEASURE_KINDS])),
  country: party.optional(),
  received: z.iso.datetime({ error: "is not a moment such as 2022-12-09T12:00:00Z" }).optional(),
  since: day.optional(),
  until: day.optional(),
  outlet: names,
  origins: number(0, 1_000).optional(),
  after: z.string().max(400).optional(),
  q: z.string().max(200).optional(),
  limit: number(100, 500),
  offset: number(0, 1_000_000),
});

const suggested = z.object({ q: z.string().max(200).default(""), parties: commaList(party) });

/** What a request's query asks suggestions for. */
export function suggestedFrom(c: Context): { readonly words: string; readonly parties: readonly string[] } {
  const { q, parties = [] } = parsed(suggested, c);
  return { words: q.trim(), parties };
}

/** The filter that a request's query asks for. */
export function filterFrom(c: Context): Filter {
  const { between, q, ...rest } = parsed(query, c);
  return known({ ...rest, parties: between, words: q?.trim() || undefined }) as Filter;
}

function parsed<T>(schema: z.ZodType<T>, c: Context): T {
  const asked = Object.fromEntries(Object.entries(c.req.query()).filter(([, value]) => value !== ""));
  const result = schema.safeParse(asked);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  throw new ProblemError(
    400,
    "The list cannot be filtered like that",
    `'${String(issue?.path[0] ?? "query")}': ${issue?.message ?? "invalid"}.`,
    "Codes are ISO 3166 alpha-3 such as between=RUS,USA; days are written since=2022-12-01.",
  );
}
