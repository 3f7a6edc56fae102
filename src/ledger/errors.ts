/** Why the ledger could not do something, and what a person can do about it. */
export class LedgerError extends Error {
  readonly remedy: string;

  constructor(reason: string, remedy: string, cause?: unknown) {
    super(`${reason}. ${remedy}`, cause === undefined ? undefined : { cause });
    this.name = "LedgerError";
    this.remedy = remedy;
  }
}
