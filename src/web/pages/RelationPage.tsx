/** One relation: the timeline of two parties, their channels, what they disagree about, and all their contacts. */
import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { useState } from "react";
import { LEVELS } from "../../engine/vocabulary.ts";
import type { Relation } from "../../server/types.ts";
import { relationQuery } from "../api.ts";
import { ContactLineLink } from "../parts/Checks.tsx";
import { Frame } from "../parts/Frame.tsx";
import { StatusKey } from "../parts/StatusKey.tsx";
import { Nothing, Trouble, Waiting } from "../parts/Trouble.tsx";
import { WordsPane } from "../parts/WordsPane.tsx";
import { WordsProvider } from "../parts/words.tsx";
import { dayInWords, shortDay } from "../text/dates.ts";
import { disputeName, disputeValue } from "../text/disputes.ts";
import { count, levelNames } from "../text/labels.ts";
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

function Channels({ relation }: { readonly relation: Relation }) {
  const channels = relation.channels
    .filter(({ institutions }) => !institutions)
    .toSorted((one, other) => LEVELS.indexOf(one.level) - LEVELS.indexOf(other.level));
  if (channels.length === 0) return null;
  return (
    <section className="part" aria-labelledby="channels">
      <h2 id="channels">Channels</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className="table-scroll" tabIndex={0} aria-label="Channels, by level">
        <table className="channels">
          <thead>
            <tr>
              <th scope="col">Level</th>
              <th scope="col" className="number">
                Contacts
              </th>
              <th scope="col">Last</th>
              <th scope="col" className="number">
                Silent for
              </th>
              <th scope="col" className="number">
                Usually
              </th>
            </tr>
          </thead>
          <tbody>
            {channels.map(({ level, contacts, last, silentDays, usualDays }) => (
              <tr key={level}>
                <th scope="row">{levelNames[level]}</th>
                <td className="number">{contacts}</td>
                <td>
                  <ContactLineLink line={last} bare />
                </td>
                <td className="number">{count(Math.max(0, silentDays), "day")}</td>
                <td className="number">{usualDays === undefined ? "–" : `every ${count(usualDays, "day")}`}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}

function Disputes({ relation }: { readonly relation: Relation }) {
  if (relation.disputes.length === 0) return null;
  return (
    <section className="part" aria-labelledby="open">
      <h2 id="open">Open disagreements</h2>
      <ul className="lines">
        {relation.disputes.map(({ record, date, dispute }) => (
          <li key={`${record}:${dispute.field}`}>
            <Link to="/contacts/$id" params={{ id: record }} className="link">
              {date ? shortDay(date.start) : "No date"}
            </Link>{" "}
            <span className="doubt">{disputeName(dispute.field)}</span>:{" "}
            {dispute.says.map(({ value }) => disputeValue(value)).join(" or ")}
          </li>
        ))}
      </ul>
    </section>
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
      <Channels relation={relation} />
      <Disputes relation={relation} />
      <Undated relation={relation} />
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
