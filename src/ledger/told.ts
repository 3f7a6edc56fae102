/** Reports with their readings, as the record takes them. */
import type { Reading, Report } from "../engine/types.ts";
import type { Told } from "../record/index.ts";
import type { Query, Row } from "./database.ts";

/** What a report told, with its text. */
export interface ToldText {
  readonly told: Told;
  readonly report: Report;
}

const COLUMNS = "report.id, particulars, origin, reading.body as reading";
const FROM = "from report join reading on reading.report = report.id where report.id = any ($1::text[])";

/** What these reports told, in the order of their ids. */
export async function toldBy(query: Query, ids: readonly string[]): Promise<Told[]> {
  if (ids.length === 0) return [];
  return (await query(`select ${COLUMNS} ${FROM} order by report.id`, [ids])).map(toldFrom);
}

/** What these reports told and their texts, in the order of their ids. */
export async function textsBy(query: Query, ids: readonly string[]): Promise<ToldText[]> {
  const rows = await query(`select ${COLUMNS}, report.body as text ${FROM} order by report.id`, [ids]);
  return rows.map((row) => ({
    told: toldFrom(row),
    report: { text: JSON.parse(String(row.text)) as string, ...particularsFrom(row) },
  }));
}

function toldFrom(row: Row): Told {
  const { outlet, url, title, publishedAt } = particularsFrom(row);
  return {
    id: String(row.id),
    ...(outlet ? { outlet } : {}),
    ...(url ? { url } : {}),
    ...(title ? { title } : {}),
    ...(publishedAt ? { publishedAt } : {}),
    origin: String(row.origin),
    reading: JSON.parse(String(row.reading)) as Reading,
  };
}

const particularsFrom = ({ particulars }: Row) => JSON.parse(String(particulars)) as Omit<Report, "text">;
