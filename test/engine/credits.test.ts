import { expect, it } from "vitest";
import { findCredits } from "../../src/engine/credits.ts";
import { lexicon } from "../support/lexicon.ts";

it.each([
  ["BISHKEK (Reuters) - The two envoys met on Monday.", ["Reuters"]],
  ["MALE (AP/AFP) — The two envoys met on Monday.", ["Associated Press", "AFP"]],
  ["The envoys met on Monday.\nReuters reporting", ["Reuters"]],
  ["The envoys met on Monday.\nAFP via Dawn", ["AFP"]],
  ["The envoys met on Monday.\nSource: Xinhua", ["Xinhua"]],
  ["The envoys met on Monday.\n(With inputs from Reuters and AFP)", ["Reuters", "AFP"]],
  ["The envoys met on Monday.\nThe Associated Press contributed to this report.", ["Associated Press"]],
  ["The envoys met on Monday.\n© 2024 AFP. All rights reserved.", ["AFP"]],
  ["This article was first published by Interfax.", ["Interfax"]],
  ["The envoys (Tuesday) - both new - met with reporting from a distance.", []],
  ["The envoys met, said the minister (Fidesz).", []],
] as const)("credits of: %s", (text, credits) => {
  expect(findCredits(text, lexicon)).toEqual(credits);
});
