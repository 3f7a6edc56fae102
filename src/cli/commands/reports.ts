import { Command, Option } from "commander";
import { withOpenLedger } from "../ledger.ts";
import { count, type LedgerOptions, withLedger } from "../options.ts";

export const reportsCommand = (): Command =>
  withLedger(new Command("reports"))
    .description("list the reports in the ledger, newest first")
    .option("--limit <n>", "how many", count, 50)
    .addOption(new Option("--format <format>", "how to print").choices(["text", "json"]).default("text"))
    .addHelpText("after", "\nExamples:\n  readout reports\n  readout reports --limit 500 --format json")
    .action(async (options: LedgerOptions & { limit: number; format: "text" | "json" }) => {
      const page = await withOpenLedger(options, (ledger) => ledger.reports({ limit: options.limit }));
      if (options.format === "json") console.log(JSON.stringify(page.items, null, 2));
      else
        for (const report of page.items)
          console.log(
            `${report.id}  ${report.publishedAt ?? "no date   "}  ${report.outlet ?? "unknown outlet"}  ${report.title ?? ""}  ${report.contacts} contacts, ${report.measures} measures, ${report.claims} claims${report.damaged ? ", damaged" : ""}`,
          );
      if (options.format === "text" && page.items.length === 0)
        console.log("No reports yet. Add some with: readout add FILE");
    });
