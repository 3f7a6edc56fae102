/** What the reports or the sides tell differently and nothing has settled. */
import { Link } from "@tanstack/react-router";
import type { Relation } from "../../server/types.ts";
import { shortDay } from "../text/dates.ts";
import { disputeName, disputeValue } from "../text/disputes.ts";

/** The list of open disagreements. */
export function Disagreements({ disputes }: Pick<Relation, "disputes">) {
  if (disputes.length === 0) return null;
  return (
    <section className="part" aria-labelledby="open">
      <h2 id="open">Open disagreements</h2>
      <ul className="lines">
        {disputes.map(({ record, date, dispute }) => (
          <li key={`${record}:${dispute.field}`}>
            <Link to="/contacts/$id" params={{ id: record }} hash="disputes" className="link">
              {date ? shortDay(date.start) : "No date"}
            </Link>{" "}
            <span className="doubt">{disputeName(dispute.field)}</span>:{" "}
            {dispute.says.map(({ value }) => disputeValue(value)).join(" or ")}
          </li>
        ))}
      </ul>
    </section>
  );
}
