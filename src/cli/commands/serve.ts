import { existsSync, readdirSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { Command } from "commander";
import { ENGINE_VERSION } from "../../engine/index.ts";
import { packageRoot } from "../../intake/package-root.ts";
import { receive, receiveBytes } from "../../intake/receive.ts";
import type { Ledger } from "../../ledger/index.ts";
import { createApp } from "../../server/app.ts";
import { createLedgerShelf } from "../../server/ledger-shelf.ts";
import { serve } from "../../server/serve.ts";
import { warm } from "../../server/warm.ts";
import { readIn, readingPool } from "../batch.ts";
import { openNamedLedger } from "../ledger.ts";
import { type LedgerOptions, port, withLedger } from "../options.ts";
import { packageVersion } from "../program.ts";
import { addAll } from "./add.ts";
import { readOutdated } from "./reread.ts";

interface ServeOptions extends LedgerOptions {
  readonly port: number;
  readonly host: string;
  readonly samples?: boolean;
}

export const serveCommand = (): Command =>
  withLedger(new Command("serve"))
    .description("serve the web page over the ledger")
    .option("--port <n>", "port; 0 takes a free one", port, 4174)
    .option("--host <address>", "address to listen on", "127.0.0.1")
    .option("--samples", "load the sample reports when the ledger is empty")
    .addHelpText(
      "after",
      "\nExamples:\n  readout serve\n  readout serve --port 8080 --data ./desk\n  readout serve --database postgres://localhost/readout",
    )
    .action(serveLedger);

async function serveLedger(options: ServeOptions): Promise<void> {
  const ledger = await openNamedLedger(options);
  const pool = readingPool(Math.max(1, availableParallelism() - 1));
  try {
    if (options.samples) await loadSamples(ledger);
    // What a crash left unread is made up for here, and the samples are read with what they tell of one another.
    await readOutdated(ledger, 1);
    const app = createApp({
      shelf: createLedgerShelf(ledger),
      read: async (report) => readIn(pool, report, await ledger.told(report)),
      site: join(packageRoot(), "dist", "web"),
      version: packageVersion(),
      engine: ENGINE_VERSION,
      hosts: [options.host],
      open: async (address) => (await receive(address)).report,
      decode: async (bytes, _type, given) => (await receiveBytes(bytes, "the file", given)).report,
    });
    await warm(app);
    const serving = await serve({ app, port: options.port, host: options.host });
    console.log(`Readout is open at ${serving.url} (Ctrl-C stops it)`);
    await stopSignal();
    await serving.close();
  } finally {
    await pool.destroy();
    await ledger.close();
  }
}

async function loadSamples(ledger: Ledger): Promise<void> {
  if ((await ledger.counts()).reports > 0) return;
  const folder = join(packageRoot(), "samples");
  if (!existsSync(folder)) return;
  console.log("loading the sample reports");
  await addAll(
    ledger,
    readdirSync(folder)
      .filter((file) => file.endsWith(".txt"))
      .sort()
      .map((file) => join(folder, file)),
    { jobs: 1 },
  );
}

const stopSignal = (): Promise<void> =>
  new Promise((resolve) => {
    process.once("SIGINT", () => resolve());
    process.once("SIGTERM", () => resolve());
  });
