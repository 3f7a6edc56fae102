/** Tells when one comes near the end of a list. */
import { type RefObject, useEffect, useRef } from "react";

/** Calls `more` each time that the element comes near the window; undefined when there is no more. `length` is that of the list so far. */
export function useNearEnd(more: (() => void) | undefined, length: number): RefObject<HTMLDivElement | null> {
  const end = useRef<HTMLDivElement>(null);
  const next = useRef(more);
  next.current = more;
  const isMore = more !== undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked at again after each step, as the end may still be near
  useEffect(() => {
    if (!end.current || !isMore) return;
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (entry!.isIntersecting) next.current?.();
      },
      { rootMargin: "1500px" },
    );
    observer.observe(end.current);
    return () => observer.disconnect();
  }, [isMore, length]);
  return end;
}
