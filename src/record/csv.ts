/** Contacts and measures as lines of CSV (RFC 4180), for spreadsheets and statistics. Pure. */
import type { ContactSummary, MeasureSummary } from "./summary.ts";

type TableFields = "id" | "kind" | "status" | "date" | "backing";

/** What a line needs of a contact; the record's own and a list's have it alike. */
export type CsvContact = { readonly type: "contact" } & Pick<
  ContactSummary,
  TableFields | "parties" | "participants" | "level" | "place" | "topics"
>;

/** What a line needs of a measure. */
export type CsvMeasure = { readonly type: "measure" } & Pick<
  MeasureSummary,
  TableFields | "by" | "against" | "count" | "object"
>;

const COLUMNS = [
  "id",
  "type",
  "kind",
  "status",
  "parties",
  "by",
  "against",
  "level",
  "city",
  "country",
  "start",
  "end",
  "participants",
  "topics",
  "excluded",
  "count",
  "object",
  "reports",
  "origins",
  "outlets",
] as const;

type Cells = Partial<Record<(typeof COLUMNS)[number], string | number>>;

const several = (items: readonly string[]): string => items.join("; ");

const measureCells = ({ by, against, count, object }: CsvMeasure): Cells => ({
  by: several(by),
  against: several(against),
  count: count ?? "",
  object: object ?? "",
});

function contactCells({ parties, level, place, participants, topics }: CsvContact): Cells {
  const told = (excluded: boolean): string =>
    several(topics.flatMap(({ label, treatment }) => ((treatment === "excluded") === excluded ? [label] : [])));
  return {
    parties: several(parties),
    level: level ?? "",
    city: place?.city ?? "",
    country: place?.country ?? "",
    participants: several(
      participants.map(({ name, office, state }) => [name, office, state].filter(Boolean).join(", ")),
    ),
    topics: told(false),
    excluded: told(true),
  };
}

const cellsOf = (item: CsvContact | CsvMeasure): Cells => ({
  id: item.id,
  type: item.type,
  kind: item.kind,
  status: item.status,
  start: item.date?.start ?? "",
  end: item.date?.end ?? "",
  reports: item.backing.reports,
  origins: item.backing.origins,
  outlets: several(item.backing.outlets),
  ...(item.type === "contact" ? contactCells(item) : measureCells(item)),
});

/** What a spreadsheet may take for a formula: text from reports may begin so, also after a space or in wide letters. */
const FORMULA = /^\s*[=+\-@＝＋－＠|]|^[\t\r\n]/u;

/** The apostrophe in front says that what follows is text. */
function cell(value: string | number | undefined): string {
  const text = String(value ?? "");
  const safe = typeof value === "string" && FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

const line = (cells: readonly (string | number | undefined)[]): string => `${cells.map(cell).join(",")}\r\n`;

/** The header row. */
export const csvHeader: string = line(COLUMNS);

/** One contact or measure as a line. */
export function csvLine(item: CsvContact | CsvMeasure): string {
  const cells = cellsOf(item);
  return line(COLUMNS.map((column) => cells[column]));
}
