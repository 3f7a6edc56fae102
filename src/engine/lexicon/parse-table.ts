/** One line of a table by column name; an empty cell is absent. */
export type Row = Readonly<Record<string, string>>;

/** Reads tab-separated text: `#` lines are comments, the first other line names the columns, blank lines do not count. */
export function parseTable(text: string): readonly Row[] {
  const lines = text
    .replace(/^\uFEFF/u, "")
    .split(/\r?\n/u)
    .filter((line) => line.trim() !== "" && !line.startsWith("#"));
  const columns = (lines[0] ?? "").split("\t").map((column) => column.trim());
  return lines.slice(1).map((line, index) => parseRow(line, columns, index + 1));
}

function parseRow(line: string, columns: readonly string[], number: number): Row {
  const cells = line.split("\t");
  if (cells.length > columns.length)
    throw new Error(`row ${number} has ${cells.length} cells for ${columns.length} columns: ${line}`);
  return Object.fromEntries(
    cells.flatMap((cell, i) => {
      const value = cell.trim();
      return value === "" ? [] : [[columns[i] ?? "", value]];
    }),
  );
}
