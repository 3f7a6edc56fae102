import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { Reader } from "../src/engine/index.ts";
import { dataPath, scorerPath } from "./data.ts";
import { type Figure, round } from "./figures.ts";
import { readingsFolder } from "./readings.ts";

const ROLES = ["source", "cue", "content"] as const;

interface Scores {
  readonly characters: Readonly<Record<(typeof ROLES)[number], { readonly f1: number }>>;
  readonly attributions: { readonly f1: number; readonly gold: number };
}

/** Reads the annotated articles and scores sources, cues and contents by characters, and whole attributions. */
export async function scoreAttributions(reader: Reader): Promise<Figure[]> {
  const folder = readingsFolder("polnear");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const file of readdirSync(dataPath("polnear", "dev", "text"))) {
    const text = readFileSync(dataPath("polnear", "dev", "text", file), "utf8");
    const { attributions } = reader.read({ text });
    writeFileSync(join(folder, `${basename(file, ".txt")}.json`), JSON.stringify({ attributions }));
  }
  const output = execFileSync(
    process.execPath,
    [scorerPath("score-attributions.mjs"), dataPath("polnear", "dev", "attributions"), folder, "--json"],
    { encoding: "utf8", maxBuffer: 64e6 },
  );
  const { characters, attributions } = JSON.parse(output) as Scores;
  return [
    ...ROLES.map((role) => ({ set: "polnear", name: `${role} characters`, value: round(characters[role].f1) })),
    { set: "polnear", name: "attributions", value: round(attributions.f1), of: attributions.gold },
  ];
}
