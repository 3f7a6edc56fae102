/** The desk's state: the lines of the record, what is typed and chosen, and the keys that move along them. */
import { useNavigate } from "@tanstack/react-router";
import { useCallback, useDeferredValue, useEffect, useMemo, useState } from "react";
import type { ListFilter } from "../api.ts";
import type { DeskSearch } from "../router.tsx";
import { chosenEntries, type Entry, matching } from "../text/listing.ts";
import { type Records, useRecords } from "./useRecords.ts";
import { useSettled } from "./useSettled.ts";
import { type Since, useVisit } from "./useVisit.ts";

/** A change to what the address says; undefined takes a word out of it. */
export type SearchChange = { readonly [K in keyof DeskSearch]?: DeskSearch[K] | undefined };

export interface Desk {
  /** The lines that have come so far, those that hold the typed words, and of these the ones that fit the filters. */
  readonly entries: readonly Entry[];
  /** How many the record has; while it still loads, more than `entries`. */
  readonly total: number;
  /** How many of them fit; of a large record the server says it, and whether there may be others. */
  readonly fitting: number;
  readonly isAtLeast: boolean;
  /** Whether the record is too large to be looked through here. */
  readonly isLarge: boolean;
  /** Of a large record, how many fit besides those that are listed. */
  readonly beyond: number;
  /** Asks for older ones of a large record; absent when all have come. */
  readonly more: (() => void) | undefined;
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

/** What a large record is asked for. */
const askedOf = ({ sort: _, at: __, fresh, ...filter }: DeskSearch, last: string | undefined): ListFilter => ({
  ...filter,
  ...(fresh && last ? { received: last } : {}),
});

/** A list that is read from its beginning asks for more as one comes to its end; of a record up to this all is there at once. */
const STEP = 500;
const LOOKED = 2_000;

/** How much of the record a page has at once: all of it up to a bound, or what one has come to. */
function useBounds(isList: boolean) {
  const [wanted, setWanted] = useState(STEP);
  const bounds = useMemo(() => (isList ? { looked: LOOKED, wanted } : undefined), [isList, wanted]);
  return { bounds, more: useCallback(() => setWanted((now) => now + STEP), []) };
}

/** The lines that the address's words and filters leave. */
function useShown({ entries, isLarge }: Records, search: DeskSearch, typed: string, since: Since) {
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
  return { found, shown };
}

/** The desk under what its address says; `isList` where lines are read from the newest on, so that the rest may come later. */
export function useDesk(search: DeskSearch, isList = false): Desk {
  const since = useVisit();
  const asked = useSettled(useMemo(() => askedOf(search, since.last), [search, since.last]));
  const { bounds, more } = useBounds(isList);
  const records = useRecords(asked, bounds);
  const { entries, total, isLarge, error, waiting, again } = records;
  const navigate = useNavigate();
  const [typed, setTyped] = useState(search.q ?? "");
  const { found, shown } = useShown(records, search, typed, since);
  const go = useCallback(
    (next: (now: DeskSearch) => DeskSearch) =>
      void navigate({ to: ".", search: next, replace: true, resetScroll: false }),
    [navigate],
  );
  const change = useCallback((change: SearchChange) => go((now) => clean({ ...now, ...change })), [go]);
  const beyond = isLarge ? records.fitting - entries.length : 0;
  return {
    entries,
    total,
    fitting: isLarge ? records.fitting : shown.length,
    isAtLeast: isLarge && records.isAtLeast,
    isLarge,
    beyond,
    more: isList && beyond > 0 ? more : undefined,
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
