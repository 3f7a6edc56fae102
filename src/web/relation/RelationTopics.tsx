/** What two parties deal with each other about, the most frequent first; each leads to the topic's own page. */
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { Relation } from "../../server/types.ts";
import { shortDay } from "../text/dates.ts";
import { count } from "../text/labels.ts";

/** So many are told before one asks for the rest. */
const FIRST = 12;

/** The list of topics. */
export function RelationTopics({ topics }: Pick<Relation, "topics">) {
  const [all, setAll] = useState(false);
  if (topics.length === 0) return null;
  const rest = topics.length - FIRST;
  return (
    <section className="part" aria-labelledby="topics">
      <h2 id="topics">Topics</h2>
      <ul className="lines topic-lines">
        {(all ? topics : topics.slice(0, FIRST)).map(({ label, contacts, last }) => (
          <li key={label}>
            <Link to="/about/$subject/$name" params={{ subject: "topic", name: label }} className="topic-line">
              {label}
            </Link>
            <span className="quietly">
              {count(contacts, "contact")}
              {last ? `, last ${shortDay(last)}` : ""}
            </span>
          </li>
        ))}
      </ul>
      {rest > 0 && !all ? (
        <button type="button" className="button quiet" onClick={() => setAll(true)}>
          Show {count(rest, "other topic")}
        </button>
      ) : null}
    </section>
  );
}
