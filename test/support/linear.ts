import { expect } from "vitest";

/** Processor time of `run`, in milliseconds. */
function spent(run: () => void): number {
  const before = process.cpuUsage().user;
  run();
  return (process.cpuUsage().user - before) / 1000;
}

/** Fails when four times the length takes more than eight times as long; a time that grows with the square takes sixteen. */
export function expectLinear(run: (length: number) => void, length: number): void {
  run(length);
  const once = Math.min(
    spent(() => run(length)),
    spent(() => run(length)),
  );
  // Below some milliseconds the clock and the collector of garbage are all that is measured.
  expect(spent(() => run(4 * length))).toBeLessThan(8 * Math.max(once, 15));
}
