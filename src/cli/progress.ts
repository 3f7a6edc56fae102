import { Presets, SingleBar } from "cli-progress";
import { onInterrupt } from "./interrupt.ts";

/** How far a command has come with many reports; until it stops, Ctrl-C says so. */
export interface Progress {
  step(): void;
  done(): number;
  stop(): void;
}

/** Fewest reports that deserve a bar. */
const LEAST = 5;

/** A bar with rate and time left on standard error, when that is a terminal and there is something to wait for. */
export function createProgress(total: number, quiet = false): Progress {
  const bar = quiet || !process.stderr.isTTY || total < LEAST ? undefined : createBar(total);
  const started = Date.now();
  let done = 0;
  const finished = onInterrupt(() => {
    bar?.stop();
    return `Stopped after ${done} of ${total} reports. These are whole; the same command again does the rest.`;
  });
  return {
    step: () => {
      done += 1;
      bar?.update(done, { rate: (done / Math.max(0.001, (Date.now() - started) / 1000)).toFixed(1) });
    },
    done: () => done,
    stop: () => {
      bar?.stop();
      finished();
    },
  };
}

function createBar(total: number): SingleBar {
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
  return bar;
}
