/** Evidence in the words of the text as received, whatever letters repair put in their place. */
import type { Quote } from "./span.ts";
import type { Reading } from "./types.ts";

const isQuote = (value: object): value is Quote => "start" in value && "end" in value && "exact" in value;

/** Sets every quote's `exact` to the received words under its offsets; offsets are the same in both texts. */
export function ground(received: string, reading: Reading): Reading {
  return restore(received, reading) as Reading;
}

function restore(received: string, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => restore(received, item));
  if (typeof value !== "object" || value === null) return value;
  if (isQuote(value)) return { start: value.start, end: value.end, exact: received.slice(value.start, value.end) };
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, restore(received, item)]));
}
