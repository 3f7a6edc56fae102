import { describe, expect, it } from "vitest";
import { parseTreebank } from "../../evaluation/conllu.ts";

const row = (id: string, form: string, misc = "_") =>
  [id, form, form.toLowerCase(), "X", "_", "_", id === "1" ? "0" : "1", "dep", "_", misc].join("\t");

const placed = (conllu: string) => {
  const { text, sentences } = parseTreebank(conllu);
  return { text, words: sentences.map((s) => s.words.map((w) => text.slice(w.start, w.end))) };
};

describe("a treebank as raw text", () => {
  it("puts a space between sentences and a blank line before paragraphs and documents", () => {
    const sentence = (text: string, ...marks: string[]) => [...marks, `# text = ${text}`, row("1", text)].join("\n");
    expect(
      parseTreebank(
        `${[sentence("One"), sentence("Two"), sentence("Three", "# newpar"), sentence("Four", "# newdoc id = x"), sentence("Five", "# newpar_block = p (2 s)")].join("\n\n")}\n\n`,
      ).text,
    ).toBe("One Two\n\nThree\n\nFour Five");
  });

  it("places words that touch, words of one written form, and words after empty nodes", () => {
    const { text, words } = placed(
      [
        "# text = (They don't, you know.)",
        row("1", "(", "SpaceAfter=No"),
        row("2", "They"),
        row("3-4", "don't", "SpaceAfter=No"),
        row("3", "do"),
        row("4", "n't"),
        row("5", ",", "SpaceAfter=No"),
        row("5.1", "because"),
        row("6", "you"),
        row("7", "know", "SpaceAfter=No"),
        row("8", ".", "SpaceAfter=No"),
        row("9", ")"),
      ].join("\r\n"),
    );
    expect(text).toBe("(They don't, you know.)");
    expect(words).toEqual([["(", "They", "do", "n't", ",", "you", "know", ".", ")"]]);
  });

  it("keeps the words after one that the text spells differently in their places", () => {
    const { words } = placed(
      [
        "# text = au quai du roi",
        row("1-2", "au"),
        row("1", "à"),
        row("2", "le"),
        row("3", "quai"),
        row("4-5", "du"),
        row("4", "de"),
        row("5", "le"),
        row("6", "roi"),
      ].join("\n"),
    );
    expect(words).toEqual([["a", "u", "quai", "du", "", "roi"]]);
  });

  it("writes the text itself when no line gives it", () => {
    const { text, words } = placed(
      [row("1", "Yes", "SpaceAfter=No"), row("2", "!"), row("3-4", "cannot"), row("3", "can"), row("4", "not")].join(
        "\n",
      ),
    );
    expect(text).toBe("Yes! cannot");
    expect(words).toEqual([["Yes", "!", "can", "not"]]);
  });
});
