/** Readings as news would bring them, made from a seed: events of many pairs of states, each told by several reports. */
import type { Contact, ContactKind, Level, Measure, MeasureKind, Reading, Report } from "../src/engine/types.ts";

export interface Synthetic {
  readonly report: Report;
  readonly reading: Reading;
}

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const STATES =
  "ARG AUS AUT BEL BRA CAN CHE CHL CHN COL CUB CZE DEU DNK EGY ESP ETH FIN FRA GBR GEO GRC HUN IDN IND IRL IRN IRQ ISR ITA JOR JPN KAZ KEN KOR MAR MEX MYS NGA NLD NOR NZL PAK PER PHL POL PRK PRT QAT ROU RUS SAU SRB SWE SYR THA TUN TUR UKR USA UZB VNM ZAF".split(
    " ",
  );
const CITIES =
  "Vienna Geneva Istanbul Doha Paris London Cairo Delhi Tokyo Seoul Ankara Rome Madrid Oslo Astana Muscat".split(" ");
const FIRST = "Anna Boris Carla David Elena Farid Greta Hasan Irina Jonas Karim Leila Marco Nadia Omar Petra".split(
  " ",
);
const WORDS =
  "talks on trade security borders energy water prisoners visas embassies grain gas missiles inspections students flights banks aid fishing cables satellites ceasefire recognition debts customs railways refugees waterways measures steps proposals delegations spoke repeated stressed welcomed rejected noted agreed continued expected returned prepared signed discussed raised".split(
    " ",
  );
const KINDS: readonly ContactKind[] = ["meeting", "call", "negotiation", "visit"];
const LEVELS: readonly Level[] = ["head", "minister", "deputy-minister", "director"];
const MEASURES: readonly MeasureKind[] = ["expulsion", "sanction", "visa-restriction", "agreement"];
/** One event in so many brings a measure with it. */
const EVENTS_A_MEASURE = 4;
const FIRST_DAY = Date.UTC(2000, 0, 1);
/** Ten thousand reports a year, as a large desk takes in. */
const REPORTS_A_DAY = 27;

/** What the events are of, where something else than news of many states is wanted. */
export interface World {
  /** The two states of all events. */
  readonly pair?: readonly [string, string];
  readonly places?: readonly { readonly city: string; readonly country: string }[];
  readonly reportsADay?: number;
}

/** The n-th reading; `told` reports tell of each event, and one in three of an event's reports copies its first. */
export function synthetic(n: number, told = 5, seed = 1, world: World = {}): Synthetic {
  const event = Math.floor(n / told);
  const nth = n % told;
  const about = randomOf(seed * 7_919 + event);
  const pick = <T>(list: readonly T[], random: () => number): T => list[Math.floor(random() * list.length)]!;
  // Some pairs are in the news far more than others.
  const parties =
    world.pair ??
    [pick(STATES.slice(0, 1 + Math.floor(about() ** 2 * STATES.length)), about), pick(STATES, about)].sort();
  const days = Math.floor((event * told) / (world.reportsADay ?? REPORTS_A_DAY));
  const day = new Date(FIRST_DAY + days * 86_400_000).toISOString().slice(0, 10);
  const place = world.places ? pick(world.places, about) : { city: pick(CITIES, about) };
  const people = parties.map((state) => ({
    state,
    name: `${pick(FIRST, about)} ${pick(STATES, about).toLowerCase()}ov`,
  }));
  const story = {
    parties,
    day,
    place,
    people,
    kind: pick(KINDS, about),
    level: pick(LEVELS, about),
    topic: pick(WORDS, about),
    ...(event % EVENTS_A_MEASURE === 0 ? { measure: pick(MEASURES, about) } : {}),
  };
  const copies = nth > 0 && nth % 3 === 0;
  const text = textOf(story, randomOf(seed * 104_729 + (copies ? event * told : n)));
  const outlet = `Outlet ${(n * 31) % 400}`;
  return {
    report: { text, outlet, publishedAt: day, title: text.slice(0, 60) },
    reading: readingOf(story, text, nth === 4, outlet),
  };
}

interface Story {
  readonly parties: readonly string[];
  readonly day: string;
  readonly place: { readonly city: string; readonly country?: string };
  readonly people: readonly { readonly state: string; readonly name: string }[];
  readonly kind: ContactKind;
  readonly level: Level;
  readonly topic: string;
  readonly measure?: MeasureKind;
}

function textOf({ parties, people, place, topic }: Story, random: () => number): string {
  const first = `${people[0]!.name} of ${parties[0]} met ${people[1]!.name} of ${parties[1]} in ${place.city} for talks on ${topic}.`;
  const sentences = Array.from({ length: 12 }, () => {
    const words = Array.from({ length: 18 }, () => WORDS[Math.floor(random() * WORDS.length)]);
    return `${words.join(" ")}.`;
  });
  return [first, ...sentences].join(" ");
}

function readingOf(
  { parties, day, place, people, kind, level, topic, measure }: Story,
  text: string,
  undated: boolean,
  outlet: string,
): Reading {
  const quote = (from: number, to: number) => ({ start: from, end: to, exact: text.slice(from, to) });
  const evidence = [quote(0, 80)];
  const contact: Contact = {
    id: "c1",
    kind,
    status: "held",
    parties,
    participants: people.map(({ name, state }) => ({
      name,
      state,
      level,
      office: "official",
      evidence: [quote(0, 20)],
    })),
    level,
    place,
    ...(undated ? {} : { date: { start: day, end: day, text: "on that day" } }),
    topics: [{ label: topic, treatment: "discussed", evidence: [quote(60, 80)] }],
    fields: { place: [quote(40, 50)], parties: [quote(0, 30)] },
    evidence,
  };
  const claim = {
    id: "k1",
    speaker: { name: people[0]!.name, state: parties[0]! },
    via: [],
    cue: "said",
    mode: "indirect",
    polarity: "affirm",
    content: text.slice(90, 180),
    about: ["c1"],
    evidence: [quote(80, 190)],
  } as const;
  return {
    report: { outlet, publishedAt: day, credits: [], damage: [] },
    contacts: [contact],
    measures: measure ? [measureOf(measure, parties, day, evidence)] : [],
    claims: [claim],
    attributions: [],
    notes: [],
    engine: "synthetic",
  };
}

const measureOf = (
  kind: MeasureKind,
  [by, against]: readonly string[],
  day: string,
  evidence: Measure["evidence"],
): Measure => ({
  id: "m1",
  kind,
  status: "done",
  by: [by!],
  against: [against!],
  date: { start: day, end: day, text: "on that day" },
  fields: {},
  evidence,
});
