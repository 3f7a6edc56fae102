import { once } from "node:events";
import { Command, Option } from "commander";
import type { Ledger } from "../../ledger/index.ts";
import { csvHeader, csvLine, type RecordContact, type RecordMeasure } from "../../record/index.ts";
import { withOpenLedger } from "../ledger.ts";
import { type LedgerOptions, withLedger } from "../options.ts";

const PAGE = 200;

export const exportCommand = (): Command =>
  withLedger(new Command("export"))
    .description("print the whole record, contacts and measures")
    .addOption(new Option("--format <format>", "how to print").choices(["json", "csv"]).default("json"))
    .addHelpText("after", "\nExamples:\n  readout export > record.json\n  readout export --format csv > record.csv")
    .action((options: LedgerOptions & { format: "json" | "csv" }) =>
      withOpenLedger(options, (ledger) => (options.format === "json" ? exportJson(ledger) : exportCsv(ledger))),
    );

async function exportJson(ledger: Ledger): Promise<void> {
  let first = true;
  await write("[");
  for await (const item of everything(ledger)) {
    await write(`${first ? "" : ","}\n${JSON.stringify(item)}`);
    first = false;
  }
  await write("\n]\n");
}

async function exportCsv(ledger: Ledger): Promise<void> {
  await write(csvHeader);
  for await (const item of everything(ledger)) await write(csvLine(item));
}

type Item = (RecordContact & { type: "contact" }) | (RecordMeasure & { type: "measure" });

async function* everything(ledger: Ledger): AsyncGenerator<Item> {
  for (let offset = 0, total = 1; offset < total; offset += PAGE) {
    const page = await ledger.contacts({ limit: PAGE, offset });
    total = page.total;
    for (const item of page.items) yield { ...item, type: "contact" };
  }
  for (let offset = 0, total = 1; offset < total; offset += PAGE) {
    const page = await ledger.measures({ limit: PAGE, offset });
    total = page.total;
    for (const item of page.items) yield { ...item, type: "measure" };
  }
}

async function write(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, "drain");
}
