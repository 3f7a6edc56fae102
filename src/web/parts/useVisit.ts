/** What came into the record since one was last here; the visit is remembered on this machine only. */

import { useQuery } from "@tanstack/react-query";
import { useEffect, useMemo, useState } from "react";
import { receivedQuery } from "../api.ts";
import type { Entry } from "../text/listing.ts";

const key = "visited";
/** Coming back within this time is the same visit. */
const SAME_VISIT = 30 * 60_000;

interface Visits {
  readonly last?: string;
  readonly now: string;
}

const now = (): string => new Date().toISOString();

/** The visit before this one; a visit goes on while one comes back soon. */
function begin(): Visits {
  try {
    const known = JSON.parse(localStorage.getItem(key) ?? "{}") as Partial<Visits>;
    const goesOn = known.now !== undefined && Date.now() - Date.parse(known.now) < SAME_VISIT;
    const last = goesOn ? known.last : known.now;
    const visits = { now: now(), ...(last ? { last } : {}) };
    localStorage.setItem(key, JSON.stringify(visits));
    return visits;
  } catch {
    return { now: now() };
  }
}

export interface Since {
  /** When one was last here; absent on the first visit. */
  readonly last?: string;
  /** Reports that came in since then, and contacts and measures that they tell of. */
  readonly reports: number;
  readonly records: number;
  isNew(entry: Entry): boolean;
}

/** Records that rest on reports received since the last visit. */
export function useVisit(): Since {
  const [{ last }] = useState(begin);
  const { data } = useQuery(receivedQuery(last));
  useEffect(() => {
    const leave = () => begin();
    addEventListener("pagehide", leave);
    return () => removeEventListener("pagehide", leave);
  }, []);
  return useMemo(
    () => ({
      ...(last ? { last } : {}),
      reports: data?.reports ?? 0,
      records: data?.records ?? 0,
      isNew: ({ item }) => last !== undefined && item.receivedAt > last,
    }),
    [last, data],
  );
}
