/** The queue of doubtful records, those whose decision settles most first, and the log of all decisions. */
import "../styles/review.css";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { Doubtful } from "../../server/types.ts";
import { doubtfulQuery, judgementsQuery } from "../api.ts";
import { Frame } from "../parts/Frame.tsx";
import { Nothing, Trouble, Waiting } from "../parts/Trouble.tsx";
import { useDeskKeys } from "../parts/useDesk.ts";
import { useJudging } from "../review/judging.ts";
import { Log } from "../review/Log.tsx";
import { AuthorField, LastDecision, useActionKeys } from "../review/ReviewPanel.tsx";
import { count, list } from "../text/labels.ts";
import { contactWords, measureWords } from "../text/lines.ts";
import { reasonWords } from "../text/reasons.ts";
import { partyName } from "../text/states.ts";

const wordsOf = ({ type, line }: Doubtful): string =>
  type === "contact" && "parties" in line
    ? `${list(line.parties.map(partyName))}: ${contactWords(line)}`
    : "by" in line
      ? measureWords(line)
      : line.id;

/** Reasons that are told before one opens the record. */
const MOST_REASONS = 2;

function Item({ item }: { readonly item: Doubtful }) {
  const reasons = [...new Set(item.doubts.map(({ reason }) => reason))];
  return (
    <li className="row queue-item">
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
          {reasons.slice(0, MOST_REASONS).map((reason) => (
            <li key={reason} className="doubt">
              {reasonWords(reason)}
            </li>
          ))}
          {reasons.length > MOST_REASONS ? (
            <li className="quietly">and {count(reasons.length - MOST_REASONS, "other reason")}</li>
          ) : null}
        </ul>
      </div>
    </li>
  );
}

/** The record whose line has the focus. */
const focused = (): string | undefined =>
  document.activeElement instanceof HTMLElement ? document.activeElement.dataset.record : undefined;

const Keys = () => (
  <section className="keys" aria-label="Keys">
    <span>
      <kbd>j</kbd> <kbd>k</kbd> move
    </span>
    <span>
      <kbd>a</kbd> accept
    </span>
    <span>
      <kbd>x</kbd> reject
    </span>
    <span>
      <kbd>Enter</kbd> open
    </span>
    <span>
      <kbd>z</kbd> undo
    </span>
  </section>
);

/** The page. */
export function ReviewPage() {
  const queue = useQuery(doubtfulQuery);
  const log = useQuery(judgementsQuery());
  const judging = useJudging();
  const decide = (kind: "accept" | "reject") => () => {
    const record = focused();
    if (record) judging.decide({ kind, record });
  };
  useDeskKeys();
  useActionKeys({ a: decide("accept"), x: decide("reject"), z: judging.undo });
  return (
    <Frame title="Review" left={<Keys />} right={null}>
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
        {queue.data?.items.map((item) => (
          <Item key={item.id} item={item} />
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
    </Frame>
  );
}
