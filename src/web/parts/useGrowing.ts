/** A long list that grows as one comes to its end, so that ten thousand lines cost no more than those one has seen. */
import { type RefObject, useEffect, useRef, useState } from "react";

const STEP = 100;

/** The first lines, more of them each time that `end` comes near the window. */
export function useGrowing<T>(lines: readonly T[]): {
  readonly shown: readonly T[];
  readonly end: RefObject<HTMLDivElement | null>;
} {
  const [most, setMost] = useState(STEP);
  const end = useRef<HTMLDivElement>(null);
  const more = most < lines.length;
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked at again after each step, as the end may still be near
  useEffect(() => {
    if (!end.current || !more) return;
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (entry!.isIntersecting) setMost((now) => now + STEP);
      },
      { rootMargin: "1500px" },
    );
    observer.observe(end.current);
    return () => observer.disconnect();
  }, [more, most]);
  return { shown: more ? lines.slice(0, most) : lines, end };
}
