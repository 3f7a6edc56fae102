/** The window of a timeline: zoomed and moved by keys, wheel, buttons and by dragging. */
import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { moved, type Window, wholeOf, zoomed } from "./time.ts";

export interface WindowControl {
  readonly window: Window;
  readonly isWhole: boolean;
  zoom(factor: number, around?: number): void;
  move(share: number): void;
  showAll(): void;
}

const CLOSER = 0.6;
export const steps = { closer: CLOSER, wider: 1 / CLOSER } as const;

/** The window over all the moments until it is changed. */
export function useWindow(moments: readonly number[]): WindowControl {
  const whole = useMemo(() => wholeOf(moments), [moments]);
  const [chosen, setChosen] = useState<Window | null>(null);
  const window = chosen ?? whole;
  const zoom = useCallback(
    (factor: number, around?: number) =>
      setChosen((now) => {
        const { from, to } = now ?? whole;
        return zoomed({ from, to }, factor, around ?? (from + to) / 2, whole);
      }),
    [whole],
  );
  const move = useCallback(
    (share: number) =>
      setChosen((now) => {
        const { from, to } = now ?? whole;
        return moved({ from, to }, share * (to - from), whole);
      }),
    [whole],
  );
  const showAll = useCallback(() => setChosen(null), []);
  const isWhole = window.to - window.from >= (whole.to - whole.from) * 0.999;
  return useMemo(() => ({ window, isWhole, zoom, move, showAll }), [window, isWhole, zoom, move, showAll]);
}

/** Width of an element as it is now. */
export function useWidth(element: RefObject<HTMLElement | null>, fallback = 800): number {
  const [width, setWidth] = useState(fallback);
  useEffect(() => {
    if (!element.current) return;
    const observer = new ResizeObserver(([entry]) => setWidth(Math.round(entry!.contentRect.width)));
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element]);
  return width;
}

/** A pointer that moved less has pressed, not dragged. */
const DRAG = 4;

/** Ctrl and the wheel zoom, the wheel sideways and dragging move. */
export function useGestures(
  element: RefObject<SVGSVGElement | null>,
  control: WindowControl,
  momentAt: (x: number) => number,
  span: number,
): void {
  const latest = useRef({ control, momentAt, span });
  latest.current = { control, momentAt, span };
  useEffect(() => {
    const svg = element.current;
    if (!svg) return;
    let from: number | null = null;
    let dragging = false;
    // However many events come, the window changes once a frame.
    let factor = 1;
    let around = 0;
    let share = 0;
    let frame = 0;
    const soon = () => {
      frame ||= requestAnimationFrame(() => {
        frame = 0;
        if (factor !== 1) latest.current.control.zoom(factor, around);
        if (share !== 0) latest.current.control.move(share);
        factor = 1;
        share = 0;
      });
    };
    const onWheel = (event: WheelEvent) => {
      const { momentAt, span } = latest.current;
      if (event.ctrlKey || event.metaKey) {
        factor *= event.deltaY < 0 ? 0.85 : 1 / 0.85;
        around = momentAt(event.clientX - svg.getBoundingClientRect().left);
      } else if (Math.abs(event.deltaX) > Math.abs(event.deltaY)) share += event.deltaX / span;
      else return;
      event.preventDefault();
      soon();
    };
    const onDown = (event: PointerEvent) => {
      if (event.button === 0 && event.pointerType === "mouse") from = event.clientX;
      dragging = false;
    };
    const onMove = (event: PointerEvent) => {
      if (from === null || (!dragging && Math.abs(event.clientX - from) < DRAG)) return;
      dragging = true;
      share += (from - event.clientX) / latest.current.span;
      from = event.clientX;
      soon();
    };
    const onUp = () => {
      from = null;
    };
    const onClick = (event: MouseEvent) => {
      if (!dragging) return;
      event.preventDefault();
      event.stopPropagation();
    };
    svg.addEventListener("wheel", onWheel, { passive: false });
    svg.addEventListener("pointerdown", onDown);
    window.addEventListener("pointermove", onMove);
    window.addEventListener("pointerup", onUp);
    svg.addEventListener("click", onClick, true);
    svg.addEventListener("dragstart", preventDefault);
    return () => {
      cancelAnimationFrame(frame);
      svg.removeEventListener("wheel", onWheel);
      svg.removeEventListener("pointerdown", onDown);
      window.removeEventListener("pointermove", onMove);
      window.removeEventListener("pointerup", onUp);
      svg.removeEventListener("click", onClick, true);
      svg.removeEventListener("dragstart", preventDefault);
    };
  }, [element]);
}

const preventDefault = (event: Event): void => event.preventDefault();
