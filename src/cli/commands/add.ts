import { Command } from "commander";
import { ENGINE_VERSION } from "../../engine/index.ts";
import { withoutGaps } from "../../intake/particulars.ts";
import type { Ledger } from "../../ledger/index.ts";
import { type ReadResult, type Refused, readAll } from "../batch.ts";
import { withOpenLedger } from "../ledger.ts";
import { count, day, type LedgerOptions, withLedger } from "../options.ts";
import { reportRefused } from "./read.ts";

interface AddOptions extends LedgerOptions {
  readonly date?: string;
  readonly outlet?: string;
  readonly jobs?: number;
  readonly allowPrivate?: boolean;
}

export const addCommand = (): Command =>
  withLedger(new Command("add"))
    .description("read reports and keep them in the ledger; the same report twice changes nothing")
    .argument("<source...>", "text or HTML files, web addresses, or - for standard input")
    .option("--date <day>", "day of publication, YYYY-MM-DD", day)
    .option("--outlet <name>", "who published it")
    .option("--jobs <n>", "worker threads", count)
    .option("--allow-private", "also read addresses of private networks")
    .addHelpText(
      "after",
      "\nExamples:\n  readout add report.txt --date 2022-12-09 --outlet Reuters\n  readout add archive/*.txt --jobs 2\n  readout add https://example.org/story --data ./desk",
    )
    .action(async (sources: string[], options: AddOptions) => {
      const refused = await withOpenLedger(options, async (ledger) => {
        const refused = await addAll(ledger, sources, options);
        await tellLearned(ledger);
        return refused;
      });
      reportRefused(refused, sources.length);
    });

/** Adds every source; prints what was kept and returns what was refused. */
export async function addAll(
  ledger: Ledger,
  sources: readonly string[],
  options: Omit<AddOptions, "data" | "database">,
): Promise<Refused[]> {
  let fresh = 0;
  let known = 0;
  const particulars = withoutGaps({ publishedAt: options.date, outlet: options.outlet });
  const refused = await readAll(
    sources,
    {
      ...withoutGaps({ jobs: options.jobs, allowPrivate: options.allowPrivate, particulars }),
      told: (report) => ledger.told(report),
    },
    async (result) => {
      if (await keep(ledger, result)) fresh += 1;
      else known += 1;
    },
  );
  console.log(`${fresh} reports added${known > 0 ? `, ${known} known already` : ""}`);
  return refused;
}

/** Says how many reports others have since told something for. */
async function tellLearned(ledger: Ledger): Promise<void> {
  const learned = (await ledger.outdatedReports(ENGINE_VERSION)).length;
  if (learned > 0) console.log(`${learned} reports can be read again with what others tell of people: readout reread`);
}

async function keep(ledger: Ledger, { received, reading }: ReadResult): Promise<boolean> {
  const { id, added } = await ledger.addReport({ ...received.report, bytes: received.bytes });
  if (added) await ledger.saveReading(id, reading);
  return added;
}
