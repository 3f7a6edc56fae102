/** What was read out of one report, as cards that are tied to the marks in its text. */
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { Claim, Contact, Damage, Measure, Reading } from "../../engine/types.ts";
import { count, damageNames, kindNames, levelNames, measureKindNames } from "../text/labels.ts";
import { type Person, peopleOf, readingSides, signsOf } from "../text/marks.ts";
import { measureSentence } from "../text/measure-sentence.ts";
import { contactSentence } from "../text/sentence.ts";
import type { Side } from "../text/sides.ts";
import { partyName } from "../text/states.ts";
import { ClaimWords } from "./ClaimWords.tsx";
import type { Pointing } from "./ReadingText.tsx";
import { SentenceWords } from "./SentenceLine.tsx";
import { ContactStatusMark, MeasureStatusMark } from "./StatusShape.tsx";

type SideOf = (party: string | undefined) => Side;

/** A note with the name that ties it to its marks. */
interface NoteAt {
  readonly item: string;
  readonly note: Reading["notes"][number];
}

/** The notes of each reason, in the order of the text. */
const byReason = (notes: Reading["notes"]): [reason: string, of: NoteAt[]][] => {
  const groups = new Map<string, NoteAt[]>();
  notes.forEach((note, i) => {
    const at = { item: `note:${i}`, note };
    groups.set(note.reason, [...(groups.get(note.reason) ?? []), at]);
  });
  return [...groups];
};

/** Damage that no note tells in the same words, with its place. */
const isNotNoted =
  (notes: Reading["notes"]) =>
  (damage: Damage): boolean =>
    !notes.some(({ reason }) => reason.toLowerCase() === damageNames[damage].toLowerCase());

/** The element that a mark's sign leads to. */
export const cardId = (item: string): string => `card-${item.replace(/[^\w-]+/g, "-")}`;

interface CardProps {
  readonly item: string;
  readonly sign?: string | undefined;
  readonly pointing: Pointing;
  readonly children: ReactNode;
}

function Card({ item, sign, pointing, children }: CardProps) {
  return (
    <li
      id={cardId(item)}
      className="card"
      tabIndex={-1}
      data-active={pointing.item === item}
      onPointerEnter={() => pointing.point(item)}
      onPointerLeave={() => pointing.point(null)}
    >
      <button
        type="button"
        className="card-sign"
        aria-label={`${sign ?? "·"}: show in the text`}
        onClick={() => pointing.reveal(item)}
        onFocus={() => pointing.point(item)}
      >
        {sign ?? "·"}
      </button>
      <div>{children}</div>
    </li>
  );
}

const RecordLink = ({ to, id }: { readonly to: "/contacts/$id" | "/measures/$id"; readonly id: string | undefined }) =>
  id ? (
    <Link to={to} params={{ id }} className="link">
      In the record
    </Link>
  ) : null;

function ContactWords({ contact, record }: { readonly contact: Contact; readonly record: string | undefined }) {
  return (
    <>
      <p className="card-sentence">
        <SentenceWords parts={contactSentence(contact)} parties={contact.parties} />
      </p>
      <p className="facts">
        <ContactStatusMark status={contact.status} />
        <span>{kindNames[contact.kind]}</span>
        {contact.level && contact.level !== "unknown" ? <span>{levelNames[contact.level]}</span> : null}
        <RecordLink to="/contacts/$id" id={record} />
      </p>
    </>
  );
}

function MeasureWords({ measure, record }: { readonly measure: Measure; readonly record: string | undefined }) {
  return (
    <>
      <p className="card-sentence">
        <SentenceWords parts={measureSentence(measure)} parties={[...measure.by, ...measure.against]} />
      </p>
      <p className="facts">
        <MeasureStatusMark status={measure.status} />
        <span>{measureKindNames[measure.kind]}</span>
        <RecordLink to="/measures/$id" id={record} />
      </p>
    </>
  );
}

const PersonWords = ({ person, side }: { readonly person: Person; readonly side: SideOf }) => (
  <p>
    <span className={`side-${side(person.participant.state)}`}>{person.name}</span>
    <span className="quietly">
      {[person.participant.office, person.participant.state && partyName(person.participant.state)]
        .filter(Boolean)
        .map((words) => `, ${words}`)
        .join("")}
    </span>
  </p>
);

const Section = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <section className="cards" aria-label={title}>
    <h2>{title}</h2>
    <ul>{children}</ul>
  </section>
);

/** Places of one and the same doubt: one line, with a sign for each place. */
function NoteWords({ notes, pointing }: { readonly notes: readonly NoteAt[]; readonly pointing: Pointing }) {
  const [{ note }] = notes as readonly [NoteAt];
  return (
    <li className="card note-card" data-active={notes.some(({ item }) => item === pointing.item)}>
      <p className="doubt">{note.reason}</p>
      <p className="note-places">
        {notes.map(({ item }, i) => (
          <button
            key={item}
            type="button"
            id={cardId(item)}
            className="card-sign"
            aria-label={`Place ${i + 1}: show in the text`}
            onClick={() => pointing.reveal(item)}
            onFocus={() => pointing.point(item)}
            onPointerEnter={() => pointing.point(item)}
            onPointerLeave={() => pointing.point(null)}
          >
            {i + 1}
          </button>
        ))}
      </p>
    </li>
  );
}

/** All damage of the text in one line; the notes beneath tell where it is. */
const DamageLine = ({ damage }: { readonly damage: readonly Damage[] }) =>
  damage.length ? (
    <li className="card doubt-card">
      <span aria-hidden="true">!</span>
      <p>{damage.map((one, i) => (i ? damageNames[one].toLowerCase() : damageNames[one])).join("; ")}</p>
    </li>
  ) : null;

const claimLine = (claim: Claim, side: SideOf) => <ClaimWords claim={claim} side={side} />;

interface ReadingCardsProps {
  readonly reading: Reading;
  readonly pointing: Pointing;
  /** From the reading's ids to the record's, for reports that are stored. */
  readonly links?: Readonly<Record<string, string>>;
}

/** All cards of a reading. */
export function ReadingCards({ reading, pointing, links = {} }: ReadingCardsProps) {
  const signs = signsOf(reading);
  const side = readingSides(reading);
  const people = peopleOf(reading);
  const { contacts, measures, claims, notes } = reading;
  const card = (item: string, children: ReactNode) => (
    <Card key={item} item={item} sign={signs.get(item)} pointing={pointing}>
      {children}
    </Card>
  );
  return (
    <div className="reading">
      {contacts.length + measures.length + claims.length === 0 ? (
        <p className="nothing-title">No contact, measure or claim was found in this report.</p>
      ) : null}
      {contacts.length ? (
        <Section title={count(contacts.length, "contact")}>
          {contacts.map((c) => card(c.id, <ContactWords contact={c} record={links[c.id]} />))}
        </Section>
      ) : null}
      {measures.length ? (
        <Section title={count(measures.length, "measure")}>
          {measures.map((m) => card(m.id, <MeasureWords measure={m} record={links[m.id]} />))}
        </Section>
      ) : null}
      {claims.length ? (
        <Section title={`Who says so: ${count(claims.length, "claim")}`}>
          {claims.map((k) => card(k.id, claimLine(k, side)))}
        </Section>
      ) : null}
      {people.length ? (
        <Section title="People">{people.map((p) => card(p.id, <PersonWords person={p} side={side} />))}</Section>
      ) : null}
      {notes.length + reading.report.damage.length ? (
        <Section title="Doubts and damage">
          <DamageLine damage={reading.report.damage.filter(isNotNoted(notes))} />
          {byReason(notes).map(([reason, of]) => (
            <NoteWords key={reason} notes={of} pointing={pointing} />
          ))}
        </Section>
      ) : null}
    </div>
  );
}
