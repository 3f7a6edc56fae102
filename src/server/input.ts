/** From the body of a request to a report. */
import type { Context } from "hono";
import { z } from "zod";
import type { Report } from "../engine/types.ts";
import { IntakeError } from "../intake/errors.ts";
import { ProblemError } from "./problem.ts";

const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .refine((iso) => new Date(`${iso}T00:00:00Z`).toJSON()?.startsWith(iso) === true, "is not a day of the calendar");

const particulars = z.object({
  outlet: z.string().trim().min(1).max(200).optional(),
  url: z
    .url({ protocol: /^https?$/ })
    .max(2000)
    .optional(),
  title: z.string().trim().min(1).max(1000).optional(),
  publishedAt: day.optional(),
  language: z
    .string()
    .regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/)
    .optional(),
});

const pasted = particulars.extend({ text: z.string() });

/** Turns the bytes of a file into a report; `given` outranks what the file says of itself. What it throws is told to the sender. */
export type Decode = (bytes: Uint8Array, type: string, given: Omit<Report, "text">) => Promise<Report>;

/** Gets a report from the web; what it throws is told to the sender. */
export type Open = (address: string) => Promise<Report>;

const addressed = z.object({ address: z.url({ protocol: /^https?$/ }).max(2000) });

const wrong = (issues: z.core.$ZodIssue[]): ProblemError => {
  const first = issues[0];
  const field = first?.path.join(".") || "body";
  return new ProblemError(
    422,
    "The report's particulars cannot be used",
    `'${field}': ${first?.message ?? "invalid"}.`,
    "Dates are written as 2022-12-09, addresses begin with http:// or https://, languages are codes such as en.",
  );
};

const known = <T extends object>(fields: T): T =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value !== "")) as T;

const withText = (report: Report): Report => {
  if (report.text.trim() !== "") return report;
  throw new ProblemError(
    422,
    "There is nothing to read",
    "The report is empty.",
    "Paste the text of a report, or choose a file that holds one.",
  );
};

/** An address that was given instead of a text. */
const isAddressed = (body: unknown): boolean => typeof body === "object" && body !== null && "address" in body;

async function fromAddress(body: unknown, open: Open | undefined): Promise<Report> {
  const parsed = addressed.safeParse(body);
  if (!parsed.success) throw wrong(parsed.error.issues);
  if (!open) {
    throw new ProblemError(
      422,
      "This server gets nothing from the web",
      "It was started without that.",
      "Copy the report's text from its page and paste it.",
    );
  }
  return open(parsed.data.address).catch((error: Error) => {
    throw new ProblemError(422, "The address cannot be read as a report", ...causeAndRemedy(error), { cause: error });
  });
}

async function fromJson(c: Context, open: Open | undefined): Promise<Report> {
  const body: unknown = await c.req.json().catch(() => {
    throw new ProblemError(
      400,
      "The request is not valid JSON",
      "Its body could not be parsed.",
      'Send {"text": "…"} as application/json, or the plain text as text/plain.',
    );
  });
  if (isAddressed(body)) return fromAddress(body, open);
  const parsed = pasted.safeParse(dropEmpty(body));
  if (!parsed.success) throw wrong(parsed.error.issues);
  return known(parsed.data) as Report;
}

const dropEmpty = (body: unknown): unknown =>
  typeof body === "object" && body !== null
    ? { ...body, ...known(body), text: (body as { text?: unknown }).text }
    : body;

const causeAndRemedy = (error: Error): [cause: string, remedy: string] =>
  error instanceof IntakeError
    ? [`${error.reason}.`, `${error.remedy}.`]
    : [error.message, "Save it as plain text in UTF-8 and try again."];

async function fromFile(c: Context, type: string, decode: Decode): Promise<Report> {
  const parsed = particulars.safeParse(known(c.req.query()));
  if (!parsed.success) throw wrong(parsed.error.issues);
  const bytes = new Uint8Array(await c.req.arrayBuffer());
  const given = known(parsed.data) as Omit<Report, "text">;
  const decoded = await decode(bytes, type, given).catch((error: Error) => {
    if (error instanceof ProblemError) throw error;
    throw new ProblemError(422, "The file cannot be read as a report", ...causeAndRemedy(error), { cause: error });
  });
  return { ...known(decoded), ...given };
}

/** The report that a request carries: JSON with its particulars or its address, or a file with its particulars in the query. */
export async function reportFrom(c: Context, decode: Decode, open?: Open): Promise<Report> {
  const type = (c.req.header("content-type") ?? "").split(";")[0]!.trim().toLowerCase();
  return withText(type === "application/json" ? await fromJson(c, open) : await fromFile(c, type, decode));
}

/** Reads UTF-8 text and refuses anything else. */
export const decodeUtf8: Decode = async (bytes) => {
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
  } catch (cause) {
    throw new Error("It is not text in UTF-8.", { cause });
  }
};
