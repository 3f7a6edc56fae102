import { type Ledger, openLedger } from "../ledger/index.ts";
import { onInterrupt } from "./interrupt.ts";
import type { LedgerOptions } from "./options.ts";

const STOPPED =
  "Stopped before it was finished. What the ledger has taken in is kept; the same command again does the rest.";

/** Opens the ledger that the options name, does the work, and closes it whatever happens. */
export async function withOpenLedger<T>(options: LedgerOptions, work: (ledger: Ledger) => Promise<T>): Promise<T> {
  const finished = onInterrupt(() => STOPPED);
  try {
    const ledger = await openNamedLedger(options);
    try {
      return await work(ledger);
    } finally {
      await ledger.close();
    }
  } finally {
    finished();
  }
}

export async function openNamedLedger({ data, database }: LedgerOptions): Promise<Ledger> {
  const notify = (message: string): void => console.error(message);
  if (database) return openLedger({ database }, { notify });
  return openLedger({ data }, { notify });
}
