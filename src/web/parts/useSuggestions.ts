/** What a search may mean, asked of the whole record. */
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { contactsQuery, measuresQuery, suggestionsQuery } from "../api.ts";
import { meantBy, type Suggestion, suggestionsFrom } from "../text/suggestions.ts";
import { useSettled } from "./useSettled.ts";

/** How many contacts and measures the record has of two parties. */
function useTogether(relation: readonly [string, string] | undefined): number {
  const [filter, enabled] = [{ between: relation?.join(",") ?? "", limit: 1 }, relation !== undefined];
  const contacts = useQuery({ ...contactsQuery(filter), enabled });
  const measures = useQuery({ ...measuresQuery(filter), enabled });
  return (contacts.data?.total ?? 0) + (measures.data?.total ?? 0);
}

/** Suggestions for what is typed, once it rests. */
export function useSuggestions(typed: string): readonly Suggestion[] {
  const words = useSettled(typed.trim());
  const meant = useMemo(() => meantBy(words), [words]);
  const together = useTogether(meant.relation);
  const { data } = useQuery(suggestionsQuery(words, meant.parties));
  return useMemo(
    () => (data && words.length > 1 ? suggestionsFrom(data, meant, together) : []),
    [data, words, meant, together],
  );
}
