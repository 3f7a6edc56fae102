/** The door: whatever is given (file, address, standard input, pasted bytes) becomes a report, or a clear refusal. */
import { readFileSync, statSync } from "node:fs";
import { basename } from "node:path";
import type { Report } from "../engine/types.ts";
import { decode } from "./encoding.ts";
import { IntakeError, refuseLarge } from "./errors.ts";
import { type FetchOptions, fetchPage } from "./fetch.ts";
import { articleOf, declaredEncoding, looksLikeHtml } from "./html.ts";
import { type Particulars, particularsBeside, withoutGaps } from "./particulars.ts";
import { publicationDay } from "./publication-day.ts";

/** A report as it came: the bytes that are kept for ever, and what the reader is given. */
export interface Received {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly report: Report;
}

export const isAddress = (source: string): boolean => /^https?:\/\//iu.test(source);

/** Takes in a file by path, an address, or `-` for standard input; `given` outranks what the source says of itself. */
export async function receive(source: string, given: Particulars = {}, options: FetchOptions = {}): Promise<Received> {
  if (isAddress(source)) {
    const page = await fetchPage(source, options);
    return receiveBytes(page.bytes, source, { url: page.url, ...given }, page.charset);
  }
  if (source === "-") return receiveBytes(await standardInput(), "standard input", given);
  const bytes = readFile(source);
  return receiveBytes(bytes, source, withoutGaps({ ...particularsBeside(source), ...given }));
}

/** Takes in bytes that are there already, for instance a file dropped on the page. */
export async function receiveBytes(
  bytes: Uint8Array,
  name: string,
  given: Particulars = {},
  charset?: string,
): Promise<Received> {
  refuseLarge(bytes.length, name);
  const { text } = decode(bytes, name, charset ?? declaredEncoding(bytes));
  if (!looksLikeHtml(text)) return { name, bytes, report: { text, ...given } };
  const { published = "", ...article } = await articleOf(text, name);
  const day = given.publishedAt ? {} : publicationDay(published, given.outlet ?? article.outlet);
  return { name, bytes, report: withoutGaps({ ...article, ...day, ...given, text: article.text }) };
}

function readFile(path: string): Uint8Array {
  try {
    const stats = statSync(path);
    if (stats.isDirectory())
      throw new IntakeError(
        `${path} is a folder`,
        `Name the files in it, for instance ${path.replace(/\/$/u, "")}/*.txt`,
      );
    refuseLarge(stats.size, path);
    return readFileSync(path);
  } catch (error) {
    if (error instanceof IntakeError) throw error;
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === "ENOENT") throw new IntakeError(`${path} does not exist`, "Check the spelling and the folder", error);
    if (code === "EACCES")
      throw new IntakeError(
        `${path} may not be read by this user`,
        "Change its permissions, or run as its owner",
        error,
      );
    throw new IntakeError(`${basename(path)} cannot be read (${message})`, "Check the file and the disk", error);
  }
}

async function standardInput(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of process.stdin) {
    size += (chunk as Buffer).length;
    refuseLarge(size, "standard input");
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks);
}
