import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { createGrammar, createLexicon, createReader } from "../../src/engine/index.ts";
import { lintLexicon } from "../../src/engine/lexicon/lint.ts";
import { loadModel } from "../../src/intake/engine.ts";

const FOLDER = resolve(import.meta.dirname, "../../lexicon");
const TABLES = Object.fromEntries(
  readdirSync(FOLDER)
    .filter((file) => file.endsWith(".tsv"))
    .map((file) => [file, readFileSync(join(FOLDER, file), "utf8")]),
);
const model = loadModel();

/** A reader and its lexicon with one more line in one table. */
function withLine(table: string, line: string) {
  const lexicon = createLexicon({ ...TABLES, [`${table}.tsv`]: `${TABLES[`${table}.tsv`]}${line}\n` });
  return { lexicon, reader: createReader({ lexicon, grammar: createGrammar(model, lexicon) }) };
}

const read = (text: string, table: string, line: string) =>
  withLine(table, line).reader.read({ text, publishedAt: "2024-03-07" });

describe("one line in one file teaches", () => {
  it("a state's name", () => {
    const text = "Ruritania's foreign minister met her Norwegian counterpart in Oslo on Thursday.";
    const parties = (line: string) => read(text, "states", line).contacts.map((contact) => contact.parties);
    expect(parties("")).toEqual([]);
    expect(parties("RUR\tRuritania\t\tRuritanian")).toEqual([["RUR", "NOR"]]);
  });

  it("an office", () => {
    const text = "Norway's lord warden, Ada Moe, met the Chilean foreign minister in Oslo on Thursday.";
    const levels = (line: string) =>
      read(text, "offices", line).contacts.flatMap(({ participants }) =>
        participants.map(({ office, level, state }) => [office, level, state].join(" ")),
      );
    expect(levels("")).not.toContain("lord warden head NOR");
    expect(levels("lord warden\thead\tstate\tlords warden")).toContain("lord warden head NOR");
  });

  it("an outlet", () => {
    const credits = (line: string) => {
      const { reader } = withLine("outlets", line);
      return reader.read({
        text: "OSLO (Nordpost) - Norway summoned the Chilean ambassador.",
        publishedAt: "2024-03-07",
      }).report.credits;
    };
    expect(credits("")).toEqual([]);
    expect(credits("Nordpost\t\tNOR\tagency\tindependent")).toEqual(["Nordpost"]);
  });

  it("what the linter knows to be right", () => {
    const faults = (table: string, line: string) => lintLexicon(withLine(table, line).lexicon);
    expect(faults("states", "RUR\tRuritania\t\tRuritanian")).toEqual([]);
    expect(faults("states", "NOR\tNorge")).not.toEqual([]);
  });
});
