/** From the query of an address to a question for the record, and from a body to a judgement. */
import type { Context } from "hono";
import { z } from "zod";
import { CONTACT_KINDS, LEVELS } from "../engine/index.ts";
import { ProblemError } from "./problem.ts";
import { day, known, party } from "./query.ts";
import type { JudgementRequest, Question } from "./types.ts";

const list = <T extends string>(item: z.ZodType<T, string>, least: number, most: number) =>
  z
    .string()
    .transform((words) => words.split(",").filter(Boolean))
    .pipe(z.array(item).min(least).max(most));

const question = z.object({
  between: list(party, 1, 6),
  assertion: z.enum(["any", "highest", "first", "count"]).default("any"),
  count: z.coerce.number().int().min(1).max(100_000).default(1),
  level: z.enum(LEVELS).optional(),
  kinds: list(z.enum(CONTACT_KINDS), 0, CONTACT_KINDS.length).optional(),
  country: party.optional(),
  since: day.optional(),
  until: day.optional(),
  about: z.string().max(200).optional(),
});

function parse<T>(schema: z.ZodType<T>, value: unknown, title: string, remedy: string): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new ProblemError(400, title, `'${issue?.path.join(".") || "query"}': ${issue?.message ?? "invalid"}.`, remedy);
}

const asked = (c: Context): Record<string, string> =>
  Object.fromEntries(Object.entries(c.req.query()).filter(([, value]) => value !== ""));

/** The question in the query: `?between=RUS,USA&level=minister&since=2022-02-24`. */
export function questionFrom(c: Context): Question {
  const { assertion, count, ...rest } = parse(
    question,
    asked(c),
    "The record cannot be asked like that",
    "Ask for instance between=RUS,USA&level=minister&since=2022-02-24&assertion=first.",
  );
  return known({
    ...rest,
    assertion: assertion === "count" ? { kind: assertion, count } : { kind: assertion },
  }) as Question;
}

const relation = z.object({
  between: list(party, 2, 2).refine(([one, other]) => one !== other, "names one party twice"),
  asOf: day.optional(),
});

/** The two parties of a relation's page, and the day that silence is counted to: today when the query does not say. */
export function relationFrom(c: Context): { between: readonly [string, string]; asOf: string } {
  const { between, asOf } = parse(
    relation,
    asked(c),
    "The relation cannot be shown",
    "Name two parties by their codes, for instance between=RUS,USA.",
  );
  return { between: [between[0]!, between[1]!], asOf: asOf ?? new Date().toISOString().slice(0, 10) };
}

const address = z.string().min(1).max(200);
const request: z.ZodType<JudgementRequest> = z.discriminatedUnion("kind", [
  z.object({ kind: z.enum(["accept", "reject"]), record: address }),
  z.object({ kind: z.literal("correct"), record: address, field: z.string().max(40), value: z.unknown() }),
  z.object({ kind: z.literal("merge"), records: z.tuple([address, address]) }),
  z.object({ kind: z.literal("split"), record: address, leaves: z.array(address).min(1).max(10_000) }),
  z.object({ kind: z.literal("undo"), judgement: address }),
]);
const decision = z.object({
  author: z.string().trim().min(1).max(200),
  note: z.string().max(2000).optional(),
  judgement: request,
});

/** The judgement in the body: `{"author": "…", "judgement": {"kind": "accept", "record": "c-…"}}`. */
export async function judgementFrom(c: Context): Promise<z.infer<typeof decision>> {
  const body: unknown = await c.req.json().catch(() => undefined);
  return parse(
    decision,
    body,
    "The judgement cannot be taken",
    'Send {"author": "your name", "judgement": {"kind": "accept", "record": "an address"}} as JSON.',
  );
}
