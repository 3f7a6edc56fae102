/** Anything shown, as a table: sorted by any column, saved as CSV and JSON; only the rows in view are drawn. */
import "../styles/table.css";
import { Link } from "@tanstack/react-router";
import { useWindowVirtualizer } from "@tanstack/react-virtual";
import { useMemo, useRef, useState } from "react";
import { save } from "../save.ts";
import type { Entry } from "../text/listing.ts";
import { asCsv, asJson, columns, sorted } from "../text/table.ts";

const ROW = 36;

interface SortProps {
  readonly by: string;
  readonly descending: boolean;
  readonly onSort: (column: string) => void;
}

const Head = ({ by, descending, onSort }: SortProps) => (
  <thead>
    <tr>
      {columns.map(({ id, name }) => (
        <th
          key={id}
          scope="col"
          className={`col-${id}`}
          aria-sort={by === id ? (descending ? "descending" : "ascending") : "none"}
        >
          <button type="button" onClick={() => onSort(id)}>
            {name}
            <span aria-hidden="true">{by === id ? (descending ? " ↓" : " ↑") : ""}</span>
          </button>
        </th>
      ))}
    </tr>
  </thead>
);

const Row = ({ entry, index }: { readonly entry: Entry; readonly index: number }) => (
  <tr aria-rowindex={index + 2}>
    {columns.map(({ id, of, shown }, i) => (
      <td key={id} className={`col-${id}`} title={shown ? shown(entry) : String(of(entry))}>
        {i === 0 ? (
          <Link
            to={entry.of === "contact" ? "/contacts/$id" : "/measures/$id"}
            params={{ id: entry.id }}
            className="link"
            data-row
          >
            {entry.day ?? "No date"}
          </Link>
        ) : shown ? (
          shown(entry)
        ) : (
          of(entry)
        )}
      </td>
    ))}
  </tr>
);

/** The table with its tools. */
export function RecordTable({ entries }: { readonly entries: readonly Entry[] }) {
  const [by, setBy] = useState("day");
  const [descending, setDescending] = useState(true);
  const rows = useMemo(() => sorted(entries, by, descending), [entries, by, descending]);
  const box = useRef<HTMLDivElement>(null);
  const virtual = useWindowVirtualizer({
    count: rows.length,
    estimateSize: () => ROW,
    overscan: 12,
    scrollMargin: box.current?.offsetTop ?? 0,
  });
  const shown = virtual.getVirtualItems();
  const before = shown[0] ? shown[0].start - virtual.options.scrollMargin : 0;
  const after = virtual.getTotalSize() - before - shown.length * ROW;
  const sort = (column: string) => {
    setDescending(column === by ? !descending : column === "day" || column === "reports" || column === "origins");
    setBy(column);
  };
  return (
    <>
      <p className="facts table-tools">
        <button
          type="button"
          className="link"
          onClick={() => save("readout.csv", new Blob([asCsv(rows)], { type: "text/csv" }))}
        >
          Save as CSV
        </button>
        <button
          type="button"
          className="link"
          onClick={() => save("readout.json", new Blob([asJson(rows)], { type: "application/json" }))}
        >
          Save as JSON
        </button>
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className="record-table" tabIndex={0} aria-label="Records as a table">
        <div ref={box}>
          <table aria-rowcount={rows.length + 1}>
            <Head by={by} descending={descending} onSort={sort} />
            <tbody>
              {before > 0 ? <tr ref={height(before)} /> : null}
              {shown.map(({ index }) => (
                <Row key={rows[index]!.id} entry={rows[index]!} index={index} />
              ))}
              {after > 0 ? <tr ref={height(after)} /> : null}
            </tbody>
          </table>
        </div>
      </section>
    </>
  );
}

/** Rows out of view are one empty row of their height. */
const height = (pixels: number) => (row: HTMLTableRowElement | null) => {
  if (row) row.style.height = `${pixels}px`;
};
