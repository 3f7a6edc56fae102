/** Why something could not be taken in, and what the person at the door can do about it. */
export class IntakeError extends Error {
  readonly reason: string;
  readonly remedy: string;

  constructor(reason: string, remedy: string, cause?: unknown) {
    super(`${reason}. ${remedy}`, cause === undefined ? undefined : { cause });
    this.name = "IntakeError";
    this.reason = reason;
    this.remedy = remedy;
  }
}

/** Largest report taken in, in bytes; a long newspaper article has about 50 kB. */
export const LARGEST = 20_000_000;

export function refuseLarge(size: number, name: string): void {
  if (size > LARGEST) {
    throw new IntakeError(
      `${name} is ${Math.round(size / 1e6)} MB, larger than the ${LARGEST / 1e6} MB that one report may have`,
      "Split it into single reports",
    );
  }
}
