import { Command } from "commander";
import { ENGINE_VERSION } from "../../engine/index.ts";
import type { Ledger } from "../../ledger/index.ts";
import { createReading } from "../batch.ts";
import { withOpenLedger } from "../ledger.ts";
import { count, type LedgerOptions, withLedger } from "../options.ts";
import { createProgress } from "../progress.ts";

export const rereadCommand = (): Command =>
  withLedger(new Command("reread"))
    .description(
      "read again every report that an older engine read, or that was read before something was learned of people in it",
    )
    .option("--jobs <n>", "worker threads", count)
    .addHelpText("after", "\nExamples:\n  readout reread\n  readout reread --jobs 2")
    .action((options: LedgerOptions & { jobs?: number }) =>
      withOpenLedger(options, async (ledger) => {
        const read = await readOutdated(ledger, options.jobs);
        console.log(
          read === 0
            ? "every report was read by this engine, with all that is known of people"
            : `${read} reports read again`,
        );
      }),
    );

/** Reports teach one another: what the first pass learns, the second one uses; nothing is learned from what was learned. */
const PASSES = 2;

/** Reads every report that this engine has not read, or not with what is known by now; returns how many. */
export async function readOutdated(ledger: Ledger, jobs?: number): Promise<number> {
  const read = new Set<string>();
  for (let pass = 0; pass < PASSES; pass++) {
    const ids = await ledger.outdatedReports(ENGINE_VERSION);
    if (ids.length === 0) break;
    await readAgain(ledger, ids, jobs);
    for (const id of ids) read.add(id);
  }
  return read.size;
}

async function readAgain(ledger: Ledger, ids: readonly string[], jobs?: number): Promise<void> {
  const reading = createReading(ids.length, jobs);
  const progress = createProgress(ids.length);
  try {
    for (let from = 0; from < ids.length; from += reading.width) {
      await Promise.all(
        ids.slice(from, from + reading.width).map(async (id) => {
          const report = await ledger.received(id);
          if (report) await ledger.saveReading(id, await reading.read(report, await ledger.told(report, id)));
          progress.step();
        }),
      );
    }
  } finally {
    progress.stop();
    await reading.close();
  }
}
