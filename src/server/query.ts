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
  q: z.string().max(200).optional(),
  limit: number(100, 500),
  offset: number(0, 1_000_000),
});

/** The filter that a request's query asks for. */
export function filterFrom(c: Context): Filter {
  const asked = Object.fromEntries(Object.entries(c.req.query()).filter(([, value]) => value !== ""));
  const parsed = query.safeParse(asked);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new ProblemError(
      400,
      "The list cannot be filtered like that",
      `'${String(issue?.path[0] ?? "query")}': ${issue?.message ?? "invalid"}.`,
      "Codes are ISO 3166 alpha-3 such as between=RUS,USA; days are written since=2022-12-01.",
    );
  }
  const { between, q, ...rest } = parsed.data;
  return known({ ...rest, parties: between, words: q?.trim() || undefined }) as Filter;
}
