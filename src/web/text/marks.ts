/** Turns a reading into the marks that lie on its report's text. Pure. */
import type { Quote, Span } from "../../engine/span.ts";
import type { Contact, Measure, Participant, Reading } from "../../engine/types.ts";
import { type Side, sidesOf } from "./sides.ts";

export type MarkKind = "contact" | "measure" | "claim" | "person" | "note";

/** A span of the report's text that belongs to one item of the reading. */
export interface Mark extends Span {
  readonly kind: MarkKind;
  /** The item: "c1", "m1", "k1" from the reading; "person:…" and "note:…" from here. */
  readonly item: string;
  /** What stands behind the mark as a small letter or number, once per item. */
  readonly sign?: string;
  readonly side?: Side;
}

/** Somebody whom the reading names, with all the places where it does. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly participant: Participant;
  readonly evidence: readonly Quote[];
}

const distinct = (quotes: readonly Quote[]): Quote[] => [
  ...new Map(quotes.map((q) => [`${q.start}:${q.end}`, q] as const)).values(),
];

/** Everything that a contact or measure rests on, its own evidence first. */
export function evidenceOf(item: Contact | Measure): Quote[] {
  const parts = "topics" in item ? [...item.participants, ...item.topics].flatMap((p) => p.evidence) : [];
  return distinct([...item.evidence, ...Object.values(item.fields).flat(), ...parts]);
}

/** The named people of a reading's contacts, each once. */
export function peopleOf(reading: Reading): Person[] {
  const people = new Map<string, Person>();
  for (const participant of reading.contacts.flatMap((c) => c.participants)) {
    if (!participant.name) continue;
    const known = people.get(participant.name);
    people.set(participant.name, {
      id: `person:${participant.name}`,
      name: participant.name,
      participant: known?.participant ?? participant,
      evidence: distinct([...(known?.evidence ?? []), ...participant.evidence]),
    });
  }
  return [...people.values()];
}

const letters = (n: number): string =>
  (n < 26 ? "" : letters(Math.floor(n / 26) - 1)) + String.fromCharCode(97 + (n % 26));

/** The sign of each contact (1, 2 …), measure (m1 …) and claim (a, b …), by its id. */
export function signsOf(reading: Reading): ReadonlyMap<string, string> {
  return new Map([
    ...reading.contacts.map((c, i) => [c.id, String(i + 1)] as const),
    ...reading.measures.map((m, i) => [m.id, `m${i + 1}`] as const),
    ...reading.claims.map((k, i) => [k.id, letters(i)] as const),
  ]);
}

/** The parties of a whole reading, the most frequent first: the first two give the text its two hues. */
export function mainParties(reading: Reading): string[] {
  const counts = new Map<string, number>();
  const all = [
    ...reading.contacts.flatMap((c) => c.parties),
    ...reading.measures.flatMap((m) => [...m.by, ...m.against]),
    ...reading.claims.flatMap((k) => k.speaker.state ?? []),
  ];
  for (const party of all) counts.set(party, (counts.get(party) ?? 0) + 1);
  return [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).map(([party]) => party);
}

/** The hues of a reading's parties: its two most frequent parties take the two. */
export const readingSides = (reading: Reading) => sidesOf(mainParties(reading).slice(0, 2));

/** All marks of a reading. Only the first of an item's marks carries its sign. */
export function marksOf(reading: Reading): Mark[] {
  const side = readingSides(reading);
  const signs = signsOf(reading);
  const lay = (kind: MarkKind, item: string, quotes: readonly Span[], by?: Side): Mark[] =>
    quotes.map(({ start, end }, i) => {
      const sign = i === 0 ? signs.get(item) : undefined;
      return { start, end, kind, item, ...(sign ? { sign } : {}), ...(by ? { side: by } : {}) };
    });
  return [
    ...reading.contacts.flatMap((c) => lay("contact", c.id, evidenceOf(c))),
    ...reading.measures.flatMap((m) => lay("measure", m.id, evidenceOf(m))),
    ...reading.claims.flatMap((k) => lay("claim", k.id, k.evidence, side(k.speaker.state))),
    ...peopleOf(reading).flatMap((p) => lay("person", p.id, p.evidence, side(p.participant.state))),
    ...reading.notes.flatMap((note, i) => lay("note", `note:${i}`, [note])),
  ];
}
