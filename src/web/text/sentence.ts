/** Composes the one sentence that opens a contact, out of its fields. Every part names the field it tells. */
import type { Contact, Participant, Topic } from "../../engine/types.ts";
import { rangePhrase } from "./dates.ts";
import { count } from "./labels.ts";
import { capitalised, join, type Part, phraseParts, status } from "./parts.ts";
import { partyInSentence } from "./states.ts";
import { levelPhrases, outcomes, tellings } from "./tellings.ts";
import { whoParts } from "./who.ts";

/** What a contact needs to be told: a reading's contact and the record's have it alike. */
export type ToldContact = Pick<Contact, "kind" | "status" | "parties"> &
  Partial<Pick<Contact, "level" | "place" | "date">> & {
    readonly participants: readonly Omit<Participant, "evidence">[];
    readonly topics: readonly Omit<Topic, "evidence">[];
  };

const levelParts = (contact: ToldContact): Part[] => {
  const phrase = contact.level && levelPhrases[contact.level];
  const known = contact.participants.some((p) => p.name || p.office);
  return phrase && !known ? [{ text: " at the level of " }, { text: phrase, field: "level" }] : [];
};

const whereWhen = (contact: ToldContact): Part[] => {
  const { city, country } = contact.place ?? {};
  const where = city ?? (country ? partyInSentence(country) : undefined);
  return [
    ...(where ? [{ text: " in " }, { text: where, field: "place" }] : []),
    ...(contact.date ? phraseParts(rangePhrase(contact.date), "date") : []),
  ];
};

/** Most topics that the sentence names; the page lists them all below it. */
const MOST_TOPICS = 4;

function topicList(contact: ToldContact, treatments: readonly string[]): Part[] {
  const found = contact.topics
    .map((topic, index) => ({ topic, index }))
    .filter(({ topic }) => treatments.includes(topic.treatment));
  const told = found.slice(0, found.length > MOST_TOPICS ? MOST_TOPICS - 1 : MOST_TOPICS);
  const rest = found.length - told.length;
  return join([
    ...told.map(({ topic, index }): Part[] => [{ text: topic.label, field: `topic:${index}` }]),
    ...(rest > 0 ? [[{ text: count(rest, "other subject") }]] : []),
  ]);
}

const after = (words: string, parts: readonly Part[]): Part[] => (parts.length ? [{ text: words }, ...parts] : []);

function topicParts(contact: ToldContact, done: boolean): Part[] {
  const excluded = topicList(contact, ["excluded"]);
  const several = contact.topics.filter((t) => t.treatment === "excluded").length > 1;
  return [
    ...after(done ? " on " : " on ", topicList(contact, done ? ["discussed"] : ["discussed", "planned", "agreed"])),
    ...(done ? after(", agreed on ", topicList(contact, ["agreed"])) : []),
    ...(done ? after(", with more planned on ", topicList(contact, ["planned"])) : []),
    ...after("; ", excluded),
    ...(excluded.length ? [{ text: notDiscussed(done, several) }] : []),
  ];
}

const notDiscussed = (done: boolean, several: boolean): string => {
  if (!done) return several ? " are not on the agenda" : " is not on the agenda";
  return several ? " were not discussed" : " was not discussed";
};

/** The contact's sentence: who met whom, where, when, about what and expressly not about what. */
export function contactSentence(contact: ToldContact): Part[] {
  const telling = tellings[contact.kind];
  const who = whoParts(contact);
  const around = [...levelParts(contact), ...whereWhen(contact)];
  if (contact.status === "held" || contact.status === "ongoing") {
    const verb = status(telling[contact.status]);
    return capitalised([...who, { text: " " }, verb, ...around, ...topicParts(contact, true), { text: "." }]);
  }
  const topics = topicParts(contact, false);
  if (contact.status === "planned") {
    const verb = status(contact.parties.length > 1 ? `are to ${telling.toBe}` : `is to ${telling.toBe}`);
    return capitalised([...who, { text: " " }, verb, ...around, ...topics, { text: "." }]);
  }
  const noun: Part[] = [{ text: "A " }, { text: telling.noun, field: "kind" }, { text: " between " }];
  const outcome = status(outcomes[contact.status]!);
  return [...noun, ...who, ...around, ...topics, { text: " " }, outcome, { text: "." }];
}
