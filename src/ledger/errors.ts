/** A trouble of the ledger, said with its cause and what to do about it. */
export class LedgerError extends Error {
  readonly remedy: string;

  constructor(reason: string, remedy: string, cause?: unknown) {
    super(`${reason}. ${remedy}`, cause === undefined ? undefined : { cause });
    this.name = "LedgerError";
    this.remedy = remedy;
  }
}
