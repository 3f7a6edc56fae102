/** Asking the record: was it the first, the highest, how many were there; the answer with its contacts and coverage. */
import "../styles/review.css";
import "../styles/contact.css";
import { useQuery } from "@tanstack/react-query";
import { Link, useSearch } from "@tanstack/react-router";
import { useEffect, useRef, useState } from "react";
import type { Answer, ContactLine, ContactSummary } from "../../server/types.ts";
import { checkQuery, contactsQuery } from "../api.ts";
import { AskForm, isQuestion } from "../check/AskForm.tsx";
import { AnswerWords } from "../parts/Checks.tsx";
import { Frame } from "../parts/Frame.tsx";
import { Trouble, Waiting } from "../parts/Trouble.tsx";
import { WordsPane } from "../parts/WordsPane.tsx";
import { WordsProvider } from "../parts/words.tsx";
import type { CheckSearch } from "../router.tsx";
import { dayInWords } from "../text/dates.ts";
import { count, list } from "../text/labels.ts";
import { contactWords } from "../text/lines.ts";
import { tally } from "../text/listing.ts";
import { partyInSentence, partyName } from "../text/states.ts";
import { usePointedWords } from "../timeline/usePointedWords.ts";

function Coverage({ answer }: { readonly answer: Answer }) {
  const { reports, contacts, first, last, watched } = answer.coverage;
  return (
    <section className="part" aria-labelledby="coverage">
      <h2 id="coverage">What the record covers</h2>
      <ul className="answer-lines">
        <li>
          {count(contacts, "contact")} of these parties in this time, from {count(reports, "report")}
        </li>
        {first && last ? (
          <li>
            At any time from {dayInWords(first)} to {dayInWords(last)}
          </li>
        ) : null}
        {watched.map((watch) => (
          <li key={watch.party}>
            {partyName(watch.party)}: {count(watch.contacts, "contact")} with {count(watch.counterparts, "other")}
            {watch.first && watch.last ? `, ${dayInWords(watch.first)} to ${dayInWords(watch.last)}` : ""}
          </li>
        ))}
      </ul>
    </section>
  );
}

interface Example {
  readonly words: string;
  readonly search: CheckSearch;
}

/** A question of each kind, about pairs that the record has contacts of. */
function examplesFor(pairs: readonly string[]): Example[] {
  const kinds: readonly ((names: string) => Example)[] = [
    (names) => ({ words: `Which contacts did ${names} have?`, search: { assertion: "any" } }),
    (names) => ({
      words: `Was a meeting of ministers the highest-level contact of ${names}?`,
      search: { assertion: "highest", level: "minister" },
    }),
    (names) => ({
      words: `Did the leaders of ${names} meet just once?`,
      search: { assertion: "count", count: "1", level: "head" },
    }),
  ];
  return pairs.map((between, i) => {
    const { words, search } = kinds[i % kinds.length]!(list(between.split(",").map(partyInSentence)));
    return { words, search: { between, ...search } };
  });
}

/** Pairs of parties that the newest contacts name most often. */
const MOST_PAIRS = 5;

function pairsOf(contacts: readonly ContactSummary[]): string[] {
  const pairs = contacts.flatMap(({ parties }) => (parties.length === 2 ? [parties.toSorted().join(",")] : []));
  return tally(pairs)
    .slice(0, MOST_PAIRS)
    .map(({ value }) => value);
}

/** Until something is asked: questions that the record can answer. */
function Examples() {
  const { data } = useQuery(contactsQuery({ limit: 250 }));
  const pairs = pairsOf(data?.items ?? []);
  if (pairs.length === 0) return null;
  return (
    <section className="part" aria-labelledby="examples">
      <h2 id="examples">Ask, for example</h2>
      <ul className="answer-lines">
        {examplesFor(pairs).map(({ words, search }) => (
          <li key={words}>
            <Link to="/check" search={search} className="link">
              {words}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Answered({ answer }: { readonly answer: Answer }) {
  const [chosen, setChosen] = useState<ContactLine>();
  const line = chosen ?? answer.contacts[0];
  const place = useRef<HTMLDivElement>(null);
  // On a small window the form fills it: the answer comes into sight.
  useEffect(() => place.current?.scrollIntoView({ block: "nearest" }), []);
  usePointedWords(line ? { of: "contact", id: line.id, words: contactWords(line) } : null);
  return (
    <>
      <div role="status" ref={place} className="answered">
        <AnswerWords answer={answer} onPoint={setChosen} />
      </div>
      <Coverage answer={answer} />
    </>
  );
}

function Question() {
  const search = useSearch({ from: "/check" });
  const asked = isQuestion(search);
  const { data, error, refetch, isPending } = useQuery({ ...checkQuery(search), enabled: asked });
  const key = JSON.stringify(search);
  return (
    <>
      <h1>Check what is said</h1>
      <p className="quietly">“The first since”, “the highest-level”, “the third this year”: ask the record.</p>
      <AskForm key={key} search={search} />
      {error ? <Trouble error={error} again={() => void refetch()} /> : null}
      {asked && isPending ? <Waiting lines={2} /> : null}
      {data && asked ? <Answered key={key} answer={data} /> : null}
      {asked ? null : <Examples />}
    </>
  );
}

/** The page. */
export function CheckPage() {
  return (
    <WordsProvider>
      <Frame title="Check" right={<WordsPane hint="The words of the contacts that an answer rests on stand here." />}>
        <Question />
      </Frame>
    </WordsProvider>
  );
}
