/** Judgements in words. Pure. */
import type { LoggedJudgement } from "../../server/types.ts";
import { rangeInWords } from "../text/dates.ts";
import { kindNames, levelNames, list, measureKindNames, measureStatusNames, statusNames } from "../text/labels.ts";
import { partyName } from "../text/states.ts";

const names: Readonly<Record<string, string>> = {
  ...measureKindNames,
  ...kindNames,
  ...measureStatusNames,
  ...statusNames,
  ...levelNames,
};

const word = (value: unknown): string => names[String(value)] ?? partyName(String(value));

/** The new value as the page tells it: "Head of department", "Russia and United States". */
function shown(value: unknown): string {
  if (Array.isArray(value)) return list(value.map(word));
  if (typeof value !== "object" || value === null) return word(value);
  const { start, end } = value as Readonly<Record<string, string>>;
  return start ? rangeInWords({ start, ...(end ? { end } : {}) }) : Object.values(value).map(word).join(", ");
}

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
