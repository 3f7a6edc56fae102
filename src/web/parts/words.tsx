/** Which words stand on the right: every field that is pointed at or focused shows the report it rests on. */
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from "react";
import type { Cited } from "../../server/types.ts";

/** What is to be shown: the evidence of one field, and what the field says. */
export interface Target {
  /** Names the field on this page; the same key is the same target. */
  readonly key: string;
  readonly label: string;
  readonly cited: readonly Cited[];
}

interface Words {
  readonly target: Target | null;
  /** On a phone the words are a sheet, which is open or not. */
  readonly open: boolean;
  show(target: Target): void;
  openWords(): void;
  close(): void;
}

const WordsContext = createContext<Words | null>(null);

const pane = (): HTMLElement | null => document.getElementById("words");

const isTyping = (element: EventTarget | null): boolean =>
  element instanceof HTMLElement && (element.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(element.tagName));

/** Holds the words of one page, and lets `e` go to them and Escape come back. */
export function WordsProvider({ children }: { readonly children: ReactNode }) {
  const [target, setTarget] = useState<Target | null>(null);
  const [open, setOpen] = useState(false);
  const from = useRef<HTMLElement | null>(null);

  const openWords = useCallback(() => {
    const active = document.activeElement;
    if (active instanceof HTMLElement && !pane()?.contains(active)) from.current = active;
    setOpen(true);
    requestAnimationFrame(() => pane()?.focus({ preventScroll: true }));
  }, []);
  const close = useCallback(() => {
    setOpen(false);
    if (from.current?.isConnected) from.current.focus();
    from.current = null;
  }, []);
  const show = useCallback((next: Target) => setTarget((now) => (now?.key === next.key ? now : next)), []);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === "e" && !isTyping(event.target)) openWords();
      else if (event.key === "Escape" && (pane()?.contains(document.activeElement) || open)) close();
      else return;
      event.preventDefault();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [open, openWords, close]);

  const words = useMemo(() => ({ target, open, show, openWords, close }), [target, open, show, openWords, close]);
  return <WordsContext value={words}>{children}</WordsContext>;
}

/** The words of this page. */
export function useWords(): Words {
  const words = useContext(WordsContext);
  if (!words) throw new Error("useWords() needs a WordsProvider above it");
  return words;
}

/** Milliseconds that the pointer rests before the words change, so that passing over a list changes nothing. */
export const REST = 80;

/** Handlers that make an element show `target` when it is pointed at or focused. */
export function useShowing(target: Target): {
  readonly onPointerEnter: () => void;
  readonly onPointerLeave: () => void;
  readonly onFocus: () => void;
} {
  const { show } = useWords();
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  return {
    onPointerEnter: () => {
      clearTimeout(timer.current);
      timer.current = setTimeout(() => show(target), REST);
    },
    onPointerLeave: () => clearTimeout(timer.current),
    onFocus: () => show(target),
  };
}
