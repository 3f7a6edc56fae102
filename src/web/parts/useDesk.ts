/** The desk's state: the lines of the record, what is typed and chosen, and the keys that move along them. */
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useEffect, useMemo, useState } from "react";
import { contactsQuery, measuresQuery } from "../api.ts";
import type { DeskSearch } from "../router.tsx";
import { chosenEntries, type Entry, entriesOf, matching } from "../text/listing.ts";

/** A change to what the address says; undefined takes a word out of it. */
export type SearchChange = { readonly [K in keyof DeskSearch]?: DeskSearch[K] | undefined };

export interface Desk {
  /** All lines, those that hold the typed words, and of these the ones that fit the filters. */
  readonly entries: readonly Entry[];
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

const loaded = { limit: 500 } as const;

/** The desk under what its address says. */
export function useDesk(search: DeskSearch): Desk {
  const contacts = useQuery(contactsQuery(loaded));
  const measures = useQuery(measuresQuery(loaded));
  const navigate = useNavigate({ from: "/" });
  const [typed, setTyped] = useState(search.q ?? "");
  const entries = useMemo(
    () => entriesOf(contacts.data?.items ?? [], measures.data?.items ?? []),
    [contacts.data, measures.data],
  );
  const found = useMemo(() => matching(entries, typed), [entries, typed]);
  const shown = useMemo(() => chosenEntries(found, search), [found, search]);
  const go = (next: (now: DeskSearch) => DeskSearch) =>
    void navigate({ search: next, replace: true, resetScroll: false });
  return {
    entries,
    found,
    shown,
    search,
    typed,
    error: contacts.error ?? measures.error,
    waiting: contacts.isPending || measures.isPending,
    again: () => void Promise.all([contacts.refetch(), measures.refetch()]),
    type: (words) => {
      setTyped(words);
      go((now) => clean({ ...now, q: words || undefined }));
    },
    change: (change) => go((now) => clean({ ...now, ...change })),
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
