/** Composes the one sentence that opens a measure, out of its fields. */
import type { Measure, PartyCode } from "../../engine/types.ts";
import { rangePhrase } from "./dates.ts";
import { demonym } from "./demonyms.ts";
import { capitalised, join, type Part, phraseParts, status } from "./parts.ts";
import { partyInSentence, partyName } from "./states.ts";

/** What a measure needs to be told. */
export type ToldMeasure = Pick<Measure, "kind" | "status" | "by" | "against"> &
  Partial<Pick<Measure, "count" | "date" | "object">>;

const parties = (codes: readonly PartyCode[], field: string): Part[] =>
  join(codes.map((party) => [{ text: partyInSentence(party), field, party }]));

const measureNouns: Partial<Record<Measure["kind"], string>> = {
  expulsion: "expelled",
  closure: "closed",
  reopening: "reopened",
  recall: "recalled",
  appointment: "appointed",
  "visa-restriction": "restricted visas for",
  "staff-limit": "limited the staff of",
  suspension: "suspended",
  resumption: "resumed",
  sanction: "imposed sanctions on",
  "sanction-relief": "lifted sanctions on",
  severance: "broke off",
  restoration: "restored",
  "protest-note": "protested against",
  recognition: "recognised",
  withdrawal: "withdrew",
  agreement: "agreed on",
  release: "released",
};

const measureStatus: Readonly<Record<Measure["status"], string>> = {
  done: "",
  announced: "announced",
  threatened: "threatened",
  demanded: "demanded",
  reversed: "reversed",
  denied: "denied",
};

/** The measure's sentence: who did what to whom, how many, when. */
export function measureSentence(measure: ToldMeasure): Part[] {
  const by = measure.by.length
    ? parties(measure.by, "by")
    : [{ text: "A side that the reports do not name", field: "by" }];
  const what = [measure.count?.toLocaleString("en"), measure.object].filter(Boolean).join(" ");
  const against = parties(measure.against, "against");
  const verb = measureNouns[measure.kind] ?? "took a measure:";
  const object: Part[] = what ? [{ text: " " }, { text: what, field: measure.object ? "object" : "count" }] : [];
  // "Its ambassadors to the United States" says already whom it is against.
  const isSaid = measure.against.every((party) => what.includes(partyName(party)) || what.includes(demonym(party)));
  const towards: Part[] =
    against.length && !(what && isSaid)
      ? [{ text: what ? (measure.kind === "expulsion" ? " of " : " towards ") : " " }, ...against]
      : [];
  const when: Part[] = measure.date ? phraseParts(rangePhrase(measure.date), "date") : [];
  const qualifier = measureStatus[measure.status];
  const told: Part[] = qualifier ? [{ text: " (" }, status(qualifier), { text: ")" }] : [];
  return capitalised([
    ...by,
    { text: " " },
    { text: verb, field: "kind" },
    ...object,
    ...towards,
    ...when,
    ...told,
    { text: "." },
  ]);
}
