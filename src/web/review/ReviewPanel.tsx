/** Reviewing a record from where one stands: accept, reject, correct, merge, split, by button or key; undo; its log. */
import "../styles/review.css";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { judgementsQuery } from "../api.ts";
import { Trouble } from "../parts/Trouble.tsx";
import { useFold } from "../parts/useFold.tsx";
import { count } from "../text/labels.ts";
import { reasonWords } from "../text/reasons.ts";
import { CorrectForm, type Reviewed } from "./CorrectForm.tsx";
import { type Judging, useJudging } from "./judging.ts";
import { Log } from "./Log.tsx";
import { MergeForm } from "./MergeForm.tsx";
import { SplitForm } from "./SplitForm.tsx";
import { judgementWords } from "./words.ts";

type Form = "correct" | "merge" | "split";

const standings = { open: "Nobody has decided on it yet", accepted: "Accepted", rejected: "Rejected" } as const;

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);

/** The keys of a page that act unless one is typing. */
export function useActionKeys(actions: Readonly<Record<string, () => void>>): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      const action = actions[event.key];
      if (!action) return;
      event.preventDefault();
      action();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [actions]);
}

/** Under which name decisions are logged. */
export const AuthorField = ({ judging }: { readonly judging: Judging }) => (
  <label className="author">
    <span>Decided by</span>
    <input
      id="author"
      className="field"
      autoComplete="name"
      placeholder="Your name, for the log"
      value={judging.author}
      onChange={(event) => judging.setAuthor(event.target.value)}
      onKeyDown={(event) => {
        if (event.key !== "Enter" || !judging.waits) return;
        judging.sign();
        // The keys act again.
        event.currentTarget.blur();
      }}
    />
    <span className="author-hint doubt" role="status">
      {judging.waits ? "The log needs a name: write yours and press Enter" : ""}
    </span>
  </label>
);

/** What was decided last, and the way back. */
export const LastDecision = ({ judging }: { readonly judging: Judging }) => (
  <p className="review-last" role="status">
    {judging.last ? (
      <>
        You {judgementWords(judging.last)}.{" "}
        <button type="button" className="link" onClick={judging.undo}>
          Undo <kbd>z</kbd>
        </button>
      </>
    ) : null}
  </p>
);

/** Doubts that are told at once. */
const MOST_DOUBTS = 4;

function Doubts({ record }: { readonly record: Reviewed }) {
  const { doubts } = record.item;
  const { shown, rest } = useFold(doubts, MOST_DOUBTS, "doubts");
  if (doubts.length === 0) return null;
  return (
    <ul className="doubts">
      {shown.map((doubt) => (
        <li key={`${doubt.kind}:${doubt.reason}`}>
          <span className="doubt">{reasonWords(doubt.reason)}</span>{" "}
          {doubt.other && doubt.other !== record.item.id ? (
            <Link
              to={record.of === "contact" ? "/contacts/$id" : "/measures/$id"}
              params={{ id: doubt.other }}
              className="link"
            >
              the other
            </Link>
          ) : null}{" "}
          <span className="quietly">settles {count(doubt.settles, "report")}</span>
        </li>
      ))}
      {rest}
    </ul>
  );
}

interface ActionProps {
  readonly name: string;
  readonly hint: string;
  readonly pressed?: boolean;
  readonly disabled?: boolean;
  readonly onClick: () => void;
}

const Action = ({ name, hint, pressed, disabled, onClick }: ActionProps): ReactNode => (
  <button
    type="button"
    className="button"
    aria-keyshortcuts={hint}
    aria-expanded={pressed}
    disabled={disabled}
    onClick={onClick}
  >
    {name} <kbd>{hint}</kbd>
  </button>
);

/** The section of a record's page. */
export function ReviewPanel({ record }: { readonly record: Reviewed }) {
  const { id, standing } = record.item;
  const [form, setForm] = useState<Form | null>(null);
  const judging = useJudging(({ judgement }) => setForm((now) => (now === judgement.kind ? null : now)));
  const log = useQuery(judgementsQuery(id));
  const forms = useRef<HTMLDivElement>(null);
  // A key opens the form from anywhere on a long page: the eyes and the keys go where it is.
  useEffect(() => {
    const place = forms.current;
    if (form) (place?.querySelector<HTMLElement>("select, input, button") ?? place)?.focus();
  }, [form]);
  const toggle = (next: Form) => setForm((now) => (now === next ? null : next));
  const accept = () => judging.decide({ kind: "accept", record: id });
  const reject = () => judging.decide({ kind: "reject", record: id });
  useActionKeys({
    a: accept,
    x: reject,
    c: () => toggle("correct"),
    m: () => toggle("merge"),
    s: () => toggle("split"),
    z: judging.undo,
  });
  return (
    <section className="part review" aria-labelledby="review">
      <h2 id="review">Review</h2>
      <p className="quietly">{standings[standing]}</p>
      <Doubts record={record} />
      <div className="review-bar">
        <Action name="Accept" hint="a" onClick={accept} disabled={standing === "accepted"} />
        <Action name="Reject" hint="x" onClick={reject} disabled={standing === "rejected"} />
        <Action name="Correct" hint="c" pressed={form === "correct"} onClick={() => toggle("correct")} />
        <Action name="Merge" hint="m" pressed={form === "merge"} onClick={() => toggle("merge")} />
        <Action name="Split" hint="s" pressed={form === "split"} onClick={() => toggle("split")} />
        <AuthorField judging={judging} />
      </div>
      {judging.error ? <Trouble error={judging.error} /> : null}
      <LastDecision judging={judging} />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: Escape comes from the form inside */}
      <div
        ref={forms}
        className="review-forms"
        tabIndex={-1}
        onKeyDown={(event) => event.key === "Escape" && setForm(null)}
      >
        {form === "correct" ? <CorrectForm record={record} onDecide={judging.decide} /> : null}
        {form === "merge" ? <MergeForm record={record} onDecide={judging.decide} /> : null}
        {form === "split" ? <SplitForm record={record} onDecide={judging.decide} /> : null}
      </div>
      {log.data?.items.length ? <Log entries={log.data.items} onDecide={judging.decide} /> : null}
    </section>
  );
}
