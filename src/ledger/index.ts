/** The ledger: keeps reports and readings, and answers from the record. */
import { openEmbeddedLedger } from "./embedded.ts";
import { openPostgresLedger } from "./postgres.ts";
import type { Ledger, LedgerOptions, LedgerPlace } from "./types.ts";

export { LedgerError } from "./errors.ts";
export { makeFolder } from "./folder.ts";
export type * from "./types.ts";

/** Opens the ledger in a folder or in a PostgreSQL database; rejects with cause and remedy. */
export function openLedger(place: LedgerPlace, { notify = () => undefined }: LedgerOptions = {}): Promise<Ledger> {
  return "database" in place ? openPostgresLedger(place.database) : openEmbeddedLedger(place.data, notify);
}
