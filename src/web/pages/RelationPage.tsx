/** One relation: the timeline of two parties, their channels, what they disagree about, and all their contacts. */
import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import type { Relation } from "../../server/types.ts";
import { relationQuery } from "../api.ts";
import { Frame } from "../parts/Frame.tsx";
import { StatusKey } from "../parts/StatusKey.tsx";
import { Nothing, Trouble, Waiting } from "../parts/Trouble.tsx";
import { WordsPane } from "../parts/WordsPane.tsx";
import { WordsProvider } from "../parts/words.tsx";
import { Channels } from "../relation/Channels.tsx";
import { ContactLines } from "../relation/ContactLines.tsx";
import { Disagreements } from "../relation/Disagreements.tsx";
import { RelationTopics } from "../relation/RelationTopics.tsx";
import { dayInWords } from "../text/dates.ts";
import { count } from "../text/labels.ts";
import { contactWords, measureWords } from "../text/lines.ts";
import { sidesOf } from "../text/sides.ts";
import { partyInSentence, partyName } from "../text/states.ts";
import type { Pointed } from "../timeline/Marks.tsx";
import { Timeline } from "../timeline/Timeline.tsx";
import { usePointedWords } from "../timeline/usePointedWords.ts";

function coverageWords({ coverage, between }: Relation): string {
  const { first, last, reports, contacts } = coverage;
  if (!first || contacts === 0) return "The record has no dated contact of these two.";
  const span = first === last ? dayInWords(first) : `${dayInWords(first)} to ${dayInWords(last!)}`;
  return `The record covers ${between.map(partyInSentence).join(" and ")} from ${span} with ${count(contacts, "contact")} from ${count(reports, "report")}.`;
}

function Head({ relation }: { readonly relation: Relation }) {
  const side = sidesOf(relation.between);
  const [a, b] = relation.between;
  return (
    <header className="relation-head">
      <h1 className="sentence">
        <span className={`side-${side(a)}`}>{partyName(a)}</span> and{" "}
        <span className={`side-${side(b)}`}>{partyName(b)}</span>
      </h1>
      <p className="quietly">{coverageWords(relation)}</p>
    </header>
  );
}

function Undated({ relation }: { readonly relation: Relation }) {
  const contacts = relation.contacts.filter(({ date }) => !date);
  const measures = relation.measures.filter(({ date }) => !date);
  if (contacts.length + measures.length === 0) return null;
  return (
    <section className="part" aria-labelledby="undated">
      <h2 id="undated">Without a date</h2>
      <ul className="lines">
        {contacts.map((line) => (
          <li key={line.id}>
            <Link to="/contacts/$id" params={{ id: line.id }} className="link">
              {contactWords(line)}
            </Link>
          </li>
        ))}
        {measures.map((line) => (
          <li key={line.id}>
            <Link to="/measures/$id" params={{ id: line.id }} className="link">
              {measureWords(line)}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Until a mark is pointed at, the newest contact's words stand on the right. */
function newestOf({ contacts }: Relation): Pointed | null {
  const line = contacts.findLast(({ date }) => date);
  return line ? { of: "contact", id: line.id, words: contactWords(line) } : null;
}

function Body({ relation }: { readonly relation: Relation }) {
  const [pointed, setPointed] = useState(() => newestOf(relation));
  usePointedWords(pointed);
  const [a, b] = relation.between;
  const dated = useMemo(() => relation.contacts.filter(({ date }) => date), [relation]);
  if (relation.contacts.length + relation.measures.length === 0) {
    return (
      <>
        <Head relation={relation} />
        <Nothing title="No record of this">
          <p>No report in the record tells of a contact or a measure between the two.</p>
        </Nothing>
      </>
    );
  }
  return (
    <>
      <Head relation={relation} />
      <Timeline
        contacts={relation.contacts}
        measures={relation.measures}
        replies={relation.replies}
        between={relation.between}
        asOf={relation.asOf}
        name={`${partyName(a)} and ${partyName(b)}`}
        sideOf={sidesOf(relation.between)}
        onPoint={setPointed}
      />
      <p className="pointed" role="status">
        {pointed?.words}
      </p>
      <StatusKey statuses={relation.contacts.map(({ status }) => status)} />
      <p className="quietly no-print">
        Arrow keys move along the marks, Enter opens one, <kbd>+</kbd> <kbd>−</kbd> zoom, <kbd>&lt;</kbd>{" "}
        <kbd>&gt;</kbd> move.{" "}
        <Link to="/" search={{ between: `${a},${b}` }} className="link">
          All their records on the desk
        </Link>
      </p>
      <div className="relation-parts">
        <Channels relation={relation} />
        <Disagreements disputes={relation.disputes} />
        <RelationTopics topics={relation.topics} />
        <Undated relation={relation} />
      </div>
      <ContactLines contacts={dated} />
    </>
  );
}

/** The page of one relation. */
export function RelationPage() {
  const { a, b } = useParams({ from: "/relation/$a/$b" });
  const { data, error, refetch } = useQuery(relationQuery(a, b));
  return (
    <WordsProvider key={`${a} ${b}`}>
      <Frame
        title={`${partyName(a)} and ${partyName(b)}`}
        layout="wide-record"
        right={<WordsPane hint="Point at a mark: the words it rests on stand here." />}
      >
        {data ? <Body relation={data} /> : <h1 className="hidden">Relation</h1>}
        {error && !data ? <Trouble error={error} again={() => void refetch()} /> : null}
        {!data && !error ? <Waiting lines={5} /> : null}
      </Frame>
    </WordsProvider>
  );
}
