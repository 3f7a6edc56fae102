/** Reports with their readings, as the record takes them. */
import type { Reading, Report } from "../engine/types.ts";
import type { Told } from "../record/index.ts";
import type { Query, Row } from "./database.ts";

/** What these reports told, in the order of their ids. */
export async function toldBy(query: Query, ids: readonly string[]): Promise<Told[]> {
  if (ids.length === 0) return [];
  const rows = await query(
    `select report.id, particulars, origin, reading.body from report join reading on reading.report = report.id
     where report.id = any ($1::text[]) order by report.id`,
    [ids],
  );
  return rows.map(toldFrom);
}

function toldFrom({ id, particulars, origin, body }: Row): Told {
  const { outlet, url, title, publishedAt } = JSON.parse(String(particulars)) as Omit<Report, "text">;
  return {
    id: String(id),
    ...(outlet ? { outlet } : {}),
    ...(url ? { url } : {}),
    ...(title ? { title } : {}),
    ...(publishedAt ? { publishedAt } : {}),
    origin: String(origin),
    reading: JSON.parse(String(body)) as Reading,
  };
}
