/** One row of the table. It holds no state and listens to nothing, so that it may show another line at any time. */
import { memo } from "react";
import { ContactShape, MeasureShape } from "../parts/StatusShape.tsx";
import type { Entry } from "../text/listing.ts";
import { type Column, columns } from "../text/table.ts";

/** The address of a line's record. */
const addressOf = ({ of, id }: Entry): string =>
  `/${of === "contact" ? "contacts" : "measures"}/${encodeURIComponent(id)}`;

function Cell({ column, entry }: { readonly column: Column; readonly entry: Entry }) {
  const text = column.text(entry);
  if (column.id === "parties") {
    return (
      <a href={addressOf(entry)} className="cell-link" tabIndex={-1}>
        {text || "Not stated"}
      </a>
    );
  }
  if (column.id !== "status") return text;
  return (
    <>
      {entry.of === "contact" ? ContactShape(entry.item) : MeasureShape(entry.item)} {text}
    </>
  );
}

interface RowProps {
  readonly entry: Entry;
  readonly index: number;
  readonly top: number;
  readonly isActive: boolean;
}

/** The row. */
export const TableRow = memo(function TableRow({ entry, index, top, isActive }: RowProps) {
  return (
    <tr
      className="table-row"
      aria-rowindex={index + 2}
      data-index={index}
      tabIndex={isActive ? 0 : -1}
      style={{ transform: `translateY(${top}px)` }}
    >
      {columns.map((column) => (
        <td key={column.id} className={column.isNumber ? "cell number" : "cell"}>
          <Cell column={column} entry={entry} />
        </td>
      ))}
    </tr>
  );
});
