/** One way to speak to both databases: PostgreSQL by address, and PGlite in a worker thread. */
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import pg from "pg";
import { LedgerError } from "./errors.ts";
import { packageRoot } from "./files.ts";

export type Row = Record<string, unknown>;

/** Runs one statement; without parameters it may be a script of several. */
export type Query = <T extends Row = Row>(sql: string, params?: readonly unknown[]) => Promise<T[]>;

export interface Database {
  readonly query: Query;
  /** Runs `work` in a transaction, alone on its connection; rolled back when it throws. */
  transaction<T>(work: (query: Query) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** Days stay text: a database's date has no time zone, and JavaScript's has. */
pg.types.setTypeParser(1082, (value) => value);
pg.types.setTypeParser(20, Number);

/** Opens a PostgreSQL database; rejects with cause and remedy when it cannot be reached. */
export async function openPostgres(url: string): Promise<Database> {
  const pool = new pg.Pool({ connectionString: url, max: 4, connectionTimeoutMillis: 5_000 });
  // An idle connection may be cut by the server; the next query opens another.
  pool.on("error", () => undefined);
  const on =
    (client: pg.Pool | pg.PoolClient): Query =>
    async (sql, params) =>
      (params === undefined ? await client.query(sql) : await client.query(sql, params as unknown[])).rows ?? [];
  try {
    await pool.query("select 1");
  } catch (error) {
    await pool.end();
    throw new LedgerError(
      `The database cannot be reached (${(error as Error).message})`,
      "Check the address after --database, and that the server runs and lets this user in",
      error,
    );
  }
  return {
    query: on(pool),
    async transaction(work) {
      const client = await pool.connect();
      try {
        await client.query("begin");
        const result = await work(on(client));
        await client.query("commit");
        return result;
      } catch (error) {
        await client.query("rollback").catch(() => undefined);
        throw error;
      } finally {
        client.release();
      }
    },
    close: () => pool.end(),
  };
}

interface Reply {
  readonly id: number;
  readonly rows?: Row[];
  readonly error?: { readonly message: string; readonly code?: string };
}

/** Opens the embedded database in `folder`, which is made when it is not there. */
export async function openEmbedded(folder: string): Promise<Database> {
  const worker = new Worker(join(packageRoot(), "src", "ledger", "pglite-worker.mjs"), { workerData: { folder } });
  const waiting = new Map<number, { resolve: (rows: Row[]) => void; reject: (error: Error) => void }>();
  let next = 0;
  let broken: Error | undefined;
  const fail = (error: Error): void => {
    broken = error;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  worker.on("message", ({ id, rows, error }: Reply) => {
    const call = waiting.get(id);
    waiting.delete(id);
    if (error) call?.reject(Object.assign(new Error(error.message), { code: error.code }));
    else call?.resolve(rows ?? []);
  });
  worker.on("error", (error) => fail(error instanceof Error ? error : new Error(String(error))));
  worker.on("exit", (code) => fail(new Error(`the embedded database stopped (exit ${code})`)));

  const send = (message: object): Promise<Row[]> =>
    new Promise((resolve, reject) => {
      if (broken) return reject(broken);
      const id = next++;
      waiting.set(id, { resolve, reject });
      worker.postMessage({ id, ...message });
    });
  const direct: Query = async <T extends Row>(sql: string, params?: readonly unknown[]) =>
    (await send(params === undefined ? { sql } : { sql, params })) as T[];

  // One connection: whoever is in a transaction has it alone, everybody else waits in line.
  let line: Promise<unknown> = Promise.resolve();
  const inLine = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = line.then(work, work);
    line = turn.catch(() => undefined);
    return turn;
  };
  try {
    await direct("select 1", []);
  } catch (error) {
    await worker.terminate();
    throw error;
  }
  return {
    query: (sql, params) => inLine(() => direct(sql, params)),
    transaction: (work) =>
      inLine(async () => {
        await direct("begin");
        try {
          const result = await work(direct);
          await direct("commit");
          return result;
        } catch (error) {
          await direct("rollback").catch(() => undefined);
          throw error;
        }
      }),
    close: async () => {
      await inLine(() => send({ close: true })).catch(() => undefined);
      await worker.terminate();
    },
  };
}
