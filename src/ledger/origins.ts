/** Keeps the origins of reports: links between reports whose words are one piece of reporting, and the groups they make. */
import type { Note, Reading, Report } from "../engine/types.ts";
import {
  alignable,
  groupOrigins,
  isWorthAligning,
  judgeOrigin,
  type OriginLink,
  type Trace,
  type Traced,
  traceOf,
} from "../record/index.ts";
import type { Query, Row } from "./database.ts";

/** A trace as the database keeps it: its keys stand in a column of their own. */
interface KeptTrace extends Omit<Trace, "keys"> {
  readonly repairs: readonly Note[];
}

/** Traces these reports, links them to others of their origin, and gives back whose origin changed. */
export async function traceOrigins(query: Query, reports: readonly string[]): Promise<string[]> {
  const before = await labelsOf(query, reports);
  const traced = await traceReports(query, reports);
  await query("delete from origin_link where a = any ($1::text[]) or b = any ($1::text[])", [reports]);
  const known = new Map(traced.map((one) => [one.trace.report, one]));
  const links = new Map<string, OriginLink>();
  for (const [own, candidate, repairs] of await candidatesOf(query, traced)) {
    const one = known.get(own)!;
    if (!isWorthAligning(one.trace, candidate)) continue;
    const link = judgeOrigin(one, await withSentences(query, candidate, repairs, known));
    if (link) links.set(link.between.join(" "), link);
  }
  await insertLinks(query, [...links.values()]);
  const neighbours = [...links.values()].flatMap(({ between }) => between);
  return regroup(query, [...before, ...(await labelsOf(query, neighbours))], reports);
}

async function traceReports(query: Query, reports: readonly string[]): Promise<Traced[]> {
  const rows = await query(
    `select report.id, report.body as text, particulars, reading.body as reading
     from report join reading on reading.report = report.id where report.id = any ($1::text[]) order by report.id`,
    [reports],
  );
  const traced = rows.map((row) => {
    const text = JSON.parse(String(row.text)) as string;
    const reading = JSON.parse(String(row.reading)) as Reading;
    const report: Report = { text, ...(JSON.parse(String(row.particulars)) as Omit<Report, "text">) };
    const repairs = reading.notes.filter(({ stage }) => stage === "repair");
    return { ...traceOf(String(row.id), report, reading), repairs };
  });
  await query(
    `update reading set trace = new.trace, trace_keys = array(select jsonb_array_elements_text(new.keys::jsonb)::integer)
     from unnest($1::text[], $2::text[], $3::text[]) as new (report, trace, keys) where reading.report = new.report`,
    [
      traced.map(({ trace }) => trace.report),
      traced.map(({ trace: { keys: _, ...trace }, repairs }) =>
        JSON.stringify({ ...trace, repairs } satisfies KeptTrace),
      ),
      traced.map(({ trace }) => JSON.stringify(trace.keys)),
    ],
  );
  return traced;
}

/** Reports that share a key with one of these; one of each group of the same words stands for all. */
async function candidatesOf(
  query: Query,
  traced: readonly Traced[],
): Promise<(readonly [own: string, candidate: Trace, repairs: readonly Note[]])[]> {
  const rows = await query(
    `select own.id as own, other.trace, other.trace_keys from unnest($1::text[], $2::text[]) as own (id, keys),
       lateral (select distinct on (report.words) trace, trace_keys
         from reading join report on report.id = reading.report
         where trace_keys && own.keys::integer[] and report.words <> (select words from report where id = own.id)
         order by report.words, report.published nulls last, report.id) as other`,
    [traced.map(({ trace }) => trace.report), traced.map(({ trace }) => `{${trace.keys.join(",")}}`)],
  );
  return rows.map(({ own, trace, trace_keys }) => {
    const { repairs, ...rest } = JSON.parse(String(trace)) as KeptTrace;
    return [String(own), { ...rest, keys: trace_keys as number[] }, repairs];
  });
}

async function withSentences(
  query: Query,
  trace: Trace,
  repairs: readonly Note[],
  known: Map<string, Traced>,
): Promise<Traced> {
  const ready = known.get(trace.report);
  if (ready) return ready;
  const [row] = await query("select body from report where id = $1", [trace.report]);
  const text = JSON.parse(String(row!.body)) as string;
  const traced = { trace, ...alignable({ text }, { notes: repairs }) };
  known.set(trace.report, traced);
  return traced;
}

const insertLinks = (query: Query, links: readonly OriginLink[]): Promise<unknown> =>
  query(
    `insert into origin_link (a, b, body) select a, b, body from unnest($1::text[], $2::text[], $3::text[]) as new (a, b, body)
     on conflict (a, b) do update set body = excluded.body`,
    [
      links.map(({ between }) => between[0]),
      links.map(({ between }) => between[1]),
      links.map((l) => JSON.stringify(l)),
    ],
  );

async function labelsOf(query: Query, reports: readonly string[]): Promise<string[]> {
  const rows = await query("select distinct origin from report where id = any ($1::text[])", [reports]);
  return rows.map(({ origin }) => String(origin));
}

/** Groups anew all reports of these origins and gives back those whose origin is another now. */
export async function regroup(
  query: Query,
  labels: readonly string[],
  more: readonly string[] = [],
): Promise<string[]> {
  const rows = await query(
    `select id, words, published, origin from report where origin = any ($1::text[])
     union
     select id, words, published, origin from report where words in (select words from report where id = any ($2::text[]))`,
    [[...new Set(labels)], more],
  );
  const ids = rows.map(({ id }) => String(id));
  const links = await query("select body from origin_link where a = any ($1::text[]) and b = any ($1::text[])", [ids]);
  const grouped = groupOrigins(rows.map(groupedFrom), links.map(linkFrom));
  const changed = rows.filter(({ id, origin }) => grouped.get(String(id)) !== origin).map(({ id }) => String(id));
  await query(
    `update report set origin = new.origin from unnest($1::text[], $2::text[]) as new (id, origin) where report.id = new.id`,
    [changed, changed.map((id) => grouped.get(id)!)],
  );
  return changed;
}

const groupedFrom = ({ id, words, published }: Row) => ({
  id: String(id),
  words: String(words),
  ...(published ? { published: String(published) } : {}),
});

const linkFrom = ({ body }: Row): OriginLink => JSON.parse(String(body)) as OriginLink;

/** The links among some reports. */
export async function linksAmong(query: Query, reports: readonly string[]): Promise<OriginLink[]> {
  const rows = await query("select body from origin_link where a = any ($1::text[]) and b = any ($1::text[])", [
    reports,
  ]);
  return rows.map(linkFrom);
}
