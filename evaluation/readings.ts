import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { Reader } from "../src/engine/index.ts";
import type { Report } from "../src/engine/types.ts";
import { packageRoot } from "../src/intake/package-root.ts";
import { dataPath, scorerPath } from "./data.ts";
import type { Figure } from "./figures.ts";

/** Where the readings of the last run lie, one folder a set, to look at errors one by one. */
export const readingsFolder = (set: string): string => join(packageRoot(), "evaluation", "readings", set);

interface GoldFile {
  readonly report?: { outlet?: string; url?: string; title?: string; publishedAt?: string; language?: string };
  readonly contacts?: readonly unknown[];
  readonly measures?: readonly unknown[];
  readonly negative?: string;
}

/** Reads every text of a set with its particulars from the gold file, and keeps the readings. */
export function keepReadings(set: string, reader: Reader): string {
  const folder = readingsFolder(set);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const file of readdirSync(dataPath(set, "text"))) {
    const name = basename(file, ".txt");
    const text = readFileSync(dataPath(set, "text", file), "utf8");
    const { report } = JSON.parse(readFileSync(dataPath(set, "gold", `${name}.json`), "utf8")) as GoldFile;
    writeFileSync(join(folder, `${name}.json`), JSON.stringify(reader.read(asReport(text, report)), null, 1));
  }
  return folder;
}

const asReport = (text: string, report: GoldFile["report"] = {}): Report => {
  const { outlet, url, title, publishedAt, language } = report;
  return {
    text,
    ...(outlet ? { outlet } : {}),
    ...(url ? { url } : {}),
    ...(title ? { title } : {}),
    ...(publishedAt ? { publishedAt } : {}),
    ...(language ? { language } : {}),
  };
};

interface ScoreLine {
  readonly f1?: number;
  readonly share?: number;
  readonly gold?: number;
  readonly of?: number;
}

/** Scores kept readings against gold with the evaluation data's own scorer. */
export function scoreReadings(set: string, folder: string): Figure[] {
  const output = execFileSync(
    process.execPath,
    [scorerPath("score-readings.mjs"), dataPath(set, "gold"), folder, "--text", dataPath(set, "text"), "--json"],
    { encoding: "utf8", maxBuffer: 64e6 },
  );
  const scores = JSON.parse(output) as Record<string, ScoreLine | number>;
  return Object.entries(scores).flatMap(([name, line]) => {
    if (typeof line !== "object" || line === null) return [];
    const value = line.f1 ?? line.share;
    const of = line.gold ?? line.of;
    return value === undefined || of === 0 ? [] : [{ set, name, value, ...(of === undefined ? {} : { of }) }];
  });
}

/** Share of hard negatives in which no contact and no measure is read. */
export function scoreNegatives(set: string, folder: string): Figure[] {
  const negatives = readdirSync(dataPath(set, "gold")).filter(
    (file) => (JSON.parse(readFileSync(dataPath(set, "gold", file), "utf8")) as GoldFile).negative,
  );
  const clean = negatives.filter((file) => {
    const reading = JSON.parse(readFileSync(join(folder, file), "utf8")) as GoldFile;
    return (reading.contacts ?? []).length + (reading.measures ?? []).length === 0;
  });
  return negatives.length === 0
    ? []
    : [{ set, name: "negativesClean", value: clean.length / negatives.length, of: negatives.length }];
}
