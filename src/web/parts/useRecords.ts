/** Contacts and measures of the record: the newest at once, the rest page by page while one already reads. */
import { useInfiniteQuery } from "@tanstack/react-query";
import { useEffect, useMemo, useRef } from "react";
import type { ContactSummary, Listed, MeasureSummary } from "../../server/types.ts";
import { type ListFilter, pagesOf } from "../api.ts";
import { contactEntry, type Entry, measureEntry, newestFirst } from "../text/listing.ts";

/** So many of each are listed at most where all are wanted at once: of a larger record the newest that the server finds. */
const MOST = 10_000;

/** Of words that more contacts or measures hold, the server says no more than this. */
const MOST_COUNTED = 10_000;

export interface Records {
  /** Those that have come so far, in one order without gaps. */
  readonly entries: readonly Entry[];
  /** How many the record has. */
  readonly total: number;
  /** How many fit what the server was asked for; all, unless the record is large. */
  readonly fitting: number;
  /** Whether more may fit: of words that many records hold, the server does not count all. */
  readonly isAtLeast: boolean;
  /** Whether the record is too large to be looked through here: then the server does it. */
  readonly isLarge: boolean;
  readonly error: Error | null;
  readonly waiting: boolean;
  again(): void;
}

interface All<T> {
  readonly items: readonly T[];
  readonly total: number;
  /** Whether there are others, older ones. */
  readonly more: boolean;
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
  return { items, total: data?.pages[0]?.total ?? 0, more: hasNextPage, error, isPending, refetch };
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

interface Bounds {
  /** A record of so many contacts or measures is looked through here. */
  readonly looked: number;
  /** Of a larger one so many of each are asked for. */
  readonly wanted: number;
}

/** All of a list; of a large one what fits `asked`. */
function useFitting<T>(what: "contacts" | "measures", asked: ListFilter, { looked, wanted }: Bounds): Fitting<T> {
  const whole = useAll(pagesOf<T>(what), 1);
  const isLarge = whole.total > looked;
  return { ...useAll(pagesOf<T>(what, isLarge ? asked : {}), isLarge ? wanted : looked), whole: whole.total };
}

/** The day to which a list has come: what is older than this, of other lists too, is not shown yet. */
const cameTo = ({ more }: All<unknown>, entries: readonly Entry[]): string => (more ? (entries.at(-1)?.day ?? "") : "");

/** The records, newest first; `asked` limits them only where the record is too large to be looked through here. */
export function useRecords(asked: ListFilter, bounds: Bounds = { looked: MOST, wanted: MOST }): Records {
  const contacts = useFitting<Listed<ContactSummary>>("contacts", asked, bounds);
  const measures = useFitting<Listed<MeasureSummary>>("measures", asked, bounds);
  const contactEntries = useEntries(contacts.items, contactEntry);
  const measureEntries = useEntries(measures.items, measureEntry);
  const ends = [cameTo(contacts, contactEntries), cameTo(measures, measureEntries)];
  const end = ends[0]! > ends[1]! ? ends[0]! : ends[1]!;
  const entries = useMemo(
    () => [...contactEntries, ...measureEntries].filter(({ day = "" }) => day >= end).sort(newestFirst),
    [contactEntries, measureEntries, end],
  );
  return {
    entries,
    total: contacts.whole + measures.whole,
    fitting: contacts.total + measures.total,
    isAtLeast: asked.q !== undefined && Math.max(contacts.total, measures.total) >= MOST_COUNTED,
    isLarge: Math.max(contacts.whole, measures.whole) > bounds.looked,
    error: contacts.error ?? measures.error,
    waiting: contacts.isPending || measures.isPending,
    again: () => void Promise.all([contacts.refetch(), measures.refetch()]),
  };
}
