/** Findings as properties are tested with: few values, so that many fit, nearly fit and contradict each other. */
import fc from "fast-check";
import type { Contact, ContactKind, ContactStatus, Measure } from "../../src/engine/types.ts";

const kinds: readonly ContactKind[] = ["meeting", "negotiation", "call"];
const statuses: readonly ContactStatus[] = ["planned", "held", "denied", "postponed"];
const anyDay = fc.constantFrom(undefined, "2022-11-29", "2022-12-09", "2022-12-10");

export const anyContact: fc.Arbitrary<Partial<Contact>> = fc
  .record({
    kind: fc.constantFrom(...kinds),
    status: fc.constantFrom(...statuses),
    parties: fc.oneof(
      fc.uniqueArray(fc.constantFrom("RUS", "TUR", "USA"), { minLength: 1 }),
      fc.constant(["UN"] as string[]),
    ),
    city: fc.constantFrom(undefined, "Istanbul", "Ankara"),
    day: anyDay,
    length: fc.integer({ min: 0, max: 2 }),
    who: fc.constantFrom(undefined, "Sergei Lavrov", "Lavrov", "Sergey Ryabkov"),
    topic: fc.constantFrom(undefined, "visas and embassy staffing", "the staffing of embassies"),
  })
  .map(({ city, day, length, who, topic, ...rest }) => ({
    ...rest,
    participants: who ? [{ name: who, state: "RUS", level: "unknown" as const, evidence: [] }] : [],
    topics: topic ? [{ label: topic, treatment: "discussed" as const, evidence: [] }] : [],
    ...(city ? { place: { city } } : {}),
    ...(day ? { date: { start: day, end: daysLater(day, length) } } : {}),
  }));

const daysLater = (day: string, days: number): string =>
  `${day.slice(0, 8)}${String(Number(day.slice(8)) + days).padStart(2, "0")}`;

export const anyMeasure: fc.Arbitrary<Partial<Measure>> = fc
  .record({
    by: fc.constantFrom([], ["RUS"], ["USA"]),
    count: fc.constantFrom(undefined, 10, 35),
    object: fc.constantFrom(undefined, "diplomats", "diplomats in Ankara"),
    isTold: fc.boolean(),
    day: anyDay,
  })
  .map(({ by, count, object, isTold, day }) => ({
    by,
    ...(object ? { object } : {}),
    against: ["USA", "RUS"].filter((party) => by[0] !== party),
    ...(count === undefined ? {} : { count }),
    ...(day ? { date: { start: day, ...(isTold ? { text: "then" } : {}) } } : {}),
  }));
