/** All contacts and measures of the record: the newest at once, the rest page by page while one already reads. */
import { useInfiniteQuery } from "@tanstack/react-query";
import { useEffect, useMemo, useRef } from "react";
import type { ContactSummary, MeasureSummary } from "../../server/types.ts";
import { recordPages } from "../api.ts";
import { contactEntry, type Entry, measureEntry, newestFirst } from "../text/listing.ts";

const contactPages = recordPages<ContactSummary>("contacts");
const measurePages = recordPages<MeasureSummary>("measures");

/** More records than this are searched by the server alone. */
const MOST = 20_000;

export interface Records {
  readonly contacts: readonly ContactSummary[];
  readonly measures: readonly MeasureSummary[];
  readonly entries: readonly Entry[];
  /** How many the record has, of which `entries` may still be a part. */
  readonly total: number;
  readonly error: Error | null;
  readonly waiting: boolean;
  again(): void;
}

interface Pages<T> {
  readonly items: readonly T[];
  readonly total: number;
  readonly error: Error | null;
  readonly isPending: boolean;
  refetch(): unknown;
}

function useAll<T>(options: ReturnType<typeof recordPages<T>>): Pages<T> {
  const { data, error, isPending, hasNextPage, isFetching, fetchNextPage, refetch } = useInfiniteQuery(options);
  const items = useMemo(() => data?.pages.flatMap((page) => page.items) ?? [], [data]);
  useEffect(() => {
    if (hasNextPage && !isFetching && items.length < MOST) void fetchNextPage();
  }, [hasNextPage, isFetching, fetchNextPage, items.length]);
  return { items, total: data?.pages[0]?.total ?? 0, error, isPending, refetch };
}

/** Lines are composed once for each record, however often the list grows. */
function useEntries<T extends object>(items: readonly T[], compose: (item: T) => Entry): readonly Entry[] {
  const composed = useRef(new WeakMap<T, Entry>());
  return useMemo(
    () =>
      items.map((item) => {
        const entry = composed.current.get(item) ?? compose(item);
        composed.current.set(item, entry);
        return entry;
      }),
    [items, compose],
  );
}

/** The records, newest first. */
export function useRecords(): Records {
  const contacts = useAll(contactPages);
  const measures = useAll(measurePages);
  const contactEntries = useEntries(contacts.items, contactEntry);
  const measureEntries = useEntries(measures.items, measureEntry);
  const entries = useMemo(
    () => [...contactEntries, ...measureEntries].sort(newestFirst),
    [contactEntries, measureEntries],
  );
  return {
    contacts: contacts.items,
    measures: measures.items,
    entries,
    total: contacts.total + measures.total,
    error: contacts.error ?? measures.error,
    waiting: contacts.isPending || measures.isPending,
    again: () => void Promise.all([contacts.refetch(), measures.refetch()]),
  };
}
