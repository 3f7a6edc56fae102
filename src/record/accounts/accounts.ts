/** Subject by subject, what each side says of a contact, third parties, and the reports in their own voice. */
import type { Quote } from "../../engine/span.ts";
import type { Claim, ClaimFact, Contact, Level } from "../../engine/types.ts";
import type { Item } from "../group.ts";
import { contactLevel } from "../levels.ts";
import { groupTopics, type Labelled } from "../topics.ts";
import type { Account, Saying } from "../types.ts";
import { agreementOf, gather } from "./agreement.ts";
import { createVoices, type Speech, say } from "./voices.ts";

type Subject = Account["subject"];

/** Something said of a subject, before what all say of it is put together. */
interface Said {
  readonly subject: Subject;
  readonly topic?: Labelled;
  readonly saying: Saying;
}

/** Polarities of statements that say how a contact was rather than that it was. */
const WORDS: ReadonlySet<string> = new Set(["characterise", "blame", "demand", "threaten", "expect", "decline"]);

/** The accounts of one contact, from all its findings. */
export function accountsOf(items: readonly Item<Contact>[]): Account[] {
  const parties = new Set(items.flatMap(({ finding }) => finding.parties));
  const said = items.flatMap((item) => saidIn(item, parties));
  const topics = groupTopics(said.flatMap(({ topic }) => topic ?? []));
  const rows: { subject: Subject; topic?: string; says: Saying[] }[] = [];
  for (const { subject, topic, saying } of said) {
    const label = topic && topics.find((group) => group.includes(topic))![0]!.label;
    const known = rows.find((row) => row.subject === subject && row.topic === label);
    if (known) known.says.push(saying);
    else rows.push({ subject, ...(label ? { topic: label } : {}), says: [saying] });
  }
  return rows.map(({ says, ...row }) => {
    const gathered = gather(says);
    return { ...row, agreement: agreementOf(gathered, row.subject === "words"), says: gathered };
  });
}

function saidIn({ told, finding }: Item<Contact>, parties: ReadonlySet<string>): Said[] {
  const voices = createVoices(told, parties);
  const byVoice = (subject: Subject, value: string | undefined, quotes: readonly Quote[] | undefined): Said[] =>
    value === undefined
      ? []
      : groupBy(quotes ?? finding.evidence.slice(0, 1), voices.saying).map(([speech, words]) => ({
          subject,
          saying: say(told.id, speech, value, words),
        }));
  const { place, date } = finding;
  return [
    ...levelsSaid(finding, voices.saying).map(([speech, level, words]) => ({
      subject: "level" as const,
      saying: say(told.id, speech, level, words),
    })),
    ...byVoice("status", finding.status, finding.fields.status),
    ...byVoice("place", place?.city ?? place?.country, finding.fields.place),
    ...byVoice("date", date?.start, finding.fields.date),
    ...finding.topics.flatMap((topic) =>
      byVoice("topic", topic.treatment, topic.evidence).map((said) => ({ ...said, topic })),
    ),
    ...byVoice("mediation", finding.mediators?.join(", "), finding.fields.mediators),
    ...factsSaid(told.reading.claims, finding.id).map(([claim, fact]) => ({
      ...subjectOf(fact),
      saying: say(told.id, voices.of(claim), factValue(fact), fact.evidence),
    })),
    ...requestsIn(told.reading.claims, finding.id).map(([request, outer]) => ({
      subject: "requested-by" as const,
      saying: say(told.id, outer ? voices.of(outer) : voices.own, request.speaker.state!, request.evidence.slice(0, 1)),
    })),
    ...told.reading.claims
      .filter((claim) => claim.about.includes(finding.id) && WORDS.has(claim.polarity) && !isRequest(claim))
      .map((claim) => ({
        subject: "words" as const,
        saying: say(told.id, voices.of(claim), claim.content, claim.evidence.slice(0, 1)),
      })),
  ];
}

/** What the claims' own words say of this contact. */
const factsSaid = (claims: readonly Claim[], contact: string): [Claim, ClaimFact][] =>
  claims.flatMap((claim) =>
    (claim.facts ?? [])
      .filter((fact) => fact.contact === contact && isComparable(fact))
      .map((fact): [Claim, ClaimFact] => [claim, fact]),
  );

/** A demand of which the contact itself is all that is asked for: "asked for the meeting". In words. */
const LONGEST_REQUEST = 3;

const isRequest = ({ polarity, speaker, content }: Claim): boolean =>
  polarity === "demand" && speaker.state !== undefined && content.split(/\s+/u).length <= LONGEST_REQUEST;

/** Who asked for this contact, with the statement that says so; without one the report says it. */
const requestsIn = (claims: readonly Claim[], contact: string): [Claim, Claim | undefined][] =>
  claims
    .filter((claim) => claim.about.includes(contact) && isRequest(claim))
    .map((claim) => [claim, claims.find(({ id }) => id === claim.within)]);

/** A day in words is compared as the contact's own date, which was read from them. */
const isComparable = ({ field, value }: ClaimFact): boolean => field !== "date" || /^\d{4}/u.test(value);

/** The subject of a fact; a topic is a subject of its own. */
const subjectOf = ({ field, value }: ClaimFact): Pick<Said, "subject" | "topic"> =>
  field === "topics" || field === "topics-excluded"
    ? { subject: "topic", topic: { label: value } }
    : { subject: field as "level" | "place" | "date" | "status" };

const factValue = ({ field, value }: ClaimFact): string =>
  field === "topics" ? "discussed" : field === "topics-excluded" ? "excluded" : value;

/** Quotes by the voice that speaks them; equal voices are one. */
function groupBy(quotes: readonly Quote[], voiceOf: (quote: Quote) => Speech): [Speech, Quote[]][] {
  const groups = new Map<string, [Speech, Quote[]]>();
  for (const quote of quotes) {
    const speech = voiceOf(quote);
    const group = groups.get(speech.key) ?? [speech, []];
    group[1].push(quote);
    groups.set(speech.key, group);
  }
  return [...groups.values()];
}

/** The level that each voice gives, from those it says took part. */
function levelsSaid(finding: Contact, voiceOf: (quote: Quote) => Speech): [Speech, Level, Quote[]][] {
  const told = [
    ...finding.participants.map(({ state = "", level, evidence }) => ({ state, level, quote: evidence[0] })),
    ...(finding.levelsTold ?? []).map(({ party, level, evidence }) => ({ state: party, level, quote: evidence[0] })),
  ];
  const people = told.flatMap(({ quote, ...person }) => (quote ? [{ person, quote }] : []));
  const groups = groupBy(
    people.map(({ quote }) => quote),
    voiceOf,
  );
  return groups.flatMap(([speech, quotes]): [Speech, Level, Quote[]][] => {
    const named = people.filter(({ quote }) => quotes.includes(quote)).map(({ person }) => person);
    const level = contactLevel(named);
    return level ? [[speech, level, quotes]] : [];
  });
}
