import type { System } from "./systems.ts";

export interface Speed {
  readonly task: string;
  readonly system: string;
  /** Words of the text as Readout counts them, in a second of processor time. */
  readonly wordsPerSecond: number;
  readonly charactersPerSecond: number;
}

/** Runs `system` over the documents, round and round, for some processor seconds after a warm-up of a fifth of that. */
export function measure(
  { task, system, run }: System,
  documents: readonly string[],
  words: readonly number[],
  seconds: number,
): Speed {
  spend(run, documents, seconds / 5);
  const { spent, read } = spend(run, documents, seconds);
  const sum = (of: (i: number) => number): number =>
    documents.reduce((total, _, i) => total + of(i) * timesRead(i, read, documents.length), 0);
  return {
    task,
    system,
    wordsPerSecond: Math.round(sum((i) => words[i]!) / spent),
    charactersPerSecond: Math.round(sum((i) => documents[i]!.length) / spent),
  };
}

const timesRead = (i: number, read: number, count: number): number =>
  Math.floor(read / count) + (i < read % count ? 1 : 0);

/** Processor time, not the clock's, so that other programs on the machine do not count. */
function spend(
  run: System["run"],
  documents: readonly string[],
  seconds: number,
): { readonly spent: number; readonly read: number } {
  const before = process.cpuUsage();
  let spent = 0;
  let read = 0;
  while (spent < seconds) {
    run(documents[read % documents.length]!);
    read += 1;
    const { user, system } = process.cpuUsage(before);
    spent = (user + system) / 1e6;
  }
  return { spent, read };
}
