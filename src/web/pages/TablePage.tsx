/** Everything the record holds as one table, under the desk's filters, to be sorted and taken away as CSV or JSON. */
import { Link, useSearch } from "@tanstack/react-router";
import { useCallback, useMemo } from "react";
import "../styles/picture.css";
import "../styles/table.css";
import { Beyond } from "../parts/Beyond.tsx";
import { FilterBar } from "../parts/FilterBar.tsx";
import { Frame } from "../parts/Frame.tsx";
import { Nothing, Trouble, Waiting } from "../parts/Trouble.tsx";
import { type Desk, useDesk } from "../parts/useDesk.ts";
import { useFirstWords } from "../parts/useFirstWords.ts";
import { WordsPane } from "../parts/WordsPane.tsx";
import { WordsProvider } from "../parts/words.tsx";
import { save } from "../save.ts";
import { Table } from "../table/Table.tsx";
import { count } from "../text/labels.ts";
import type { Entry } from "../text/listing.ts";
import { asCsv, asJson, type Column, sorted, sortingAfter, sortingFrom } from "../text/table.ts";

function Files({ entries }: { readonly entries: readonly Entry[] }) {
  const csv = () => save("readout.csv", new Blob(asCsv(entries), { type: "text/csv;charset=utf-8" }));
  const json = () => save("readout.json", new Blob(asJson(entries), { type: "application/json" }));
  return (
    <span className="picture-tools">
      <button type="button" className="link" onClick={csv} aria-label="Save the table as CSV">
        CSV
      </button>
      <button type="button" className="link" onClick={json} aria-label="Save the table as JSON">
        JSON
      </button>
    </span>
  );
}

function Body({ desk }: { readonly desk: Desk }) {
  const { shown, search, change } = desk;
  const sorting = useMemo(() => sortingFrom(search.sort), [search.sort]);
  const rows = useMemo(() => sorted(shown, sorting), [shown, sorting]);
  useFirstWords(rows);
  const onSort = useCallback((column: Column) => change({ sort: sortingAfter(sorting, column) }), [change, sorting]);
  return (
    <>
      <FilterBar desk={desk}>
        <Link to="/" search={search} className="link">
          As a list
        </Link>
        <Files entries={rows} />
      </FilterBar>
      <Beyond desk={desk} />
      {rows.length > 0 ? (
        <Table entries={rows} sorting={sorting} onSort={onSort} />
      ) : (
        <Nothing title="No record of this">
          <p>
            Nothing among {count(desk.total, "record")} fits what is chosen.{" "}
            <button type="button" className="link" onClick={desk.clear}>
              Show all
            </button>
          </p>
        </Nothing>
      )}
    </>
  );
}

function Shown({ desk }: { readonly desk: Desk }) {
  if (desk.error) return <Trouble error={desk.error} again={desk.again} />;
  if (desk.waiting) return <Waiting lines={8} />;
  if (desk.total > 0) return <Body desk={desk} />;
  return (
    <Nothing title="The record is empty">
      <p>
        <Link to="/" className="link">
          Paste a report on the desk
        </Link>
        : what it tells of stands here at once.
      </p>
    </Nothing>
  );
}

/** The page of the table. */
export function TablePage() {
  const desk = useDesk(useSearch({ from: "/table" }));
  return (
    <WordsProvider>
      <Frame
        title="Table"
        layout="wide-table"
        right={<WordsPane hint="Point at a row: the words it rests on stand here." />}
      >
        <h1 className="hidden">Table</h1>
        <Shown desk={desk} />
        <p className="print-note">Only the rows in sight are printed. The whole table is saved as CSV or JSON.</p>
      </Frame>
    </WordsProvider>
  );
}
