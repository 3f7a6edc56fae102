/** One line of a list of records: the sentence first, then how it stands and what stands behind it. */
import { Link } from "@tanstack/react-router";
import { shortDay } from "../text/dates.ts";
import { count, kindNames, levelNames, measureKindNames, statusNames } from "../text/labels.ts";
import type { Entry } from "../text/listing.ts";
import { plain } from "../text/parts.ts";
import { SentenceWords } from "./SentenceLine.tsx";
import { ContactStatusMark, MeasureStatusMark } from "./StatusShape.tsx";
import { useShowing, useWords } from "./words.tsx";

function Facts({ entry }: { readonly entry: Entry }) {
  const { backing } = entry;
  const level = entry.of === "contact" && entry.item.level !== "unknown" ? entry.item.level : undefined;
  const disputes = entry.of === "contact" ? entry.item.disputes : 0;
  return (
    <p className="facts">
      {entry.of === "contact" ? (
        <ContactStatusMark status={entry.item.status} />
      ) : (
        <MeasureStatusMark status={entry.item.status} />
      )}
      {entry.of === "contact" && entry.item.was ? <span>was {statusNames[entry.item.was].toLowerCase()}</span> : null}
      <span>{entry.of === "contact" ? kindNames[entry.item.kind] : measureKindNames[entry.item.kind]}</span>
      {level ? <span>{levelNames[level]}</span> : null}
      <span>
        {count(backing.reports, "report")}, {count(backing.origins, "origin")}
      </span>
      {disputes ? <span className="doubt">{count(disputes, "dispute")}</span> : null}
    </p>
  );
}

/** A line of the desk; pointed at or focused, it shows its words on the right. */
export function Row({ entry, isNew = false }: { readonly entry: Entry; readonly isNew?: boolean }) {
  const { target } = useWords();
  const key = `${entry.of}:${entry.id}`;
  const showing = useShowing({ key, label: plain(entry.parts), cited: entry.item.evidence });
  return (
    <li className="row" data-shown={target?.key === key} {...showing}>
      <p className="row-day">
        {entry.day ? shortDay(entry.day) : "No date"}
        {isNew ? <span className="new">new</span> : null}
      </p>
      <div className="row-told">
        <Link
          to={entry.of === "contact" ? "/contacts/$id" : "/measures/$id"}
          params={{ id: entry.id }}
          className="row-link"
          data-row
        >
          <SentenceWords parts={entry.parts} parties={entry.parties} />
        </Link>
        <Facts entry={entry} />
      </div>
    </li>
  );
}
