/** Reads an entry of the official lists: its fields as they are, its remark with the engine's grammar and mentions. */
import { createDateFinder } from "../../engine/dates/find.ts";
import type { Document } from "../../engine/document.ts";
import { levelOf, participantsOf } from "../../engine/events/people.ts";
import type { Grammar } from "../../engine/grammar/types.ts";
import type { Lexicon } from "../../engine/lexicon/index.ts";
import { createMentionFinder, type Mention } from "../../engine/mentions/index.ts";
import { ENGINE_VERSION } from "../../engine/reader.ts";
import { contains, type Quote, type Span } from "../../engine/span.ts";
import type { Contact, DateRange, Participant, Place, Reading, Report } from "../../engine/types.ts";
import { clausesOf } from "./clauses.ts";
import { createCountryFinder, createStateNaming } from "./countries.ts";
import { OFFICE } from "./entries.ts";
import { cityIn, daysIn, type Lines, linesOf, officeAndName } from "./fields.ts";
import { createRemarkReader, type Remark } from "./remarks.ts";
import { createTalkFinder, withTopics } from "./talks.ts";

const HOME = "USA";

/** Whether a report is an entry of the official lists. */
export const isOfficial = ({ outlet, text }: Report): boolean =>
  outlet === OFFICE && /^(?:Traveller|Visitor): /u.test(text);

/** Builds a reader of entries; costly, so build one and read many. */
export function createOfficialReader(grammar: Grammar, lexicon: Lexicon): (report: Report) => Reading {
  const countryOf = createCountryFinder(lexicon);
  const findMentions = createMentionFinder(lexicon);
  const readRemark = createRemarkReader(lexicon);
  const namesIt = createStateNaming(lexicon);
  const findDates = createDateFinder(lexicon);
  const findTalks = createTalkFinder(lexicon);
  /** One line of the report as a document of its own. */
  const documentOf = (report: Report, { start, end }: Span, day: string): Document => {
    // Blank lines before it keep the offsets of the whole text.
    const text = report.text.slice(0, start).replace(/[^\n]/gu, " ") + report.text.slice(start, end);
    const sentences = clausesOf(text, grammar);
    const mentions = findMentions(sentences, text, day);
    return {
      report,
      text,
      sentences,
      mentions,
      mentionsBySentence: sentences.map((_, i) => mentions.filter((m) => m.sentence === i)),
      dates: sentences.map((sentence) => findDates(text, sentence)),
      fragments: new Set(),
    };
  };
  return (report) => {
    const { text } = report;
    const lines = linesOf(text);
    const [date, remarks] = [daysIn(lines.get("Days")), lines.get("Remarks")];
    const traveller = lines.get("Traveller") ?? lines.get("Visitor");
    const country = lines.get("Country") ?? lines.get("From");
    const code = country && countryOf(country.exact);
    if (!date || !remarks || !traveller || !country) return readingOf(report, [], "a line of the entry is missing");
    if (!code) return readingOf(report, [], `'${country.exact}' is no state that the lexicon knows`);
    const doc = documentOf(report, remarks, date.start);
    const talks = findTalks(doc);
    // A state that was talked about was not therefore there.
    const topics = talks.flatMap((talk) => talk.topics.flatMap(({ evidence }) => evidence));
    const mentions = doc.mentions.filter((mention) => !topics.some((topic) => contains(topic, mention)));
    const remark = readRemark(text, remarks, mentions);
    const isBody = (party: string) => lexicon.bodies.has(party);
    const atHome = (mention: Mention): Mention => {
      const words = text.slice(mention.start, mention.end);
      const isKnown = (state: string): boolean => state === code || state === HOME || namesIt(words, state);
      // Whoever comes to a gathering may serve any state.
      const isFromElsewhere = remark.isGathering && mention.name !== undefined && mention.states.length > 0;
      if (isFromElsewhere || isNamedFully(words, mention) || mention.states.some(isKnown)) return mention;
      // "Soviet General Secretary Gorbachev": the word before names a state that is no more.
      const before = countryOf(/(\p{Lu}\p{L}+)\s*$/u.exec(text.slice(0, mention.start))?.[1] ?? words.split(" ")[0]!);
      return { ...mention, states: [before ?? code], ...nameAsWritten(words, mention) };
    };
    const entry: Entry = { text, lines, date, code, traveller, remarks, remark, isBody, atHome };
    const contacts = lines.has("Traveller")
      ? tripContacts(entry)
      : visitContacts(entry, documentOf(report, traveller, date.start).mentions);
    return readingOf(report, withTopics(contacts, talks, anchorsIn(mentions)));
  };
}

/** A name that knowledge of another state's people completed is taken as the text has it. */
const nameAsWritten = (words: string, { name }: Mention): { name?: string } =>
  name === undefined ? {} : { name: /\p{Lu}[\p{L}'’-]*(?: [IVX]+)?$/u.exec(words)?.[0] ?? name };

/** Whether the words hold the whole name, so that nobody else of the same surname is meant. */
const isNamedFully = (words: string, { name, states }: Mention): boolean =>
  states.length > 0 &&
  name !== undefined &&
  name.includes(" ") &&
  name.split(" ").every((part) => words.includes(part));

interface Entry {
  readonly text: string;
  readonly lines: Lines;
  readonly date: DateRange;
  /** Of the country that was gone to or come from. */
  readonly code: string;
  readonly traveller: Quote;
  readonly remarks: Quote;
  readonly remark: Remark;
  readonly isBody: (code: string) => boolean;
  /** Somebody of another state than the journey's whose mention does not name that state serves the journey's. */
  readonly atHome: (mention: Mention) => Mention;
}

/** A contact with each state whose officials the traveller met; a visit to the country when nobody is named. */
function tripContacts(entry: Entry): Contact[] {
  const { traveller, remark, code, lines } = entry;
  const place: Place = { ...cityIn(lines.get("Place")), country: code };
  const people = peopleIn(entry, remark.met.map(entry.atHome), code);
  const met = people.filter(({ state }) => state !== HOME);
  const former = peopleIn(entry, remark.former, code);
  const own: Participant[] = [
    { ...officeAndName(traveller.exact), state: HOME, evidence: [traveller] },
    ...peopleIn(entry, remark.companions, HOME),
    ...people.filter(({ state }) => state === HOME),
  ];
  const states = [...new Set(met.map(({ state }) => state!))];
  const meetings = states.map((state) =>
    contactOf(
      entry,
      entry.isBody(state) ? "conference" : "meeting",
      state,
      [...own, ...[...met, ...former].filter((person) => person.state === state)],
      place,
    ),
  );
  const gatherings = remark.bodies
    .filter((body) => !states.includes(body))
    .map((body) => contactOf(entry, "conference", body, own, place));
  const summits = remark.summitWith
    .filter((state) => state !== HOME && !states.includes(state))
    .map((state) => contactOf(entry, "summit", state, [...own, ...leaderOf(remark, state)], place));
  if (meetings.length + gatherings.length + summits.length > 0) return [...meetings, ...gatherings, ...summits];
  return remark.isPrivate ? [] : [contactOf(entry, "visit", code, own, place)];
}

/** A summit is of leaders: "Attended the second North Korea–U.S. summit". */
const leaderOf = ({ summit }: Remark, state: string): Participant[] =>
  summit ? [{ office: "leader", state, level: "head", evidence: [summit] }] : [];

/** A visit to the president who met or received the visitor; none when it was private or for a gathering of others. */
function visitContacts(entry: Entry, named: readonly Mention[]): Contact[] {
  const { traveller, remark, code, remarks } = entry;
  const [who] = participantsOf(named, entry.text);
  const visitor: Participant = {
    ...(who?.name ? { name: who.name } : { name: traveller.exact }),
    ...(who?.office ? { office: who.office } : {}),
    state: code,
    level: who && who.level !== "unknown" ? who.level : "head",
    evidence: [traveller],
  };
  const hosts = peopleIn(entry, [...remark.met, ...remark.companions], HOME).filter(({ state }) => state === HOME);
  const host: Participant[] =
    hosts.length > 0 || !remark.hosted
      ? hosts
      : [{ office: "president", state: HOME, level: "head", evidence: [remark.hosted] }];
  if (host.length === 0 && !remark.isGathering) return [];
  const kind = host.length > 0 ? "visit" : "conference";
  const city = remark.hosted ? (placeAfter(entry, remark.hosted) ?? "Washington") : remark.cities[0];
  const place: Place = { ...(city ? { city } : {}), country: HOME };
  return [contactOf(entry, kind, code, [visitor, ...host], place, remarks)];
}

/** "Informal visit at Camp David": where a visitor was received who did not come to Washington. */
const placeAfter = ({ text, remark }: Entry, { end }: Quote): string | undefined =>
  remark.cities.find((city) => text.startsWith(` at ${city}`, end));

function contactOf(
  { lines, date, remarks }: Entry,
  kind: Contact["kind"],
  other: string,
  participants: readonly Participant[],
  place: Place,
  where: Quote | undefined = lines.get("Place"),
): Contact {
  const parties = [HOME, other].sort();
  const level = levelOf(participants, parties);
  return {
    id: "",
    kind,
    status: "held",
    parties,
    participants,
    ...(level ? { level } : {}),
    place,
    date,
    topics: [],
    fields: {
      date: [lines.get("Days")!],
      ...(where ? { place: [where] } : {}),
      parties: participants.flatMap(({ evidence }) => evidence.slice(0, 1)),
    },
    evidence: [remarks.exact === "" ? lines.get("Days")! : remarks],
  };
}

/** Where the people of the other side of a contact are named, and that side itself. */
const anchorsIn =
  (mentions: readonly Mention[]) =>
  ({ parties, participants }: Contact): Span[] => [
    ...participants.flatMap(({ state, evidence }) => (state === HOME ? [] : evidence)),
    ...mentions.filter(({ states }) => states.some((state) => state !== HOME && parties.includes(state))),
  ];

/** People of the remark; whoever has no state of his own serves the one that is meant. */
const peopleIn = ({ text }: Entry, mentions: readonly Mention[], state: string): Participant[] =>
  participantsOf(mentions, text).map((person) => ({ ...person, state: person.state ?? state }));

function readingOf(
  { outlet, url, title, publishedAt, language }: Report,
  contacts: readonly Contact[],
  doubt?: string,
): Reading {
  return {
    report: {
      ...(outlet ? { outlet } : {}),
      ...(url ? { url } : {}),
      ...(title ? { title } : {}),
      ...(publishedAt ? { publishedAt } : {}),
      ...(language ? { language } : {}),
      outletState: HOME,
      isListEntry: true,
      credits: [],
      damage: [],
    },
    contacts: contacts.map((contact, i) => ({ ...contact, id: `c${i + 1}` })),
    measures: [],
    claims: [],
    attributions: [],
    notes: doubt ? [{ stage: "official", start: 0, end: 0, reason: doubt }] : [],
    engine: ENGINE_VERSION,
  };
}
