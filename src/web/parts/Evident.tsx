/** Anything that rests on evidence: a link to the words it rests on. */
import type { MouseEvent, ReactNode } from "react";
import type { Cited } from "../../server/types.ts";
import { useShowing, useWords } from "./words.tsx";

interface EvidentProps {
  /** Names the field on this page. */
  readonly field: string;
  /** What the field says, for the head of the words. */
  readonly label: string;
  readonly cited: readonly Cited[];
  readonly className?: string;
  readonly children: ReactNode;
}

/** A door to evidence; without any it is plain text, because there is nothing to open. */
export function Evident({ field, label, cited, className = "", children }: EvidentProps) {
  const { target, show, openWords } = useWords();
  const own = { key: field, label, cited };
  const showing = useShowing(own);
  if (cited.length === 0) return <span className={className}>{children}</span>;
  const open = (event: MouseEvent) => {
    event.preventDefault();
    show(own);
    openWords();
  };
  return (
    // A link and not a button: it breaks across lines like the words that it is.
    // biome-ignore lint/a11y/useValidAnchor: it leads to the pane of words, whatever else it does
    <a
      href="#words"
      className={`door ${className}`}
      aria-current={target?.key === field ? "true" : undefined}
      {...showing}
      onClick={open}
    >
      {children}
    </a>
  );
}
