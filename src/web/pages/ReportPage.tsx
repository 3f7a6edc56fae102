/** One report: its text as received on the right, what was read in it beside it. */
import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import type { ReportDetail } from "../../server/types.ts";
import { reportQuery } from "../api.ts";
import { Differences } from "../parts/Differences.tsx";
import { Frame } from "../parts/Frame.tsx";
import { ReadingCards } from "../parts/ReadingCards.tsx";
import { ReadingText, usePointing } from "../parts/ReadingText.tsx";
import { Trouble, Waiting } from "../parts/Trouble.tsx";
import { WordsProvider } from "../parts/words.tsx";
import { dayInWords } from "../text/dates.ts";
import { list } from "../text/labels.ts";

const safeAddress = (url: string): boolean => /^https?:\/\//i.test(url);

function Head({ detail }: { readonly detail: ReportDetail }) {
  const { report, reading } = detail;
  return (
    <header className="record-head">
      <h1 className="report-name">{report.title ?? "A report without a headline"}</h1>
      <p className="facts">
        <span className="beside-text">{report.outlet ?? "Outlet not stated"}</span>
        {report.publishedAt ? <span className="beside-text">{dayInWords(report.publishedAt)}</span> : null}
        {reading.report.credits.length ? <span>Carries {list(reading.report.credits)}</span> : null}
        {report.url && safeAddress(report.url) ? (
          <a className="link" href={report.url} rel="noreferrer noopener" target="_blank">
            Where it stood
          </a>
        ) : null}
      </p>
    </header>
  );
}

function Body({ detail }: { readonly detail: ReportDetail }) {
  const pointing = usePointing();
  return (
    <Frame
      title={detail.report.title ?? "Report"}
      layout="wide-words"
      right={<ReadingText report={detail.report} reading={detail.reading} pointing={pointing} />}
    >
      <Head detail={detail} />
      <ReadingCards reading={detail.reading} pointing={pointing} links={detail.links} />
      <Differences report={detail.id} />
    </Frame>
  );
}

/** The page of one report. */
export function ReportPage() {
  const { id } = useParams({ from: "/reports/$id" });
  const { data, error, refetch } = useQuery(reportQuery(id));
  if (data) {
    return (
      <WordsProvider key={id}>
        <Body detail={data} />
      </WordsProvider>
    );
  }
  return (
    <Frame title="Report" layout="wide-words" right={null}>
      <h1 className="hidden">Report</h1>
      {error ? <Trouble error={error} again={() => void refetch()} /> : <Waiting />}
    </Frame>
  );
}
