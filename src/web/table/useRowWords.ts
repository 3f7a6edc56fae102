/** Shows the words of the row that is pointed at or focused: one listener for all rows, however many pass by. */
import { useRouter } from "@tanstack/react-router";
import { type FocusEvent, type PointerEvent, useEffect, useRef } from "react";
import { REST, useWords } from "../parts/words.tsx";
import type { Entry } from "../text/listing.ts";
import { plain } from "../text/parts.ts";

/** The page of a line's record. */
export const pathOf = ({ of }: Entry): "/contacts/$id" | "/measures/$id" =>
  of === "contact" ? "/contacts/$id" : "/measures/$id";

/** The number of the line that the row around an element shows now. */
export function lineAt(element: EventTarget): number | undefined {
  const row = element instanceof Element ? element.closest<HTMLElement>("[data-index]") : null;
  return row ? Number(row.dataset.index) : undefined;
}

/** What the rows' body listens to. */
export function useRowWords(entries: readonly Entry[], onFocus: (index: number) => void) {
  const { show } = useWords();
  const router = useRouter();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const pointed = useRef<number>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  const tell = (index: number) => {
    const entry = entries[index];
    if (!entry) return;
    show({ key: `${entry.of}:${entry.id}`, label: plain(entry.parts), cited: entry.item.evidence });
    void router.preloadRoute({ to: pathOf(entry), params: { id: entry.id } });
  };
  const point = ({ target }: PointerEvent) => {
    const index = lineAt(target);
    if (index === pointed.current) return;
    pointed.current = index;
    clearTimeout(timer.current);
    // A row that was scrolled away meanwhile shows another line, or none.
    if (index !== undefined) timer.current = setTimeout(() => lineAt(target) === index && tell(index), REST);
  };
  return {
    onPointerOver: point,
    onPointerMove: point,
    onPointerLeave: () => {
      pointed.current = undefined;
      clearTimeout(timer.current);
    },
    onFocus: ({ target }: FocusEvent) => {
      const index = lineAt(target);
      if (index === undefined) return;
      onFocus(index);
      tell(index);
    },
  };
}
