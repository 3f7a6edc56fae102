/** Search, filters and what else can be done with what a page shows, in one bar above it. */
import { type ReactNode, useState } from "react";
import "../styles/filter-bar.css";
import { count } from "../text/labels.ts";
import { values } from "../text/listing.ts";
import { Filters } from "./Filters.tsx";
import { SearchField } from "./SearchField.tsx";
import type { Desk } from "./useDesk.ts";

/** How many lines fit, of how many. */
export function howMany({ entries, total, fitting, isAtLeast, isLarge }: Desk): string {
  const whole = count(total, "record");
  if (fitting === total) return whole;
  const looked = !isLarge && entries.length < total ? `, ${entries.length.toLocaleString("en")} looked at` : "";
  return `${fitting.toLocaleString("en")}${isAtLeast ? " or more" : ""} of ${whole}${looked}`;
}

/** The filters behind a word that says how many are chosen. */
export function FilterDetails({ desk, className = "" }: { readonly desk: Desk; readonly className?: string }) {
  // Counting the choices of a large record takes time, which is spent when they are looked at.
  const [isOpen, setOpen] = useState(false);
  const { between, status, level, kind, outlet, since, until, origins } = desk.search;
  const chosen = [between, status, level, kind, outlet, since, until, origins].flatMap(values).length;
  return (
    <details className={`filter-details ${className}`} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>Filters{chosen > 0 ? ` · ${chosen} chosen` : ""}</summary>
      {isOpen ? <Filters desk={desk} /> : null}
    </details>
  );
}

/** The bar; `children` stand at its right. */
export function FilterBar({ desk, children }: { readonly desk: Desk; readonly children?: ReactNode }) {
  return (
    <div className="filter-bar">
      <search className="find-field">
        <SearchField typed={desk.typed} onType={desk.type} onChange={desk.change} />
      </search>
      <p className="find-count" role="status">
        {howMany(desk)}
      </p>
      <span className="filter-bar-end">{children}</span>
      <FilterDetails desk={desk} />
    </div>
  );
}
