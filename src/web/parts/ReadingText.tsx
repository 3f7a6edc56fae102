/** The report's text on the right, with all that was read in it marked and tied to the cards. */
import { useCallback, useEffect, useMemo, useState } from "react";
import type { Reading, Report } from "../../engine/types.ts";
import { dayInWords } from "../text/dates.ts";
import { type Mark, marksOf } from "../text/marks.ts";
import { cardId } from "./ReadingCards.tsx";
import { ReportText } from "./ReportText.tsx";
import { scrollUntilSteady } from "./steady.ts";

/** Which item is pointed at, on a card or in the text. */
export interface Pointing {
  readonly item: string | null;
  point(item: string | null): void;
  /** Lights the item up and scrolls its first mark into the text's middle. */
  reveal(item: string): void;
}

const reveal = (item: string): void => {
  const mark = document.querySelector(`.report-text [data-item="${CSS.escape(item)}"], .report-text .is-active`);
  if (mark) scrollUntilSteady(mark, () => mark.scrollIntoView({ block: "center" }));
};

/** The state that ties the cards and the text together. */
export function usePointing(): Pointing {
  const [item, setItem] = useState<string | null>(null);
  const [wanted, setWanted] = useState<string | null>(null);
  useEffect(() => {
    if (wanted === null) return;
    reveal(wanted);
    setWanted(null);
  }, [wanted]);
  const point = useCallback((next: string | null) => setItem(next), []);
  const show = useCallback((next: string) => {
    setItem(next);
    setWanted(next);
  }, []);
  return useMemo(() => ({ item, point, reveal: show }), [item, point, show]);
}

const cardName = (mark: Mark): string => `${mark.kind} ${mark.sign ?? ""}`.trim();

interface ReadingTextProps {
  readonly report: Report;
  readonly reading: Reading;
  readonly pointing: Pointing;
}

/** The pane with the whole report. */
export function ReadingText({ report, reading, pointing }: ReadingTextProps) {
  const marks = useMemo(() => marksOf(reading), [reading]);
  const cards = useMemo(
    () => new Map(marks.filter((m) => m.sign).map((m) => [m.item, { id: cardId(m.item), name: cardName(m) }])),
    [marks],
  );
  const cardOf = useCallback((item: string) => cards.get(item), [cards]);
  return (
    <aside className="words whole" id="words" tabIndex={-1} aria-label="The report as received">
      <div className="words-body">
        <header className="paper-head">
          <p className="words-source">
            <span>{report.outlet ?? "Outlet not stated"}</span>
            {report.publishedAt ? <span>{dayInWords(report.publishedAt)}</span> : null}
          </p>
          {report.title ? <p className="words-title">{report.title}</p> : null}
        </header>
        <ReportText
          text={report.text}
          language={report.language}
          marks={marks}
          active={pointing.item}
          onPoint={pointing.point}
          cardOf={cardOf}
        />
      </div>
    </aside>
  );
}
