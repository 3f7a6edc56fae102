import { Command } from "commander";
import { ENGINE_VERSION } from "../../engine/index.ts";
import type { Ledger } from "../../ledger/index.ts";
import { createReading } from "../batch.ts";
import { withOpenLedger } from "../ledger.ts";
import { count, type LedgerOptions, withLedger } from "../options.ts";
import { createProgress } from "../progress.ts";

export const rereadCommand = (): Command =>
  withLedger(new Command("reread"))
    .description("read again, with this engine, every report that an older one read")
    .option("--jobs <n>", "worker threads", count)
    .addHelpText("after", "\nExamples:\n  readout reread\n  readout reread --jobs 2")
    .action((options: LedgerOptions & { jobs?: number }) =>
      withOpenLedger(options, async (ledger) => {
        const read = await readOutdated(ledger, options.jobs);
        console.log(read === 0 ? "every report was read by this engine already" : `${read} reports read again`);
      }),
    );

/** Reads every report that this engine has not read; returns how many. */
export async function readOutdated(ledger: Ledger, jobs?: number): Promise<number> {
  const ids = await ledger.outdatedReports(ENGINE_VERSION);
  const reading = createReading(ids.length, jobs);
  const progress = createProgress(ids.length);
  try {
    for (let from = 0; from < ids.length; from += reading.width) {
      await Promise.all(
        ids.slice(from, from + reading.width).map(async (id) => {
          const report = await ledger.received(id);
          if (report) await ledger.saveReading(id, await reading.read(report));
          progress.step();
        }),
      );
    }
  } finally {
    progress.stop();
    await reading.close();
  }
  return ids.length;
}
