import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createGrammar } from "../../src/engine/grammar/index.ts";
import { lexicon } from "../support/lexicon.ts";

const file = readFileSync(resolve(import.meta.dirname, "../../models/english.bin"));
const model = file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength) as ArrayBuffer;
const grammar = createGrammar(model, lexicon);
const entities = (text: string): string[] =>
  grammar
    .analyse(text)
    .flatMap(({ tokens }) => tokens.flatMap(({ form, entity }) => (entity ? `${form} ${entity}` : [])));

describe("what phrases stand for", () => {
  it.each([
    ["Two diplomats left the hotel.", ["diplomats person", "hotel place"]],
    ["The ministry had warned the interpreters.", ["ministry organization", "interpreters person"]],
    ["Her chauffeur waited near the harbour.", ["Her person", "chauffeur person", "harbour place"]],
    ["Negotiators walked along the beach.", ["Negotiators person", "beach place"]],
    ["They signed the protocol after lunch.", ["They person"]],
    ["The proposal rests on older treaties.", []],
    ["Brannigan telephoned the reporters.", ["Brannigan person", "reporters person"]],
  ])("%s", (text, expected) => {
    expect(entities(text)).toEqual(expected);
  });

  it("does not depend on what was read before", () => {
    const sentence = fc.constantFrom(
      "Two diplomats left the hotel.",
      "The bank refused the loan.",
      "Negotiators walked along the beach.",
      "It rained.",
    );
    fc.assert(
      fc.property(fc.array(sentence, { minLength: 1, maxLength: 40 }), (texts) => {
        expect(entities(texts.join(" "))).toEqual(texts.flatMap((text) => entities(text)));
      }),
      { numRuns: 20 },
    );
  });
});
