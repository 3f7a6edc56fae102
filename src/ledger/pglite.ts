/** The embedded database: PGlite in a worker thread, started again when it has broken down. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import type { Database, Query, Row } from "./database.ts";
import { explained } from "./errors.ts";
import { packageRoot } from "./files.ts";
import { refuseWhenFull } from "./space.ts";

interface Reply {
  readonly id: number;
  readonly rows?: Row[];
  readonly error?: { readonly message: string; readonly code?: string; readonly fatal: boolean };
}

interface Engine {
  readonly query: Query;
  /** Whether it can only be started again. */
  isBroken(): boolean;
  stop(): Promise<void>;
}

/** Opens the embedded database in `folder`, which is made when it is not there. */
export async function openEmbedded(folder: string): Promise<Database> {
  let engine = await start(folder);
  /** What is committed is in the write-ahead log, from which a new engine takes it up. */
  const working = async (): Promise<Query> => {
    if (engine.isBroken()) engine = await start(folder);
    return engine.query;
  };
  // One connection: whoever is in a transaction has it alone, everybody else waits in line.
  let line: Promise<unknown> = Promise.resolve();
  const inLine = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = line.then(work, work);
    line = turn.catch(() => undefined);
    return turn;
  };
  return {
    query: (sql, params) => inLine(async () => (await working())(sql, params)),
    transaction: (work) =>
      inLine(async () => {
        const query = await working();
        await query("begin");
        try {
          const result = await work(query);
          await query("commit");
          return result;
        } catch (error) {
          await query("rollback").catch(() => undefined);
          throw error;
        }
      }),
    close: () => inLine(() => engine.stop()),
  };
}

async function start(folder: string): Promise<Engine> {
  const worker = new Worker(join(packageRoot(), "src", "ledger", "pglite-worker.mjs"), { workerData: { folder } });
  const waiting = new Map<number, { resolve: (rows: Row[]) => void; reject: (error: unknown) => void }>();
  let next = 0;
  let broken: unknown;
  const breakDown = (error: unknown): void => {
    broken ??= error;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
    void worker.terminate();
  };
  worker.on("message", ({ id, rows, error }: Reply) => {
    const call = waiting.get(id);
    waiting.delete(id);
    if (!error) return call?.resolve(rows ?? []);
    const reason = explained(Object.assign(new Error(error.message), { code: error.code }));
    call?.reject(reason);
    if (error.fatal) breakDown(reason);
  });
  worker.on("error", breakDown);
  worker.on("exit", (code) => breakDown(new Error(`the embedded database stopped (exit ${code})`)));

  const send = (message: object): Promise<Row[]> =>
    new Promise((resolve, reject) => {
      if (broken) return reject(broken);
      const id = next++;
      waiting.set(id, { resolve, reject });
      worker.postMessage({ id, ...message });
    });
  const query: Query = async <T extends Row>(sql: string, params?: readonly unknown[]) =>
    (await send(params === undefined ? { sql } : { sql, params })) as T[];
  const engine: Engine = {
    query,
    isBroken: () => broken !== undefined,
    async stop() {
      await send({ close: true }).catch(() => undefined);
      await worker.terminate();
    },
  };
  try {
    await query("select 1", []);
  } catch (error) {
    await worker.terminate();
    if (existsSync(folder)) refuseWhenFull(folder, error);
    throw error;
  }
  return engine;
}
