/** The form that asks the record: between whom, what is said, at what level, where and when. */
import { useNavigate } from "@tanstack/react-router";
import { type FormEvent, type ReactNode, useState } from "react";
import type { CheckSearch } from "../router.tsx";
import { codeOf, codesIn } from "../text/codes.ts";
import { kindNames, levelNames, list } from "../text/labels.ts";
import { partyName } from "../text/states.ts";

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

const SAY_LEVEL = "Say which level is said to be the highest.";

/** Why a question cannot be asked; undefined when it can. */
function wrongIn(word: (name: string) => string | undefined): string | undefined {
  const { codes, unknown } = codesIn(word("between") ?? "");
  if (unknown.length > 0) return `No state or body is known by the name ${list(unknown.map((name) => `“${name}”`))}.`;
  if (codes.length === 0) return "Name at least one state or body.";
  const place = word("country");
  if (place && !codeOf(place)) return `No country is known by the name “${place}”.`;
  if (word("assertion") === "highest" && !word("level")) return SAY_LEVEL;
  const wrongDay = [word("since"), word("until")].find((day) => day && !/^\d{4}(-\d{2}(-\d{2})?)?$/.test(day));
  return wrongDay ? `“${wrongDay}” is not a day, a month or a year such as 2022-12-09, 2022-12 or 2022.` : undefined;
}

/** What is asked, as the address says it. */
function askedIn(form: FormData): { readonly search: CheckSearch; readonly wrong: string | undefined } {
  const word = (name: string): string | undefined => String(form.get(name) ?? "").trim() || undefined;
  const fields = {
    between: codesIn(word("between") ?? "").codes.join(","),
    assertion: word("assertion"),
    count: word("count"),
    level: word("level"),
    kinds: word("kinds"),
    country: codeOf(word("country") ?? ""),
    since: word("since"),
    until: word("until"),
  };
  const search = Object.fromEntries(Object.entries(fields).filter(([, value]) => value)) as CheckSearch;
  return { search, wrong: wrongIn(word) };
}

/** Whether an address asks a question that can be answered: which level was the highest must be said. */
export const isQuestion = ({ between, assertion, level }: CheckSearch): boolean =>
  Boolean(between) && (assertion !== "highest" || Boolean(level));

/** The form; what is asked goes into the address. */
export function AskForm({ search }: { readonly search: CheckSearch }) {
  const navigate = useNavigate();
  const [wrong, setWrong] = useState(search.between && !isQuestion(search) ? SAY_LEVEL : undefined);
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
