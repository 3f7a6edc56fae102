/** A long list that grows as one comes to its end, so that ten thousand lines cost no more than those one has seen. */
import { type RefObject, useCallback, useState } from "react";
import { useNearEnd } from "./useNearEnd.ts";

/** As long as a window, then in longer steps. */
const FIRST = 40;
const STEP = 100;

/** The first lines, more of them each time that `end` comes near the window; when all are shown, `beyond` gets others. */
export function useGrowing<T>(
  lines: readonly T[],
  beyond?: () => void,
): {
  readonly shown: readonly T[];
  readonly end: RefObject<HTMLDivElement | null>;
} {
  const [most, setMost] = useState(FIRST);
  const grow = useCallback(() => setMost((now) => now + STEP), []);
  const more = most < lines.length;
  const end = useNearEnd(more ? grow : beyond, most + lines.length);
  return { shown: more ? lines.slice(0, most) : lines, end };
}
