/** The ledger's answers, the same on every database; how a report is kept is up to the place. */
import type { Term } from "../engine/types.ts";
import type { ContactSummary, LoggedJudgement, MeasureSummary, RecordContact, RecordMeasure } from "../record/index.ts";
import { check, checksOf, relation } from "./answers.ts";
import type { Database } from "./database.ts";
import { LedgerError } from "./errors.ts";
import { judgementFor } from "./judging.ts";
import { isStale, mergeNew, recompute } from "./merging.ts";
import { namesLike } from "./names.ts";
import { postsOf, toldFor } from "./people.ts";
import { countAll, findRecord, judgementsAbout, listDoubtful, listRecords, listSummaries } from "./records.ts";
import {
  bytesOf,
  entriesOf,
  findReport,
  hasReport,
  idOf,
  type Kept,
  keptReport,
  listReports,
  originOf,
  outdated,
  upsertReading,
} from "./reports.ts";
import { talliesOf } from "./tallies.ts";
import type { Ledger, ReceivedReport } from "./types.ts";

/** What the embedded ledger and the one on PostgreSQL do each in its own way. */
export interface Place {
  /** Keeps a report for good; false when it was there. */
  keep(kept: Kept): Promise<boolean>;
  /** Logs a judgement for good. */
  judge(logged: LoggedJudgement): Promise<void>;
  /** Takes a report out; false when it was not there. */
  remove(id: string): Promise<boolean>;
  /** Keeps a register of people for good, in place of an earlier one of the same id. */
  register(id: string, terms: readonly Term[]): Promise<void>;
  rebuild(): Promise<void>;
  close(): Promise<void>;
}

const keptFrom = (id: string, { bytes, ...report }: ReceivedReport): Kept => ({
  id,
  receivedAt: new Date().toISOString(),
  bytes,
  report,
});

/** A ledger on an open database. */
export function ledgerOn(database: Database, place: Place): Ledger {
  let computing: Promise<void> | undefined;
  const merge = (): Promise<void> => {
    computing ??= mergeNew(database).finally(() => {
      computing = undefined;
    });
    return computing;
  };
  /** The record as of all readings that were in when it was asked for. */
  const fresh = async () => {
    if (computing) await computing;
    if (await isStale(database.query)) await merge();
    return database.query;
  };
  const counts = async () => countAll(await fresh());
  return {
    async addReport(received) {
      const id = idOf(received);
      if (await hasReport(database.query, id)) return { id, added: false };
      return { id, added: await place.keep(keptFrom(id, received)) };
    },
    async saveReading(report, reading) {
      if (!(await database.transaction((query) => upsertReading(query, report, reading)))) {
        throw new LedgerError(`There is no report ${report} in the ledger`, "Add the report before its reading");
      }
    },
    reports: (asked = {}) => listReports(database.query, asked),
    report: async (id) => findReport(await fresh(), id),
    received: async (id) => (await keptReport(database.query, id))?.report ?? null,
    bytes: (id) => bytesOf(database.query, id),
    contacts: async (asked = {}) => listRecords<RecordContact>(await fresh(), "contact", asked),
    contact: async (id) => findRecord<RecordContact>(await fresh(), "contact", id),
    measures: async (asked = {}) => listRecords<RecordMeasure>(await fresh(), "measure", asked),
    measure: async (id) => findRecord<RecordMeasure>(await fresh(), "measure", id),
    contactSummaries: async (asked = {}) => listSummaries<ContactSummary>(await fresh(), "contact", asked),
    measureSummaries: async (asked = {}) => listSummaries<MeasureSummary>(await fresh(), "measure", asked),
    tallies: async (q) => talliesOf(await fresh(), q),
    suggestions: async (words, parties = []) => namesLike(await fresh(), words, parties),
    counts,
    outdatedReports: (engine) => outdated(database.query, engine),
    entries: (ids) => entriesOf(database.query, ids),
    origin: async (report) => originOf(await fresh(), report),
    async judge(request, who) {
      const logged = await judgementFor(await fresh(), request, who);
      await place.judge(logged);
      return logged;
    },
    judgements: async (asked = {}) => judgementsAbout(await fresh(), asked),
    doubtful: async (asked = {}) => listDoubtful(await fresh(), asked),
    check: async (question) => check(await fresh(), question),
    checks: async (contact) => checksOf(await fresh(), contact),
    relation: async (between, asOf) => relation(await fresh(), between, asOf),
    told: (report, id) => toldFor(database.query, report, id),
    posts: (name) => postsOf(database.query, name),
    importPeople: (register, terms) => place.register(register, terms),
    removeReport: (id) => place.remove(id),
    async rebuildRecord() {
      if (computing) await computing;
      await recompute(database);
      return counts();
    },
    async rebuild() {
      await place.rebuild();
      return counts();
    },
    close: () => place.close(),
  };
}
