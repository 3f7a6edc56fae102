/** Subject by subject, what each side says of a contact, third parties, and the reports in their own voice. */
import type { Quote } from "../../engine/span.ts";
import type { Contact, Level, Participant } from "../../engine/types.ts";
import type { Item } from "../group.ts";
import { contactLevel } from "../levels.ts";
import type { Account, Saying } from "../types.ts";
import { agreementOf, gather } from "./agreement.ts";
import { createVoices, type Speech, say } from "./voices.ts";

type Subject = Account["subject"];

/** Something said of a subject, before what all say of it is put together. */
interface Said {
  readonly subject: Subject;
  readonly topic?: string;
  readonly saying: Saying;
}

/** Polarities of statements that say how a contact was rather than that it was. */
const WORDS: ReadonlySet<string> = new Set(["characterise", "blame", "demand", "threaten", "expect", "decline"]);

/** The accounts of one contact, from all its findings. */
export function accountsOf(items: readonly Item<Contact>[]): Account[] {
  const parties = new Set(items.flatMap(({ finding }) => finding.parties));
  const rows = new Map<string, { subject: Subject; topic?: string; says: Saying[] }>();
  for (const { subject, topic, saying } of items.flatMap((item) => saidIn(item, parties))) {
    const key = `${subject} ${topic?.toLowerCase() ?? ""}`;
    const row = rows.get(key) ?? { subject, ...(topic ? { topic } : {}), says: [] };
    row.says.push(saying);
    rows.set(key, row);
  }
  return [...rows.values()].map(({ says, ...row }) => {
    const gathered = gather(says);
    return { ...row, agreement: agreementOf(gathered), says: gathered };
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
    ...finding.topics.flatMap(({ label, treatment, evidence }) =>
      byVoice("topic", treatment, evidence).map((said) => ({ ...said, topic: label })),
    ),
    ...byVoice("mediation", finding.mediators?.join(", "), finding.fields.mediators),
    ...told.reading.claims
      .filter(({ about, polarity }) => about.includes(finding.id) && WORDS.has(polarity))
      .map((claim) => ({
        subject: "words" as const,
        saying: say(told.id, voices.of(claim), claim.content, claim.evidence.slice(0, 1)),
      })),
  ];
}

/** Quotes by the voice that speaks them; equal voices are one. */
function groupBy(quotes: readonly Quote[], voiceOf: (quote: Quote) => Speech): [Speech, Quote[]][] {
  const groups = new Map<string, [Speech, Quote[]]>();
  for (const quote of quotes) {
    const speech = voiceOf(quote);
    const key = JSON.stringify(speech);
    const group = groups.get(key) ?? [speech, []];
    group[1].push(quote);
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** The level that each voice gives, from those it says took part. */
function levelsSaid(finding: Contact, voiceOf: (quote: Quote) => Speech): [Speech, Level, Quote[]][] {
  const people = finding.participants.flatMap((person) =>
    person.evidence.slice(0, 1).map((quote) => ({ person, quote })),
  );
  const groups = groupBy(
    people.map(({ quote }) => quote),
    voiceOf,
  );
  return groups.flatMap(([speech, quotes]): [Speech, Level, Quote[]][] => {
    const named: Participant[] = people.filter(({ quote }) => quotes.includes(quote)).map(({ person }) => person);
    const level = contactLevel(named);
    return level ? [[speech, level, quotes]] : [];
  });
}
