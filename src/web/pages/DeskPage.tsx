/** The desk: the newest contacts and measures, and a box that reads what is given to it. */
import { useSearch } from "@tanstack/react-router";
import { useEffect } from "react";
import { Filters } from "../parts/Filters.tsx";
import { Frame } from "../parts/Frame.tsx";
import { ReadBox } from "../parts/ReadBox.tsx";
import { ReadingCards } from "../parts/ReadingCards.tsx";
import { ReadingText, usePointing } from "../parts/ReadingText.tsx";
import { Row } from "../parts/Row.tsx";
import { Nothing, Trouble, Waiting } from "../parts/Trouble.tsx";
import { type Desk, useDesk, useDeskKeys } from "../parts/useDesk.ts";
import { useReading } from "../parts/useReading.ts";
import { WordsPane } from "../parts/WordsPane.tsx";
import { useWords, WordsProvider } from "../parts/words.tsx";
import { count } from "../text/labels.ts";
import { byMonth, type Entry } from "../text/listing.ts";
import { plain } from "../text/sentence.ts";

/** Until something is pointed at, the newest line's words stand on the right. */
function useFirstWords(entries: readonly Entry[]): void {
  const { target, show } = useWords();
  const first = entries.find((e) => e.item.evidence.length > 0);
  useEffect(() => {
    if (first && !target)
      show({ key: `${first.of}:${first.id}`, label: plain(first.parts), cited: first.item.evidence });
  }, [first, target, show]);
}

function Lines({ desk }: { readonly desk: Desk }) {
  useFirstWords(desk.shown);
  if (desk.shown.length === 0) {
    return (
      <Nothing title="No record of this">
        <p>
          Nothing among {count(desk.entries.length, "record")} fits what is chosen.{" "}
          <button type="button" className="link" onClick={desk.clear}>
            Show all
          </button>
        </p>
      </Nothing>
    );
  }
  return byMonth(desk.shown).map(([month, lines]) => (
    <section key={month} className="month" aria-label={month}>
      <h2>{month}</h2>
      <ul>
        {lines.map((entry) => (
          <Row key={`${entry.of}:${entry.id}`} entry={entry} />
        ))}
      </ul>
    </section>
  ));
}

/** What an empty record says: what it is for and how it begins. */
const EmptyDesk = () => (
  <Nothing title="The record is empty">
    <p>
      Paste a report above, or drop a file on the page: its reading appears at once, and you decide whether it goes into
      the record. Many files at a time are added in a terminal with <code>readout add FILE …</code>
    </p>
  </Nothing>
);

function Find({ desk }: { readonly desk: Desk }) {
  useDeskKeys();
  const all = count(desk.entries.length, "record");
  return (
    <search className="find">
      <label className="find-field">
        <span className="hidden">Filter the record</span>
        <input
          id="find"
          className="field"
          type="search"
          placeholder="Filter by person, state, place, topic"
          value={desk.typed}
          onChange={(event) => desk.type(event.target.value)}
        />
      </label>
      <p className="find-count" role="status">
        {desk.shown.length === desk.entries.length ? all : `${desk.shown.length} of ${all}`}
      </p>
    </search>
  );
}

function Record({ desk }: { readonly desk: Desk }) {
  if (desk.error) return <Trouble error={desk.error} again={desk.again} />;
  if (desk.waiting) return <Waiting lines={6} />;
  if (desk.entries.length === 0) return <EmptyDesk />;
  return (
    <>
      <Find desk={desk} />
      <Lines desk={desk} />
    </>
  );
}

const Keys = () => (
  <section className="keys" aria-label="Keys">
    <span>
      <kbd>/</kbd> filter
    </span>
    <span>
      <kbd>j</kbd> <kbd>k</kbd> move
    </span>
    <span>
      <kbd>e</kbd> the words
    </span>
  </section>
);

const Left = ({ desk }: { readonly desk: Desk }) =>
  desk.entries.length ? (
    <>
      <Filters entries={desk.found} search={desk.search} onChange={desk.change} />
      <Keys />
    </>
  ) : null;

/** The desk. */
export function DeskPage() {
  const desk = useDesk(useSearch({ from: "/" }));
  const reading = useReading();
  const pointing = usePointing();
  const { answer } = reading;
  return (
    <WordsProvider>
      <Frame
        title="Desk"
        {...(answer ? { layout: "wide-words" as const } : {})}
        left={answer ? null : <Left desk={desk} />}
        right={
          answer ? (
            <ReadingText report={answer.report} reading={answer.reading} pointing={pointing} />
          ) : (
            <WordsPane hint="The words that a line rests on stand here." />
          )
        }
      >
        <h1 className="hidden">Desk</h1>
        <ReadBox desk={reading} />
        {answer ? <ReadingCards reading={answer.reading} pointing={pointing} /> : <Record desk={desk} />}
      </Frame>
    </WordsProvider>
  );
}
