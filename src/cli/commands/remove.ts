import { Command } from "commander";
import { withOpenLedger } from "../ledger.ts";
import { type LedgerOptions, withLedger } from "../options.ts";

export const removeCommand = (): Command =>
  withLedger(new Command("remove"))
    .description("take reports out of the ledger with all that they brought")
    .argument("<report...>", "as the list of reports prints them")
    .addHelpText("after", "\nExample:\n  readout remove REPORT")
    .action((reports: string[], options: LedgerOptions) =>
      withOpenLedger(options, async (ledger) => {
        const gone: string[] = [];
        for (const id of reports) if (await ledger.removeReport(id)) gone.push(id);
        const missing = reports.filter((id) => !gone.includes(id));
        console.log(`${gone.length} of ${reports.length} reports taken out`);
        if (missing.length > 0)
          throw new Error(`There is no report ${missing.join(", ")}. The list prints the ids: readout reports`);
      }),
    );
