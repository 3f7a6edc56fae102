/** Readings for tests, with evidence that the record must carry through. */
import type { Claim, Contact, Measure, Reading } from "../../src/engine/types.ts";
import type { Told } from "../../src/record/index.ts";

const quoted = (exact: string) => ({ start: 0, end: exact.length, exact });

export const contact = (id: string, given: Partial<Contact> = {}): Contact => ({
  id,
  kind: "meeting",
  status: "held",
  parties: ["RUS", "USA"],
  participants: [],
  topics: [],
  fields: {},
  evidence: [quoted(`words of ${id}`)],
  ...given,
});

export const measure = (id: string, given: Partial<Measure> = {}): Measure => ({
  id,
  kind: "expulsion",
  status: "done",
  by: ["USA"],
  against: ["RUS"],
  fields: {},
  evidence: [quoted(`words of ${id}`)],
  ...given,
});

export const claim = (id: string, about: readonly string[], given: Partial<Claim> = {}): Claim => ({
  id,
  speaker: { name: "Sergei Ryabkov", state: "RUS" },
  via: ["TASS"],
  cue: "said",
  mode: "indirect",
  polarity: "affirm",
  content: "the talks took place",
  about,
  evidence: [quoted("Ryabkov said the talks took place")],
  ...given,
});

type Findings = Partial<Pick<Reading, "contacts" | "measures" | "claims" | "engine">>;

export const reading = (findings: Findings = {}, credits: readonly string[] = []): Reading => ({
  report: { credits, damage: [] },
  contacts: [],
  measures: [],
  claims: [],
  attributions: [],
  notes: [],
  engine: "test",
  ...findings,
});

/** A report of 10 December 2022 with these contacts. */
export const told = (id: string, contacts: readonly Contact[], more: Partial<Told> = {}): Told => ({
  id,
  outlet: `Outlet ${id}`,
  publishedAt: "2022-12-10",
  reading: reading({ contacts }),
  ...more,
});

export const ISTANBUL = { city: "Istanbul", country: "TUR" } as const;
export const NINTH = { start: "2022-12-09", end: "2022-12-09" } as const;
