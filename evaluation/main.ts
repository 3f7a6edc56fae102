/**
 * The scoreboard: reads every evaluation set, keeps the readings, scores them and prints one table.
 *
 *   npm run evaluate                       the table; `--json` for machines, `--save` writes scoreboard.json
 *   npm run evaluate -- --check            fails when a figure is more than 0.01 below scoreboard.json
 *   npm run evaluate -- --only SET         one set; sweep (what is read in a year of unlabelled items, one by one with `--details`)
 *                                          and speed (share of each stage) are read only when asked for
 *   npm run evaluate -- grammar FILE.conllu [--json]   scores the grammar on any treebank file
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { loadReader } from "../src/intake/engine.ts";
import { packageRoot } from "../src/intake/package-root.ts";
import { scoreAttributions } from "./attributions.ts";
import { hasData } from "./data.ts";
import { scoreEntities } from "./entities.ts";
import { type Figure, round } from "./figures.ts";
import { scoreGrammarSets, scoreOneTreebank } from "./grammar-sets.ts";
import { createLinker } from "./linking.ts";
import { scoreLinks } from "./links.ts";
import { scorePlover } from "./plover.ts";
import { keepReadings, scoreNegatives, scoreReadings } from "./readings.ts";
import { scoreRecord } from "./record.ts";
import { scoreSentences } from "./sentences.ts";
import { scoreSpeed } from "./speed.ts";
import { sweep } from "./sweep.ts";
import { scoreTravels } from "./travels.ts";

const SCOREBOARD = join(packageRoot(), "evaluation", "scoreboard.json");

/** A figure may drop by this much before the check fails. */
const TOLERANCE = 0.01;

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      check: { type: "boolean" },
      json: { type: "boolean" },
      save: { type: "boolean" },
      only: { type: "string" },
      details: { type: "boolean" },
    },
  });
  if (positionals[0] === "grammar") return scoreOneTreebank(positionals.slice(1), values.json ?? false);
  const figures = await allFigures(values.only, values.details ?? false);
  if (values.json) console.log(JSON.stringify(figures, null, 2));
  else printTable(figures);
  if (values.save) save(figures);
  return values.check ? check(figures) : 0;
}

async function allFigures(only: string | undefined, details: boolean): Promise<Figure[]> {
  const reader = await loadReader();
  const wanted = (set: string, ...path: string[]): boolean => {
    if (only && only !== set) return false;
    if (hasData(...path)) return true;
    console.error(`skipped ${set}: no evaluation data`);
    return false;
  };
  const figures: Figure[] = [];
  for (const set of ["seeds", "current-events", "articles"]) {
    if (!wanted(set, set)) continue;
    const folder = keepReadings(set, reader);
    figures.push(...scoreReadings(set, folder), ...scoreNegatives(set, folder));
  }
  if (wanted("record", "articles", "clusters.json")) figures.push(...scoreRecord(reader));
  if (wanted("plover", "plover")) figures.push(...scorePlover(reader));
  if (wanted("polnear", "polnear")) figures.push(...(await scoreAttributions(reader)));
  if (!only || only === "travels") figures.push(...scoreTravels(createLinker(), reader));
  if (wanted("sentences", "current-events")) figures.push(...scoreSentences(reader));
  if (wanted("links", "current-events")) figures.push(...scoreLinks(createLinker()));
  if (wanted("entities", "treebanks")) figures.push(...scoreEntities(createLinker()));
  if (wanted("grammar", "treebanks")) figures.push(...(await scoreGrammarSets()));
  if (only === "sweep" && wanted("sweep", "current-events")) figures.push(...sweep(reader, details));
  if (only === "speed" && wanted("speed", "articles")) figures.push(...scoreSpeed());
  return figures;
}

function printTable(figures: readonly Figure[]): void {
  let set = "";
  for (const figure of figures) {
    if (figure.set !== set) console.log(`\n${figure.set}`);
    set = figure.set;
    console.log(
      `  ${figure.name.padEnd(28)} ${figure.value.toFixed(3)}${figure.of === undefined ? "" : `  of ${figure.of}`}`,
    );
  }
}

type Scoreboard = Record<string, Record<string, number>>;

function save(figures: readonly Figure[]): void {
  const board: Scoreboard = {};
  for (const { set, name, value } of figures) board[set] = { ...board[set], [name]: round(value) };
  writeFileSync(SCOREBOARD, `${JSON.stringify(board, null, 2)}\n`);
}

/** Compares with the committed scoreboard; speeds are not figures of it, since they are the machine's. */
function check(figures: readonly Figure[]): number {
  if (!existsSync(SCOREBOARD)) {
    console.error(`no ${SCOREBOARD}: write it with npm run evaluate -- --save, look at it, and commit it`);
    return 1;
  }
  const board = JSON.parse(readFileSync(SCOREBOARD, "utf8")) as Scoreboard;
  const dropped = figures.filter(({ set, name, value }) => value < (board[set]?.[name] ?? 0) - TOLERANCE);
  for (const { set, name, value } of dropped)
    console.error(`dropped: ${set} ${name} was ${board[set]?.[name]}, is ${value.toFixed(3)}`);
  console.error(
    dropped.length === 0 ? "no figure dropped" : `${dropped.length} figures dropped by more than ${TOLERANCE}`,
  );
  return dropped.length === 0 ? 0 : 1;
}

process.exitCode = await main();
