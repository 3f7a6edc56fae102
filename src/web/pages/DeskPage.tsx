/** The desk: the newest contacts and measures, and a box that reads what is given to it. */
import { useQuery } from "@tanstack/react-query";
import { Link, useSearch } from "@tanstack/react-router";
import { reportQuery } from "../api.ts";
import { FilterDetails, howMany } from "../parts/FilterBar.tsx";
import { Filters } from "../parts/Filters.tsx";
import { Frame } from "../parts/Frame.tsx";
import { Keys, listKeys } from "../parts/Keys.tsx";
import { ReadBox } from "../parts/ReadBox.tsx";
import { ReadingCards } from "../parts/ReadingCards.tsx";
import { ReadingText, usePointing } from "../parts/ReadingText.tsx";
import { Row } from "../parts/Row.tsx";
import { SearchField } from "../parts/SearchField.tsx";
import { Nothing, Trouble, Waiting } from "../parts/Trouble.tsx";
import { type Desk, useDesk, useDeskKeys } from "../parts/useDesk.ts";
import { useFirstWords } from "../parts/useFirstWords.ts";
import { useGrowing } from "../parts/useGrowing.ts";
import { useReading } from "../parts/useReading.ts";
import { WordsPane } from "../parts/WordsPane.tsx";
import { WordsProvider } from "../parts/words.tsx";
import { dayInWords } from "../text/dates.ts";
import { count } from "../text/labels.ts";
import { byMonth, values } from "../text/listing.ts";
import { partyName } from "../text/states.ts";

const NothingFits = ({ desk }: { readonly desk: Desk }) => (
  <Nothing title="No record of this">
    <p>
      Nothing among {count(desk.total, "record")} fits what is chosen.{" "}
      <button type="button" className="link" onClick={desk.clear}>
        Show all
      </button>
    </p>
  </Nothing>
);

function Lines({ desk }: { readonly desk: Desk }) {
  useFirstWords(desk.shown);
  const { shown, end } = useGrowing(desk.shown, desk.more);
  return (
    <>
      {byMonth(shown).map(([month, lines]) => (
        <section key={month} className="month" aria-label={month}>
          <h2>{month}</h2>
          <ul>
            {lines.map((entry) => (
              <Row key={`${entry.of}:${entry.id}`} entry={entry} isNew={desk.since.isNew(entry)} />
            ))}
          </ul>
        </section>
      ))}
      <div ref={end} className="list-end" />
    </>
  );
}

const Shown = ({ desk }: { readonly desk: Desk }) =>
  desk.shown.length === 0 ? <NothingFits desk={desk} /> : <Lines desk={desk} />;

/** What came in since the last visit, and a way to see only that. */
function SinceLastVisit({ desk }: { readonly desk: Desk }) {
  const { last, reports, records } = desk.since;
  if (!last || reports === 0) return null;
  const only = desk.search.fresh === "yes";
  return (
    <p className="since">
      Since your last visit on {dayInWords(last.slice(0, 10))}: {count(reports, "report")} came in, for{" "}
      {count(records, "record")}.{" "}
      <button
        type="button"
        className="link"
        aria-pressed={only}
        onClick={() => desk.change({ fresh: only ? undefined : "yes" })}
      >
        {only ? "Show all" : "Show only these"}
      </button>
    </p>
  );
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
  return (
    <search className="find">
      <SearchField typed={desk.typed} onType={desk.type} onChange={desk.change} />
      <p className="find-count" role="status">
        {howMany(desk)}
      </p>
      <Link to="/table" search={desk.search} className="link view">
        As a table
      </Link>
      <FilterDetails desk={desk} className="narrow" />
    </search>
  );
}

/** Two states that are chosen have a page of their own. */
function RelationLink({ desk }: { readonly desk: Desk }) {
  const [a, b, ...more] = values(desk.search.between);
  if (!a || !b || more.length) return null;
  return (
    <p className="since">
      <Link to="/relation/$a/$b" params={{ a, b }} className="link">
        {partyName(a)} and {partyName(b)} over time
      </Link>
    </p>
  );
}

function Record({ desk }: { readonly desk: Desk }) {
  if (desk.error) return <Trouble error={desk.error} again={desk.again} />;
  if (desk.waiting) return <Waiting lines={6} />;
  if (desk.total === 0) return <EmptyDesk />;
  return (
    <>
      <Find desk={desk} />
      <SinceLastVisit desk={desk} />
      <RelationLink desk={desk} />
      <Shown desk={desk} />
    </>
  );
}

const Left = ({ desk }: { readonly desk: Desk }) =>
  desk.total > 0 ? (
    <>
      <Filters desk={desk} />
      <Keys keys={listKeys} />
    </>
  ) : null;

/** The desk. */
export function DeskPage() {
  const desk = useDesk(useSearch({ from: "/" }), true);
  const reading = useReading();
  const pointing = usePointing();
  const { answer, added } = reading;
  const stored = useQuery({ ...reportQuery(added?.id ?? ""), enabled: added !== null });
  return (
    <WordsProvider>
      <Frame
        title="Desk"
        layout={answer ? "wide-words" : undefined}
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
        {answer ? (
          <ReadingCards
            reading={answer.reading}
            pointing={pointing}
            {...(stored.data ? { links: stored.data.links } : {})}
          />
        ) : (
          <Record desk={desk} />
        )}
      </Frame>
    </WordsProvider>
  );
}
