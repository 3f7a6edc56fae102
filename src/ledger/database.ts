/** One way to speak to both databases, and PostgreSQL by address; the embedded one is in pglite.ts. */
import pg from "pg";
import { explained, LedgerError } from "./errors.ts";

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

/**
 * Compiling a statement and starting others to help with it take longer than any of ours runs. What we look up by index is
 * in memory or on a disk without heads.
 */
const SETTINGS = "set jit = off; set max_parallel_workers_per_gather = 0; set random_page_cost = 1.1";

/** Opens a PostgreSQL database; rejects with cause and remedy when it cannot be reached. */
export async function openPostgres(url: string): Promise<Database> {
  if (!/^postgres(?:ql)?:\/\//u.test(url)) {
    throw new LedgerError(
      "The address of the database is none of PostgreSQL",
      "Give one such as postgres://localhost/readout",
    );
  }
  await reach(url);
  const pool = new pg.Pool({
    connectionString: url,
    max: 4,
    // Whoever finds all connections busy waits as well; a loaded server is no broken one.
    connectionTimeoutMillis: 60_000,
    onConnect: async (client) => {
      await client.query(SETTINGS);
    },
  });
  // An idle connection may be cut by the server; the next query opens another.
  pool.on("error", () => undefined);
  const on =
    (client: pg.Pool | pg.PoolClient): Query =>
    async (sql, params) => {
      try {
        return (
          (params === undefined ? await client.query(sql) : await client.query(sql, params as unknown[])).rows ?? []
        );
      } catch (error) {
        throw explained(error);
      }
    };
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

/** Connects once; rejects with cause and remedy when that cannot be done soon. */
async function reach(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  try {
    await client.connect();
  } catch (error) {
    throw new LedgerError(
      `The database cannot be reached (${(error as Error).message})`,
      "Check the address after --database, and that the server runs and lets this user in",
      error,
    );
  } finally {
    await client.end().catch(() => undefined);
  }
}
