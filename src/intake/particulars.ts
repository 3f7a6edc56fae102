import { existsSync, readFileSync } from "node:fs";
import { z } from "zod";
import { IntakeError } from "./errors.ts";

const schema = z.object({
  outlet: z.string().min(1).optional(),
  url: z.string().optional(),
  title: z.string().optional(),
  publishedAt: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}/, "is written YYYY-MM-DD")
    .transform((day) => day.slice(0, 10))
    .optional(),
  language: z.string().optional(),
});

/** What is known of a report besides its text. */
export interface Particulars {
  readonly outlet?: string;
  readonly url?: string;
  readonly title?: string;
  readonly publishedAt?: string;
  readonly language?: string;
}

/** The particulars beside a text, `NAME.meta.json`; empty when there is no such file. */
export function particularsBeside(path: string): Particulars {
  const file = `${path.replace(/\.[^./\\]+$/u, "")}.meta.json`;
  return existsSync(file) ? parseParticulars(readFileSync(file, "utf8"), file) : {};
}

/** Reads particulars; throws with the field that is wrong, since a wrong day would date every fact wrongly. */
export function parseParticulars(json: string, name: string): Particulars {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    throw new IntakeError(`${name} is not JSON (${(error as Error).message})`, "Mend or remove it", error);
  }
  const result = schema.safeParse(value);
  if (!result.success) {
    const issue = result.error.issues[0];
    throw new IntakeError(
      `${name}: ${issue?.path.join(".") || "the file"} ${issue?.message ?? "is wrong"}`,
      "It may have outlet, url, title, publishedAt (YYYY-MM-DD) and language, all text",
    );
  }
  return withoutGaps(result.data);
}

/** The fields that are there; an undefined one is left out. */
export const withoutGaps = <T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(value).filter(([, item]) => item !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
