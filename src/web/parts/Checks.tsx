/** What is said of a contact that only the whole record can check, and what the record says to it. */
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { Answer, CheckedAssertion, Cited, ContactLine } from "../../server/types.ts";
import { reportQuery } from "../api.ts";
import { rangeInWords } from "../text/dates.ts";
import { count, kindNames, levelNames, list } from "../text/labels.ts";
import { reasonWords } from "../text/reasons.ts";
import { partyName } from "../text/states.ts";
import { Evident } from "./Evident.tsx";

const verdicts: Readonly<Record<Answer["verdict"], { readonly mark: string; readonly words: string }>> = {
  supported: { mark: "✓", words: "The record bears this out" },
  contradicted: { mark: "✕", words: "The record contradicts this" },
  undecidable: { mark: "?", words: "The record cannot tell" },
};

interface ContactLineLinkProps {
  readonly line: ContactLine;
  /** Without parties and level, where they stand beside it. */
  readonly bare?: boolean;
  readonly onPoint?: ((line: ContactLine) => void) | undefined;
}

/** One contact of an answer or a list, as a link. */
export const ContactLineLink = ({ line, bare = false, onPoint }: ContactLineLinkProps) => (
  <Link
    to="/contacts/$id"
    params={{ id: line.id }}
    className="link"
    onPointerEnter={() => onPoint?.(line)}
    onFocus={() => onPoint?.(line)}
  >
    {[
      line.date ? rangeInWords(line.date) : "No date",
      kindNames[line.kind],
      bare ? undefined : list(line.parties.map(partyName)),
      line.place && partyName(line.place),
      !bare && line.level && line.level !== "unknown" ? levelNames[line.level] : undefined,
    ]
      .filter(Boolean)
      .join(", ")}
  </Link>
);

interface AnswerWordsProps {
  readonly answer: Answer;
  /** Told which of its contacts is pointed at. */
  readonly onPoint?: (line: ContactLine) => void;
}

/** An answer in words, with the contacts that it rests on. */
export function AnswerWords({ answer, onPoint }: AnswerWordsProps) {
  const { mark, words } = verdicts[answer.verdict];
  return (
    <div className={`answer answer-${answer.verdict}`}>
      <p className="verdict">
        <span className="glyph" aria-hidden="true">
          {mark}
        </span>{" "}
        {words}
      </p>
      <p className="quietly">{reasonWords(answer.reason).replace(/\.?$/, ".")}</p>
      {answer.contacts.length ? (
        <ul className="answer-lines">
          {answer.contacts.map((line) => (
            <li key={line.id}>
              <ContactLineLink line={line} onPoint={onPoint} />
            </li>
          ))}
        </ul>
      ) : null}
      {answer.total > answer.contacts.length ? (
        <p className="quietly">and {count(answer.total - answer.contacts.length, "other")}</p>
      ) : null}
    </div>
  );
}

/** Where the words stand in their report; nothing until it is there, or when a damaged text has them otherwise. */
function useCited(report: string, words: string): readonly Cited[] {
  const { data } = useQuery(reportQuery(report));
  const start = data?.report.text.indexOf(words) ?? -1;
  return start < 0 ? [] : [{ report, start, end: start + words.length, exact: words }];
}

/** The report's words, which open where they stand. */
function Asserted({ words, report }: Pick<CheckedAssertion, "words" | "report">) {
  const cited = useCited(report, words);
  return (
    <blockquote className="claim-content">
      {cited.length ? (
        <Evident field={`check:${report}:${words}`} label={words} cited={cited}>
          “{words}”
        </Evident>
      ) : (
        <Link to="/reports/$id" params={{ id: report }} className="door">
          “{words}”
        </Link>
      )}
    </blockquote>
  );
}

/** Each superlative or count that a report makes, with the answer. */
export function Checks({ checks }: { readonly checks: readonly CheckedAssertion[] }) {
  if (checks.length === 0) return null;
  return (
    <section className="part" aria-labelledby="checks">
      <h2 id="checks">What is said of it</h2>
      {checks.map(({ words, report, answer }) => (
        <div key={`${report}:${words}`} className="check">
          <Asserted words={words} report={report} />
          <AnswerWords answer={answer} />
        </div>
      ))}
    </section>
  );
}
