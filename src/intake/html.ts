import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Piscina } from "piscina";
import { IntakeError } from "./errors.ts";
import type { Article } from "./html-worker.ts";

/** Deepest nesting of elements that is handed to the parser; real pages stay under 100. */
const DEEPEST = 400;

/** Most elements that are handed to it; each takes its time, and the longest of real pages have some ten thousand. */
const MOST = 60_000;

/** Longest time one page may take, in milliseconds; a common one takes about 20. */
const PATIENCE = 8_000;

let pool: Piscina | undefined;

/** The worker beside this file: built JavaScript, or TypeScript when run from sources under a test runner. */
function workerPool(): Piscina {
  const built = fileURLToPath(new URL("./html-worker.js", import.meta.url));
  const source = fileURLToPath(new URL("../../dist/src/intake/html-worker.js", import.meta.url));
  pool ??= new Piscina({ filename: existsSync(built) ? built : source, maxThreads: 1, idleTimeout: 2_000 });
  return pool;
}

export const looksLikeHtml = (text: string): boolean =>
  /^\s*(?:<!doctype html|<html|<head|<body|<\?xml[^>]*\?>\s*<!doctype html)/iu.test(text.slice(0, 1000)) ||
  (/<(?:p|div|article|h1)\b[^>]*>/iu.test(text.slice(0, 4000)) && /<\/(?:p|div|article|h1)>/iu.test(text));

/** The encoding that a page declares in its first kilobyte. */
export function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, 1024)).toString("latin1");
  return (
    /<meta[^>]+charset\s*=\s*["']?([\w-]+)/iu.exec(head)?.[1] ??
    /<\?xml[^>]+encoding\s*=\s*["']([\w-]+)/iu.exec(head)?.[1]
  );
}

/** The article of a page. Rejects pages that are nested beyond sense or take too long, since those are made to do harm. */
export async function articleOf(html: string, name: string): Promise<Article> {
  const { depth, elements } = extentOf(html);
  if (depth > DEEPEST || elements > MOST)
    throw new IntakeError(
      depth > DEEPEST
        ? `${name} nests its elements more than ${DEEPEST} deep, as no real page does`
        : `${name} has more than ${MOST} elements, as no real page does`,
      "Save the page's text and give that",
    );
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), PATIENCE);
  try {
    const article = (await workerPool().run(html, { signal: stop.signal })) as Article;
    if (article.text.trim() === "")
      throw new IntakeError(
        `${name} is a page without any text`,
        "Pages that are built by scripts show their text only in a browser: copy it from there",
      );
    return article;
  } catch (error) {
    if (stop.signal.aborted)
      throw new IntakeError(
        `${name} took longer than ${PATIENCE / 1000} seconds to take apart`,
        "Save the page's text and give that",
        error,
      );
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr|p|li|dt|dd|tr|td|th|option)$/iu;

/** Greatest nesting of elements and their number, counted from the tags without building a tree. */
function extentOf(html: string): { readonly depth: number; readonly elements: number } {
  let open = 0;
  let depth = 0;
  let elements = 0;
  for (const match of html.matchAll(/<(\/?)([a-zA-Z][\w-]*)[^<>]*?(\/?)>/gu)) {
    if (!match[1]) elements += 1;
    if (VOID.test(match[2] ?? "") || match[3]) continue;
    open = match[1] ? Math.max(0, open - 1) : open + 1;
    depth = Math.max(depth, open);
  }
  return { depth, elements };
}
