/** What the desk's lines can be narrowed by, with how often it occurs. */
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { Tallies } from "../../server/types.ts";
import { talliesQuery } from "../api.ts";
import { talliesOf } from "../text/listing.ts";
import type { Desk } from "./useDesk.ts";
import { useSettled } from "./useSettled.ts";

/** Among the lines that hold the typed words; of a large record the server says it, absent until it has. */
export function useTallies({ found, isLarge, search }: Desk): Tallies | undefined {
  const { data } = useQuery({ ...talliesQuery(useSettled(search.q)), enabled: isLarge });
  const own = useMemo(() => (isLarge ? undefined : talliesOf(found)), [found, isLarge]);
  return own ?? data;
}
