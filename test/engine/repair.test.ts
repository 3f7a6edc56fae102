import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { repair } from "../../src/engine/repair/repair.ts";
import { lexicon } from "../support/lexicon.ts";

describe("repair", () => {
  it("restores look-alike letters inside words that mix scripts", () => {
    const received = "The Кremlin sроkesman spoke in Мoscow."; // К, р and о, М are Cyrillic
    const { text, damage, notes } = repair(received, lexicon);
    expect(text).toBe("The Kremlin spokesman spoke in Moscow.");
    expect(damage).toEqual(["homoglyphs"]);
    expect(notes.map((note) => received.slice(note.start, note.end))).toEqual(["Кremlin", "sроkesman", "Мoscow"]);
  });

  it("notes where bytes could not be decoded", () => {
    const { damage, notes } = repair("The minister of Cura\uFFFD\uFFFDao met the ambassador.", lexicon);
    expect(damage).toEqual([]);
    expect(notes).toEqual([{ stage: "repair", start: 20, end: 22, reason: "characters that could not be decoded" }]);
  });

  it("leaves words of another script alone", () => {
    expect(repair("Сергей Рябков (Sergei Ryabkov) met Νίκος Δένδιας.", lexicon).damage).toEqual([]);
  });

  it("blanks advertising inside a paragraph, and nothing else", () => {
    const received = "The ministers met in Geneva. Subscribe to our newsletter for only $1! They discussed visas.";
    const { text, damage } = repair(received, lexicon);
    expect(damage).toEqual(["injected-text"]);
    expect(text.replace(/ +/g, " ")).toBe("The ministers met in Geneva. They discussed visas.");
  });

  it("takes no report of advertising for advertising", () => {
    expect(
      repair("The minister said that Advertisement of tobacco will be banned in both countries.", lexicon).damage,
    ).toEqual([]);
  });

  it("blanks a paragraph that stands twice", () => {
    const paragraph = "The two foreign ministers agreed in Vienna to reopen the consulates that were closed in 2018.";
    const { text, damage } = repair(`${paragraph}\n\nIn between.\n\n${paragraph}`, lexicon);
    expect(damage).toEqual(["repeated-text"]);
    expect(text.trimEnd()).toBe(`${paragraph}\n\nIn between.`);
  });

  it("keeps the length of any text, so that offsets stay what they are", () => {
    const piece = fc.oneof(
      fc.string(),
      fc.constantFrom("Кremlin ", "İ", "click here ", "\n", "Advertisement", "😀", "\ud800", "U.S. "),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const received = pieces.join("");
        expect(repair(received, lexicon).text.length).toBe(received.length);
      }),
    );
  });
});
