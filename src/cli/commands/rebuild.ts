import { Command } from "commander";
import { withOpenLedger } from "../ledger.ts";
import { count, type LedgerOptions, withLedger } from "../options.ts";
import { readOutdated } from "./reread.ts";

export const rebuildCommand = (): Command =>
  withLedger(new Command("rebuild"))
    .description("make the database anew from the journal and read every report again")
    .option("--jobs <n>", "worker threads", count)
    .addHelpText("after", "\nExamples:\n  readout rebuild\n  readout rebuild --data ./desk")
    .action((options: LedgerOptions & { jobs?: number }) =>
      withOpenLedger(options, async (ledger) => {
        const { reports } = await ledger.rebuild();
        await readOutdated(ledger, options.jobs);
        const counts = await ledger.counts();
        console.log(`${reports} reports restored: ${counts.contacts} contacts, ${counts.measures} measures`);
      }),
    );
