/** Other reports of the same origin, how they stand to this one, and what they have differently. */
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { Copy, OriginDetail, OriginLink } from "../../server/types.ts";
import { originQuery } from "../api.ts";
import { shortDay } from "../text/dates.ts";
import { wordsApart } from "../text/differing.ts";
import { count } from "../text/labels.ts";
import { reasonWords } from "../text/reasons.ts";

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
  if (!link.from || link.kinship === "same-credit") return words;
  return link.from === report ? `${words}, copied from this report` : `${words}, which this report copies`;
}

/** One text's version of a sentence, with the words that the other does not have. */
const Version = ({ name, own, other }: { name: string; own: string | undefined; other: string | undefined }) => (
  <p className="version">
    <span className="quietly">{name}</span>
    {own === undefined ? (
      <span className="quietly">not {name}</span>
    ) : (
      <span>
        {other === undefined
          ? own
          : wordsApart(own, other).map(({ start, text, isOwn }) =>
              isOwn ? (
                <em key={start} className="differing">
                  {text}
                </em>
              ) : (
                text
              ),
            )}
      </span>
    )}
  </p>
);

/** The sentences that differ, compared once they are asked for. */
function Sentences({ differences }: Pick<Copy, "differences">) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{count(differences.length, "sentence differs", "sentences differ")}</summary>
      {isOpen ? (
        <ul className="differences">
          {differences.map(({ here, there }) => (
            <li key={`${here?.start ?? ""}:${there?.start ?? ""}`}>
              <Version name="here" own={here?.exact} other={there?.exact} />
              <Version name="there" own={there?.exact} other={here?.exact} />
            </li>
          ))}
        </ul>
      ) : null}
    </details>
  );
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
      {link ? <p className="quietly">{reasonWords(link.reason)}</p> : null}
      {differences.length ? <Sentences differences={differences} /> : null}
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
