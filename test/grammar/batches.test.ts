import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createCache } from "../../src/engine/grammar/cache.ts";
import { createGrammar } from "../../src/engine/grammar/index.ts";
import { loadModel } from "../../src/intake/engine.ts";
import { lexicon } from "../support/lexicon.ts";

const grammar = createGrammar(loadModel(), lexicon);

const REPORT = [
  "The foreign minister of Ghana received the ambassador of Brazil in Accra on Tuesday.",
  "No date was set.",
  "Officials who were briefed on the talks, which lasted three hours, said that both sides would meet again.",
  "“We agreed,” he said.",
  "Peru has recalled its envoy and summoned the chargé d'affaires.",
];

describe("sentences that are parsed together", () => {
  it("get the trees that each gets alone", () => {
    const text = Array.from({ length: 12 }, () => REPORT.join(" ")).join(" ");
    for (const { tokens } of grammar.analyse(text)) {
      const alone = grammar.parse(tokens.map((token) => token.form));
      expect(tokens.map(({ head, deprel, upos, margin }) => ({ head, deprel, upos, margin }))).toEqual(
        alone.map(({ head, deprel, upos, margin }) => ({ head, deprel, upos, margin })),
      );
    }
  });

  it("get the same trees after more words than are kept", () => {
    const before = grammar.analyse(REPORT.join(" "));
    const others = Array.from({ length: 2_000 }, (_, i) => `Word${i} met Name${i}.`).join(" ");
    grammar.analyse(others);
    expect(grammar.analyse(REPORT.join(" "))).toEqual(before);
  });

  it("may be longer than what is looked up at once", () => {
    const forms = Array.from({ length: 1_100 }, (_, i) => `w${i % 1_060}`);
    expect(grammar.parse(forms).filter(({ head }) => head === -1)).toHaveLength(1);
  });
});

describe("words that are kept", () => {
  it("stand apart, and are said to be new exactly when they were not there", () => {
    const asked = fc.array(fc.array(fc.integer({ min: 0, max: 30 }).map(String), { maxLength: 8 }), { maxLength: 60 });
    fc.assert(
      fc.property(asked, (calls) => {
        const find = createCache(8);
        const held = new Map<number, string>();
        for (const words of calls) {
          const { slots, fresh } = find(words);
          expect([...fresh.values()].length).toBe(new Set(fresh.values()).size);
          for (const [word, slot] of fresh) {
            expect([...held.values()]).not.toContain(word);
            held.set(slot, word);
          }
          expect(slots.map((slot) => held.get(slot))).toEqual(words);
        }
      }),
    );
  });
});
