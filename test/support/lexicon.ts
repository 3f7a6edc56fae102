import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { createLexicon } from "../../src/engine/lexicon/index.ts";

const FOLDER = resolve(import.meta.dirname, "../../lexicon");

/** The project's lexicon, as the hosts load it. */
export const lexicon = createLexicon(
  Object.fromEntries(
    readdirSync(FOLDER)
      .filter((file) => file.endsWith(".tsv"))
      .map((file) => [file, readFileSync(join(FOLDER, file), "utf8")]),
  ),
);
