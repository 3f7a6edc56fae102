/** A failure whose message has been printed already; only the exit status is left to set. */
export class Failure extends Error {
  readonly status: number;

  constructor(status: number) {
    super(`exit ${status}`);
    this.status = status;
  }
}

/** What to tell a person of an error: its own words when it has a remedy, else what happened. */
export const explain = (error: unknown): string => (error instanceof Error ? error.message : String(error));
