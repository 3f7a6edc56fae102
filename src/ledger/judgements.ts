/** What people decided, in the database. */
import { addressesIn, type LoggedJudgement, reportsAt, spotOf } from "../record/index.ts";
import type { Query, Row } from "./database.ts";
import { pageOf } from "./search.ts";
import type { JudgementQuery, Page } from "./types.ts";
import { markUnmerged } from "./unmerged.ts";

/** Ids of the reports that a judgement's addresses stand in. */
const reportsIn = ({ judgement }: LoggedJudgement): string[] => [
  ...new Set(
    addressesIn(judgement).flatMap((address) => {
      const spot = spotOf(address);
      return spot ? reportsAt(spot) : [];
    }),
  ),
];

/** Logs a judgement, and notes that the record does not show it yet; one that is there changes nothing. */
export async function insertJudgement(query: Query, logged: LoggedJudgement): Promise<void> {
  const { id, at, author, note, judgement } = logged;
  const rows = await query(
    `insert into judgement (id, at, author, note, addresses, reports, body) values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (id) do nothing returning id`,
    [id, at, author, note ?? null, addressesIn(judgement), reportsIn(logged), JSON.stringify(judgement)],
  );
  if (rows.length === 0) return;
  const undone = judgement.kind === "undo" ? await undo(query, judgement.judgement, id) : logged;
  if (undone) await markUnmerged(query, reportsIn(undone));
}

async function undo(query: Query, id: string, by: string): Promise<LoggedJudgement | null> {
  await query("update judgement set undone_by = $1 where id = $2 and undone_by is null", [by, id]);
  return findJudgement(query, id);
}

/** Judgements on findings of these reports, that were not undone. */
export async function judgementsOn(query: Query, reports: readonly string[]): Promise<LoggedJudgement[]> {
  const rows = await query(
    "select * from judgement where reports && $1::text[] and undone_by is null order by at, id",
    [reports],
  );
  return rows.map(judgementFrom);
}

export async function findJudgement(query: Query, id: string): Promise<LoggedJudgement | null> {
  const [row] = await query("select * from judgement where id = $1", [id]);
  return row ? judgementFrom(row) : null;
}

/** The whole log, oldest first. */
export async function allJudgements(query: Query): Promise<LoggedJudgement[]> {
  return (await query("select * from judgement order by at, id")).map(judgementFrom);
}

/** The log, newest first; of one record when its findings' addresses are given. */
export async function listJudgements(
  query: Query,
  asked: JudgementQuery,
  addresses?: readonly string[],
): Promise<Page<LoggedJudgement>> {
  const where = addresses ? "where addresses && $1::text[]" : "";
  const params = addresses ? [addresses] : [];
  const [limit, offset] = pageOf(asked);
  const rows = await query(
    `select * from judgement ${where} order by at desc, id limit ${limit} offset ${offset}`,
    params,
  );
  const total = await query(`select count(*)::integer as total from judgement ${where}`, params);
  return { items: rows.map(judgementFrom), total: Number(total[0]!.total) };
}

const judgementFrom = ({ id, at, author, note, undone_by, body }: Row): LoggedJudgement => ({
  id: String(id),
  at: String(at),
  author: String(author),
  ...(note ? { note: String(note) } : {}),
  judgement: JSON.parse(String(body)) as LoggedJudgement["judgement"],
  ...(undone_by ? { undoneBy: String(undone_by) } : {}),
});
