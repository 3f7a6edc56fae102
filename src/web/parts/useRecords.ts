/** Contacts and measures of the record: the newest at once, the rest page by page while one already reads. */
import { useInfiniteQuery } from "@tanstack/react-query";
import { useEffect, useMemo, useRef } from "react";
import type { ContactSummary, MeasureSummary } from "../../server/types.ts";
import { type ListFilter, pagesOf } from "../api.ts";
import { contactEntry, type Entry, measureEntry, newestFirst } from "../text/listing.ts";

/** So many of each are looked through here; of a larger record only those that the server finds, the newest of them. */
const MOST = 10_000;

export interface Records {
  readonly entries: readonly Entry[];
  /** How many the record has. */
  readonly total: number;
  /** How many fit what the server was asked for; all, unless the record is large. */
  readonly fitting: number;
  /** Whether the record is too large to be looked through here: then the server does it. */
  readonly isLarge: boolean;
  readonly error: Error | null;
  readonly waiting: boolean;
  again(): void;
}

interface All<T> {
  readonly items: readonly T[];
  readonly total: number;
  readonly error: Error | null;
  readonly isPending: boolean;
  refetch(): unknown;
}

/** All pages of a list, one after another, up to a bound. */
export function useAll<T>(options: ReturnType<typeof pagesOf<T>>, most = MOST): All<T> {
  const { data, error, isPending, hasNextPage, isFetching, fetchNextPage, refetch } = useInfiniteQuery({
    ...options,
    // What was shown holds still until the next answer is there.
    placeholderData: (before) => before,
  });
  const items = useMemo(() => data?.pages.flatMap((page) => page.items) ?? [], [data]);
  useEffect(() => {
    if (hasNextPage && !isFetching && items.length < most) void fetchNextPage();
  }, [hasNextPage, isFetching, fetchNextPage, items.length, most]);
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

interface Fitting<T> extends All<T> {
  /** How many there are whatever is asked for. */
  readonly whole: number;
}

/** All of a list; of a large one what fits `asked`. */
function useFitting<T>(what: "contacts" | "measures", asked: ListFilter): Fitting<T> {
  const whole = useAll(pagesOf<T>(what), 1);
  const filter = whole.total > MOST ? asked : {};
  return { ...useAll(pagesOf<T>(what, filter)), whole: whole.total };
}

/** The records, newest first; `asked` limits them only where the record is too large to be looked through here. */
export function useRecords(asked: ListFilter): Records {
  const contacts = useFitting<ContactSummary>("contacts", asked);
  const measures = useFitting<MeasureSummary>("measures", asked);
  const contactEntries = useEntries(contacts.items, contactEntry);
  const measureEntries = useEntries(measures.items, measureEntry);
  const entries = useMemo(
    () => [...contactEntries, ...measureEntries].sort(newestFirst),
    [contactEntries, measureEntries],
  );
  return {
    entries,
    total: contacts.whole + measures.whole,
    fitting: contacts.total + measures.total,
    isLarge: Math.max(contacts.whole, measures.whole) > MOST,
    error: contacts.error ?? measures.error,
    waiting: contacts.isPending || measures.isPending,
    again: () => void Promise.all([contacts.refetch(), measures.refetch()]),
  };
}
