/** All reports of the record, newest first. */
import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useEffect, useMemo, useState } from "react";
import type { ReportSummary } from "../../server/types.ts";
import { pagesOf } from "../api.ts";
import { Frame } from "../parts/Frame.tsx";
import { Keys, listKeys } from "../parts/Keys.tsx";
import { Nothing, Trouble, Waiting } from "../parts/Trouble.tsx";
import { useDeskKeys } from "../parts/useDesk.ts";
import { useNearEnd } from "../parts/useNearEnd.ts";
import { useSettled } from "../parts/useSettled.ts";
import { WordsPane } from "../parts/WordsPane.tsx";
import { type Target, useShowing, useWords, WordsProvider } from "../parts/words.tsx";
import { shortDay } from "../text/dates.ts";
import { count } from "../text/labels.ts";

/** The report as a whole, none of its words marked. */
const wholeOf = ({ id, title }: ReportSummary): Target => ({
  key: `report:${id}`,
  label: title ?? "Without a headline",
  cited: [{ report: id, start: 0, end: 0, exact: "" }],
});

function Line({ report }: { readonly report: ReportSummary }) {
  const { target } = useWords();
  const whole = wholeOf(report);
  return (
    <li className="row" data-shown={target?.key === whole.key} {...useShowing(whole)}>
      <p className="row-day">{report.publishedAt ? shortDay(report.publishedAt) : "No date"}</p>
      <div className="row-told">
        <Link to="/reports/$id" params={{ id: report.id }} className="row-link" data-row>
          {report.title ?? "Without a headline"}
        </Link>
        <p className="facts">
          <span>{report.outlet ?? "Outlet not stated"}</span>
          {report.contacts ? <span>{count(report.contacts, "contact")}</span> : null}
          {report.measures ? <span>{count(report.measures, "measure")}</span> : null}
          {report.claims ? <span>{count(report.claims, "claim")}</span> : null}
          {report.contacts + report.measures + report.claims ? null : <span>nothing of diplomacy read</span>}
          {report.damaged ? <span className="doubt">damaged</span> : null}
        </p>
      </div>
    </li>
  );
}

/** Until a report is pointed at, the first one stands on the right. */
function useFirstReport(reports: readonly ReportSummary[] | undefined): void {
  const { target, show } = useWords();
  const first = reports?.[0];
  useEffect(() => {
    if (first && !target) show(wholeOf(first));
  }, [first, target, show]);
}

/** Of words that more reports hold, the server says no more than this. */
const MOST_COUNTED = 10_000;

const NoReport = () => (
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

/** The reports that hold the typed words, as many as one has come to. */
function useReports(typed: string) {
  const asked = useSettled(typed.trim());
  const { data, error, refetch, hasNextPage, isFetching, fetchNextPage } = useInfiniteQuery({
    ...pagesOf<ReportSummary>("reports", asked ? { q: asked } : {}),
    placeholderData: (before) => before,
  });
  const reports = useMemo(() => data?.pages.flatMap((page) => page.items), [data]);
  const more = hasNextPage && !isFetching ? () => void fetchNextPage() : undefined;
  const end = useNearEnd(more, reports?.length ?? 0);
  return { reports, total: data?.pages[0]?.total ?? 0, asked, error, again: () => void refetch(), end };
}

function Reports() {
  const [typed, setTyped] = useState("");
  const { reports, total, asked, error, again, end } = useReports(typed);
  useFirstReport(reports);
  useDeskKeys();
  return (
    <>
      <h1>Reports</h1>
      <search className="find">
        <label className="find-field">
          <span className="hidden">Search the reports</span>
          <input
            id="find"
            className="field"
            type="search"
            placeholder="Search headlines, outlets and texts"
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        </label>
        <p className="find-count" role="status">
          {reports
            ? asked && total >= MOST_COUNTED
              ? `${total.toLocaleString("en")} reports or more`
              : count(total, "report")
            : null}
        </p>
      </search>
      {error && !reports ? <Trouble error={error} again={again} /> : null}
      {reports || error ? null : <Waiting lines={6} />}
      {reports?.length === 0 ? asked ? <Nothing title="No report of this" /> : <NoReport /> : null}
      <ul>
        {reports?.map((report) => (
          <Line key={report.id} report={report} />
        ))}
      </ul>
      <div ref={end} className="list-end" />
    </>
  );
}

/** The page of all reports. */
export function ReportsPage() {
  return (
    <WordsProvider>
      <Frame
        title="Reports"
        left={<Keys keys={listKeys} />}
        right={<WordsPane heading="The report" hint="Point at a line: the report stands here." />}
      >
        <Reports />
      </Frame>
    </WordsProvider>
  );
}
