import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { type Database, openPostgres } from "../../src/ledger/database.ts";
import { migrations, packageRoot } from "../../src/ledger/files.ts";
import { mergeNew } from "../../src/ledger/merging.ts";
import { migrate } from "../../src/ledger/migrate.ts";
import { openEmbedded } from "../../src/ledger/pglite.ts";
import { contact, ISTANBUL, NINTH, reading } from "../record/readings.ts";
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

const databases: Record<string, (folder: string) => Promise<Database>> = {
  embedded: (name) => openEmbedded(join(folder, name)),
  PostgreSQL: async () => {
    server ??= await startPostgres();
    return openPostgres(await server.fresh());
  },
};

it("no two migrations have one number: a database at that number would miss the second", () => {
  const versions = migrations().map(({ version }) => version);
  expect(versions).toEqual(versions.map((_, i) => i + 1));
});

describe.each(Object.keys(databases))("the schema, %s", (name) => {
  it.skipIf(name === "PostgreSQL" && missing)("is what schema.sql says, also when migrated twice", async () => {
    const database = await databases[name]!("new");
    await migrate(database);
    await migrate(database);
    const schema = await dumpSchema(database.query);
    await database.close();
    if (process.env.UPDATE_SCHEMA) writeFileSync(FILE, schema);
    expect(schema).toBe(readFileSync(FILE, "utf8"));
  });

  it.skipIf(name === "PostgreSQL" && missing)("takes over what the first version kept", async () => {
    const database = await databases[name]!("old");
    await database.query(migrations()[0]!.sql);
    await database.query("create table readout_schema (version integer not null)");
    await database.query("insert into readout_schema values (1)");
    await database.query(
      `insert into report (id, received_at, bytes, body, particulars, origin, search)
       values ('r-1', '2022-12-10', 'Talks.', '"Talks."', '{}', 'o-1', '')`,
    );
    await database.query("insert into reading values ('r-1', 'test', 1, 0, 0, false, $1)", [
      JSON.stringify(reading({ contacts: [contact("c1", { place: ISTANBUL, date: NINTH })] })),
    ]);
    await database.query(
      "insert into record values ('c-old', 'contact', 'meeting', 'held', null, '{}', null, null, '', '{}')",
    );
    await database.query("insert into member values ('c-old', 'c-old', 'r-1', 'c1')");
    await migrate(database);
    await mergeNew(database);
    const members = await database.query("select report, finding from member");
    expect(members).toEqual([{ report: "r-1", finding: "c1" }]);
    expect((await database.query("select id from record"))[0]?.id).not.toBe("c-old");
    await database.close();
  });
});
