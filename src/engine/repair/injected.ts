import type { Lexicon } from "../lexicon/index.ts";
import type { Span } from "../span.ts";
import type { Repair } from "./repair.ts";

/** A stretch between line breaks or after closing punctuation: fine enough to cut an advertisement out of a paragraph. */
const STRETCH = /[^\n.!?]+(?:[.!?](?=\S)[^\n.!?]*)*[.!?]*["”’)]*/gu;

/** Longest line, in characters, that a `line` phrase may be "nearly the whole" of. */
const SLACK = 12;

/** Blanks advertising and navigation, so that no fact is read out of it. Length and line breaks stay. */
export function maskInjected(text: string, lexicon: Lexicon): Repair {
  const phrases = lexicon.table("injected");
  const sure = phrases.filter((row) => row.strength === "sure").map((row) => row.phrase ?? "");
  const lines = phrases.filter((row) => row.strength === "line").map((row) => row.phrase ?? "");
  const lower = text.toLowerCase().replaceAll("’", "'");
  // Lower case can change a text's length (İ): offsets would no longer fit, so the rare such text is left unmasked.
  if (lower.length !== text.length) return { text, found: [] };
  if (![...sure, ...lines].some((phrase) => lower.includes(phrase))) return { text, found: [] };
  const found: Span[] = [];
  for (const match of lower.matchAll(STRETCH)) {
    const stretch = match[0].trim();
    const isInjected =
      sure.some((phrase) => stretch.includes(phrase)) ||
      (isWholeLine(lower, match.index, match[0].length) &&
        lines.some((phrase) => stretch.startsWith(phrase) && stretch.length <= phrase.length + SLACK));
    if (isInjected) {
      const start = match.index + match[0].length - match[0].trimStart().length;
      found.push({ start, end: start + stretch.length });
    }
  }
  return { text: blank(text, found), found };
}

const isWholeLine = (text: string, start: number, length: number): boolean =>
  (start === 0 || text[start - 1] === "\n") && (start + length === text.length || text[start + length] === "\n");

/** The text with each span turned into spaces, line breaks kept. */
export function blank(text: string, spans: readonly Span[]): string {
  let out = "";
  let at = 0;
  for (const span of spans) {
    out += text.slice(at, span.start) + text.slice(span.start, span.end).replace(/[^\n]/g, " ");
    at = span.end;
  }
  return out + text.slice(at);
}
