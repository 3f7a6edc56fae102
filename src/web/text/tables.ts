/** Tables of the lexicon that the page needs as well, so that its names are those of the reader. */
import bodiesTable from "../../../lexicon/bodies.tsv?raw";
import statesTable from "../../../lexicon/states.tsv?raw";

/** One line of a table, by column. */
export type Line = Readonly<Record<string, string>>;

/** The lines of a tab-separated table with a header row; `#` begins a comment. */
export function linesOf(table: string): Line[] {
  const [header = "", ...rows] = table.split(/\r?\n/).filter((line) => line && !line.startsWith("#"));
  const columns = header.split("\t");
  return rows.map((row) => {
    const cells = row.split("\t");
    return Object.fromEntries(columns.map((column, i) => [column, cells[i] ?? ""]));
  });
}

/** The items of a cell that lists with " | ". */
export const items = (cell: string | undefined): string[] => (cell ? cell.split(" | ") : []);

export const states: readonly Line[] = linesOf(statesTable);
export const bodies: readonly Line[] = linesOf(bodiesTable);
