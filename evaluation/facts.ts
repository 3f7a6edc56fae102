/** Hand-written facts of a report, as a reading: what the record makes of a reader that misses nothing. */
import type { Contact, DateRange, Measure, Participant, Reading } from "../src/engine/types.ts";

interface GoldEvent {
  readonly id: string;
  readonly kind: string;
  readonly status: string;
  readonly date?: string | DateRange;
  readonly anchor?: { readonly start: number; readonly end: number; readonly exact: string };
  readonly participants?: readonly Omit<Participant, "evidence">[];
  readonly topicsDiscussed?: readonly string[];
  readonly topicsExcluded?: readonly string[];
}

/** The facts of one report. */
export interface GoldFacts {
  readonly report: { readonly outlet?: string; readonly title?: string; readonly publishedAt?: string };
  readonly contacts?: readonly GoldEvent[];
  readonly measures?: readonly (GoldEvent & Record<string, unknown>)[];
}

/** A day, or a range written with a slash. */
export const rangeOf = (date: string | DateRange | undefined): DateRange | undefined => {
  if (date === undefined || typeof date === "object") return date;
  const [start, end = start] = date.split("/");
  return { start: start!, end: end!, text: date };
};

/** The facts as a reading without claims. */
export function readingOf({ contacts = [], measures = [] }: GoldFacts): Reading {
  return {
    report: { credits: [], damage: [] },
    contacts: contacts.map(contactOf),
    measures: measures.map(measureOf),
    claims: [],
    attributions: [],
    notes: [],
    engine: "gold",
  };
}

/** Facts without an anchor stand apart from each other by their place in the file. */
const commonOf = ({ date, anchor }: GoldEvent, i: number) => {
  const range = rangeOf(date);
  return { ...(range ? { date: range } : {}), fields: {}, evidence: [anchor ?? { start: i, end: i, exact: "" }] };
};

function contactOf(event: GoldEvent, i: number): Contact {
  const { participants = [], topicsDiscussed = [], topicsExcluded = [], anchor: _, date: __, ...rest } = event;
  return {
    ...rest,
    parties: [],
    ...(rest as Partial<Contact>),
    participants: participants.map((person) => ({ ...person, evidence: [] })),
    topics: [
      ...topicsDiscussed.map((label) => ({ label, treatment: "discussed" as const, evidence: [] })),
      ...topicsExcluded.map((label) => ({ label, treatment: "excluded" as const, evidence: [] })),
    ],
    ...commonOf(event, i),
  } as Contact;
}

function measureOf(event: GoldEvent, i: number): Measure {
  const { anchor: _, date: __, ...rest } = event;
  return { by: [], against: [], ...rest, ...commonOf(event, i) } as unknown as Measure;
}
