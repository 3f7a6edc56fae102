/** The right side of every page: the report that the pointed-at field rests on, scrolled to the words and marked. */
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useEffect, useMemo, useRef, useState } from "react";
import type { Cited } from "../../server/types.ts";
import { reportQuery } from "../api.ts";
import { shortDay } from "../text/dates.ts";
import type { Mark } from "../text/marks.ts";
import { ReportText } from "./ReportText.tsx";
import { scrollUntilSteady } from "./steady.ts";
import { Trouble } from "./Trouble.tsx";
import { type Target, useWords } from "./words.tsx";

const itemOf = (index: number): string => `cited:${index}`;

const marksFor = (cited: readonly Cited[], report: string): Mark[] =>
  cited.flatMap(({ start, end, report: of }, index) =>
    of === report && start < end ? [{ start, end, kind: "contact" as const, item: itemOf(index) }] : [],
  );

/** Brings the mark of `item` into the middle of the pane without moving the page around it. */
function scrollTo(pane: HTMLElement, item: string): void {
  const mark = pane.querySelector<HTMLElement>(`.is-active, [data-item="${CSS.escape(item)}"]`);
  if (!mark) return;
  scrollUntilSteady(mark, () => {
    const top = mark.getBoundingClientRect().top - pane.getBoundingClientRect().top + pane.scrollTop;
    const bottom = top + mark.getBoundingClientRect().height;
    // Words that the report's beginning shows anyway leave its headline in sight.
    pane.scrollTo({ top: bottom < pane.clientHeight * 0.9 ? 0 : top - pane.clientHeight * 0.35 });
  });
}

/** A report's headline is not told twice. */
const isHeadline = (label: string, title: string | undefined): boolean => title === label;

function Passages({ target }: { readonly target: Target }) {
  const [index, setIndex] = useState(0);
  const body = useRef<HTMLDivElement>(null);
  const here = target.cited[Math.min(index, target.cited.length - 1)]!;
  const { data, error, isPending } = useQuery(reportQuery(here.report));
  const marks = useMemo(() => marksFor(target.cited, here.report), [target, here.report]);
  useEffect(() => {
    if (data && body.current) scrollTo(body.current, itemOf(index));
  }, [data, index]);
  const step = (by: number) => setIndex((now) => (now + by + target.cited.length) % target.cited.length);
  const particulars = data?.report;
  return (
    <>
      <header className="words-head">
        <p className="words-source">
          <Link to="/reports/$id" params={{ id: here.report }} className="link">
            {particulars?.outlet ?? (isPending ? "…" : "Outlet not stated")}
          </Link>
          {particulars?.publishedAt ? <span>{shortDay(particulars.publishedAt)}</span> : null}
        </p>
        {target.cited.length > 1 ? (
          <p className="words-step">
            <button type="button" className="step" onClick={() => step(-1)} aria-label="Passage before">
              ‹
            </button>
            <span>
              {index + 1} of {target.cited.length.toLocaleString("en")}
              <span className="hidden"> passages</span>
            </span>
            <button type="button" className="step" onClick={() => step(1)} aria-label="Next passage">
              ›
            </button>
          </p>
        ) : null}
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className="words-body" ref={body} tabIndex={0} aria-label="The report's text">
        {error ? <Trouble error={error} /> : null}
        {data ? (
          <>
            {data.report.title && !isHeadline(target.label, data.report.title) ? (
              <p className="words-title">{data.report.title}</p>
            ) : null}
            <ReportText text={data.report.text} language={data.report.language} marks={marks} active={itemOf(index)} />
          </>
        ) : null}
      </section>
    </>
  );
}

interface WordsPaneProps {
  /** What stands there while nothing is pointed at. */
  readonly hint: string;
  readonly heading?: string;
}

/** The pane itself; on a phone it is a sheet from below that opens when a field is pressed. */
export function WordsPane({ hint, heading = "Rests on these words" }: WordsPaneProps) {
  const { target, open, close } = useWords();
  return (
    <aside className="words" id="words" tabIndex={-1} aria-label="The words" data-open={open}>
      <div className="words-bar">
        <h2 className="words-heading">{target ? heading : "The words"}</h2>
        <button type="button" className="button quiet words-close" onClick={close}>
          Close
        </button>
      </div>
      {target?.cited.length ? (
        <>
          <p className="words-label" aria-live="polite">
            {target.label}
          </p>
          <Passages key={target.key} target={target} />
        </>
      ) : (
        <p className="words-hint">{hint}</p>
      )}
    </aside>
  );
}
