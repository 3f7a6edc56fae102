import type { Span } from "../span.ts";
import { blank } from "./injected.ts";
import type { Repair } from "./repair.ts";

/** Shorter lines (bylines, "Read more") may stand twice without any damage. In characters. */
const SHORTEST = 60;

/** Blanks paragraphs that stand a second time, so that one statement is not read as two. */
export function maskRepeated(text: string): Repair {
  const seen = new Set<string>();
  const found: Span[] = [];
  for (const match of text.matchAll(/[^\n]+/g)) {
    const paragraph = match[0].replace(/\s+/g, " ").trim().toLowerCase();
    if (paragraph.length < SHORTEST) continue;
    if (seen.has(paragraph)) found.push({ start: match.index, end: match.index + match[0].length });
    seen.add(paragraph);
  }
  return { text: blank(text, found), found };
}
