import { describe, expect, it } from "vitest";
import { list } from "../../src/engine/lexicon/index.ts";
import { loadLexicon, loadReader } from "../../src/intake/engine.ts";

const reader = loadReader();

/** "BY > AGAINST", "A + B" for what both do together, "none". */
function told(text: string, kind: string): string[] {
  const { measures } = reader.read({ text, publishedAt: "2024-05-14" });
  return measures
    .filter((measure) => measure.kind === kind)
    .map(({ by, against }) => (against.length > 0 ? `${by.join(" + ")} > ${against.join(" + ")}` : by.join(" + ")));
}

const examples = loadLexicon()
  .table("measure-frames")
  .flatMap((row) =>
    list(row.examples).map((example) => {
      const [text = "", expected = ""] = example.split("=>").map((part) => part.trim());
      return [text, row.kind ?? "", expected] as const;
    }),
  );

describe("the examples of the frames of measures", () => {
  it("every frame has one", () => {
    const bare = loadLexicon()
      .table("measure-frames")
      .filter((row) => list(row.examples).length === 0);
    expect(bare.map((row) => row.triggers)).toEqual([]);
  });

  it.each(examples)("%s", (text, kind, expected) => {
    expect(told(text, kind)).toEqual(expected === "none" ? [] : [expected]);
  });
});
