/** What the ledger has learned of people, and which readings do not know it yet. */

import { doNamesFit } from "../engine/mentions/spelling.ts";
import { keysOfPerson, nameKeysIn, termTold } from "../engine/mentions/told-people.ts";
import type { Report, Term, ToldPerson } from "../engine/types.ts";
import type { Query } from "./database.ts";
import type { PostTold } from "./types.ts";

/** Most that one reading is told; more share a name than any report could mean. */
const MOST = 500;

/** Keeps whom a report tells of, in place of what its earlier reading told. Without a day a report tells of no term. */
export async function learnFromReport(
  query: Query,
  report: string,
  day: string | undefined,
  people: readonly ToldPerson[],
): Promise<void> {
  const terms = isDay(day) ? people.map((person) => termTold(person, day)) : [];
  await replace(query, { source: report, report, terms });
}

/** Keeps the terms of a register such as a foreign ministry's list, in place of an earlier import of it. */
export const learnFromRegister = (query: Query, source: string, terms: readonly Term[]): Promise<void> =>
  replace(query, { source, report: null, terms });

/** People whom others told of and whose names stand in this report, the most often told first. */
export async function toldFor(query: Query, report: Report, id: string | undefined): Promise<Term[]> {
  const rows = await query(
    `select body, count(*)::integer as times from person where keys && $1::text[] and (report is null or report is distinct from $2)
     group by body order by times desc, body limit ${MOST}`,
    [nameKeysIn(report.text), id ?? null],
  );
  const terms = rows.map(({ body, times }) => ({ term: JSON.parse(String(body)) as Term, times: Number(times) }));
  const weight = new Map<string, number>();
  for (const { term, times } of terms) weight.set(postOf(term), (weight.get(postOf(term)) ?? 0) + times);
  return terms
    .map(({ term }) => term)
    .toSorted(
      (a, b) =>
        weight.get(postOf(b))! - weight.get(postOf(a))! || compare(lastDay(b), lastDay(a)) || compare(a.name, b.name),
    );
}

/** What reports and registers tell of a person's posts, the latest first. */
export async function postsOf(query: Query, name: string): Promise<PostTold[]> {
  const rows = await query(
    `select source, report, body from person where keys && $1::text[] order by body limit ${MOST}`,
    [keysOfPerson(name)],
  );
  return rows
    .map(({ source, report, body }) => ({
      term: JSON.parse(String(body)) as Term,
      ...(report ? { report: String(report) } : { register: String(source) }),
    }))
    .filter(({ term }) => doNamesFit(term.name, name))
    .toSorted((a, b) => compare(lastDay(b.term), lastDay(a.term)) || compare(postOf(a.term), postOf(b.term)));
}

/** Registers with their terms, for writing them down again. */
export async function allRegisters(query: Query): Promise<Map<string, Term[]>> {
  const registers = new Map<string, Term[]>();
  for (const { source, body } of await query("select source, body from person where report is null order by body")) {
    const terms = registers.get(String(source)) ?? [];
    terms.push(JSON.parse(String(body)) as Term);
    registers.set(String(source), terms);
  }
  return registers;
}

/** Names of a report that other reports may explain. */
export function namesToLearn(text: string, people: readonly ToldPerson[]): string[] {
  const own = new Set(people.flatMap(({ name }) => keysOfPerson(name)));
  return nameKeysIn(text).filter((key) => !own.has(key));
}

interface Told {
  readonly source: string;
  readonly report: string | null;
  readonly terms: readonly Term[];
}

async function replace(query: Query, { source, report, terms }: Told): Promise<void> {
  const rows = await query("select body from person where source = $1", [source]);
  const before = new Set(rows.map(({ body }) => String(body)));
  const after = new Set(terms.map((term) => JSON.stringify(term)));
  const gone = [...before].filter((body) => !after.has(body));
  const fresh = [...after].filter((body) => !before.has(body));
  if (gone.length > 0) await query("delete from person where source = $1 and body = any ($2::text[])", [source, gone]);
  for (const body of fresh) {
    await query("insert into person (source, report, keys, body) values ($1, $2, $3, $4)", [
      source,
      report,
      keysOfPerson((JSON.parse(body) as Term).name),
      body,
    ]);
  }
  await markUnlearned(
    query,
    report,
    [...gone, ...fresh].map((body) => JSON.parse(body) as Term),
  );
}

/** Marks the readings of reports in which a name of these people stands, but for the one that told of them. */
async function markUnlearned(query: Query, report: string | null, terms: readonly Term[]): Promise<void> {
  if (terms.length === 0) return;
  await query(
    `update reading set unlearned = true where names && $1::text[] and report is distinct from $2 and not unlearned`,
    [[...new Set(terms.flatMap(({ name }) => keysOfPerson(name)))], report],
  );
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const lastDay = ({ until = "9999" }: Term): string => until;

const postOf = ({ name, office, state, at }: Term): string => [name, office, state, at].join("\t");

const isDay = (day: string | undefined): day is string => day !== undefined && !Number.isNaN(Date.parse(day));
