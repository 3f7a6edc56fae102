/** What reports or sides disagree on, in the page's words. Pure. */
import type { ContactDetail } from "../../server/types.ts";
import { dayInWords } from "./dates.ts";
import { levelNames, statusNames, treatmentNames } from "./labels.ts";
import { partyName } from "./states.ts";

const BY_SIDES = /, by sides$/;
const TOPIC = /^topic: /;

const fieldNames: Readonly<Record<string, string>> = {
  level: "Level",
  status: "Status",
  place: "Place",
  date: "Day",
  mediation: "Mediation",
};

/** "Level, side against side", "Whether they spoke of visas". */
export function disputeName(field: string): string {
  if (TOPIC.test(field)) return `Whether they spoke of ${field.replace(TOPIC, "")}`;
  const name = fieldNames[field.replace(BY_SIDES, "")] ?? field;
  return BY_SIDES.test(field) ? `${name}, side against side` : name;
}

const words: Readonly<Record<string, string>> = { ...levelNames, ...statusNames, ...treatmentNames };

const valueWords = (value: string): string =>
  words[value] ?? (/^\d{4}(-\d{2}){0,2}$/.test(value) ? dayInWords(value) : value);

/** "Working level", "United States: Working level". */
export function disputeValue(value: string): string {
  const [, party, said] = /^([A-Z][A-Z-]{1,30}): (.+)$/.exec(value) ?? [];
  return party && said ? `${partyName(party)}: ${valueWords(said)}` : valueWords(value);
}

/** Whether the reports, or the sides, differ on a part of the sentence: "place", "topic:2". */
export function isDisputed({
  disputes,
  topics,
}: Pick<ContactDetail, "disputes" | "topics">): (part: string) => boolean {
  const fields = new Set(disputes.map(({ field }) => field.replace(BY_SIDES, "")));
  return (part) => {
    const [name, index] = part.split(":");
    return fields.has(name === "topic" ? `topic: ${topics[Number(index)]?.label}` : part);
  };
}
