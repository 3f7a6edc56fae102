import { openPostgres } from "./database.ts";
import { LedgerError } from "./errors.ts";
import { insertJudgement } from "./judgements.ts";
import { ledgerOn } from "./ledger.ts";
import { migrate } from "./migrate.ts";
import { learnFromRegister } from "./people.ts";
import { deleteReport, insertReport } from "./reports.ts";
import type { Ledger } from "./types.ts";

/** The ledger in a PostgreSQL database, which keeps what it has acknowledged by itself. */
export async function openPostgresLedger(url: string): Promise<Ledger> {
  const database = await openPostgres(url);
  try {
    await migrate(database);
  } catch (error) {
    await database.close();
    throw error;
  }
  return ledgerOn(database, {
    keep: (kept) => insertReport(database.query, kept),
    judge: (judgement) => database.transaction((query) => insertJudgement(query, judgement)),
    remove: (id) => database.transaction((query) => deleteReport(query, id)),
    register: (id, terms) => database.transaction((query) => learnFromRegister(query, id, terms)),
    rebuild: async () => {
      throw new LedgerError(
        "A PostgreSQL database has no journal to be rebuilt from",
        "Restore it from its own backup",
      );
    },
    close: () => database.close(),
  });
}
