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
import { conditionsFrom } from "./search.ts";

/** Contacts that an answer names; more are only counted. */
const MOST_NAMED = 50;

const TOOK_PLACE = "type = 'contact' and standing <> 'rejected' and status in ('held', 'ongoing')";

/** The answer to a question, with the record's coverage. */
export async function check(query: Query, question: Question): Promise<Answer> {
  const { where, params } = conditionsOf(question);
  const [rows, coverage] = await Promise.all([
    query(
      `select line, total from (select id, starts, count(*) over ()::integer as total from record ${where}
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
  const { params, when, where } = conditionsFrom([TOOK_PLACE, "parties @> $1::text[]"], [between]);
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
      `with known as materialized (select id, starts, ends from record
         where type = 'contact' and standing <> 'rejected' and parties @> $1::text[]),
         asked as (select id from known where ends >= $2 and starts <= $3)
       select min(starts) as first, max(ends) as last, (select count(*) from asked)::integer as contacts,
         (select count(*) from (select distinct report from member join asked on record = id) as telling)::integer as reports
       from known`,
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
  const [row] = await query(
    `with known as materialized (select parties, starts, ends from record
       where ${TOOK_PLACE} and parties @> $1::text[] and rank <= $2 and cardinality(parties) > 1)
     select count(*)::integer as contacts, min(starts) as first, max(ends) as last,
       (select count(distinct other) from known, unnest(parties) as other where other <> $3)::integer as counterparts
     from known`,
    [[party], rank ?? 99, party],
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
    query(`select type, line from record where standing <> 'rejected' and parties @> $1::text[] order by starts, id`, [
      between,
    ]),
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
    `select body from record where type = 'contact' and standing = 'open' and disputed and parties @> $1::text[]
     order by starts desc nulls last, id limit ${MOST_NAMED}`,
    [between],
  );
  return rows.flatMap(({ body }) => {
    const { id, date, disputes } = JSON.parse(String(body)) as RecordContact;
    return disputes.map((dispute) => ({ record: id, ...(date ? { date } : {}), dispute }));
  });
}
