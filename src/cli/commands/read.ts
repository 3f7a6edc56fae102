import { renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { Command, Option } from "commander";
import { withoutGaps } from "../../intake/particulars.ts";
import { isAddress } from "../../intake/receive.ts";
import { makeFolder } from "../../ledger/index.ts";
import { type ReadResult, type Refused, readAll } from "../batch.ts";
import { Failure } from "../failure.ts";
import { count, day } from "../options.ts";
import { printReading } from "../print/reading.ts";
import { style } from "../print/style.ts";

interface ReadOptions {
  readonly format: "text" | "json" | "jsonl";
  readonly date?: string;
  readonly outlet?: string;
  readonly out?: string;
  readonly jobs?: number;
  readonly allowPrivate?: boolean;
}

export const readCommand = (): Command =>
  new Command("read")
    .description("read reports and print what they say; nothing is stored")
    .argument("<source...>", "text or HTML files, web addresses, or - for standard input")
    .addOption(new Option("--format <format>", "how to print").choices(["text", "json", "jsonl"]).default("text"))
    .option("--date <day>", "day of publication, YYYY-MM-DD", day)
    .option("--outlet <name>", "who published it")
    .option("--out <dir>", "write one NAME.json for each report into this folder instead")
    .option("--jobs <n>", "worker threads", count)
    .option("--allow-private", "also read addresses of private networks")
    .addHelpText(
      "after",
      "\nExamples:\n  readout read report.txt\n  readout read page.html --format json\n  readout read - --date 2022-12-09 < report.txt\n  readout read archive/*.txt --out readings --jobs 2",
    )
    .action(read);

async function read(sources: string[], options: ReadOptions): Promise<void> {
  const particulars = withoutGaps({ publishedAt: options.date, outlet: options.outlet });
  const output = options.out === undefined ? createPrinter(options.format, sources.length) : createWriter(options.out);
  const refused = await readAll(
    sources,
    withoutGaps({
      jobs: options.jobs,
      allowPrivate: options.allowPrivate,
      particulars,
      quiet: options.out === undefined && process.stdout.isTTY,
    }),
    output.take,
  );
  output.end();
  reportRefused(refused, sources.length);
}

interface Output {
  take(result: ReadResult): Promise<void>;
  end(): void;
}

/** One JSON report prints as an object, several as an array that grows as they are read. */
function createPrinter(format: ReadOptions["format"], total: number): Output {
  let printed = 0;
  const json = (result: ReadResult): string => JSON.stringify(result.reading, null, 2);
  return {
    take: async (result) => {
      if (format === "jsonl") console.log(JSON.stringify(result.reading));
      else if (format === "text")
        console.log(
          `${printed > 0 ? "\n" : ""}${printReading(result.reading, result.received.report, result.received.name)}`,
        );
      else process.stdout.write(total === 1 ? json(result) : `${printed === 0 ? "[" : ","}\n${json(result)}`);
      printed += 1;
    },
    end: () => {
      if (format === "json") process.stdout.write(total === 1 ? "\n" : printed === 0 ? "[]\n" : "\n]\n");
    },
  };
}

/** Each file is complete or absent: it is written beside and then renamed. */
function createWriter(folder: string): Output {
  makeFolder(folder, "--out");
  const taken = new Set<string>();
  return {
    take: async ({ received, reading }) => {
      const path = join(folder, `${freeName(fileStem(received.name), taken)}.json`);
      const half = `${path}.part-${process.pid}`;
      try {
        writeFileSync(half, `${JSON.stringify(reading, null, 2)}\n`);
        renameSync(half, path);
      } catch (error) {
        rmSync(half, { force: true });
        throw new Error(
          `${path} cannot be written (${(error as Error).message}). Check the folder and the space on the disk`,
          { cause: error },
        );
      }
    },
    end: () => undefined,
  };
}

const fileStem = (name: string): string =>
  (isAddress(name)
    ? (new URL(name).pathname.split("/").filter(Boolean).at(-1) ?? "page")
    : basename(name === "standard input" ? "stdin" : name)
  ).replace(/\.[^.]+$/u, "");

/** Two sources of one name must not write over each other. */
function freeName(stem: string, taken: Set<string>): string {
  let name = stem;
  for (let n = 2; taken.has(name); n++) name = `${stem}-${n}`;
  taken.add(name);
  return name;
}

/** Names what was refused, with its reason; the exit status is then 1. */
export function reportRefused(refused: readonly Refused[], total: number): void {
  if (refused.length === 0) return;
  const { bad } = style(process.stderr);
  for (const { source, reason } of refused)
    console.error(`${bad("not read")} ${reason.startsWith(source) ? reason : `${source}: ${reason}`}`);
  if (total > 1) console.error(`${total - refused.length} of ${total} reports read, ${refused.length} refused`);
  throw new Failure(1);
}
