/** Until something is pointed at, the first line's words stand on the right. */
import { useEffect } from "react";
import type { Entry } from "../text/listing.ts";
import { plain } from "../text/parts.ts";
import { useWords } from "./words.tsx";

/** Shows the words of the first of these lines that has any. */
export function useFirstWords(entries: readonly Entry[]): void {
  const { target, show } = useWords();
  const first = entries.find((e) => e.item.evidence.length > 0);
  useEffect(() => {
    if (first && !target)
      show({ key: `${first.of}:${first.id}`, label: plain(first.parts), cited: first.item.evidence });
  }, [first, target, show]);
}
