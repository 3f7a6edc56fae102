/** Many reports: read in order of arrival, several at a time, one bad one never stopping the rest. */
import { existsSync } from "node:fs";
import { availableParallelism } from "node:os";
import { setImmediate } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { Piscina } from "piscina";
import type { Reading, Report, Term } from "../engine/index.ts";
import { loadReader } from "../intake/engine.ts";
import type { Particulars } from "../intake/particulars.ts";
import type { ReadTask } from "../intake/reader-worker.ts";
import { type Received, receive } from "../intake/receive.ts";
import { explain } from "./failure.ts";
import { createProgress } from "./progress.ts";

export interface BatchOptions {
  readonly jobs?: number;
  readonly particulars: Particulars;
  readonly allowPrivate?: boolean;
  /** People whom other reports tell of, for a report that is about to be read. */
  readonly told?: (report: Report) => Promise<readonly Term[]>;
  /** No progress bar: the results themselves go to the terminal. */
  readonly quiet?: boolean;
}

export interface ReadResult {
  readonly received: Received;
  readonly reading: Reading;
}

export interface Refused {
  readonly source: string;
  readonly reason: string;
}

/** Fewer reports than this are read in this thread: starting workers would take longer. */
const WORTH_WORKERS = 8;

/** A report is given up after this long, in milliseconds; a long article takes less than a second. */
const PATIENCE = 120_000;

/** Reads every source and hands each result over in the order of the sources; says at the end which were refused and why. */
export async function readAll(
  sources: readonly string[],
  options: BatchOptions,
  each: (result: ReadResult) => Promise<void>,
): Promise<Refused[]> {
  const reading = createReading(sources.length, options.jobs);
  const progress = createProgress(sources.length, options.quiet);
  const refused: Refused[] = [];
  const begin = async (source: string): Promise<PromiseSettledResult<ReadResult>> =>
    (await Promise.allSettled([readOne(source, options, reading.read)]))[0];
  try {
    const begun = sources.slice(0, reading.width).map(begin);
    for (const source of sources) {
      const result = await begun.shift()!;
      const next = sources[progress.done() + reading.width];
      if (next !== undefined) begun.push(begin(next));
      if (result.status === "rejected") refused.push({ source, reason: explain(result.reason) });
      else await each(result.value);
      progress.step();
    }
  } finally {
    progress.stop();
    await reading.close();
  }
  return refused;
}

async function readOne(source: string, options: BatchOptions, read: ReadingService["read"]): Promise<ReadResult> {
  // Reading in this thread leaves no gap in which a signal could be heard.
  await setImmediate();
  const received = await receive(source, options.particulars, options.allowPrivate ? { allowPrivate: true } : {});
  return { received, reading: await read(received.report, await options.told?.(received.report)) };
}

export interface ReadingService {
  read(report: Report, told?: readonly Term[]): Promise<Reading>;
  /** How many reports are read at a time. */
  readonly width: number;
  close(): Promise<void>;
}

/** Reads in worker threads when it pays, else in this one. */
export function createReading(reports: number, jobs = availableParallelism()): ReadingService {
  if (reports < WORTH_WORKERS || jobs === 1) {
    return { read: async (report, told) => loadReader().read(report, told), width: 1, close: async () => undefined };
  }
  const pool = readingPool(jobs);
  return {
    read: (report, told) => readIn(pool, report, told),
    width: jobs * 4,
    close: () => pool.destroy(),
  };
}

/** Reads in a worker of the pool. */
export const readIn = (pool: Piscina, report: Report, told: readonly Term[] = []): Promise<Reading> =>
  pool.run({ report, told } satisfies ReadTask, { signal: AbortSignal.timeout(PATIENCE) }) as Promise<Reading>;

export function readingPool(threads: number): Piscina {
  const built = fileURLToPath(new URL("../intake/reader-worker.js", import.meta.url));
  const source = fileURLToPath(new URL("../../dist/src/intake/reader-worker.js", import.meta.url));
  return new Piscina({
    filename: existsSync(built) ? built : source,
    minThreads: 1,
    maxThreads: threads,
    idleTimeout: 60_000,
  });
}
