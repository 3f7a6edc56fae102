/** Questions answered from the record, by index. */
import {
  type Answer,
  answer,
  type CheckedAssertion,
  type ContactLine,
  type Coverage,
  type MeasureLine,
  type OpenDispute,
  type Question,
  type RecordContact,
  type Relation,
  rankOf,
  relationOf,
  type Watch,
} from "../record/index.ts";
import type { Query } from "./database.ts";
import { conditionsFrom, isOf } from "./search.ts";

/** Contacts that an answer names; more are only counted. */
const MOST_NAMED = 50;

const TOOK_PLACE = "type = 'contact' and status in ('held', 'ongoing')";

/** The answer to a question, with the record's coverage. */
export async function check(query: Query, question: Question): Promise<Answer> {
  const { where, params } = conditionsOf(question);
  const [rows, coverage] = await Promise.all([
    query(
      `select line, total from (select id, starts, count(*) over ()::integer as total from party ${where}
         order by starts nulls last, id limit ${MOST_NAMED}) as named
       join record using (id) order by named.starts nulls last, id`,
      params,
    ),
    coverageOf(query, question),
  ]);
  return answer(question, {
    contacts: rows.map(({ line }) => JSON.parse(String(line)) as ContactLine),
    total: Number(rows[0]?.total ?? 0),
    coverage,
  });
}

function conditionsOf({ assertion, between, level, kinds, country, since, until, about }: Question) {
  const { params, when, where } = conditionsFrom([TOOK_PLACE, isOf(between, "$1")], [between]);
  // What contradicts "the highest" is higher, not as high.
  when(rankOf(level), (p) => (assertion.kind === "highest" ? `rank < ${p}` : `rank <= ${p}`));
  when(kinds, (p) => `kind = any (${p}::text[])`);
  when(country, (p) => `country = ${p}`);
  when(since, (p) => `ends >= ${p}`);
  // "~" comes after every digit and "-", so that a month or a year takes in all its days.
  when(until && `${until}~`, (p) => `starts <= ${p}`);
  when(about, (p) => `id <> coalesce((select record from member where address = ${p}), '')`);
  return { where: where(), params };
}

/** What the record has of these parties: in the time asked for, and at any time. */
async function coverageOf(query: Query, { between, since, until, level }: Question): Promise<Coverage> {
  const [[row], ...watched] = await Promise.all([
    query(
      `with theirs as materialized (select starts, ends, tellers, ends >= $2 and starts <= $3 as asked
         from party where type = 'contact' and ${isOf(between, "$1")})
       select min(starts) as first, max(ends) as last, (count(*) filter (where asked))::integer as contacts,
         (select count(*)::integer from (select distinct unnest(tellers) from theirs where asked) as telling) as reports from theirs`,
      [between, since ?? "", `${until ?? ""}~`],
    ),
    ...between.map((party) => watch(query, party, rankOf(level))),
  ]);
  return {
    reports: Number(row!.reports),
    contacts: Number(row!.contacts),
    ...(row!.first ? { first: String(row!.first), last: String(row!.last) } : {}),
    watched,
  };
}

async function watch(query: Query, party: string, rank: number | undefined): Promise<Watch> {
  const known = `${TOOK_PLACE} and code = $1 and rank <= $2`;
  const [row] = await query(
    // The rows of two parties are read from the index alone; whom it met among more stands in the few others themselves.
    `with known as materialized (select other, starts, ends from party where ${known} and other is not null)
     select count(*)::integer as contacts, min(starts) as first, max(ends) as last,
       (select count(*) from (select other as met from known where other <> '' union
         select unnest(parties) from party where ${known} and other = '') as others where met <> $1)::integer as counterparts
     from known`,
    [party, rank ?? 99],
  );
  return {
    party,
    contacts: Number(row!.contacts),
    counterparts: Number(row!.counterparts),
    ...(row!.first ? { first: String(row!.first), last: String(row!.last) } : {}),
  };
}

/** What the reports call superlative about a contact, checked. */
export async function checksOf(query: Query, contact: RecordContact): Promise<CheckedAssertion[]> {
  const asked = contact.assertions ?? [];
  return Promise.all(
    asked.map(async ({ words, report, question }) => ({ words, report, answer: await check(query, question) })),
  );
}

/** The page of two parties. */
export async function relation(query: Query, between: readonly [string, string], asOf: string): Promise<Relation> {
  const question: Question = { assertion: { kind: "any" }, between };
  const [lines, disputes, coverage] = await Promise.all([
    query(
      `select record.type, line from (select id, starts from party where ${isOf(between, "$1")}) as theirs join record using (id)
       order by theirs.starts, id`,
      [between],
    ),
    openDisputes(query, between),
    coverageOf(query, question),
  ]);
  const of = <T>(type: string): T[] =>
    lines.filter((row) => row.type === type).map(({ line }) => JSON.parse(String(line)) as T);
  return relationOf({
    between,
    asOf,
    contacts: of<ContactLine>("contact"),
    measures: of<MeasureLine>("measure"),
    disputes,
    coverage,
  });
}

/** Disagreements of records that nobody has accepted, newest first. */
async function openDisputes(query: Query, between: readonly [string, string]): Promise<OpenDispute[]> {
  const rows = await query(
    `select body from (select id, starts from party where disputed and ${isOf(between, "$1")}
       order by starts desc nulls last, id limit ${MOST_NAMED}) as open
     join record using (id) order by open.starts desc nulls last, id`,
    [between],
  );
  return rows.flatMap(({ body }) => {
    const { id, date, disputes } = JSON.parse(String(body)) as RecordContact;
    return disputes.map((dispute) => ({ record: id, ...(date ? { date } : {}), dispute }));
  });
}
