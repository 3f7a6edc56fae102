/** What Ctrl-C says: the innermost work that is under way knows best what was done. */
const underWay: (() => string)[] = [];

const SIGNALS = ["SIGINT", "SIGTERM"] as const;

/** Says these words when the program is interrupted, and ends it; gives back what takes them away again. */
export function onInterrupt(words: () => string): () => void {
  if (underWay.length === 0) for (const signal of SIGNALS) process.on(signal, stop);
  underWay.push(words);
  return () => {
    underWay.splice(underWay.indexOf(words), 1);
    if (underWay.length === 0) for (const signal of SIGNALS) process.off(signal, stop);
  };
}

function stop(): void {
  console.error(underWay.at(-1)!());
  // What was acknowledged is on the disk already.
  process.exit(130);
}
