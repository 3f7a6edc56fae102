import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Drawn, drawnAfter } from "../../src/web/table/slots.ts";

const COUNT = 400;

const wantedAt = (first: number, rows: number, fixed: number): number[] =>
  [...new Set([...Array.from({ length: rows }, (_, i) => first + i).filter((i) => i < COUNT), fixed])].sort(
    (a, b) => a - b,
  );

const jumps = fc.array(fc.record({ first: fc.nat(COUNT - 1), rows: fc.integer({ min: 1, max: 30 }) }), {
  maxLength: 12,
});

const nothing: Drawn = { slots: [], base: 0 };

describe("drawnAfter", () => {
  it("draws each wanted line once, in order, however one jumps", () => {
    fc.assert(
      fc.property(jumps, fc.nat(COUNT - 1), (jumps, fixed) => {
        let drawn = nothing;
        for (const { first, rows } of jumps) {
          const wanted = wantedAt(first, rows, fixed);
          drawn = drawnAfter(drawn, wanted, fixed);
          expect(drawn.slots.map(({ index }) => index)).toEqual(wanted);
          expect(new Set(drawn.slots.map(({ key }) => key)).size).toBe(wanted.length);
        }
      }),
    );
  });

  it("keeps the row that may have the focus, and moves no row past it", () => {
    fc.assert(
      fc.property(jumps, fc.nat(COUNT - 1), (jumps, fixed) => {
        let drawn = drawnAfter(nothing, [fixed], fixed);
        const { key } = drawn.slots[0]!;
        for (const { first, rows } of jumps) {
          const before = drawn.slots;
          drawn = drawnAfter(drawn, wantedAt(first, rows, fixed), fixed);
          expect(drawn.slots.find(({ index }) => index === fixed)?.key).toBe(key);
          const order = (slots: Drawn["slots"]) => slots.map((slot) => slot.key);
          const stayed = order(before).filter((k) => order(drawn.slots).includes(k));
          expect(order(drawn.slots).filter((k) => stayed.includes(k))).toEqual(stayed);
        }
      }),
    );
  });

  it("writes a page further into the rows that are there, in their places", () => {
    const before = drawnAfter(nothing, wantedAt(100, 20, 0), 0);
    const after = drawnAfter(before, wantedAt(130, 20, 0), 0);
    expect(after.slots.map(({ key }) => key)).toEqual(before.slots.map(({ key }) => key));
    const places = ({ slots, base }: Drawn) => slots.slice(1).map(({ index }) => index - base);
    expect(places(after)).toEqual(places(before));
  });

  it("makes only the rows that come into sight when one moves by a few", () => {
    const before = drawnAfter(nothing, wantedAt(100, 20, 0), 0);
    const after = drawnAfter(before, wantedAt(103, 20, 0), 0);
    const known = new Map(before.slots.map(({ key, index }) => [key, index]));
    expect(after.slots.filter(({ key }) => !known.has(key)).map(({ index }) => index)).toEqual([120, 121, 122]);
    expect(after.slots.every(({ key, index }) => !known.has(key) || known.get(key) === index)).toBe(true);
    expect(after.base).toBe(before.base);
  });
});
