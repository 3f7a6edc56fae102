import { expect, test } from "vitest";
import { isCapitalised } from "../../src/engine/letters.ts";

test.each([
  ["Oslo", true],
  ["oslo", false],
  ["Ōtsu", true],
  ["ōtsu", false],
  ["Ñuñoa", true],
  ["9th", false],
  ["’s", false],
  ["", false],
])("“%s” begins with a capital: %s", (word, expected) => {
  expect(isCapitalised(word)).toBe(expected);
});
