import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { createGrammar } from "../../src/engine/grammar/index.ts";
import { lexicon } from "../support/lexicon.ts";

const file = readFileSync(resolve(import.meta.dirname, "../../models/english.bin"));
const model = file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength) as ArrayBuffer;
const grammar = createGrammar(model, lexicon);
const sentences = (text: string): string[] => grammar.split(text).map(({ start, end }) => text.slice(start, end));
const words = (text: string): string[] =>
  grammar.split(text).flatMap((sentence) => sentence.words.map(({ start, end }) => text.slice(start, end)));

describe("sentences", () => {
  it.each([
    [["The U.S. delegation arrived.", "It left on Nov. 14."]],
    [["Gen. Mark Milley called Gen. Valery Gerasimov.", "They spoke for an hour."]],
    [["He flew to the U.S.", "The visit was short."]],
    [["They met in St. Petersburg at 6 p.m.", "Mr. Lavrov then left."]],
    [["“Will you come?” he asked.", "No one answered."]],
    [["The treaty was signed in 1987. [3]", "It ended in 2019."]],
    [["He waited . . . and waited.", "Nobody came."]],
    [["1. Open the embassy.", "2. Name an ambassador.", "3. Restore the flights."]],
    [["The pact lapsed in May. 4", "Even so, both sides kept to it."]],
    [["The host of Newsnight Live! asked the envoy."]],
    [["GEN. ABE CHAIRED THE TALKS.", "NOBODY SPOKE."]],
    [["… and the envoys left."]],
    [["the envoys met in oslo today.", "they will meet again.", "who invited them?", "nobody knows."]],
    [["See the communique.", "https://example.org/communique has the text."]],
    [["We are glad they talk. :)", "More to follow."]],
  ])("keeps %j apart", (expected) => {
    expect(sentences(expected.join(" "))).toEqual(expected);
  });

  it("goes on over a line that ends in an abbreviation", () => {
    const wrapped =
      "Oil traders in the port said on Thursday that a tanker of the U.S.\nNavy had turned back, and that two ships under the flag of the\nU.K. Royal Fleet followed it.";
    expect(sentences(wrapped)).toEqual([wrapped]);
  });

  it("ends a headline at its line, and joins lines that a typesetter broke", () => {
    const wrapped =
      "The foreign ministers of Greece and Turkey met in Ankara on\nFriday and agreed to keep the channels between the two\nstates open.";
    expect(sentences(`Ministers meet in Ankara\n\n${wrapped}`)).toEqual(["Ministers meet in Ankara", wrapped]);
  });
});

describe("words", () => {
  it("cuts clitics and hyphens as the treebanks do", () => {
    expect(words("Russia's state-run agency didn't re-elect U.S. envoys.")).toEqual(
      "Russia|'s|state|-|run|agency|did|n't|re-elect|U.S.|envoys|.".split("|"),
    );
  });
});

describe("words of the web and of newsrooms", () => {
  it.each([
    ["They dont talk, im told; they cannot.", "They|do|nt|talk|,|i|m|told|;|they|can|not|."],
    ["We're gonna leave!!! Why?!", "We|'re|gon|na|leave|!!!|Why|?!"],
    ["On 08/16/2000 at 7:30pm call 555-010-4477.", "On|08/16/2000|at|7:30|pm|call|555-010-4477|."],
    ["It cost US$10m, or 40km of road.", "It|cost|US$|10|m|,|or|40|km|of|road|."],
    [
      "Write to a.b@mfa.example (or https://mfa.example/x_(y)).",
      "Write|to|a.b@mfa.example|(|or|https://mfa.example/x_(y)|)|.",
    ],
    ["#peace, says @envoy :-) <3", "#peace|,|says|@envoy|:-)|<3"],
    ["In the 1990's and '72, w/o talks", "In|the|1990's|and|'72|,|w/o|talks"],
    ["Pages 13,14 list 1,250 names; 5-8 more.", "Pages|13|,|14|list|1,250|names|;|5|-|8|more|."],
    ["Was it Lt. Gen. Ito, of Main St.", "Was|it|Lt.|Gen.|Ito|,|of|Main|St|."],
    ["flags 🇳🇴🇨🇱 and 👩🏽‍✈️!", "flags|🇳🇴|🇨🇱|and|👩🏽‍✈️|!"],
  ])("cuts %j", (text, expected) => {
    expect(words(text)).toEqual(expected.split("|"));
  });
});

describe("trees", () => {
  it("tells who did what to whom", () => {
    const [sentence] = grammar.analyse("The minister received the ambassador in Paris on Monday.");
    const role = (deprel: string) => sentence!.tokens.filter((t) => t.deprel === deprel).map((t) => t.lemma);
    expect(role("root")).toEqual(["receive"]);
    expect(role("nsubj")).toEqual(["minister"]);
    expect(role("obj")).toEqual(["ambassador"]);
  });
});
