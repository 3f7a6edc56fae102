import { describe, expect, it } from "vitest";
import { createGrammar } from "../../src/engine/index.ts";
import { loadLexicon, loadModel } from "../../src/intake/engine.ts";

const grammar = createGrammar(loadModel(), loadLexicon());

/** "form relation head" of the words asked for. */
const arcs = (text: string, ...forms: readonly string[]): string[] => {
  const { tokens } = grammar.analyse(text)[0]!;
  return tokens
    .filter(({ form }) => forms.includes(form))
    .map(({ form, deprel, head }) => `${form} ${deprel} ${tokens[head]?.form ?? "-"}`);
};

describe("a participle right behind a name is the verb", () => {
  it.each([
    ["Greece suspended air links with Turkey.", ["Greece nsubj suspended", "suspended root -", "links obj suspended"]],
    [
      "Nigeria ordered staff at the mission to leave.",
      ["Nigeria nsubj ordered", "ordered root -", "staff obj ordered"],
    ],
    [
      "Sudan dismissed reports that its president had met a rebel.",
      ["Sudan nsubj dismissed", "dismissed root -", "reports obj dismissed"],
    ],
  ])("%s", (text, expected) => {
    const forms = expected.map((arc) => arc.split(" ")[0]!);
    expect(arcs(text, ...forms)).toEqual(expected);
  });

  it("stays one before a noun that has a verb of its own", () => {
    expect(arcs("The suspended flights resumed on Monday.", "suspended")).toEqual(["suspended amod flights"]);
  });
});

describe("May before a verb that needs no auxiliary", () => {
  it.each([
    ["May spoke by phone with the chancellor on Thursday.", "May nsubj spoke"],
    ["Mrs May told the king that she would come.", "May nsubj told"],
  ])("is a name: %s", (text, expected) => {
    expect(arcs(text, "May")).toEqual([expected]);
  });

  it("is an auxiliary elsewhere", () => {
    expect(arcs("May talks be held soon?", "May")[0]).toMatch(/^May aux /u);
  });
});
