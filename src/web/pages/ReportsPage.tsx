/** All reports of the record, newest first. */
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { ReportSummary } from "../../server/types.ts";
import { reportsQuery } from "../api.ts";
import { Frame } from "../parts/Frame.tsx";
import { Nothing, Trouble, Waiting } from "../parts/Trouble.tsx";
import { shortDay } from "../text/dates.ts";
import { count } from "../text/labels.ts";

const holds = (report: ReportSummary, typed: string): boolean => {
  const words = [report.title, report.outlet, report.publishedAt, report.url].join(" ").toLowerCase();
  return typed
    .toLowerCase()
    .split(/\s+/)
    .every((word) => words.includes(word));
};

const Line = ({ report }: { readonly report: ReportSummary }) => (
  <li className="row">
    <p className="row-day">{report.publishedAt ? shortDay(report.publishedAt) : "No date"}</p>
    <div className="row-told">
      <Link to="/reports/$id" params={{ id: report.id }} className="row-link">
        {report.title ?? "Without a headline"}
      </Link>
      <p className="facts">
        <span>{report.outlet ?? "Outlet not stated"}</span>
        <span>{count(report.contacts, "contact")}</span>
        <span>{count(report.measures, "measure")}</span>
        <span>{count(report.claims, "claim")}</span>
        {report.damaged ? <span className="doubt">damaged</span> : null}
      </p>
    </div>
  </li>
);

function List({ reports }: { readonly reports: readonly ReportSummary[] }) {
  const [typed, setTyped] = useState("");
  const shown = reports.filter((report) => holds(report, typed));
  if (reports.length === 0) {
    return (
      <Nothing title="No report yet">
        <p>
          Paste one on the{" "}
          <Link to="/" className="link">
            desk
          </Link>
          , or add files in a terminal with <code>readout add FILE …</code>
        </p>
      </Nothing>
    );
  }
  return (
    <>
      <search className="find">
        <label className="find-field">
          <span className="hidden">Filter the reports</span>
          <input
            className="field"
            type="search"
            placeholder="Filter by headline or outlet"
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        </label>
        <p className="find-count" role="status">
          {shown.length === reports.length
            ? count(reports.length, "report")
            : `${shown.length} of ${count(reports.length, "report")}`}
        </p>
      </search>
      {shown.length === 0 ? <Nothing title="No report of this" /> : null}
      <ul>
        {shown.map((report) => (
          <Line key={report.id} report={report} />
        ))}
      </ul>
    </>
  );
}

/** The page of all reports. */
export function ReportsPage() {
  const { data, error, refetch } = useQuery(reportsQuery());
  return (
    <Frame title="Reports" right={null}>
      <h1>Reports</h1>
      {error ? (
        <Trouble error={error} again={() => void refetch()} />
      ) : data ? (
        <List reports={data.items} />
      ) : (
        <Waiting lines={6} />
      )}
    </Frame>
  );
}
