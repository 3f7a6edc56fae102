/** Judgements in words. Pure. */
import type { LoggedJudgement } from "../../server/types.ts";

const shown = (value: unknown): string =>
  typeof value === "object" && value !== null ? Object.values(value).join(", ") : String(value);

/** "corrected level to minister", "merged two records". */
export function judgementWords({ judgement }: LoggedJudgement): string {
  switch (judgement.kind) {
    case "accept":
      return "accepted";
    case "reject":
      return "rejected";
    case "correct":
      return judgement.value === null
        ? `left ${judgement.field} open`
        : `corrected ${judgement.field} to ${shown(judgement.value)}`;
    case "merge":
      return "merged two records";
    case "split":
      return `split off ${judgement.leaves.length === 1 ? "a report" : `${judgement.leaves.length} reports`}`;
    case "undo":
      return "took a decision back";
  }
}

/** The record that a judgement is about, as an address that leads to it. */
export function judgedRecord({ judgement }: LoggedJudgement): string | undefined {
  switch (judgement.kind) {
    case "accept":
    case "reject":
    case "correct":
      return judgement.record;
    case "merge":
      return judgement.left[0];
    case "split":
      return judgement.stays[0];
    case "undo":
      return undefined;
  }
}
