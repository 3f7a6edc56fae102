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
  // Below some milliseconds the clock and the collector of garbage are all that is measured.
  const once = Math.max(
    least(3, () => run(length)),
    30,
  );
  const limit = 8 * once;
  let four = Number.POSITIVE_INFINITY;
  for (let tries = 0; tries < 4 && four >= limit; tries++)
    four = Math.min(
      four,
      spent(() => run(4 * length)),
    );
  expect(four).toBeLessThan(limit);
}

/** What else runs on the machine only ever adds time: the least of several runs comes nearest to the truth. */
const least = (times: number, run: () => void): number => Math.min(...Array.from({ length: times }, () => spent(run)));
