/** All contacts of a relation, newest first, one line each. */
import { useMemo } from "react";
import type { ContactStatus } from "../../engine/types.ts";
import type { ContactLine } from "../../server/types.ts";
import { ContactLineLink } from "../parts/Checks.tsx";
import { ContactShape } from "../parts/StatusShape.tsx";
import { useGrowing } from "../parts/useGrowing.ts";
import { levelNames, list, statusNames } from "../text/labels.ts";

/** The people and topics that fit a line. */
const MOST = 3;

function about({ level, who, topics }: ContactLine): string {
  const people = [...new Set(who)];
  const more = people.length > MOST ? " and others" : "";
  return [
    level && level !== "unknown" ? levelNames[level] : undefined,
    people.length ? people.slice(0, MOST).join(", ") + more : undefined,
    topics.length ? `on ${list(topics.slice(0, MOST))}` : undefined,
  ]
    .filter(Boolean)
    .join(" · ");
}

/** The lines; `contacts` are the oldest first, as the record gives them. */
export function ContactLines({ contacts }: { readonly contacts: readonly ContactLine[] }) {
  const newest = useMemo(() => contacts.toReversed(), [contacts]);
  const { shown, end } = useGrowing(newest);
  return (
    <section className="part wide" aria-labelledby="contacts">
      <h2 id="contacts">Contacts, newest first</h2>
      <ul className="lines contact-lines">
        {shown.map((line) => (
          <li key={line.id}>
            <ContactShape status={line.status as ContactStatus} />
            <span className="hidden">{statusNames[line.status as ContactStatus]}: </span>
            <ContactLineLink line={line} bare />
            <span className="quietly contact-about">{about(line)}</span>
          </li>
        ))}
      </ul>
      <div ref={end} className="list-end" />
    </section>
  );
}
