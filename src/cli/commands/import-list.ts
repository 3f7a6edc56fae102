import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { Command } from "commander";
import { entriesOf, type OfficialEntry } from "../../intake/official/entries.ts";
import type { Ledger } from "../../ledger/index.ts";
import { createReading } from "../batch.ts";
import { withOpenLedger } from "../ledger.ts";
import { count, type LedgerOptions, withLedger } from "../options.ts";
import { createProgress } from "../progress.ts";

interface ImportOptions extends LedgerOptions {
  readonly jobs?: number;
}

/** Duplicates that are printed one by one. */
const MOST_PRINTED = 20;

type List = "travels" | "visits";

/** Brings in one of the Office of the Historian's lists. */
export const importListCommand = (list: List, what: string): Command =>
  withLedger(new Command(list))
    .description(`${what}, by the Office of the Historian: each entry becomes a report with its contacts`)
    .argument("<path>", "an XML file of the list, or the folder of all of them")
    .option("--jobs <n>", "worker threads", count)
    .addHelpText("after", `\nExample:\n  readout import ${list} ./${list}`)
    .action((path: string, options: ImportOptions) => importList(list, path, options));

async function importList(list: List, path: string, options: ImportOptions): Promise<void> {
  const entries = filesUnder(path).flatMap((file) => entriesOf(readFileSync(file, "utf8"), file));
  const wanted = entries.filter(({ report }) => report.url?.includes(`/${list}/`));
  if (wanted.length === 0)
    throw new Error(`${path} holds no entries of ${list}. Name the folder of the list's XML files, or one of them`);
  const added = await withOpenLedger(options, (ledger) => addEntries(ledger, wanted, options.jobs));
  console.log(`${wanted.length} entries: ${added} added, ${wanted.length - added} known already`);
  reportDuplicates(wanted);
}

function filesUnder(path: string): string[] {
  if (!existsSync(path)) throw new Error(`${path} does not exist. Check the spelling and the folder`);
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".xml"))
    .sort()
    .map((file) => join(path, file));
}

/** Keeps and reads the entries that the ledger does not have; returns how many. */
async function addEntries(ledger: Ledger, entries: readonly OfficialEntry[], jobs?: number): Promise<number> {
  const reading = createReading(entries.length, jobs);
  const progress = createProgress(entries.length);
  let added = 0;
  try {
    for (let from = 0; from < entries.length; from += reading.width) {
      await Promise.all(
        entries.slice(from, from + reading.width).map(async ({ bytes, report }) => {
          const kept = await ledger.addReport({ ...report, bytes });
          if (kept.added) {
            added += 1;
            await ledger.saveReading(kept.id, await reading.read(report));
          }
          progress.step();
        }),
      );
    }
  } finally {
    progress.stop();
    await reading.close();
  }
  return added;
}

/** Says which entries the source has twice; they are kept, and their contacts are one in the record. */
function reportDuplicates(entries: readonly OfficialEntry[]): void {
  const bySaying = new Map<string, OfficialEntry[]>();
  for (const entry of entries) bySaying.set(entry.saying, [...(bySaying.get(entry.saying) ?? []), entry]);
  const twice = [...bySaying.values()].filter(({ length }) => length > 1);
  if (twice.length === 0) return;
  console.log(`${twice.length} entries stand in the source more than once:`);
  for (const same of twice.slice(0, MOST_PRINTED))
    console.log(`  ${same[0]!.report.title} (${same.map(({ source }) => source.id).join(", ")})`);
  if (twice.length > MOST_PRINTED) console.log(`  and ${twice.length - MOST_PRINTED} more`);
}
