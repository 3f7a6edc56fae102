import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { type Database, openEmbedded, openPostgres } from "../../src/ledger/database.ts";
import { packageRoot } from "../../src/ledger/files.ts";
import { migrate } from "../../src/ledger/migrate.ts";
import { missing, type Server, startPostgres } from "./postgres.ts";
import { dumpSchema } from "./schema-dump.ts";

const FILE = join(packageRoot(), "src/ledger/schema.sql");
const folder = mkdtempSync(join(tmpdir(), "readout-schema-"));
let server: Server | undefined;
afterAll(async () => {
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
});

if (missing) console.warn(`Skipped: ${missing}`);

const databases: Record<string, () => Promise<Database>> = {
  embedded: () => openEmbedded(join(folder, "database")),
  PostgreSQL: async () => {
    server = await startPostgres();
    return openPostgres(await server.fresh());
  },
};

describe.each(Object.keys(databases))("the schema, %s", (name) => {
  it.skipIf(name === "PostgreSQL" && missing)("is what schema.sql says, also when migrated twice", async () => {
    const database = await databases[name]!();
    await migrate(database);
    await migrate(database);
    const schema = await dumpSchema(database.query);
    await database.close();
    if (process.env.UPDATE_SCHEMA) writeFileSync(FILE, schema);
    expect(schema).toBe(readFileSync(FILE, "utf8"));
  });
});
