import { statfsSync } from "node:fs";
import { LedgerError } from "./errors.ts";

/** Less free space than this, and the database cannot be trusted to open or grow. */
const LEAST_FREE_BYTES = 64_000_000;

/** Blames the disk for a database that does not open when the disk is nearly full. */
export function refuseWhenFull(home: string, error: unknown): void {
  const { bavail, bsize } = statfsSync(home);
  if (bavail * bsize >= LEAST_FREE_BYTES) return;
  throw new LedgerError(
    `The database in ${home} cannot be opened, and the disk has less than ${LEAST_FREE_BYTES / 1e6} MB left`,
    "Free some space and try again; all reports are safe in the journal",
    error,
  );
}
