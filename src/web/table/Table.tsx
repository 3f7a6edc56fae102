/** A dense table of which only the rows in sight are drawn; the arrow keys move along the rows, Enter opens one. */
import { useNavigate } from "@tanstack/react-router";
import { defaultRangeExtractor, type Range, useVirtualizer } from "@tanstack/react-virtual";
import {
  type KeyboardEvent,
  type MouseEvent,
  memo,
  type RefObject,
  useCallback,
  useEffect,
  useRef,
  useState,
} from "react";
import type { Entry } from "../text/listing.ts";
import { type Column, columns, type Sorting } from "../text/table.ts";
import { moved } from "./moved.ts";
import { TableRow } from "./Row.tsx";
import { type Drawn, drawnAfter } from "./slots.ts";
import { lineAt, pathOf, useRowWords } from "./useRowWords.ts";

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
    overscan: 4,
    rangeExtractor,
  });
  const drawn = useRef<Drawn>({ slots: [], base: 0 });
  const wanted = virtual.getVirtualItems().map(({ index }) => index);
  drawn.current = drawnAfter(drawn.current, wanted, kept);
  return { virtual, drawn: drawn.current, active: kept, setActive, height };
}

/** The table. */
export const Table = memo(function Table({ entries, sorting, onSort }: TableProps) {
  const box = useRef<HTMLDivElement>(null);
  const navigate = useNavigate();
  const { virtual, drawn, active, setActive, height } = useRows(entries.length, box);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new order is read from its top
  useEffect(() => {
    // Newer browsers answer with a promise, which is no way to end an effect.
    void box.current?.scrollTo({ top: 0 });
  }, [sorting]);
  const listen = useRowWords(entries, setActive);
  const focusNext = useRef(false);
  useEffect(() => {
    if (!focusNext.current) return;
    focusNext.current = false;
    box.current?.querySelector<HTMLElement>(`[data-index="${active}"]`)?.focus({ preventScroll: true });
  });
  const open = (index: number | undefined) => {
    const entry = entries[index ?? -1];
    if (entry) void navigate({ to: pathOf(entry), params: { id: entry.id } });
  };
  const onClick = (event: MouseEvent) => {
    const isPlain = !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
    if (!isPlain || !(event.target as Element).closest(".cell-link")) return;
    event.preventDefault();
    open(lineAt(event.target));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const inRows = (event.target as HTMLElement).dataset.index !== undefined;
    const page = Math.max(1, Math.floor((box.current?.clientHeight ?? 0) / height) - 2);
    const next = moved(event.key, active, entries.length, page);
    if (inRows && event.key === "Enter") open(active);
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
        style={{ height: virtual.getTotalSize() + height }}
      >
        <thead>
          <Head sorting={sorting} onSort={onSort} />
        </thead>
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: the keys are listened to around it */}
        <tbody style={{ transform: `translateY(${drawn.base * height}px)` }} onClick={onClick} {...listen}>
          {drawn.slots.map(({ key, index }) => (
            <TableRow
              key={key}
              entry={entries[index]!}
              index={index}
              top={(index - drawn.base) * height}
              isActive={index === active}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
});
