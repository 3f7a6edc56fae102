/** The desk's state: the lines of the record, what is typed and chosen, and the keys that move along them. */
import { useNavigate } from "@tanstack/react-router";
import { useCallback, useDeferredValue, useEffect, useMemo, useState } from "react";
import type { ListFilter } from "../api.ts";
import type { DeskSearch } from "../router.tsx";
import { chosenEntries, type Entry, matching } from "../text/listing.ts";
import { useRecords } from "./useRecords.ts";
import { useSettled } from "./useSettled.ts";
import { type Since, useVisit } from "./useVisit.ts";

/** A change to what the address says; undefined takes a word out of it. */
export type SearchChange = { readonly [K in keyof DeskSearch]?: DeskSearch[K] | undefined };

export interface Desk {
  /** All lines, those that hold the typed words, and of these the ones that fit the filters. */
  readonly entries: readonly Entry[];
  /** How many the record has; while it still loads, more than `entries`. */
  readonly total: number;
  /** Of a large record, how many fit besides those that are listed. */
  readonly beyond: number;
  readonly since: Since;
  readonly found: readonly Entry[];
  readonly shown: readonly Entry[];
  readonly search: DeskSearch;
  readonly typed: string;
  readonly error: Error | null;
  readonly waiting: boolean;
  again(): void;
  type(words: string): void;
  change(change: SearchChange): void;
  clear(): void;
}

const clean = (search: SearchChange): DeskSearch =>
  Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined));

/** What the server can look for; the rest is looked for here. */
const askedOf = ({ q, between, status, level, kind, since, until }: DeskSearch): ListFilter =>
  clean({ q, between, status, level, kind, since, until });

/** The desk under what its address says. */
export function useDesk(search: DeskSearch): Desk {
  const asked = useSettled(useMemo(() => askedOf(search), [search]));
  const { entries, total, fitting, isLarge, error, waiting, again } = useRecords(asked);
  const since = useVisit();
  const navigate = useNavigate();
  const [typed, setTyped] = useState(search.q ?? "");
  const words = useDeferredValue(typed);
  // Of a large record the server has looked for the words, in the reports' text, too.
  const found = useMemo(() => (isLarge ? entries : matching(entries, words)), [entries, words, isLarge]);
  const { sort: _, at: __, q: ___, ...choice } = search;
  const chosen = JSON.stringify(choice);
  const shown = useMemo(() => {
    const search = JSON.parse(chosen) as DeskSearch;
    const fitting = chosenEntries(found, search);
    return search.fresh ? fitting.filter(since.isNew) : fitting;
  }, [found, chosen, since]);
  const go = useCallback(
    (next: (now: DeskSearch) => DeskSearch) =>
      void navigate({ to: ".", search: next, replace: true, resetScroll: false }),
    [navigate],
  );
  const change = useCallback((change: SearchChange) => go((now) => clean({ ...now, ...change })), [go]);
  return {
    entries,
    total,
    beyond: isLarge ? fitting - entries.length : 0,
    found,
    shown,
    since,
    search,
    typed,
    error,
    waiting,
    again,
    type: (words) => {
      setTyped(words);
      go((now) => clean({ ...now, q: words || undefined }));
    },
    change,
    clear: () => {
      setTyped("");
      go(() => ({}));
    },
  };
}

const isTyping = (element: Element | null): boolean =>
  element !== null && /^(INPUT|TEXTAREA|SELECT)$/.test(element.tagName);

function moveAlong(by: 1 | -1): void {
  const rows = [...document.querySelectorAll<HTMLElement>("[data-row]")];
  const at = rows.indexOf(document.activeElement as HTMLElement);
  const next = at === -1 ? 0 : Math.max(0, Math.min(rows.length - 1, at + by));
  rows[next]?.focus();
}

/** `/` goes to the filter; `j` and `k` move along the lines. */
export function useDeskKeys(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(document.activeElement)) return;
      if (event.key === "/") document.getElementById("find")?.focus();
      else if (event.key === "j" || event.key === "k") moveAlong(event.key === "j" ? 1 : -1);
      else return;
      event.preventDefault();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
}
