/** Why the ledger could not do something, and what a person can do about it. */
export class LedgerError extends Error {
  readonly reason: string;
  readonly remedy: string;

  constructor(reason: string, remedy: string, cause?: unknown) {
    super(`${reason}. ${remedy}`, cause === undefined ? undefined : { cause });
    this.name = "LedgerError";
    this.reason = reason;
    this.remedy = remedy;
  }
}

/** PostgreSQL's code for a full disk, and the operating system's. */
const FULL = new Set(["53100", "ENOSPC", "EDQUOT"]);

/** A full disk in a person's words; other errors stay as they are. */
export const explained = (error: unknown): unknown =>
  FULL.has((error as { code?: string }).code ?? "")
    ? new LedgerError(
        "The disk is full",
        "Free some space and try again; everything that was acknowledged before is safe",
        error,
      )
    : error;
