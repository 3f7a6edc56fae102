/** One grammar for all pages. Left: where you are. Middle: the record. Right: the words. */
import { type ReactNode, useEffect } from "react";

interface FrameProps {
  /** The page's name in the browser's tab. */
  readonly title: string;
  readonly left?: ReactNode;
  readonly right: ReactNode;
  /** Gives the words more room than the record, where the text is the page. */
  readonly wideWords?: boolean;
  readonly children: ReactNode;
}

/** Sets a page's three columns. */
export function Frame({ title, left, right, wideWords = false, children }: FrameProps) {
  useEffect(() => {
    document.title = `${title} · Readout`;
  }, [title]);
  return (
    <div className={wideWords ? "frame wide-words" : "frame"}>
      <div className="left">{left}</div>
      <main id="main" className="middle" tabIndex={-1}>
        {children}
      </main>
      {right}
    </div>
  );
}
