/** One person, one place, one topic or one state: their contacts as a timeline and as a list. */
import { Link, useParams } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import { contactLine } from "../../record/lines.ts";
import type { ContactSummary, Listed } from "../../server/types.ts";
import { type ListFilter, pagesOf } from "../api.ts";
import { Frame } from "../parts/Frame.tsx";
import { Posts } from "../parts/Posts.tsx";
import { Row } from "../parts/Row.tsx";
import { StatusKey } from "../parts/StatusKey.tsx";
import { Nothing, Trouble, Waiting } from "../parts/Trouble.tsx";
import { useFirstWords } from "../parts/useFirstWords.ts";
import { useGrowing } from "../parts/useGrowing.ts";
import { useAll } from "../parts/useRecords.ts";
import { WordsPane } from "../parts/WordsPane.tsx";
import { WordsProvider } from "../parts/words.tsx";
import { isAbout, type Subject, subjects } from "../text/about.ts";
import { count } from "../text/labels.ts";
import { byMonth, entriesOf, tally } from "../text/listing.ts";
import { partyName } from "../text/states.ts";
import type { Pointed } from "../timeline/Marks.tsx";
import { Timeline } from "../timeline/Timeline.tsx";
import { usePointedWords } from "../timeline/usePointedWords.ts";

const nothingBetween: readonly string[] = [];
const third = (): string => "third";

const isCountry = (subject: Subject, name: string): boolean => subject === "place" && /^[A-Z]{3}$/.test(name);

const titleOf = (subject: Subject, name: string): string =>
  subject === "state" || isCountry(subject, name) ? partyName(name) : name;

/** How many there are, and of a very large record how many were looked through. */
function Extent({ shown, looked, total }: { readonly shown: number; readonly looked: number; readonly total: number }) {
  const told = `${count(shown, "contact")} in the record`;
  const rest = total - looked;
  return (
    <p className="quietly">
      {rest > 0 ? `${told} so far: ${rest.toLocaleString("en")} older ones that may be of it are not looked at` : told}
    </p>
  );
}

function Counterparts({ contacts, of }: { readonly contacts: readonly ContactSummary[]; readonly of: string }) {
  const others = tally(contacts.flatMap(({ parties }) => parties.filter((party) => party !== of)));
  return (
    <section className="part" aria-labelledby="relations">
      <h2 id="relations">Relations</h2>
      <ul className="lines">
        {others.map(({ value, count: n }) => (
          <li key={value}>
            <Link to="/relation/$a/$b" params={{ a: of, b: value }} className="link">
              {partyName(of)} and {partyName(value)}
            </Link>{" "}
            <span className="quietly">{count(n, "contact")}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface BodyProps {
  readonly subject: Subject;
  readonly name: string;
  readonly contacts: readonly Listed<ContactSummary>[];
}

function Body({ subject, name, contacts }: BodyProps) {
  const [pointed, setPointed] = useState<Pointed | null>(null);
  usePointedWords(pointed);
  const lines = useMemo(() => contacts.map(contactLine), [contacts]);
  const entries = useMemo(() => entriesOf(contacts, []), [contacts]);
  useFirstWords(entries);
  const asOf = useMemo(() => new Date().toISOString().slice(0, 10), []);
  const { shown, end } = useGrowing(entries);
  if (contacts.length === 0) {
    return (
      <Nothing title="No record of this">
        <p>
          No contact in the record tells of “{titleOf(subject, name)}”.{" "}
          <Link to="/" search={{ q: titleOf(subject, name) }} className="link">
            Search the reports’ words for it
          </Link>
        </p>
      </Nothing>
    );
  }
  return (
    <>
      {lines.some(({ date }) => date) ? (
        <Timeline
          contacts={lines}
          measures={[]}
          replies={[]}
          between={nothingBetween}
          asOf={asOf}
          name={titleOf(subject, name)}
          sideOf={third}
          onPoint={setPointed}
        />
      ) : null}
      <p className="pointed" role="status">
        {pointed?.words ?? ""}
      </p>
      <StatusKey statuses={lines.map(({ status }) => status)} />
      {subject === "state" ? <Counterparts contacts={contacts} of={name} /> : null}
      {byMonth(shown).map(([month, of]) => (
        <section key={month} className="month" aria-label={month}>
          <h2>{month}</h2>
          <ul>
            {of.map((entry) => (
              <Row key={entry.id} entry={entry} />
            ))}
          </ul>
        </section>
      ))}
      <div ref={end} className="list-end" />
    </>
  );
}

/** Contacts among which those of a person, place or topic are; of a state or a country exactly its own. */
const filterFor = (subject: Subject, name: string): ListFilter =>
  subject === "state" ? { between: name } : isCountry(subject, name) ? { country: name } : { q: name };

/** So many are looked through for one page. */
const MOST = 5_000;

/** The page. */
export function AboutPage() {
  const { subject: asked, name } = useParams({ from: "/about/$subject/$name" });
  const subject = subjects.find((one) => one === asked) ?? "topic";
  const { items, total, error, isPending, refetch } = useAll(
    pagesOf<Listed<ContactSummary>>("contacts", filterFor(subject, name)),
    MOST,
  );
  const contacts = useMemo(() => items.filter((contact) => isAbout(contact, subject, name)), [items, subject, name]);
  return (
    <WordsProvider key={`${subject} ${name}`}>
      <Frame
        title={titleOf(subject, name)}
        layout="wide-record"
        right={<WordsPane hint="Point at a mark or a line: the words it rests on stand here." />}
      >
        <header className="relation-head">
          <h1 className="sentence">{titleOf(subject, name)}</h1>
          {subject === "person" ? <Posts name={name} /> : null}
          {isPending || error || contacts.length === 0 ? null : (
            <Extent shown={contacts.length} looked={items.length} total={total} />
          )}
        </header>
        {error && items.length === 0 ? (
          <Trouble error={error} again={() => void refetch()} />
        ) : isPending ? (
          <Waiting lines={5} />
        ) : (
          <Body subject={subject} name={name} contacts={contacts} />
        )}
      </Frame>
    </WordsProvider>
  );
}
