import { Presets, SingleBar } from "cli-progress";

export interface Progress {
  step(): void;
  stop(): void;
}

/** Fewest reports that deserve a bar. */
const LEAST = 5;

/** A bar with rate and time left on standard error, when that is a terminal and there is something to wait for. */
export function createProgress(total: number): Progress {
  if (!process.stderr.isTTY || total < LEAST) return { step: () => undefined, stop: () => undefined };
  const started = Date.now();
  const bar = new SingleBar(
    {
      stream: process.stderr,
      format: "{bar} {value} of {total} reports · {rate} a second · {eta_formatted} left",
      clearOnComplete: true,
      hideCursor: true,
    },
    Presets.shades_classic,
  );
  bar.start(total, 0, { rate: "–" });
  let done = 0;
  return {
    step: () => {
      done += 1;
      bar.update(done, { rate: (done / Math.max(0.001, (Date.now() - started) / 1000)).toFixed(1) });
    },
    stop: () => bar.stop(),
  };
}
