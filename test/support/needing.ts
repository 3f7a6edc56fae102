import { describe, it } from "vitest";

/** A suite that needs what users may not have: without it, one line says so, and one skipped test stands for the suite. */
export function describeNeeding(absent: string | undefined, name: string, suite: () => void): void {
  if (absent === undefined) {
    describe(name, suite);
    return;
  }
  console.warn(`Skipped ${name}: ${absent}`);
  describe(name, () => {
    it.skip(absent, () => undefined);
  });
}
