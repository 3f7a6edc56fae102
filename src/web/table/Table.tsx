/** A dense table of which only the rows in sight are drawn; the arrow keys move along the rows, Enter opens one. */
import { Link, useNavigate } from "@tanstack/react-router";
import { defaultRangeExtractor, type Range, useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, memo, type RefObject, useCallback, useEffect, useRef, useState } from "react";
import { ContactShape, MeasureShape } from "../parts/StatusShape.tsx";
import { useShowing } from "../parts/words.tsx";
import type { Entry } from "../text/listing.ts";
import { plain } from "../text/parts.ts";
import { type Column, columns, type Sorting } from "../text/table.ts";
import { moved } from "./moved.ts";

interface TableProps {
  readonly entries: readonly Entry[];
  readonly sorting: Sorting;
  readonly onSort: (column: Column) => void;
}

const direction = (column: Column, { by, isDown }: Sorting) =>
  column.id === by ? (isDown ? "descending" : "ascending") : undefined;

function Head({ sorting, onSort }: Pick<TableProps, "sorting" | "onSort">) {
  return (
    <tr className="table-row table-head" aria-rowindex={1}>
      {columns.map((column) => {
        const sort = direction(column, sorting);
        return (
          <th
            key={column.id}
            scope="col"
            className={column.isNumber ? "cell number" : "cell"}
            {...(sort ? { "aria-sort": sort } : {})}
          >
            <button type="button" className="sort" onClick={() => onSort(column)}>
              {column.name}
              <span aria-hidden="true" className="sort-way">
                {sort === "descending" ? "↓" : sort === "ascending" ? "↑" : ""}
              </span>
            </button>
          </th>
        );
      })}
    </tr>
  );
}

const pathOf = ({ of }: Entry): "/contacts/$id" | "/measures/$id" =>
  of === "contact" ? "/contacts/$id" : "/measures/$id";

function Cell({ column, entry }: { readonly column: Column; readonly entry: Entry }) {
  const text = column.text(entry);
  if (column.id === "parties") {
    return (
      <Link to={pathOf(entry)} params={{ id: entry.id }} className="cell-link" tabIndex={-1}>
        {text || "Not stated"}
      </Link>
    );
  }
  if (column.id !== "status") return text;
  return (
    <>
      {entry.of === "contact" ? (
        <ContactShape status={entry.item.status} />
      ) : (
        <MeasureShape status={entry.item.status} />
      )}{" "}
      {text}
    </>
  );
}

interface RowProps {
  readonly entry: Entry;
  readonly index: number;
  readonly top: number;
  readonly isActive: boolean;
  readonly onFocus: (index: number) => void;
}

const TableRow = memo(function TableRow({ entry, index, top, isActive, onFocus }: RowProps) {
  const key = `${entry.of}:${entry.id}`;
  const showing = useShowing({ key, label: plain(entry.parts), cited: entry.item.evidence });
  const focused = () => {
    onFocus(index);
    showing.onFocus();
  };
  return (
    <tr
      className="table-row"
      aria-rowindex={index + 2}
      data-index={index}
      tabIndex={isActive ? 0 : -1}
      style={{ transform: `translateY(${top}px)` }}
      {...showing}
      onFocus={focused}
    >
      {columns.map((column) => (
        <td key={column.id} className={column.isNumber ? "cell number" : "cell"}>
          <Cell column={column} entry={entry} />
        </td>
      ))}
    </tr>
  );
});

const ROW_REM = 2.125;

const rowHeight = (): number => ROW_REM * Number.parseFloat(getComputedStyle(document.documentElement).fontSize);

/** Drawn rows: those in sight, and the one that has the focus, which must not vanish from under it. */
function useRows(count: number, box: RefObject<HTMLDivElement | null>) {
  const [active, setActive] = useState(0);
  const [height] = useState(rowHeight);
  const kept = Math.min(active, count - 1);
  const rangeExtractor = useCallback(
    (range: Range) =>
      [...new Set([...defaultRangeExtractor(range), ...(kept >= 0 ? [kept] : [])])].sort((a, b) => a - b),
    [kept],
  );
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => box.current,
    estimateSize: () => height,
    scrollPaddingStart: height,
    overscan: 8,
    rangeExtractor,
  });
  return { virtual, active: kept, setActive, height };
}

/** The table. */
export const Table = memo(function Table({ entries, sorting, onSort }: TableProps) {
  const box = useRef<HTMLDivElement>(null);
  const navigate = useNavigate();
  const { virtual, active, setActive, height } = useRows(entries.length, box);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new order is read from its top
  useEffect(() => {
    // Newer browsers answer with a promise, which is no way to end an effect.
    void box.current?.scrollTo({ top: 0 });
  }, [sorting]);
  const focusNext = useRef(false);
  useEffect(() => {
    if (!focusNext.current) return;
    focusNext.current = false;
    box.current?.querySelector<HTMLElement>(`[data-index="${active}"]`)?.focus({ preventScroll: true });
  });
  const onKeyDown = (event: KeyboardEvent) => {
    const entry = entries[active];
    const inRows = (event.target as HTMLElement).dataset.index !== undefined;
    const page = Math.max(1, Math.floor((box.current?.clientHeight ?? 0) / height) - 2);
    const next = moved(event.key, active, entries.length, page);
    if (inRows && event.key === "Enter" && entry) void navigate({ to: pathOf(entry), params: { id: entry.id } });
    else if (inRows && next !== undefined) {
      focusNext.current = true;
      setActive(next);
      virtual.scrollToIndex(next);
    } else return;
    event.preventDefault();
  };
  return (
    <div ref={box} className="table">
      <table
        aria-label="Contacts and measures"
        aria-rowcount={entries.length + 1}
        aria-colcount={columns.length}
        onKeyDown={onKeyDown}
      >
        <thead>
          <Head sorting={sorting} onSort={onSort} />
        </thead>
        <tbody style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, start }) => (
            <TableRow
              key={entries[index]!.id}
              entry={entries[index]!}
              index={index}
              top={start}
              isActive={index === active}
              onFocus={setActive}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
});
