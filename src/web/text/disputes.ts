/** What reports or sides disagree on, in the page's words. Pure. */
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
