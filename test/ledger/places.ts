/** The same tests on every database. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { LedgerPlace } from "../../src/ledger/index.ts";
import { missing, type Server, startPostgres } from "./postgres.ts";

if (missing) console.warn(`Skipped: ${missing}`);

export const NAMES = ["embedded", "PostgreSQL"] as const;
export type PlaceName = (typeof NAMES)[number];

/** Why this database cannot be tested here; undefined when it can. */
export const missingAt = (name: PlaceName): string | undefined => (name === "PostgreSQL" ? missing : undefined);

export interface Places {
  /** A new, empty ledger's place. */
  fresh(name: PlaceName): Promise<LedgerPlace>;
  clear(): Promise<void>;
}

/** Makes places for ledgers, and takes them all away again. */
export function makePlaces(): Places {
  let server: Server | undefined;
  const folders: string[] = [];
  return {
    async fresh(name) {
      if (name === "PostgreSQL") {
        server ??= await startPostgres();
        return { database: await server.fresh() };
      }
      const data = mkdtempSync(join(tmpdir(), "readout-ledger-"));
      folders.push(data);
      return { data };
    },
    async clear() {
      await server?.stop();
      for (const folder of folders) rmSync(folder, { recursive: true, force: true });
    },
  };
}
