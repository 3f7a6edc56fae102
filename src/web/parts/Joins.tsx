/** Why findings of several reports were taken for one record. */
import type { Join } from "../../server/types.ts";
import { reasonWords } from "../text/reasons.ts";
import { useFold } from "./useFold.tsx";

interface JoinsProps {
  readonly joins: readonly Join[];
}

const sure = (score: number): string =>
  score >= 1 ? "decided" : score >= 0.9 ? "hardly in doubt" : score >= 0.75 ? "likely" : "thin";

/** Reasons that are told at once, those least sure first. */
const MOST_JOINS = 5;

/** The reasons, each with how sure the program is. */
export function Joins({ joins }: JoinsProps) {
  const { shown, rest } = useFold(
    joins.toSorted((a, b) => a.score - b.score),
    MOST_JOINS,
    "reasons",
  );
  if (joins.length === 0) return null;
  return (
    <section className="part" aria-labelledby="joins">
      <h2 id="joins">Why these reports tell of one event</h2>
      <ul className="joins">
        {shown.map((join) => (
          <li key={join.between.join(" ")}>
            <span>{reasonWords(join.reason)}</span>
            <span className={join.score < 0.75 ? "doubt" : "quietly"}>
              {sure(join.score)} <span className="score">{join.score.toFixed(2)}</span>
            </span>
          </li>
        ))}
        {rest}
      </ul>
    </section>
  );
}
