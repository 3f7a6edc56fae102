import { once } from "node:events";
import { Command, Option } from "commander";
import type { Ledger } from "../../ledger/index.ts";
import { csvHeader, csvLine, type RecordContact, type RecordMeasure } from "../../record/index.ts";
import { onInterrupt } from "../interrupt.ts";
import { withOpenLedger } from "../ledger.ts";
import { type LedgerOptions, withLedger } from "../options.ts";

const PAGE = 200;

export const exportCommand = (): Command =>
  withLedger(new Command("export"))
    .description("print the whole record, contacts and measures")
    .addOption(new Option("--format <format>", "how to print").choices(["json", "csv"]).default("json"))
    .addHelpText("after", "\nExamples:\n  readout export > record.json\n  readout export --format csv > record.csv")
    .action((options: LedgerOptions & { format: "json" | "csv" }) =>
      withOpenLedger(options, (ledger) => exportAll(ledger, options.format)),
    );

/** Prints the record; says how much of it is written when it is interrupted. */
async function exportAll(ledger: Ledger, format: "json" | "csv"): Promise<void> {
  let written = 0;
  const finished = onInterrupt(
    () => `Stopped after ${written} records: what is written is not the whole record. The same command begins again.`,
  );
  const items = counted(everything(ledger), () => {
    written += 1;
  });
  await (format === "json" ? exportJson(items) : exportCsv(items));
  finished();
}

async function* counted<T>(items: AsyncIterable<T>, count: () => void): AsyncGenerator<T> {
  for await (const item of items) {
    yield item;
    count();
  }
}

async function exportJson(items: AsyncIterable<Item>): Promise<void> {
  let first = true;
  await write("[");
  for await (const item of items) {
    await write(`${first ? "" : ","}\n${JSON.stringify(item)}`);
    first = false;
  }
  await write("\n]\n");
}

async function exportCsv(items: AsyncIterable<Item>): Promise<void> {
  await write(csvHeader);
  for await (const item of items) await write(csvLine(item));
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
