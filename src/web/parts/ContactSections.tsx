/** What stands below a contact's sentence: who, about what, disputes, history. */
import type { Treatment } from "../../engine/types.ts";
import type { ContactDetail } from "../../server/types.ts";
import { rangeInWords, shortRange } from "../text/dates.ts";
import { type Delegate, delegatesOf } from "../text/delegates.ts";
import { disputeName, disputeValue } from "../text/disputes.ts";
import { contactEvidence } from "../text/evidence.ts";
import { type Step, stepsOf } from "../text/history.ts";
import { count, few, levelNames, statusNames, treatmentNames } from "../text/labels.ts";
import { sidesOf } from "../text/sides.ts";
import { partyName } from "../text/states.ts";
import { Evident } from "./Evident.tsx";
import { ContactShape } from "./StatusShape.tsx";

interface SectionProps {
  readonly contact: ContactDetail;
}

const officesOf = ({ offices }: Delegate): string => offices.join(" · ");

const delegateLabel = (delegate: Delegate): string =>
  [delegate.name, officesOf(delegate)].filter(Boolean).join(", ") || levelNames[delegate.level];

function Person({ contact, delegate }: SectionProps & { readonly delegate: Delegate }) {
  const { name, level, indices } = delegate;
  const offices = officesOf(delegate);
  return (
    <li>
      <Evident
        field={`who:${indices.join(",")}`}
        label={delegateLabel(delegate)}
        cited={contactEvidence(contact)(`participant:${indices.join(",")}`)}
      >
        {name ?? (offices || levelNames[level])}
      </Evident>
      {name && offices ? <span className="quietly">{offices}</span> : null}
      {name ? null : <span className="quietly">not named</span>}
    </li>
  );
}

/** The level of a side, and whether the accounts agree on it. */
function SideLevel({ contact, party }: SectionProps & { readonly party: string }) {
  const told = contact.levels.find((side) => side.party === party);
  const account = contact.accounts.find(({ subject }) => subject === "level");
  return (
    <p className="side-level">
      {told ? levelNames[told.level] : levelNames.unknown}
      {account?.agreement === "contradict" ? (
        <a href="#accounts" className="doubt">
          the accounts differ
        </a>
      ) : null}
    </p>
  );
}

function Delegation({ contact, party }: SectionProps & { readonly party: string }) {
  const side = sidesOf(contact.parties)(party);
  const people = delegatesOf(contact.participants, (state) => state === party);
  return (
    <div className={`delegation account account-${side}`}>
      <h3 className={`side-${side}`}>{partyName(party)}</h3>
      <SideLevel contact={contact} party={party} />
      {people.length === 0 ? <p className="silence">Nobody named</p> : null}
      <ul>
        {people.map((delegate) => (
          <Person key={delegate.indices.join(",")} contact={contact} delegate={delegate} />
        ))}
      </ul>
    </div>
  );
}

/** Who took part, by side, with the level that each sent. */
export function Who({ contact }: SectionProps) {
  const others = delegatesOf(contact.participants, (state) => !state || !contact.parties.includes(state));
  return (
    <section className="part" aria-labelledby="who">
      <h2 id="who">Who, and at what level</h2>
      <div className="columns">
        {contact.parties.map((party) => (
          <Delegation key={party} contact={contact} party={party} />
        ))}
      </div>
      {others.length ? <p className="quietly">Also present: {others.map(delegateLabel).join("; ")}</p> : null}
      {contact.mediators?.length ? (
        <p className="quietly">Carried between them by {contact.mediators.map(partyName).join(", ")}</p>
      ) : null}
    </section>
  );
}

const order: readonly Treatment[] = ["discussed", "agreed", "planned", "excluded"];

/** What it was about, and what it expressly was not about. */
export function Topics({ contact }: SectionProps) {
  const evidence = contactEvidence(contact);
  const topics = contact.topics.map((topic, i) => ({ topic, i }));
  return (
    <section className="part" aria-labelledby="topics">
      <h2 id="topics">What about</h2>
      {topics.length === 0 ? <p className="silence">The reports name no topic</p> : null}
      <dl className="topics">
        {order.map((treatment) => {
          const here = topics.filter(({ topic }) => topic.treatment === treatment);
          if (here.length === 0) return null;
          return (
            <div key={treatment} className={`topic-group ${treatment}`}>
              <dt>{treatmentNames[treatment]}</dt>
              {here.map(({ topic, i }) => (
                <dd key={`${topic.label}:${i}`}>
                  <Evident field={`about:${i}`} label={topic.label} cited={evidence(`topic:${i}`)}>
                    {topic.label}
                  </Evident>
                </dd>
              ))}
            </div>
          );
        })}
      </dl>
    </section>
  );
}

/** Where the reports do not agree. */
export function Disputes({ contact }: SectionProps) {
  if (contact.disputes.length === 0) return null;
  return (
    <section className="part disputes" aria-labelledby="disputes">
      <h2 id="disputes">The reports do not agree</h2>
      {contact.disputes.map((dispute) => (
        <div key={dispute.field} className="dispute">
          <h3>{disputeName(dispute.field)}</h3>
          <ul>
            {dispute.says.map((said) => (
              <li key={said.value}>
                <Evident
                  field={`dispute:${dispute.field}:${said.value}`}
                  label={disputeValue(said.value)}
                  cited={said.evidence}
                >
                  {disputeValue(said.value)}
                </Evident>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

const outletsOf = ({ entries }: Step): string[] => [
  ...new Set(entries.map(({ outlet }) => outlet ?? "Outlet not stated")),
];

function StepLine({ step, at }: { readonly step: Step; readonly at: number }) {
  const { status, first, last, day, entries } = step;
  return (
    <li>
      <span className="row-day">
        {first ? shortRange({ start: first, ...(last ? { end: last } : {}) }) : "No date"}
      </span>
      <span>
        <ContactShape status={status} />{" "}
        <Evident
          field={`history:${at}`}
          label={statusNames[status]}
          cited={entries.flatMap(({ evidence }) => evidence)}
        >
          {statusNames[status]}
        </Evident>
        {day ? ` for ${rangeInWords(day)}` : ""}
      </span>
      <span className="quietly">
        {entries.length > 1 ? `${count(entries.length, "report")}: ` : ""}
        {few(outletsOf(step))}
      </span>
    </li>
  );
}

/** What the reports said of its status, oldest first. */
export function History({ contact }: SectionProps) {
  if (contact.history.length === 0) return null;
  return (
    <section className="part" aria-labelledby="history">
      <h2 id="history">How it stood</h2>
      <ol className="history">
        {stepsOf(contact.history).map((step, i) => (
          <StepLine key={`${step.entries[0]!.report}:${step.status}`} step={step} at={i} />
        ))}
      </ol>
    </section>
  );
}
