import type { Database, Query } from "./database.ts";
import { LedgerError } from "./errors.ts";
import { migrations } from "./files.ts";

/** Brings the database to this program's version; refuses one that a newer program has written. */
export async function migrate(database: Database): Promise<void> {
  await database.transaction(async (query) => {
    await query("create table if not exists readout_schema (version integer not null)");
    // Two programs may open a PostgreSQL database at once: one migrates, the other waits.
    await query("lock table readout_schema in exclusive mode");
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
