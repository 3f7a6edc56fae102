import { once } from "node:events";
import { Command, Option } from "commander";
import type { Ledger } from "../../ledger/index.ts";
import type { RecordContact, RecordMeasure } from "../../record/types.ts";
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

const COLUMNS = [
  "id",
  "type",
  "kind",
  "status",
  "parties",
  "by",
  "against",
  "level",
  "city",
  "country",
  "start",
  "end",
  "participants",
  "topics",
  "excluded",
  "count",
  "object",
  "reports",
  "origins",
  "outlets",
] as const;

async function exportCsv(ledger: Ledger): Promise<void> {
  await write(`${COLUMNS.join(",")}\r\n`);
  for await (const item of everything(ledger))
    await write(`${COLUMNS.map((column) => cell(rowOf(item)[column])).join(",")}\r\n`);
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

function rowOf(item: Item): Partial<Record<(typeof COLUMNS)[number], string | number>> {
  const common = {
    id: item.id,
    type: item.type,
    kind: item.kind,
    status: item.status,
    start: item.date?.start ?? "",
    end: item.date?.end ?? "",
    reports: item.backing.reports,
    origins: item.backing.origins,
    outlets: item.backing.outlets.join("; "),
  };
  if (item.type === "measure")
    return {
      ...common,
      by: item.by.join("; "),
      against: item.against.join("; "),
      count: item.count ?? "",
      object: item.object ?? "",
    };
  const topics = (excluded: boolean) =>
    item.topics
      .filter((topic) => (topic.treatment === "excluded") === excluded)
      .map((topic) => topic.label)
      .join("; ");
  return {
    ...common,
    parties: item.parties.join("; "),
    level: item.level ?? "",
    city: item.place?.city ?? "",
    country: item.place?.country ?? "",
    participants: item.participants
      .map((person) => [person.name, person.office, person.state].filter(Boolean).join(", "))
      .join("; "),
    topics: topics(false),
    excluded: topics(true),
  };
}

/** A spreadsheet must not take a cell from the web for a formula: such a cell gets a quote mark in front. */
function cell(value: string | number | undefined): string {
  const text = String(value ?? "");
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

async function write(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, "drain");
}
