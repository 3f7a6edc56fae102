/** Ten thousand contacts of two states in every city that the lexicon knows, served as the desk serves any record. */
import { Buffer } from "node:buffer";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { loadReader } from "../../src/intake/engine.ts";
import type { Ledger } from "../../src/ledger/index.ts";
import { openLedger } from "../../src/ledger/index.ts";
import { createApp } from "../../src/server/app.ts";
import { createLedgerShelf } from "../../src/server/ledger-shelf.ts";
import { type Serving, serve } from "../../src/server/serve.ts";
import { synthetic, type World } from "../synthetic.ts";

const ROOT = join(import.meta.dirname, "../../..");
/** The relation that all of them belong to. */
export const PAIR = ["RUS", "USA"] as const;
/** Readings stored at a time while the ledger is filled. */
const AT_ONCE = 8;

/** How much more often the first city is met in than the last. */
const SKEW = 400;

/** All cities, a few of which have most of the contacts, as in the world. */
function world(): World {
  const lines = readFileSync(join(ROOT, "lexicon/coordinates.tsv"), "utf8").split("\n");
  const cities = lines.filter((line) => line && !line.startsWith("#")).slice(1);
  const places = cities.flatMap((line, rank) => {
    const [city, country] = line.split("\t");
    return new Array(Math.ceil(SKEW / (rank + 1))).fill({ city, country });
  });
  return { pair: PAIR, places, reportsADay: 1 };
}

/** Adds what is missing of so many contacts, each of a day of its own and told by one report. */
async function fill(ledger: Ledger, count: number): Promise<void> {
  const of = world();
  const { total } = await ledger.reports({ limit: 1 });
  const add = async (n: number) => {
    const { report, reading } = synthetic(n, 1, 1, of);
    const { id } = await ledger.addReport({ ...report, bytes: Buffer.from(report.text) });
    await ledger.saveReading(id, reading);
  };
  for (let n = total; n < count; n += AT_ONCE) {
    await Promise.all(Array.from({ length: Math.min(AT_ONCE, count - n) }, (_, i) => add(n + i)));
    if (n % 1_000 < AT_ONCE) console.error(`filling the record: ${n} of ${count}`);
  }
  await ledger.counts();
}

/** Serves the record of a folder; what it lacks of `count` contacts is made first. */
export async function openDesk(folder: string, count: number): Promise<Serving> {
  const [ledger, reader] = [await openLedger({ data: folder }), await loadReader()];
  await fill(ledger, count);
  const shelf = createLedgerShelf(ledger);
  const open = async (address: string) => {
    throw new Error(`Nothing is fetched here: ${address}`);
  };
  const app = createApp({ shelf, read: async (report) => reader.read(report), open, site: join(ROOT, "dist/web") });
  const serving = await serve({ app, port: 0 });
  return {
    url: serving.url,
    close: async () => {
      await serving.close();
      await ledger.close();
    },
  };
}
