/** The sources of a record, one line an origin: speakers → outlet → copies. */
import { Link } from "@tanstack/react-router";
import type { CitedClaim, ReportSummary } from "../../server/types.ts";
import { shortDay } from "../text/dates.ts";
import { count } from "../text/labels.ts";
import { type SourceLine, sourceLines } from "../text/sources.ts";

interface SourcesProps {
  readonly reports: readonly ReportSummary[];
  readonly claims: readonly CitedClaim[];
}

const ReportLink = ({ report }: { readonly report: ReportSummary }) => (
  <Link to="/reports/$id" params={{ id: report.id }} className="link">
    {report.outlet ?? report.title ?? "A report"}
  </Link>
);

const Arrow = () => (
  <svg className="arrow" viewBox="0 0 24 8" aria-hidden="true" focusable="false">
    <path d="M0 4h22M18.5 1 22 4l-3.5 3" fill="none" />
  </svg>
);

const Line = ({ line }: { readonly line: SourceLine }) => (
  <li className="source">
    <span className="source-speakers">
      {line.speakers.length ? line.speakers.join(", ") : <em>the report itself</em>}
    </span>
    <Arrow />
    <span className="source-lead">
      <ReportLink report={line.lead} />
      {line.lead.publishedAt ? <span className="quietly"> {shortDay(line.lead.publishedAt)}</span> : null}
    </span>
    {line.copies.length ? (
      <>
        <Arrow />
        <span className="source-copies">
          {line.copies.map((copy) => (
            <ReportLink key={copy.id} report={copy} />
          ))}
        </span>
      </>
    ) : null}
  </li>
);

/** The picture, with its count in words. */
export function Sources({ reports, claims }: SourcesProps) {
  const lines = sourceLines(reports, claims);
  const speakers = new Set(lines.flatMap((line) => line.speakers));
  return (
    <section className="part" aria-labelledby="sources">
      <h2 id="sources">Sources</h2>
      <p className="quietly">
        {count(lines.length, "origin")} · {count(reports.length, "report")} · {count(speakers.size, "speaker")}
      </p>
      <ul className="sources">
        {lines.map((line) => (
          <Line key={line.origin} line={line} />
        ))}
      </ul>
    </section>
  );
}
