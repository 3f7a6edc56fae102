/** Asking the record: was it the first, the highest, how many were there; the answer with its contacts and coverage. */
import "../styles/review.css";
import "../styles/contact.css";
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { type FormEvent, type ReactNode, useState } from "react";
import type { Answer, ContactLine, ContactSummary } from "../../server/types.ts";
import { checkQuery, contactsQuery } from "../api.ts";
import { AnswerWords } from "../parts/Checks.tsx";
import { Frame } from "../parts/Frame.tsx";
import { Trouble, Waiting } from "../parts/Trouble.tsx";
import { WordsPane } from "../parts/WordsPane.tsx";
import { WordsProvider } from "../parts/words.tsx";
import type { CheckSearch } from "../router.tsx";
import { codeOf, codesIn } from "../text/codes.ts";
import { dayInWords } from "../text/dates.ts";
import { count, kindNames, levelNames, list } from "../text/labels.ts";
import { contactWords } from "../text/lines.ts";
import { tally } from "../text/listing.ts";
import { partyInSentence, partyName } from "../text/states.ts";
import { usePointedWords } from "../timeline/usePointedWords.ts";

const assertions = {
  any: "Which contacts?",
  first: "It was the first",
  highest: "It was at the highest level",
  count: "There were so many",
} as const;

const names = (codes: string | undefined): string => (codes ? codes.split(",").map(partyName).join(", ") : "");

interface ChoiceProps {
  readonly name: string;
  readonly label: string;
  readonly value: string | undefined;
  readonly none?: string;
  readonly of: Readonly<Record<string, string>>;
  readonly onChange?: (value: string) => void;
}

const Choice = ({ name, label, value, none, of, onChange }: ChoiceProps): ReactNode => (
  <label>
    <span>{label}</span>
    <select
      className="field"
      name={name}
      defaultValue={value ?? ""}
      onChange={(event) => onChange?.(event.target.value)}
    >
      {none ? <option value="">{none}</option> : null}
      {Object.entries(of).map(([key, words]) => (
        <option key={key} value={key}>
          {words}
        </option>
      ))}
    </select>
  </label>
);

const Typed = ({
  name,
  label,
  value,
  hint,
}: {
  name: string;
  label: string;
  value: string | undefined;
  hint?: string;
}) => (
  <label>
    <span>{label}</span>
    <input className="field" name={name} defaultValue={value ?? ""} placeholder={hint} />
  </label>
);

/** What is asked, as the address says it; words that name no state are given back. */
function askedIn(form: FormData): { readonly search: CheckSearch; readonly wrong?: string } {
  const word = (name: string): string | undefined => String(form.get(name) ?? "").trim() || undefined;
  const { codes, unknown } = codesIn(word("between") ?? "");
  const place = word("country");
  const country = place ? codeOf(place) : undefined;
  const days = [word("since"), word("until")].filter((day) => day && !/^\d{4}(-\d{2}(-\d{2})?)?$/.test(day));
  const wrong =
    unknown.length > 0
      ? `No state or body is known by the name ${list(unknown.map((name) => `“${name}”`))}.`
      : codes.length === 0
        ? "Name at least one state or body."
        : place && !country
          ? `No country is known by the name “${place}”.`
          : word("assertion") === "highest" && !word("level")
            ? "Say which level is said to be the highest."
            : days.length
              ? `“${days[0]}” is not a day, a month or a year such as 2022-12-09, 2022-12 or 2022.`
              : undefined;
  const fields = {
    between: codes.join(","),
    assertion: word("assertion"),
    count: word("count"),
    level: word("level"),
    kinds: word("kinds"),
    country,
    since: word("since"),
    until: word("until"),
  };
  const search = Object.fromEntries(Object.entries(fields).filter(([, value]) => value)) as CheckSearch;
  return wrong ? { search, wrong } : { search };
}

function Ask({ search }: { readonly search: CheckSearch }) {
  const navigate = useNavigate();
  const [wrong, setWrong] = useState<string>();
  const [assertion, setAssertion] = useState<string>(search.assertion ?? "any");
  const ask = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const asked = askedIn(new FormData(event.currentTarget));
    setWrong(asked.wrong);
    if (!asked.wrong) void navigate({ to: "/check", search: asked.search });
  };
  return (
    <form className="ask" onSubmit={ask}>
      <Typed name="between" label="Between" value={names(search.between)} hint="Russia, United States" />
      <Choice name="assertion" label="What is said" value={assertion} of={assertions} onChange={setAssertion} />
      {assertion === "count" ? <Typed name="count" label="How many" value={search.count ?? "1"} /> : null}
      <Choice
        name="level"
        label={assertion === "highest" ? "It was at the level" : "At this level or higher"}
        value={search.level}
        none={assertion === "highest" ? "Choose one" : "Any level"}
        of={levelNames}
      />
      <Choice name="kinds" label="Kind" value={search.kinds} none="Any kind" of={kindNames} />
      <Typed name="country" label="In the country" value={names(search.country)} hint="anywhere" />
      <Typed name="since" label="Since" value={search.since} hint="2022-02-24" />
      <Typed name="until" label="Until" value={search.until} hint="today" />
      <button type="submit" className="button main">
        Ask the record
      </button>
      {wrong ? (
        <p className="wide doubt" role="alert">
          {wrong}
        </p>
      ) : null}
    </form>
  );
}

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

/** A question that fits the record: which contacts two of its parties had. */
const questionOf = (between: string): CheckSearch => ({ between, assertion: "any" });

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
        {pairs.map((pair) => (
          <li key={pair}>
            <Link to="/check" search={questionOf(pair)} className="link">
              Which contacts did {list(pair.split(",").map(partyInSentence))} have?
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
  usePointedWords(line ? { of: "contact", id: line.id, words: contactWords(line) } : null);
  return (
    <>
      <div role="status">
        <AnswerWords answer={answer} onPoint={setChosen} />
      </div>
      <Coverage answer={answer} />
    </>
  );
}

function Question() {
  const search = useSearch({ from: "/check" });
  const asked = Boolean(search.between);
  const { data, error, refetch, isPending } = useQuery({ ...checkQuery(search), enabled: asked });
  const key = JSON.stringify(search);
  return (
    <>
      <h1>Check what is said</h1>
      <p className="quietly">“The first since”, “the highest-level”, “the third this year”: ask the record.</p>
      <Ask key={key} search={search} />
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
