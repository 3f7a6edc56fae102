import { Command, Option } from "commander";
import { withOpenLedger } from "../ledger.ts";
import { count, type LedgerOptions, withLedger } from "../options.ts";
import { contactText, measureText } from "../print/lines.ts";

interface ReviewOptions extends LedgerOptions {
  readonly limit: number;
  readonly format: "text" | "json";
}

export const reviewCommand = (): Command =>
  withLedger(new Command("review"))
    .description("list doubtful records, those whose decision settles most first")
    .option("--limit <n>", "how many", count, 20)
    .addOption(new Option("--format <format>", "how to print").choices(["text", "json"]).default("text"))
    .addHelpText("after", "\nExamples:\n  readout review\n  readout review --limit 100 --format json")
    .action(async (options: ReviewOptions) => {
      const page = await withOpenLedger(options, (ledger) => ledger.doubtful({ limit: options.limit }));
      if (options.format === "json") return console.log(JSON.stringify(page.items, null, 2));
      for (const { line, doubts } of page.items) {
        console.log("by" in line ? measureText(line) : contactText(line));
        for (const { reason, other } of doubts) console.log(`  ${reason}${other ? ` (${other})` : ""}`);
      }
      console.log(page.total === 0 ? "Nothing is doubtful" : `${page.items.length} of ${page.total}`);
    });
