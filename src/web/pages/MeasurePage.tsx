/** One measure: its sentence, each part a door to its evidence, who says so, and its sources. */
import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { useEffect } from "react";
import type { MeasureDetail } from "../../server/types.ts";
import { measureQuery } from "../api.ts";
import "../styles/contact.css";
import { Cite } from "../parts/Cite.tsx";
import { Claims } from "../parts/Claims.tsx";
import { Contents } from "../parts/Contents.tsx";
import { Frame } from "../parts/Frame.tsx";
import { Joins } from "../parts/Joins.tsx";
import { Keys, recordKeys } from "../parts/Keys.tsx";
import { SentenceDoors, sentenceClass } from "../parts/SentenceLine.tsx";
import { Sources } from "../parts/Sources.tsx";
import { MeasureStatusMark } from "../parts/StatusShape.tsx";
import { Trouble, Waiting } from "../parts/Trouble.tsx";
import { WordsPane } from "../parts/WordsPane.tsx";
import { useWords, WordsProvider } from "../parts/words.tsx";
import { ReviewPanel } from "../review/ReviewPanel.tsx";
import { measureEvidence } from "../text/evidence.ts";
import { count, measureKindNames } from "../text/labels.ts";
import { measureSentence } from "../text/measure-sentence.ts";
import { plain } from "../text/parts.ts";
import { sidesOf } from "../text/sides.ts";

const partiesOf = (measure: MeasureDetail): string[] => [...new Set([...measure.by, ...measure.against])];

function Body({ measure }: { readonly measure: MeasureDetail }) {
  const { target, show } = useWords();
  const parts = measureSentence(measure);
  useEffect(() => {
    if (!target) show({ key: "measure", label: plain(measureSentence(measure)), cited: measure.evidence });
  }, [measure, target, show]);
  return (
    <>
      <header className="record-head">
        <p className="facts">
          <MeasureStatusMark status={measure.status} />
          <span>{measureKindNames[measure.kind]}</span>
          <span>
            {count(measure.backing.reports, "report")}, {count(measure.backing.origins, "origin")}
          </span>
        </p>
        <h1 className={sentenceClass(parts)}>
          <SentenceDoors parts={parts} parties={partiesOf(measure)} evidence={measureEvidence(measure)} />
        </h1>
      </header>
      <Claims claims={measure.claims} parties={partiesOf(measure)} />
      <Sources
        reports={measure.reports}
        claims={measure.claims}
        backing={measure.backing}
        side={sidesOf(partiesOf(measure))}
      />
      <Joins joins={measure.joins} />
      <ReviewPanel record={{ of: "measure", item: measure }} />
      <Cite of="measure" item={measure} />
    </>
  );
}

const contents = [
  { id: "claims", name: "In their words" },
  { id: "sources", name: "Sources" },
  { id: "review", name: "Review" },
  { id: "cite", name: "Cite" },
];

/** The page of one measure. */
export function MeasurePage() {
  const { id } = useParams({ from: "/measures/$id" });
  const { data, error, refetch } = useQuery(measureQuery(id));
  return (
    <WordsProvider key={id}>
      <Frame
        title={data ? plain(measureSentence(data)) : "Measure"}
        left={
          data ? (
            <>
              <Contents sections={contents} />
              <Keys keys={recordKeys} />
            </>
          ) : null
        }
        right={<WordsPane hint="Point at a part of the sentence: the words it rests on stand here." />}
      >
        {data ? <Body measure={data} /> : <h1 className="hidden">Measure</h1>}
        {error && !data ? <Trouble error={error} again={() => void refetch()} /> : null}
        {!data && !error ? <Waiting /> : null}
        <p className="back">
          <Link to="/" className="link">
            Back to the desk
          </Link>
        </p>
      </Frame>
    </WordsProvider>
  );
}
