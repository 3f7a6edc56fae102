import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loadReader } from "../../src/intake/engine.ts";
import { hostileText } from "../support/hostile.ts";
import { expectLinear } from "../support/linear.ts";

const reader = loadReader();
const read = (text: string) => reader.read({ text, publishedAt: "2024-03-05" });

/** Every quote in a reading, however deep. */
function quotesIn(value: unknown): { start: number; end: number; exact: string }[] {
  if (typeof value !== "object" || value === null) return [];
  const own = "exact" in value ? [value as { start: number; end: number; exact: string }] : [];
  return [...own, ...Object.values(value).flatMap(quotesIn)];
}

describe("the reader on hostile text", () => {
  it("reads whatever the characters, and quotes the text as received", () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        for (const { start, end, exact } of quotesIn(read(text))) expect(text.slice(start, end)).toBe(exact);
      }),
      { numRuns: 100 },
    );
  });

  it("finds what stands between rubbish, at its place", () => {
    const fact = "The foreign minister of Norway met the foreign minister of Chile in Oslo on Monday.";
    const text = `${"(".repeat(5_000)}\n\n\ud800\u200f${"👩🏽‍✈️".repeat(50)}\n\n${fact}\n\n${'" '.repeat(500)}\0`;
    const { contacts } = read(text);
    expect(contacts).toHaveLength(1);
    const quotes = quotesIn(contacts);
    expect(quotes.length).toBeGreaterThan(0);
    for (const { start, end, exact } of quotes) {
      expect(text.slice(start, end)).toBe(exact);
      expect(start).toBeGreaterThanOrEqual(text.indexOf(fact));
    }
  });

  it.each(["\n", "a\n", "he said that ", "“He said ", "the envoys met in Oslo ", "Monday ", "Norway, "])(
    "reads in time that grows with the length: %j",
    (pattern) => {
      expectLinear((length) => read(pattern.repeat(length / pattern.length)), 4_000);
    },
  );
});
