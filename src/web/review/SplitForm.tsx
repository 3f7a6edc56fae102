/** Splitting reports off a record. */
import { type FormEvent, useState } from "react";
import type { JudgementRequest } from "../../server/types.ts";
import type { Reviewed } from "./CorrectForm.tsx";

interface SplitFormProps {
  readonly record: Reviewed;
  readonly onDecide: (request: JudgementRequest) => void;
}

/** The findings that the record is made of; those that are ticked leave it. */
export function SplitForm({ record, onDecide }: SplitFormProps) {
  const { members, reports, id } = record.item;
  const [leaves, setLeaves] = useState<readonly string[]>([]);
  if (members.length < 2) return <p className="quietly">It rests on one finding, so there is nothing to split.</p>;
  const names = new Map(
    reports.map(({ id: report, outlet, title }) => [report, [outlet, title].filter(Boolean).join(": ")]),
  );
  const toggle = (address: string) =>
    setLeaves((now) => (now.includes(address) ? now.filter((one) => one !== address) : [...now, address]));
  const send = (event: FormEvent) => {
    event.preventDefault();
    onDecide({ kind: "split", record: id, leaves });
  };
  return (
    <form onSubmit={send}>
      <fieldset className="review-choices">
        <legend>What tells of another event?</legend>
        {members.map(({ address, report }) => (
          <label key={address}>
            <input type="checkbox" checked={leaves.includes(address)} onChange={() => toggle(address)} />
            <span>{names.get(report) ?? report}</span>
          </label>
        ))}
      </fieldset>
      <button type="submit" className="button main" disabled={leaves.length === 0 || leaves.length === members.length}>
        Split off
      </button>
    </form>
  );
}
