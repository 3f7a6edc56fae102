/** The sources of a record as a small picture: speakers → outlets → origins → copies. */
import { Link, useNavigate } from "@tanstack/react-router";
import { type MouseEvent, useMemo, useRef } from "react";
import type { Backing, CitedClaim, ReportSummary } from "../../server/types.ts";
import { shortDay } from "../text/dates.ts";
import { count } from "../text/labels.ts";
import {
  byOrigin,
  isWhole,
  type SourceColumn,
  type SourceNode,
  type SourcePicture,
  sourcePicture,
} from "../text/sources.ts";
import { PictureTools } from "./PictureTools.tsx";

interface SourcesProps {
  readonly reports: readonly ReportSummary[];
  readonly claims: readonly CitedClaim[];
  readonly backing: Backing;
  readonly side: (party: string | undefined) => string;
}

const LINE = 34;
const TOP = 30;
const columns: readonly { readonly column: SourceColumn; readonly name: string; readonly x: number }[] = [
  { column: "speaker", name: "Who speaks", x: 8 },
  { column: "outlet", name: "Through", x: 232 },
  { column: "origin", name: "Origins", x: 372 },
  { column: "copy", name: "Copies", x: 538 },
];
const WIDTH = 710;

const xOf = (column: SourceColumn): number => columns.find((one) => one.column === column)!.x;
const yOf = ({ at }: SourceNode): number => TOP + LINE * (at + 0.5);

/** Where a node's words end, so that its line begins behind them; letters are about as wide as this on average. */
const LETTER = 6.6;
const MOST_LETTERS: Readonly<Record<SourceColumn, number>> = { speaker: 27, outlet: 15, origin: 22, copy: 24 };

const cut = ({ label, column }: SourceNode): string => {
  const most = MOST_LETTERS[column];
  return label.length > most ? `${label.slice(0, most - 1)}…` : label;
};

function Edge({ from, to }: { readonly from: SourceNode; readonly to: SourceNode }) {
  const x1 = xOf(from.column) + 18 + cut(from).length * LETTER;
  const x2 = xOf(to.column) - 4;
  const bend = Math.max(16, (x2 - x1) / 2);
  return (
    <path
      className="source-edge"
      d={`M${x1} ${yOf(from)}C${x1 + bend} ${yOf(from)} ${x2 - bend} ${yOf(to)} ${x2} ${yOf(to)}`}
    />
  );
}

function Node({ node, side }: { readonly node: SourceNode; readonly side: SourcesProps["side"] }) {
  const navigate = useNavigate();
  const x = xOf(node.column);
  const { report } = node;
  const mark =
    node.column === "origin" ? (
      <circle className="source-origin" cx={x + 3} cy={yOf(node)} r="4" />
    ) : (
      <circle
        className={`source-dot ${node.party ? `side-${side(node.party)}` : ""}`}
        cx={x + 3}
        cy={yOf(node)}
        r="2"
      />
    );
  const words = (
    <text x={x + 12} y={yOf(node) + 4} className={node.party ? `side-${side(node.party)}` : ""}>
      {cut(node)}
      {report?.publishedAt && node.column === "origin" ? (
        <tspan className="source-day" x={x + 12} dy="13">
          {shortDay(report.publishedAt)}
        </tspan>
      ) : null}
    </text>
  );
  if (!report) {
    return (
      <g>
        <title>{node.label}</title>
        {mark}
        {words}
      </g>
    );
  }
  const open = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    void navigate({ to: "/reports/$id", params: { id: report.id } });
  };
  return (
    <a href={`/reports/${encodeURIComponent(report.id)}`} onClick={open} className="source-link">
      {mark}
      {words}
    </a>
  );
}

function Picture({ picture, side }: { readonly picture: SourcePicture; readonly side: SourcesProps["side"] }) {
  const by = new Map(picture.nodes.map((node) => [node.key, node]));
  const present = new Set(picture.nodes.map(({ column }) => column));
  return (
    <svg className="sources-picture" viewBox={`0 0 ${WIDTH} ${TOP + picture.rows * LINE}`}>
      <title>Who speaks, through which outlet, in which origin, copied by whom</title>
      {columns.map(({ column, name, x }) =>
        present.has(column) ? (
          <text key={column} x={x} y="14" className="source-heading">
            {name}
          </text>
        ) : null,
      )}
      {picture.edges.map(([from, to]) => (
        <Edge key={`${from} ${to}`} from={by.get(from)!} to={by.get(to)!} />
      ))}
      {picture.nodes.map((node) => (
        <Node key={node.key} node={node} side={side} />
      ))}
    </svg>
  );
}

/** Every report by name, for records that have more than the picture draws. */
const AllReports = ({ reports }: Pick<SourcesProps, "reports">) => (
  <details className="all-reports">
    <summary className="link">All {count(reports.length, "report")}</summary>
    <ol className="lines">
      {byOrigin(reports)
        .flat()
        .map(({ id, outlet, title, publishedAt }) => (
          <li key={id}>
            <Link to="/reports/$id" params={{ id }} className="link">
              {outlet ?? "Outlet not stated"}
            </Link>
            <span className="quietly">{[title, publishedAt && shortDay(publishedAt)].filter(Boolean).join(", ")}</span>
          </li>
        ))}
    </ol>
  </details>
);

/** The picture, with its count in words. */
export function Sources({ reports, claims, backing, side }: SourcesProps) {
  const picture = useMemo(() => sourcePicture(reports, claims), [reports, claims]);
  const figure = useRef<HTMLElement>(null);
  return (
    <section className="part" aria-labelledby="sources">
      <h2 id="sources">Sources</h2>
      <figure ref={figure}>
        <figcaption className="picture-head">
          <span>
            {count(backing.origins, "origin")} · {count(backing.reports, "report")} ·{" "}
            {backing.speakers ? count(backing.speakers, "speaker") : "nobody quoted"}
          </span>
          <PictureTools of={figure} name="sources" />
        </figcaption>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
        <section className="picture-scroll" tabIndex={0} aria-label="Picture of the sources">
          <Picture picture={picture} side={side} />
        </section>
      </figure>
      {isWhole(picture, reports) ? null : <AllReports reports={reports} />}
    </section>
  );
}
