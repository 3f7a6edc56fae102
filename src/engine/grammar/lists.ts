import type { Span } from "../span.ts";
import { isSpace } from "./characters.ts";

const LIST_NUMBER = /^([•⁃▪*]? ?)(\(?)(\d{1,3}|[a-z])(\.\)|\.|\))\s/u;

/** The numbers "1.", "(a)" … of a list that the block begins with, as far as each follows on the one before. */
export function listItems(text: string, block: Span): Span[] {
  const items: Span[] = [];
  const match = LIST_NUMBER.exec(text.slice(block.start, Math.min(block.end, block.start + 12)));
  if (!match) return items;
  let at = block.start;
  let number = match[3]!;
  const [, bullet = "", open = "", , close = ""] = match;
  while (at >= 0 && at < block.end) {
    const marker = `${bullet}${open}${number}${close}`;
    items.push({ start: at, end: at + marker.length });
    number = /^\d/u.test(number) ? String(Number(number) + 1) : String.fromCharCode(number.charCodeAt(0) + 1);
    const next = nextMarker(text, `${bullet}${open}${number}${close}`, at + marker.length, block.end);
    if (next === undefined) break;
    at = next;
  }
  return items;
}

/** Where `marker` next stands as a word of its own with text after it. */
function nextMarker(text: string, marker: string, from: number, to: number): number | undefined {
  const stretch = text.slice(from, to);
  for (let at = stretch.indexOf(marker); at >= 0; at = stretch.indexOf(marker, at + 1)) {
    const after = at + marker.length;
    if (at > 0 && isSpace(stretch.charCodeAt(at - 1)) && /^\s\p{L}/u.test(stretch.slice(after, after + 3)))
      return from + at;
  }
  return undefined;
}
