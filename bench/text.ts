import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "../src/intake/package-root.ts";

/** Longest document handed over at once, in characters: about two long reports. */
const LONGEST = 20_000;

/** A given text in documents, or our samples repeated, `characters` long in all. */
export function documentsOf(file: string | undefined, characters: number): string[] {
  const texts = file === undefined ? samples() : cut(readFileSync(file, "utf8"));
  if (texts.length === 0) throw new Error(`${file ?? "the folder of samples"} holds no text`);
  const documents: string[] = [];
  for (let length = 0, i = 0; length < characters; i++) {
    const text = texts[i % texts.length]!;
    documents.push(text);
    length += text.length;
  }
  return documents;
}

function samples(): string[] {
  const folder = join(packageRoot(), "samples");
  return readdirSync(folder)
    .filter((name) => name.endsWith(".txt"))
    .map((name) => readFileSync(join(folder, name), "utf8"));
}

/** Pieces of at most {@link LONGEST} characters, cut at ends of lines where there are any. */
function cut(text: string): string[] {
  const pieces: string[] = [];
  for (let from = 0; from < text.length; ) {
    const line = text.lastIndexOf("\n", from + LONGEST);
    const to = from + LONGEST >= text.length ? text.length : line > from ? line + 1 : from + LONGEST;
    if (text.slice(from, to).trim() !== "") pieces.push(text.slice(from, to));
    from = to;
  }
  return pieces;
}
