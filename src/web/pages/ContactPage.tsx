/** One contact: its sentence, each part a door to its evidence, and everything known about it. */
import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { useEffect } from "react";
import type { ContactDetail } from "../../server/types.ts";
import { contactQuery } from "../api.ts";
import "../styles/contact.css";
import { Accounts } from "../parts/Accounts.tsx";
import { Checks } from "../parts/Checks.tsx";
import { Cite } from "../parts/Cite.tsx";
import { Claims } from "../parts/Claims.tsx";
import { Disputes, History, Topics, Who } from "../parts/ContactSections.tsx";
import { Contents } from "../parts/Contents.tsx";
import { Evident } from "../parts/Evident.tsx";
import { Frame } from "../parts/Frame.tsx";
import { Joins } from "../parts/Joins.tsx";
import { Keys, recordKeys } from "../parts/Keys.tsx";
import { SentenceDoors, sentenceClass } from "../parts/SentenceLine.tsx";
import { Sources } from "../parts/Sources.tsx";
import { ContactShape } from "../parts/StatusShape.tsx";
import { Trouble, Waiting } from "../parts/Trouble.tsx";
import { WordsPane } from "../parts/WordsPane.tsx";
import { useWords, WordsProvider } from "../parts/words.tsx";
import { ReviewPanel } from "../review/ReviewPanel.tsx";
import { accountsTitle } from "../text/accounts.ts";
import { isDisputed } from "../text/disputes.ts";
import { contactEvidence } from "../text/evidence.ts";
import { count, kindNames, levelNames, statusNames } from "../text/labels.ts";
import { plain } from "../text/parts.ts";
import { contactSentence } from "../text/sentence.ts";
import { sidesOf } from "../text/sides.ts";
import { partyName } from "../text/states.ts";

function Head({ contact }: { readonly contact: ContactDetail }) {
  const evidence = contactEvidence(contact);
  const parts = contactSentence(contact);
  const disputed = isDisputed(contact);
  return (
    <header className="record-head">
      <p className="facts">
        <span className="status">
          <ContactShape status={contact.status} />{" "}
          <Evident field="head:status" label={statusNames[contact.status]} cited={evidence("status")}>
            {statusNames[contact.status]}
          </Evident>
        </span>
        <span>{kindNames[contact.kind]}</span>
        {contact.level && contact.level !== "unknown" ? (
          <Evident
            field="head:level"
            label={levelNames[contact.level]}
            cited={evidence("level")}
            className={disputed("level") ? "disputed" : ""}
          >
            {levelNames[contact.level]}
          </Evident>
        ) : (
          <span>{levelNames.unknown}</span>
        )}
        <span>
          {count(contact.backing.reports, "report")}, {count(contact.backing.origins, "origin")}
        </span>
      </p>
      <h1 className={sentenceClass(parts)}>
        <SentenceDoors parts={parts} parties={contact.parties} evidence={evidence} disputed={disputed} />
      </h1>
      <RelationLinks contact={contact} />
    </header>
  );
}

/** Parties whose relations to one another are led to. */
const MOST_PAIRED = 3;

const pairsOf = (parties: readonly string[]): [string, string][] =>
  parties.flatMap((a, i) => parties.slice(i + 1).map((b): [string, string] => [a, b]));

/** Doors to what the record has of its parties together, its people and its place. */
function RelationLinks({ contact }: { readonly contact: ContactDetail }) {
  const pairs = pairsOf(contact.parties.slice(0, MOST_PAIRED));
  const names = [...new Set(contact.participants.flatMap(({ name }) => name ?? []))].slice(0, 6);
  const place = contact.place?.city;
  const about = [...names.map((name) => ["person", name] as const), ...(place ? [["place", place] as const] : [])];
  return (
    <p className="facts onward">
      {pairs.map(([a, b]) => (
        <Link key={`${a} ${b}`} to="/relation/$a/$b" params={{ a, b }} className="link">
          {partyName(a)} and {partyName(b)} over time
        </Link>
      ))}
      {about.map(([subject, name]) => (
        <Link key={name} to="/about/$subject/$name" params={{ subject, name }} className="link">
          {name}
        </Link>
      ))}
    </p>
  );
}

/** The words that the whole contact rests on stand there from the start. */
function useOwnWords(contact: ContactDetail): void {
  const { target, show } = useWords();
  useEffect(() => {
    if (!target) show({ key: "contact", label: plain(contactSentence(contact)), cited: contact.evidence });
  }, [contact, target, show]);
}

function Body({ contact }: { readonly contact: ContactDetail }) {
  useOwnWords(contact);
  return (
    <>
      <Head contact={contact} />
      <div className="record-columns">
        <div>
          <Disputes contact={contact} />
          <Accounts contact={contact} />
          <Who contact={contact} />
          <Topics contact={contact} />
        </div>
        <div>
          <Sources
            reports={contact.reports}
            claims={contact.claims}
            backing={contact.backing}
            side={sidesOf(contact.parties)}
          />
          <History contact={contact} />
          <Checks checks={contact.checks} />
          <Joins joins={contact.joins} />
        </div>
      </div>
      <Claims claims={contact.claims} parties={contact.parties} />
      <ReviewPanel record={{ of: "contact", item: contact }} />
      <Cite of="contact" item={contact} />
    </>
  );
}

const contents = (contact: ContactDetail) => [
  ...(contact.disputes.length ? [{ id: "disputes", name: "Disputes" }] : []),
  { id: "accounts", name: accountsTitle(contact.parties) },
  { id: "who", name: "Who, and at what level" },
  { id: "topics", name: "What about" },
  { id: "sources", name: "Sources" },
  ...(contact.history.length ? [{ id: "history", name: "How it stood" }] : []),
  ...(contact.checks.length ? [{ id: "checks", name: "What is said of it" }] : []),
  ...(contact.joins.length ? [{ id: "joins", name: "Why one event" }] : []),
  { id: "claims", name: "In their words" },
  { id: "review", name: "Review" },
  { id: "cite", name: "Cite" },
];

/** The page of one contact. */
export function ContactPage() {
  const { id } = useParams({ from: "/contacts/$id" });
  const { data, error, refetch } = useQuery(contactQuery(id));
  return (
    <WordsProvider key={id}>
      <Frame
        title={data ? plain(contactSentence(data)) : "Contact"}
        left={
          data ? (
            <>
              <Contents sections={contents(data)} />
              <Keys keys={recordKeys} />
            </>
          ) : null
        }
        right={<WordsPane hint="Point at a part of the sentence: the words it rests on stand here." />}
      >
        {data ? <Body contact={data} /> : <h1 className="hidden">Contact</h1>}
        {error && !data ? <Trouble error={error} again={() => void refetch()} /> : null}
        {!data && !error ? <Waiting /> : null}
        <p className="back">
          <Link to="/" className="link">
            Back to the desk
          </Link>
        </p>
      </Frame>
    </WordsProvider>
  );
}
