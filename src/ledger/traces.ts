/** What is kept of reports to find and judge others of their origin. */
import type { Note } from "../engine/types.ts";
import { alignable, isWorthAligning, type Trace, type Traced, traceOf } from "../record/index.ts";
import type { Query } from "./database.ts";
import type { ToldText } from "./told.ts";

/** A trace as the database keeps it: its keys stand in a column of their own. */
interface KeptTrace extends Omit<Trace, "keys"> {
  readonly repairs: readonly Note[];
}

/** Two reports that may be of one origin. */
export type Candidates = readonly [Traced, Traced];

/** Traces reports and keeps what others find them by. */
export async function traceReports(query: Query, texts: readonly ToldText[]): Promise<Traced[]> {
  const traced = texts.map(({ told, report }) => ({
    ...traceOf(told.id, report, told.reading),
    repairs: told.reading.notes.filter(({ stage }) => stage === "repair"),
  }));
  await query(
    `insert into trace (report, keys, body) select report, keys::integer[], body
     from unnest($1::text[], $2::text[], $3::text[]) as new (report, keys, body)
     on conflict (report) do update set keys = excluded.keys, body = excluded.body`,
    [
      traced.map(({ trace }) => trace.report),
      traced.map(({ trace }) => `{${trace.keys.join(",")}}`),
      traced.map(({ trace: { keys: _, ...trace }, repairs }) =>
        JSON.stringify({ ...trace, repairs } satisfies KeptTrace),
      ),
    ],
  );
  return traced;
}

interface Found {
  readonly own: Traced;
  readonly trace: Trace;
  readonly repairs: readonly Note[];
}

/** Each of these reports with those that are worth aligning with it. */
export async function candidatesOf(query: Query, traced: readonly Traced[]): Promise<Candidates[]> {
  const found = (await sharingKeys(query, traced)).filter(({ own, trace }) => isWorthAligning(own.trace, trace));
  const known = new Map(traced.map((one) => [one.trace.report, one]));
  const missing = new Map(found.map((one) => [one.trace.report, one]));
  for (const id of known.keys()) missing.delete(id);
  const texts = await query("select id, body from report where id = any ($1::text[])", [[...missing.keys()]]);
  for (const { id, body } of texts) {
    const { trace, repairs } = missing.get(String(id))!;
    const text = JSON.parse(String(body)) as string;
    known.set(trace.report, { trace, ...alignable({ text }, { notes: repairs }) });
  }
  return found.flatMap(({ own, trace }) => {
    const other = known.get(trace.report);
    return other ? [[own, other] as const] : [];
  });
}

/** Reports that share a key with one of these; one of each group of the same words stands for all. */
async function sharingKeys(query: Query, traced: readonly Traced[]): Promise<Found[]> {
  const rows = await query(
    `select own.nth, other.body, other.keys from unnest($1::integer[], $2::text[], $3::text[]) as own (nth, id, keys),
       lateral (select distinct on (report.words) trace.body, '[' || array_to_string(trace.keys, ',') || ']' as keys
         from trace join report on report.id = trace.report
         where trace.keys && own.keys::integer[] and report.words <> (select words from report where id = own.id)
         order by report.words, report.published nulls last, report.id) as other`,
    [
      traced.map((_, i) => i),
      traced.map(({ trace }) => trace.report),
      traced.map(({ trace }) => `{${trace.keys.join(",")}}`),
    ],
  );
  return rows.map(({ nth, body, keys }) => {
    const { repairs, ...rest } = JSON.parse(String(body)) as KeptTrace;
    return { own: traced[Number(nth)]!, trace: { ...rest, keys: JSON.parse(String(keys)) as number[] }, repairs };
  });
}
