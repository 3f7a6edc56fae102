import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createGrammar, createLexicon, createReader, type Lexicon, type Reader } from "../engine/index.ts";
import { createOfficialReader, isOfficial } from "./official/read.ts";
import { packageRoot } from "./package-root.ts";

/** The lexicon's tables from disk. */
export function loadLexicon(): Lexicon {
  const folder = join(packageRoot(), "lexicon");
  const files = readdirSync(folder).filter((file) => file.endsWith(".tsv"));
  return createLexicon(Object.fromEntries(files.map((file) => [file, readFileSync(join(folder, file), "utf8")])));
}

/** Bytes of the English model. */
export function loadModel(): ArrayBuffer {
  const bytes = readFileSync(join(packageRoot(), "models", "english.bin"));
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
}

let reader: Reader | undefined;

/**
 * The reader of this process, built at the first call: some hundred milliseconds, then shared. Entries of official lists
 * are read by their fields, everything else as text.
 */
export function loadReader(): Reader {
  if (reader) return reader;
  const lexicon = loadLexicon();
  const grammar = createGrammar(loadModel(), lexicon);
  const { version, read } = createReader({ lexicon, grammar });
  const readOfficial = createOfficialReader(grammar, lexicon);
  reader = { version, read: (report, told) => (isOfficial(report) ? readOfficial(report) : read(report, told)) };
  return reader;
}
