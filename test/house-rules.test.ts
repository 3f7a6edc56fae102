import { readdirSync, readFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { describe, expect, it } from "vitest";

const ROOT = resolve(import.meta.dirname, "..");

/** Which rooms each room may import from; itself is always allowed. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  engine: [],
  record: ["engine"],
  intake: ["engine"],
  ledger: ["engine", "record"],
  server: ["engine", "record", "ledger", "intake"],
  web: ["engine", "record", "server"],
  cli: ["engine", "record", "ledger", "intake", "server"],
};

/** Tables of the lexicon are data that any room may read. */
const LEXICON = /\/lexicon\/[\w-]+\.tsv\?raw$/;

const sources = (folder: string): string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file) && !file.endsWith(".test.ts"))
    .map((file) => join(folder, file));

const IMPORT = /^(?:import|export)\b[^"']*?\bfrom\s+"([^"]+)"|^import\s+"([^"]+)"|\bimport\("([^"]+)"\)/gm;

const importsOf = (file: string): string[] =>
  [...readFileSync(join(ROOT, file), "utf8").matchAll(IMPORT)].map((match) => match[1] ?? match[2] ?? match[3] ?? "");

const roomOf = (path: string): string => relative(join(ROOT, "src"), path).split("/")[0] ?? "";

describe("house rules", () => {
  it.each(Object.keys(MAY_IMPORT))("%s imports only from the rooms it may", (room) => {
    const allowed = new Set([room, ...(MAY_IMPORT[room] ?? [])]);
    const offences = sources(`src/${room}`).flatMap((file) =>
      importsOf(file)
        .filter((target) => target.startsWith(".") && !LEXICON.test(target))
        .filter((target) => !allowed.has(roomOf(resolve(ROOT, file, "..", target))))
        .map((target) => `${file} imports ${target}`),
    );
    expect(offences).toEqual([]);
  });

  it("the engine imports no package, and uses neither clock nor randomness", () => {
    const offences = sources("src/engine").flatMap((file) => {
      const text = readFileSync(join(ROOT, file), "utf8");
      const packages = importsOf(file).filter((target) => !target.startsWith("."));
      const impure =
        text.match(/\bDate\.now\b|\bnew Date\(\s*\)|\bMath\.random\b|\bperformance\b|\bcrypto\b|\bprocess\./g) ?? [];
      return [...packages, ...impure].map((what) => `${file}: ${what}`);
    });
    expect(offences).toEqual([]);
  });

  it("the web page takes types only from the server", () => {
    const offences = sources("src/web").filter((file) =>
      /import (?!type)[^;]*"[^"]*\/server\//.test(readFileSync(join(ROOT, file), "utf8")),
    );
    expect(offences).toEqual([]);
  });
});
