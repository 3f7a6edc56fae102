/** Composes the one sentence that opens a contact or measure, out of its fields. Every part names the field it tells. */
import type {
  Contact,
  ContactKind,
  ContactStatus,
  Level,
  Measure,
  Participant,
  PartyCode,
} from "../../engine/types.ts";
import { rangePhrase } from "./dates.ts";
import { type Delegate, delegatesOf } from "./delegates.ts";
import { demonym } from "./demonyms.ts";
import { count, list } from "./labels.ts";
import { partyInSentence } from "./states.ts";

/** A stretch of the sentence; with a field it is a door to that field's evidence. */
export interface Part {
  readonly text: string;
  /** "parties", "status", "place", "date", "level", "participant:0", "topic:2" … */
  readonly field?: string;
  /** The state that the part stands for, drawn in its side's colour. */
  readonly party?: PartyCode;
}

/** What a contact needs to be told: a reading's contact and the record's have it alike. */
export type ToldContact = Pick<Contact, "kind" | "status" | "parties" | "topics"> &
  Partial<Pick<Contact, "level" | "place" | "date">> & {
    readonly participants: readonly Omit<Participant, "evidence">[];
  };

export type ToldMeasure = Pick<Measure, "kind" | "status" | "by" | "against"> &
  Partial<Pick<Measure, "count" | "date" | "object">>;

interface Telling {
  readonly held: string;
  readonly ongoing: string;
  readonly toBe: string;
  readonly noun: string;
}

const tellings: Readonly<Record<ContactKind, Telling>> = {
  meeting: { held: "met", ongoing: "are meeting", toBe: "meet", noun: "meeting" },
  summit: { held: "met for a summit", ongoing: "are meeting for a summit", toBe: "meet for a summit", noun: "summit" },
  visit: { held: "met on a visit", ongoing: "are meeting on a visit", toBe: "meet on a visit", noun: "visit" },
  call: { held: "spoke in a call", ongoing: "are speaking in a call", toBe: "speak in a call", noun: "call" },
  negotiation: { held: "held talks", ongoing: "are holding talks", toBe: "hold talks", noun: "round of talks" },
  consultation: {
    held: "held consultations",
    ongoing: "are holding consultations",
    toBe: "hold consultations",
    noun: "consultation",
  },
  conference: {
    held: "met at a conference",
    ongoing: "are meeting at a conference",
    toBe: "meet at a conference",
    noun: "conference",
  },
  summoning: {
    held: "met over a summons",
    ongoing: "are meeting over a summons",
    toBe: "meet over a summons",
    noun: "summoning",
  },
  letter: {
    held: "were in contact by letter",
    ongoing: "are in contact by letter",
    toBe: "exchange letters",
    noun: "letter",
  },
  other: { held: "were in contact", ongoing: "are in contact", toBe: "be in contact", noun: "contact" },
};

const levelPhrases: Partial<Record<Level, string>> = {
  head: "heads of state or government",
  minister: "ministers",
  "intelligence-chief": "intelligence chiefs",
  "deputy-minister": "deputy ministers",
  envoy: "envoys",
  ambassador: "ambassadors",
  director: "heads of department",
  working: "officials",
};

const join = (groups: readonly (readonly Part[])[], word = " and "): Part[] =>
  groups.flatMap((group, i) => {
    const before = i === 0 ? [] : [{ text: i === groups.length - 1 ? word : ", " }];
    return [...before, ...group];
  });

/** "deputy foreign minister" but never "Deputy"; offices that begin with a name keep it. */
const officeInSentence = (office: string): string =>
  /^[A-Z][a-z]+ /.test(office) ? office[0]!.toLowerCase() + office.slice(1) : office;

/** A named person with the office, or the unnamed officials of one level in the words that fit them all. */
function delegateWords({ name, offices, level }: Delegate): string {
  const office = offices[0] ? officeInSentence(offices[0]) : "";
  if (name) return [office, name].filter(Boolean).join(" ");
  return offices.length === 1 ? office : (levelPhrases[level] ?? "officials");
}

/** Officials of whom nothing is known but that they were there tell nothing beside others. */
const tells = ({ name, level }: Delegate): boolean => name !== undefined || level !== "unknown";

/** The people of one side, at most two of them, or the side's own name when nobody is known. */
function side(contact: ToldContact, party: PartyCode): Part[] {
  const all = delegatesOf(contact.participants, (state) => state === party).filter(
    ({ name, offices }) => name || offices.length,
  );
  const people = all.some(tells) ? all.filter(tells) : all;
  if (people.length === 0) return [{ text: partyInSentence(party), field: "parties", party }];
  const told = people.slice(0, people.length > 3 ? 2 : 3).map((person, i): Part[] => {
    const adjective = i === 0 && person.offices.length ? demonym(party) : "";
    const words = [adjective, delegateWords(person)].filter(Boolean).join(" ");
    return [{ text: words, field: `participant:${person.indices.join(",")}`, party }];
  });
  const rest = people.length - told.length;
  const own = people[0]!.offices.length ? [] : [{ text: ` of ${partyInSentence(party)}`, field: "parties", party }];
  return join([...told, ...(rest > 0 ? [[{ text: count(rest, "other"), field: "parties", party }]] : [])]).concat(own);
}

function whoParts(contact: ToldContact): Part[] {
  if (contact.parties.length === 0) return [{ text: "Parties that the reports do not name", field: "parties" }];
  const mutual = contact.parties.length > 2 && contact.participants.length === 0;
  return join(
    contact.parties.map((party) =>
      mutual ? [{ text: partyInSentence(party), field: "parties", party } as Part] : side(contact, party),
    ),
  );
}

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

/** "on 9 December 2022" as " on " and a door that opens on the date. */
const phraseParts = (phrase: string, field: string): Part[] => {
  const [preposition = "", ...rest] = phrase.split(" ");
  return [{ text: ` ${preposition} ` }, { text: rest.join(" "), field }];
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

const outcomes: Partial<Record<ContactStatus, string>> = {
  postponed: "was postponed",
  cancelled: "was cancelled",
  refused: "was refused",
  denied: "is denied to have taken place",
};

const capitalised = (parts: readonly Part[]): Part[] =>
  parts.map((part, i) => (i === 0 ? { ...part, text: part.text.charAt(0).toUpperCase() + part.text.slice(1) } : part));

const status = (text: string): Part => ({ text, field: "status" });

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
  const towards: Part[] = against.length
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

/** The sentence as plain words. */
export const plain = (parts: readonly Part[]): string => parts.map((part) => part.text).join("");

export { list };
