import { Command, Option } from "commander";
import { withOpenLedger } from "../ledger.ts";
import { type LedgerOptions, withLedger } from "../options.ts";

interface OriginOptions extends LedgerOptions {
  readonly format: "text" | "json";
}

export const originCommand = (): Command =>
  withLedger(new Command("origin"))
    .description("show the other reports that are the same piece of reporting, and why")
    .argument("<report>", "as the list of reports prints it")
    .addOption(new Option("--format <format>", "how to print").choices(["text", "json"]).default("text"))
    .addHelpText("after", "\nExamples:\n  readout origin REPORT\n  readout origin REPORT --format json")
    .action(async (report: string, options: OriginOptions) => {
      const shown = await withOpenLedger(options, async (ledger) => {
        const origin = await ledger.origin(report);
        return origin && { origin, entries: await ledger.entries(origin.reports) };
      });
      if (!shown) throw new Error(`There is no report ${report}. The list prints the ids: readout reports`);
      if (options.format === "json") return console.log(JSON.stringify(shown.origin, null, 2));
      for (const { id, publishedAt = "no day", outlet = "unknown outlet", title = "" } of shown.entries)
        console.log([id, publishedAt, outlet, title].join("  "));
      for (const { between, kinship, score, reason } of shown.origin.links)
        console.log(`${between.join(" and ")}: ${kinship}, ${score}: ${reason}`);
    });
