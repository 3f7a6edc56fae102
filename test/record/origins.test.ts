import { describe, expect, it } from "vitest";
import { loadReader } from "../../src/intake/engine.ts";
import { isWorthAligning, judgeOrigin, traceOf } from "../../src/record/index.ts";
import { PAIRS } from "./origin-texts.ts";

/** Pairs of which the program is known to miss that they are one: too little of the words is left. */
const MISSED = ["a damaged reprint and a paraphrase"];

const PUBLISHED = "2024-05-14";

function areOne(one: string, other: string): boolean {
  const [a, b] = [one, other].map((text, i) => {
    const report = { text, outlet: `Outlet ${i}`, publishedAt: PUBLISHED };
    return traceOf(`r-${i}`, report, loadReader().read(report));
  }) as [ReturnType<typeof traceOf>, ReturnType<typeof traceOf>];
  const keys = new Set(a.trace.keys);
  const meet = b.trace.keys.some((key) => keys.has(key));
  return meet && isWorthAligning(a.trace, b.trace) && judgeOrigin(a, b) !== undefined;
}

describe("reports of one origin", () => {
  it.each(PAIRS.filter(({ name }) => !MISSED.includes(name)))("$name: $areOne", (pair) => {
    expect(areOne(pair.a, pair.b)).toBe(pair.areOne);
  });

  it("are not entries of an official list, however alike their form", () => {
    const entry = (name: string, day: string) => {
      const report = {
        outlet: "Office of the Historian",
        text: `Traveller: Secretary of State ${name}\nCountry: Norway\nPlace: Oslo\nDays: ${day} to ${day}\nRemarks: Met with Foreign Minister Lund and discussed fishing.`,
      };
      return traceOf(name, report, loadReader().read(report));
    };
    const [one, other] = [entry("Anne Vale", "1991-04-02"), entry("Paul Stone", "1994-04-05")];
    expect(one.trace.keys).toEqual([]);
    expect(isWorthAligning(one.trace, other.trace)).toBe(false);
  });

  it("are looked for in other seasons only when more than a chance key is shared", () => {
    const signature = Array.from({ length: 48 }, (_, i) => i);
    const trace = (shared: number, publishedAt: string) => ({
      report: publishedAt,
      publishedAt,
      credits: [],
      text: shared,
      signature: signature.map((value) => (value < shared ? value : value + 1000 * shared)),
      names: [],
      keys: [7],
      events: [],
    });
    const one = trace(48, "2019-03-02");
    expect(isWorthAligning(one, trace(2, "2019-03-20"))).toBe(true);
    expect(isWorthAligning(one, trace(2, "2023-03-20"))).toBe(false);
    expect(isWorthAligning(one, trace(12, "2023-03-20"))).toBe(true);
  });
});
