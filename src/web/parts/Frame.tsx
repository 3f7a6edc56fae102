/** One grammar for all pages. Left: where you are. Middle: the record. Right: the words. */
import { type ReactNode, useEffect } from "react";

interface FrameProps {
  /** The page's name in the browser's tab. */
  readonly title: string;
  readonly left?: ReactNode;
  readonly right: ReactNode;
  /** Where the text is the page, the words take more room than the record; a picture takes the room of the left. */
  readonly layout?: "wide-words" | "wide-record" | "wide-table" | "wide-map" | undefined;
  readonly children: ReactNode;
}

/** Sets a page's three columns. */
export function Frame({ title, left, right, layout, children }: FrameProps) {
  useEffect(() => {
    document.title = `${title} · Readout`;
  }, [title]);
  return (
    <div className={`frame ${layout ?? (right ? "plain" : "alone")}`}>
      <div className="left">{left}</div>
      <main id="main" className="middle" tabIndex={-1}>
        {children}
      </main>
      {right}
    </div>
  );
}
