/** Rows of the record in the database: one for each contact and measure, and one for each finding that they are made of. */
import {
  type Comparable,
  comparedOf,
  contactLine,
  contactSummary,
  type DiplomaticRecord,
  measureLine,
  measureSummary,
  type RecordContact,
  type RecordMeasure,
  rankOf,
  type Told,
} from "../record/index.ts";
import type { Query } from "./database.ts";
import { namesOf } from "./names.ts";
import { searchable } from "./search.ts";

export type RecordType = "contact" | "measure";

/** Rows that one statement carries: enough to be fast, few enough to stay small in memory. */
const BATCH = 500;

const RECORD = [
  "id",
  "type",
  "kind",
  "status",
  "level",
  "rank",
  "country",
  "parties",
  "starts",
  "ends",
  "standing",
  "doubt",
  "disputed",
  "origins",
  "reports",
  "names",
  "words",
  "line",
  "summary",
  "body",
] as const;
const MEMBER = ["address", "record", "report", "finding", "cluster", "keys", "compared"] as const;

/** Writes a record computed from what was told; its earlier rows must be gone. */
export async function insertRecords(query: Query, record: DiplomaticRecord, told: readonly Told[]): Promise<void> {
  const compared = new Map(told.flatMap((one) => [...comparedOf(one)]));
  const items = [
    ...record.contacts.map((item) => ["contact", item] as const),
    ...record.measures.map((item) => ["measure", item] as const),
  ];
  for (let from = 0; from < items.length; from += BATCH) {
    const batch = items.slice(from, from + BATCH);
    await insertRows(
      query,
      batch.map(([type, item]) => recordRow(type, item)),
    );
    await insertMembers(
      query,
      batch.flatMap(([, item]) => memberRows(item, record.clusters.get(item.id)!, compared)),
    );
  }
}

const recordRow = (type: RecordType, item: RecordContact | RecordMeasure) => ({
  id: item.id,
  type,
  kind: item.kind,
  status: item.status,
  level: "level" in item ? (item.level ?? null) : null,
  rank: "level" in item ? (rankOf(item.level)?.toString() ?? null) : null,
  country: "place" in item ? (item.place?.country ?? null) : null,
  parties: JSON.stringify("parties" in item ? item.parties : [...item.by, ...item.against]),
  starts: item.date?.start ?? null,
  ends: item.date?.end ?? item.date?.start ?? null,
  standing: item.standing,
  doubt: String(item.doubts.reduce((sum, { settles }) => sum + settles, 0)),
  disputed: String("disputes" in item && item.disputes.length > 0),
  origins: String(item.backing.origins),
  reports: JSON.stringify(item.sources.map(({ report }) => report)),
  names: JSON.stringify(namesOf(item)),
  words: searchable(wordsOf(item)),
  line: JSON.stringify("participants" in item ? contactLine(item) : measureLine(item)),
  summary: JSON.stringify("participants" in item ? contactSummary(item) : measureSummary(item)),
  body: JSON.stringify(item),
});

const memberRows = (
  { id, members }: RecordContact | RecordMeasure,
  cluster: string,
  compared: ReadonlyMap<string, Comparable>,
) =>
  members.map(({ address, report, finding }) => {
    const known = compared.get(address)!;
    return {
      address,
      record: id,
      report,
      finding,
      cluster,
      keys: JSON.stringify(known.keys),
      compared: JSON.stringify(known.compared),
    };
  });

const wordsOf = (item: RecordContact | RecordMeasure): string => {
  const quotes = item.evidence.map(({ exact }) => exact);
  const titles = item.sources.flatMap(({ title }) => title ?? []);
  const own =
    "participants" in item
      ? [
          ...item.participants.flatMap(({ name = "", office = "" }) => [name, office]),
          ...item.topics.map(({ label }) => label),
          item.place?.city ?? "",
          ...item.parties,
        ]
      : [item.object ?? "", ...item.by, ...item.against];
  return [item.kind, item.status, ...own, ...titles, ...quotes].join("\n");
};

/** `columns` of the rows as parameters of one `unnest`, which makes one row of each. */
const unnested = (columns: readonly string[]): string =>
  `unnest(${columns.map((_, i) => `$${i + 1}::text[]`).join(", ")}) as rows (${columns.join(", ")})`;

/** The items of a parameter that lists as JSON. */
const listed = (column: string): string => `array(select jsonb_array_elements_text(${column}::jsonb))`;

const insertRows = (query: Query, rows: readonly ReturnType<typeof recordRow>[]): Promise<unknown> =>
  query(
    `insert into record (id, type, kind, status, level, rank, country, parties, starts, ends, standing, doubt, disputed,
       origins, tellers, latest, names, search, line, summary, body)
     select id, type, kind, status, level, rank::smallint, country, ${listed("parties")}, starts, ends, standing, doubt::integer, disputed::boolean,
       origins::integer, tellers, latest, ${listed("names")}, to_tsvector('english', words), line, summary, body
     from ${unnested(RECORD)},
       lateral (select coalesce(array_agg(number order by number), '{}') as tellers, coalesce(max(received_at), '') as latest
         from report where report.id = any (${listed("reports")})) as told`,
    RECORD.map((column) => rows.map((row) => row[column])),
  );

const insertMembers = (query: Query, rows: ReturnType<typeof memberRows>): Promise<unknown> =>
  query(
    `insert into member (${MEMBER.join(", ")})
     select address, record, report, finding, cluster, ${listed("keys")}, compared
     from ${unnested(MEMBER)}`,
    MEMBER.map((column) => rows.map((row) => row[column])),
  );
