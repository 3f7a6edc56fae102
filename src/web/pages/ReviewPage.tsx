/** The queue of doubtful records, those whose decision settles most first, and the log of all decisions. */
import "../styles/review.css";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { Doubtful, JudgementRequest } from "../../server/types.ts";
import { doubtfulQuery, judgementsQuery } from "../api.ts";
import { Frame } from "../parts/Frame.tsx";
import { Keys } from "../parts/Keys.tsx";
import { Nothing, Trouble, Waiting } from "../parts/Trouble.tsx";
import { useDeskKeys } from "../parts/useDesk.ts";
import { WordsPane } from "../parts/WordsPane.tsx";
import { WordsProvider } from "../parts/words.tsx";
import { useJudging } from "../review/judging.ts";
import { Log } from "../review/Log.tsx";
import { AuthorField, LastDecision, useActionKeys } from "../review/ReviewPanel.tsx";
import { count, list } from "../text/labels.ts";
import { contactWords, measureWords } from "../text/lines.ts";
import { reasonWords } from "../text/reasons.ts";
import { partyName } from "../text/states.ts";
import type { Pointed } from "../timeline/Marks.tsx";
import { usePointedWords } from "../timeline/usePointedWords.ts";

const wordsOf = ({ type, line }: Doubtful): string =>
  type === "contact" && "parties" in line
    ? `${list(line.parties.map(partyName))}: ${contactWords(line)}`
    : "by" in line
      ? measureWords(line)
      : line.id;

/** Reasons that are told before one opens the record. */
const MOST_REASONS = 2;

type OneDoubt = Doubtful["doubts"][number];

/** What would settle a doubt about whether two are one, where one press can do it. */
function settling({ id }: Doubtful, { kind, other }: OneDoubt): { words: string; request: JudgementRequest } | null {
  if (!other) return null;
  if (kind === "torn") return { words: "They are one", request: { kind: "merge", records: [id, other] } };
  if (kind === "thin-join") return { words: "They are two", request: { kind: "split", record: id, leaves: [other] } };
  return null;
}

interface ReasonProps {
  readonly item: Doubtful;
  readonly doubt: OneDoubt;
  readonly onDecide: (request: JudgementRequest) => void;
}

function Reason({ item, doubt, onDecide }: ReasonProps) {
  const settled = settling(item, doubt);
  const words = reasonWords(doubt.reason);
  return (
    <li>
      <span className="doubt" aria-hidden="true">
        ?
      </span>{" "}
      {words}{" "}
      {settled ? (
        <button
          type="button"
          className="link"
          aria-label={`${settled.words}: ${words}`}
          onClick={() => onDecide(settled.request)}
        >
          {settled.words}
        </button>
      ) : null}
    </li>
  );
}

interface ItemProps extends Pick<ReasonProps, "item" | "onDecide"> {
  readonly isShown: boolean;
  readonly onPoint: (pointed: Pointed) => void;
}

const pointedAt = (item: Doubtful): Pointed => ({ of: item.type, id: item.id, words: wordsOf(item) });

function Item({ item, isShown, onPoint, onDecide }: ItemProps) {
  const doubts = [...new Map(item.doubts.map((doubt) => [doubt.reason, doubt])).values()];
  const point = () => onPoint(pointedAt(item));
  return (
    <li className="row queue-item" data-shown={isShown} onPointerEnter={point} onFocus={point}>
      <p className="row-day">settles {count(Math.max(...item.doubts.map(({ settles }) => settles)), "report")}</p>
      <div className="row-told">
        <Link
          to={item.type === "contact" ? "/contacts/$id" : "/measures/$id"}
          params={{ id: item.id }}
          className="row-link"
          data-row
          data-record={item.id}
        >
          {wordsOf(item)}
        </Link>
        <ul className="doubts">
          {doubts.slice(0, MOST_REASONS).map((doubt) => (
            <Reason key={doubt.reason} item={item} doubt={doubt} onDecide={onDecide} />
          ))}
          {doubts.length > MOST_REASONS ? (
            <li className="quietly">and {count(doubts.length - MOST_REASONS, "other reason")}</li>
          ) : null}
        </ul>
      </div>
    </li>
  );
}

/** The record whose line has the focus. */
const focused = (): string | undefined =>
  document.activeElement instanceof HTMLElement ? document.activeElement.dataset.record : undefined;

const keys = [
  [["j", "k"], "move"],
  [["a"], "accept"],
  [["x"], "reject"],
  [["Enter"], "open, correct, merge, split"],
  [["e"], "the words"],
  [["z"], "undo"],
] as const;

function Queue() {
  const queue = useQuery(doubtfulQuery);
  const [chosen, setChosen] = useState<Pointed | null>(null);
  const items = queue.data?.items ?? [];
  const first = items[0];
  // What was decided on leaves the queue: then the first of those that are left is shown.
  const pointed = items.some(({ id }) => id === chosen?.id) ? chosen : first ? pointedAt(first) : null;
  usePointedWords(pointed);
  const log = useQuery(judgementsQuery());
  const judging = useJudging();
  const decide = (kind: "accept" | "reject") => () => {
    const record = focused();
    if (record) judging.decide({ kind, record });
  };
  useDeskKeys();
  useActionKeys({ a: decide("accept"), x: decide("reject"), z: judging.undo });
  return (
    <>
      <h1>Review</h1>
      <div className="review-bar">
        <AuthorField judging={judging} />
      </div>
      {judging.error ? <Trouble error={judging.error} /> : null}
      <LastDecision judging={judging} />
      {queue.error ? <Trouble error={queue.error} again={() => void queue.refetch()} /> : null}
      {queue.isPending ? <Waiting lines={4} /> : null}
      {queue.data?.total === 0 ? (
        <Nothing title="Nothing is in doubt">
          <p>Records of which it is not sure whether they are one event or two stand here until somebody decides.</p>
        </Nothing>
      ) : null}
      {queue.data?.total ? <p className="quietly">{count(queue.data.total, "doubtful record")}</p> : null}
      <ul>
        {items.map((item) => (
          <Item
            key={item.id}
            item={item}
            isShown={item.id === pointed?.id}
            onPoint={setChosen}
            onDecide={judging.decide}
          />
        ))}
      </ul>
      <section className="part" aria-labelledby="log">
        <h2 id="log">Log</h2>
        {log.data?.items.length ? (
          <Log entries={log.data.items} onDecide={judging.decide} named />
        ) : (
          <p className="quietly">No decision yet.</p>
        )}
      </section>
    </>
  );
}

/** The page. */
export function ReviewPage() {
  return (
    <WordsProvider>
      <Frame
        title="Review"
        left={<Keys keys={keys} />}
        right={<WordsPane hint="The words that a doubtful record rests on stand here." />}
      >
        <Queue />
      </Frame>
    </WordsProvider>
  );
}
