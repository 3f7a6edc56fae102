import type { Database, Query } from "./database.ts";
import { LedgerError } from "./errors.ts";
import { migrations } from "./files.ts";

const LOCK = 7_239_040;

/** Brings the database to this program's version; refuses one that a newer program has written. */
export async function migrate(database: Database): Promise<void> {
  await database.transaction(async (query) => {
    // Two programs may open a PostgreSQL database at once: one migrates, the other waits.
    await query(`select pg_advisory_xact_lock(${LOCK})`);
    await query("create table if not exists readout_schema (version integer not null)");
    const current = await versionOf(query);
    const known = migrations();
    const newest = known.at(-1)?.version ?? 0;
    if (current > newest) {
      throw new LedgerError(
        `The database was written by a newer Readout (schema ${current}; this one knows ${newest})`,
        "Update Readout, or choose another folder with --data",
      );
    }
    for (const { version, sql } of known) {
      if (version <= current) continue;
      await query(sql);
      await query("delete from readout_schema");
      await query("insert into readout_schema values ($1)", [version]);
    }
  });
}

const versionOf = async (query: Query): Promise<number> =>
  Number((await query("select version from readout_schema"))[0]?.version ?? 0);
