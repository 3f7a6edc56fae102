/** The ledger in a folder: a lock, the journal, and a database that can always be made again from the journal. */
import { existsSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Database, Query } from "./database.ts";
import { LedgerError } from "./errors.ts";
import { makeFolder } from "./folder.ts";
import { type Entry, type Journal, openJournal } from "./journal.ts";
import { allJudgements, insertJudgement } from "./judgements.ts";
import { ledgerOn } from "./ledger.ts";
import { lockFolder } from "./lock.ts";
import { migrate } from "./migrate.ts";
import { allRegisters, learnFromRegister } from "./people.ts";
import { openEmbedded } from "./pglite.ts";
import { countAll } from "./records.ts";
import { deleteReport, hasReport, insertReport, type Kept, keptReport } from "./reports.ts";
import { refuseWhenFull } from "./space.ts";
import type { Ledger } from "./types.ts";

type Notify = (message: string) => void;

/** Opens the ledger in `folder`, making it when it is not there. */
export async function openEmbeddedLedger(folder: string, notify: Notify): Promise<Ledger> {
  makeFolder(folder, "--data");
  const lock = await lockFolder(folder);
  try {
    const journal = openJournal(join(folder, "journal"), notify);
    try {
      return await openWith(folder, journal, notify, lock.release);
    } catch (error) {
      journal.close();
      throw error;
    }
  } catch (error) {
    await lock.release();
    throw error;
  }
}

async function openWith(
  folder: string,
  journal: Journal,
  notify: Notify,
  release: () => Promise<void>,
): Promise<Ledger> {
  const home = join(folder, "database");
  let database = await openOrRemake(home, journal, notify);
  // The database is replaced on rebuilding; whoever holds the ledger must not notice.
  const current: Database = {
    query: (sql, params) => database.query(sql, params),
    transaction: (work) => database.transaction(work),
    close: () => database.close(),
  };
  const inLine = oneAtATime();
  return ledgerOn(current, {
    keep: (kept) =>
      inLine(async () => {
        await catchUp(current, journal);
        return (await hasReport(current.query, kept.id)) ? false : write(current, journal, entryOf(kept));
      }),
    judge: (judgement) =>
      inLine(async () => {
        await catchUp(current, journal);
        await write(current, journal, { type: "judgement", judgement });
      }),
    remove: (id) =>
      inLine(async () => {
        await catchUp(current, journal);
        if (!(await hasReport(current.query, id))) return false;
        return write(current, journal, { type: "removal", id, removedAt: new Date().toISOString() });
      }),
    register: (id, terms) =>
      inLine(async () => {
        await catchUp(current, journal);
        await write(current, journal, { type: "register", id, importedAt: new Date().toISOString(), terms });
      }),
    rebuild: () =>
      inLine(async () => {
        await database.close();
        const old = `${home}.old`;
        rmSync(old, { recursive: true, force: true });
        if (existsSync(home)) renameSync(home, old);
        database = await openAndCatchUp(home, journal);
        rmSync(old, { recursive: true, force: true });
      }),
    close: async () => {
      await inLine(() => database.close());
      journal.close();
      await release();
    },
  });
}

/** The journal first: once it has the entry, nothing can lose it, whatever becomes of the database. */
async function write(database: Database, journal: Journal, entry: Entry): Promise<true> {
  const before = journal.size();
  journal.append(entry);
  try {
    await database.transaction(async (query) => {
      await apply(query, entry);
      await setApplied(query, journal.size());
    });
  } catch (error) {
    // Who was told that it failed must not find it later.
    journal.cut(before);
    throw error;
  }
  return true;
}

/** Opens the database; one that is damaged is set aside and made again from the journal. */
async function openOrRemake(home: string, journal: Journal, notify: Notify): Promise<Database> {
  try {
    return await openAndCatchUp(home, journal);
  } catch (error) {
    if (error instanceof LedgerError || !existsSync(home)) throw error;
    refuseWhenFull(home, error);
    const aside = `${home}.damaged-${new Date().toISOString().replace(/[:.]/g, "-")}`;
    renameSync(home, aside);
    const database = await openAndCatchUp(home, journal).catch((another: unknown) => {
      // A new one fails as well: the fault is not in this one.
      rmSync(home, { recursive: true, force: true });
      renameSync(aside, home);
      throw another;
    });
    notify(
      `The database in ${home} is damaged (${(error as Error).message}). It was set aside as ${aside} and made again from ` +
        "the journal: all reports are there. Their readings are made again by: readout reread",
    );
    return database;
  }
}

async function openAndCatchUp(home: string, journal: Journal): Promise<Database> {
  const database = await openEmbedded(home);
  try {
    await migrate(database);
    // Reads something of every table, so that a damaged one shows now and not in the middle of somebody's work.
    await countAll(database.query);
    await database.query("select count(*) from reading join member on member.report = reading.report");
    await catchUp(database, journal);
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** Applies what the journal has beyond what the database has seen of it: after a failed write the one may be ahead. */
async function catchUp(database: Database, journal: Journal): Promise<void> {
  const [row] = await database.query("select value from counter where name = 'journal'");
  const applied = Number(row?.value ?? 0);
  if (applied === journal.size()) return;
  // A journal shorter than what was applied is not the one that the database knew: all of it is looked at again.
  const replaced = applied > journal.size();
  for (const entry of journal.entries(replaced ? 0 : applied)) await apply(database.query, entry);
  if (replaced) await writeMissing(database.query, journal);
  await setApplied(database.query, journal.size());
}

/** Puts into the journal what only the database has, for instance after the journal's file was lost. */
async function writeMissing(query: Query, journal: Journal): Promise<void> {
  const known = new Set(
    [...journal.entries()].map((entry) => (entry.type === "judgement" ? entry.judgement.id : entry.id)),
  );
  for (const { id } of await query("select id from report order by received_at, id")) {
    if (known.has(String(id))) continue;
    const kept = await keptReport(query, String(id));
    if (kept) journal.append(entryOf(kept));
  }
  for (const judgement of await allJudgements(query)) {
    if (!known.has(judgement.id)) journal.append({ type: "judgement", judgement });
  }
  for (const [id, terms] of await allRegisters(query)) {
    if (!known.has(id)) journal.append({ type: "register", id, importedAt: new Date().toISOString(), terms });
  }
}

const entryOf = ({ id, receivedAt, bytes, report }: Kept): Entry => ({
  type: "report",
  id,
  receivedAt,
  bytes: Buffer.from(bytes).toString("base64"),
  report,
});

async function apply(query: Query, entry: Entry): Promise<void> {
  if (entry.type === "judgement") return insertJudgement(query, entry.judgement);
  if (entry.type === "removal") {
    await deleteReport(query, entry.id);
    return;
  }
  if (entry.type === "register") return learnFromRegister(query, entry.id, entry.terms);
  const { id, receivedAt, bytes, report } = entry;
  await insertReport(query, { id, receivedAt, report, bytes: Buffer.from(bytes, "base64") });
}

const setApplied = (query: Query, size: number): Promise<unknown> =>
  query("insert into counter values ('journal', $1) on conflict (name) do update set value = excluded.value", [size]);

/** Runs one piece of work after the other. */
function oneAtATime(): <T>(work: () => Promise<T>) => Promise<T> {
  let line: Promise<unknown> = Promise.resolve();
  return (work) => {
    const turn = line.then(work, work);
    line = turn.catch(() => undefined);
    return turn;
  };
}
