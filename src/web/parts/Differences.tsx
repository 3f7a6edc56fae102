/** Other reports of the same origin, how they stand to this one, and what they have differently. */
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { Copy, OriginDetail, OriginLink } from "../../server/types.ts";
import { originQuery } from "../api.ts";
import { shortDay } from "../text/dates.ts";
import { count } from "../text/labels.ts";

const kinships: Readonly<Record<OriginLink["kinship"], string>> = {
  "same-text": "the same text",
  "near-copy": "nearly the same text",
  reworked: "reworked",
  excerpt: "an excerpt",
  paraphrase: "told in other words",
  "same-credit": "credited to the same reporting",
};

function direction(link: OriginLink | undefined, report: string): string {
  if (!link) return "of the same origin";
  const words = kinships[link.kinship];
  if (!link.from) return words;
  return link.from === report ? `${words}, copied from this report` : `${words}, which this report copies`;
}

function CopyOf({ copy, link, report }: { copy: Copy; link: OriginLink | undefined; report: string }) {
  const { differences } = copy;
  return (
    <li className="copy">
      <p>
        <Link to="/reports/$id" params={{ id: copy.report.id }} className="link">
          {copy.report.outlet ?? copy.report.title ?? "A report"}
        </Link>
        {copy.report.publishedAt ? <span className="quietly"> {shortDay(copy.report.publishedAt)}</span> : null}:{" "}
        {direction(link, report)}
      </p>
      {link ? <p className="quietly">{link.reason}</p> : null}
      {differences.length ? (
        <details>
          <summary>{count(differences.length, "sentence differs", "sentences differ")}</summary>
          <ul className="differences">
            {differences.map(({ here, there }) => (
              <li key={`${here?.start ?? ""}:${there?.start ?? ""}`}>
                {here ? (
                  <p>
                    <span className="quietly">here</span> {here.exact}
                  </p>
                ) : null}
                {there ? (
                  <p>
                    <span className="quietly">there</span> {there.exact}
                  </p>
                ) : (
                  <p className="quietly">not there</p>
                )}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </li>
  );
}

/** The copies of a report; nothing when it stands alone. */
export function Differences({ report }: { readonly report: string }) {
  const { data } = useQuery(originQuery(report));
  if (!data?.copies.length) return null;
  const linkTo = (other: string, { origin }: OriginDetail) =>
    origin.links.find(({ between }) => between.includes(report) && between.includes(other));
  return (
    <section className="cards" aria-labelledby="copies">
      <h2 id="copies">{count(data.copies.length, "other report")} of the same origin</h2>
      <ul>
        {data.copies.map((copy) => (
          <CopyOf key={copy.report.id} copy={copy} link={linkTo(copy.report.id, data)} report={report} />
        ))}
      </ul>
    </section>
  );
}
