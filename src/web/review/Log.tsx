/** The log of decisions: who decided what and when, each of which can be taken back. */
import { Link } from "@tanstack/react-router";
import type { JudgementRequest, LoggedJudgement } from "../../server/types.ts";
import { shortDay } from "../text/dates.ts";
import { judgedRecord, judgementWords } from "./words.ts";

interface LogProps {
  readonly entries: readonly LoggedJudgement[];
  readonly onDecide: (request: JudgementRequest) => void;
  /** On the record's own page the record is not named. */
  readonly named?: boolean;
}

function Entry({ entry, onDecide, named }: { readonly entry: LoggedJudgement } & Omit<LogProps, "entries">) {
  const record = judgedRecord(entry);
  const words = judgementWords(entry);
  const canUndo = !entry.undoneBy && entry.judgement.kind !== "undo";
  return (
    <li className={entry.undoneBy ? "log-undone" : undefined}>
      <span className="row-day">{shortDay(entry.at)}</span>
      <span>
        {entry.author} {words}
        {entry.note ? <q>{entry.note}</q> : null}
        {named && record ? (
          <>
            {" · "}
            <Link
              to={record.startsWith("m-") ? "/measures/$id" : "/contacts/$id"}
              params={{ id: record }}
              className="link"
            >
              the record
            </Link>
          </>
        ) : null}
        {entry.undoneBy ? <span className="quietly"> · taken back</span> : null}
      </span>
      {canUndo ? (
        <button
          type="button"
          className="link"
          onClick={() => onDecide({ kind: "undo", judgement: entry.id })}
          aria-label={`Undo: ${entry.author} ${words}`}
        >
          Undo
        </button>
      ) : null}
    </li>
  );
}

/** The entries, newest first. */
export function Log({ entries, onDecide, named = false }: LogProps) {
  return (
    <ol className="log">
      {entries.map((entry) => (
        <Entry key={entry.id} entry={entry} onDecide={onDecide} named={named} />
      ))}
    </ol>
  );
}
