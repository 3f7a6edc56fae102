import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createGrammar, createSplitter } from "../../src/engine/grammar/index.ts";
import { hostileText, PATTERNS } from "../support/hostile.ts";
import { lexicon } from "../support/lexicon.ts";
import { expectLinear } from "../support/linear.ts";

const file = readFileSync(resolve(import.meta.dirname, "../../models/english.bin"));
const model = file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength) as ArrayBuffer;
const grammar = createGrammar(model, lexicon);
const split = createSplitter(lexicon);

/** What readers show of a text: all but white space, controls and marks that show nothing. */
const visible = (text: string): string =>
  text.replace(/[\s\p{Cc}\u200b\u200e\u200f\u202a-\u202e\u2060\u2062-\u206f]/gu, "");

/** Sentences and words in order, not empty, not overlapping, and no visible character lost. */
function checkSplit(text: string): void {
  let at = 0;
  let seen = "";
  for (const sentence of split(text)) {
    expect(sentence.words[0]?.start).toBe(sentence.start);
    expect(sentence.words.at(-1)?.end).toBe(sentence.end);
    for (const word of sentence.words) {
      if (word.start < at || word.end <= word.start) throw new Error(`the word at ${word.start} is out of order`);
      at = word.end;
      seen += text.slice(word.start, word.end);
    }
  }
  expect(visible(seen)).toBe(visible(text));
}

/** Forms slice back, each sentence is one tree, and words are those of `split`. */
function checkTrees(text: string): void {
  const sentences = grammar.analyse(text);
  expect(sentences.map(({ start, end, tokens }) => [start, end, tokens.length])).toEqual(
    split(text).map(({ start, end, words }) => [start, end, words.length]),
  );
  for (const { tokens } of sentences) {
    expect(tokens.filter((token) => token.head === -1)).toHaveLength(1);
    tokens.forEach((token, i) => {
      if (text.slice(token.start, token.end) !== token.form) throw new Error(`“${token.form}” does not slice back`);
      let steps = 0;
      for (let j = i; j >= 0; j = tokens[j]!.head) if (++steps > tokens.length) throw new Error("a circle of heads");
    });
  }
}

describe("hostile text", () => {
  it("is cut exactly and covered, whatever the characters", () => {
    fc.assert(fc.property(hostileText, checkSplit), { numRuns: 500 });
    fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 60 }), checkSplit), { numRuns: 300 });
  });

  it("gives trees, whatever the characters", () => {
    fc.assert(fc.property(hostileText, checkTrees), { numRuns: 100 });
  });

  it("keeps no half of a character, and every piece of a run too long for rules", () => {
    const text = `a${"😀".repeat(1_000)}`;
    const words = split(text).flatMap((sentence) => sentence.words);
    for (const { start, end } of words) expect(text.slice(start, end)).not.toMatch(/^[\udc00-\udfff]|[\ud800-\udbff]$/);
    checkSplit(text);
  });

  it("cuts what no writer would have written as one sentence", () => {
    const sentences = split("and so on, ".repeat(1_000));
    expect(Math.max(...sentences.map((sentence) => sentence.words.length))).toBeLessThanOrEqual(480);
    checkSplit("and so on, ".repeat(1_000));
  });

  it.each(PATTERNS)("is split in time that grows with its length: %j", (pattern) => {
    expectLinear((length) => split(pattern.repeat(length / pattern.length)), 200_000);
  });

  it("is split in time: ten million brackets, a megabyte of one word", () => {
    const before = process.cpuUsage().user;
    expect(split("(".repeat(10_000_000)).length).toBeGreaterThan(0);
    expect(split("a".repeat(1_000_000)).length).toBeGreaterThan(0);
    // Seconds where a step for every pair of characters would take days.
    expect(process.cpuUsage().user - before).toBeLessThan(30e6);
  });

  it.each(["(", '" ', "and so on, ", "a.b "])("is analysed in time that grows with its length: %j", (pattern) => {
    expectLinear((length) => grammar.analyse(pattern.repeat(length / pattern.length)), 4_000);
  });
});
