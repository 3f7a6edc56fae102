import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Mention } from "../src/engine/mentions/index.ts";
import { doNamesFit } from "../src/engine/mentions/spelling.ts";
import type { Reader } from "../src/engine/reader.ts";
import type { Contact } from "../src/engine/types.ts";
import { loadLexicon } from "../src/intake/engine.ts";
import { OFFICE } from "../src/intake/official/entries.ts";
import { packageRoot } from "../src/intake/package-root.ts";
import { type Figure, f1, type Tally, tally } from "./figures.ts";
import type { Linker } from "./linking.ts";

export interface Official {
  readonly name?: string;
  readonly office?: string;
  readonly level?: string;
  readonly state?: string;
}

/** The remark of one official journey and what a reader of it learns; `country` is where it went. */
export interface Trip {
  readonly id: string;
  readonly country: string;
  readonly date: string;
  readonly text: string;
  readonly participants: readonly Official[];
  readonly topics: readonly string[];
}

export const readTrips = (): Trip[] =>
  readFileSync(join(packageRoot(), "evaluation", "travels.jsonl"), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Trip);

/**
 * Participants named in the remarks (name or office, level and state all right); those and the topics of the contacts read
 * from the remark as an entry of the list, with country and days; and those read from the remark's words alone.
 */
export function scoreTravels(link: Linker, reader: Reader): Figure[] {
  const [named, met, topics, alone] = [tally(), tally(), tally(), tally()] as [Tally, Tally, Tally, Tally];
  const countryOf = countryNames();
  for (const trip of readTrips()) {
    addPairs(named, trip.participants, officialsIn(link, trip), isSame);
    const { contacts } = reader.read(asEntry(trip, countryOf));
    addPairs(met, trip.participants, otherSide(contacts, trip), isSame);
    const labels = contacts.flatMap((c) => c.topics.map((topic) => topic.label));
    addPairs(topics, trip.topics, labels, (a, b) => overlap(wordsOf(a), wordsOf(b)) >= 0.5);
    const told = reader.read({ text: withTraveller(trip), publishedAt: trip.date }).contacts;
    addPairs(alone, trip.participants, otherSide(told, trip), isSame);
  }
  return [
    { set: "travels", name: "participants named", value: f1(named), of: named.gold },
    { set: "travels", name: "participants of contacts", value: f1(met), of: met.gold },
    { set: "travels", name: "topics of contacts", value: f1(topics), of: topics.gold },
    { set: "travels", name: "participants, words alone", value: f1(alone), of: alone.gold },
  ];
}

/** No one has this name, so that the traveller is told from whom the remark names. */
const TRAVELLER = "N. N.";

const roleOf = ({ id }: Trip): string => (id.startsWith("president") ? "President" : "Secretary of State");

/** The remark as the list's reader gets it. */
const asEntry = (trip: Trip, countryOf: (code: string) => string) => ({
  outlet: OFFICE,
  publishedAt: trip.date,
  language: "en",
  text: [
    `Traveller: ${roleOf(trip)} ${TRAVELLER}`,
    `Country: ${countryOf(trip.country)}`,
    "Place: ",
    `Days: ${trip.date} to ${trip.date}`,
    `Remarks: ${trip.text}`,
  ].join("\n"),
});

/** A name of the country for each code that the labels use. */
function countryNames(): (code: string) => string {
  const lexicon = loadLexicon();
  const rows = [...lexicon.table("official-countries"), ...lexicon.table("states")];
  const names = new Map(rows.map(({ code = "", name = "" }) => [code, name]));
  return (code) => names.get(code) ?? code;
}

/** The traveller is no one whom the remark names. */
const otherSide = (contacts: readonly Contact[], { country }: Trip): Official[] =>
  contacts
    .flatMap((c) => c.participants.map((p) => ({ state: country, ...p })))
    .filter((p) => (p.name ? p.name !== TRAVELLER : p.state !== "USA"));

/** "Met with …" → "The U.S. president met with …": remarks leave out who travels. */
const withTraveller = (trip: Trip): string =>
  `The U.S. ${roleOf(trip).toLowerCase()} ${trip.text.charAt(0).toLowerCase()}${trip.text.slice(1)}`;

/** Who is named in the remark; whoever has no state of his own serves the country of the journey. */
export function officialsIn(link: Linker, trip: Trip): Official[] {
  const { mentions } = link(trip.text, trip.date);
  const found = new Map<string, Official>();
  for (const m of mentions.filter(isOfficial)) {
    for (const state of m.states.length > 0 ? m.states : [trip.country])
      found.set(`${m.entity} ${m.name ? "" : state}`, {
        ...(m.name ? { name: m.name } : {}),
        ...(m.office ? { office: m.office } : {}),
        level: m.level ?? "unknown",
        state,
      });
  }
  return [...found.values()];
}

/** Named people, and unnamed holders of an office with a rank: "officials" and "leaders" are nobody in particular. */
const isOfficial = (m: Mention): boolean =>
  m.kind === "person" ||
  (m.kind === "office" && m.level !== undefined && m.level !== "unknown" && m.level !== "working");

function addPairs<T>(counts: Tally, gold: readonly T[], said: readonly T[], fits: (a: T, b: T) => boolean): void {
  const left = [...said];
  counts.gold += gold.length;
  counts.said += said.length;
  for (const wanted of gold) {
    const at = left.findIndex((given) => fits(wanted, given));
    if (at < 0) continue;
    left.splice(at, 1);
    counts.hit += 1;
  }
}

/** One person's name in two spellings, or none; most words of the offices, the level and the state agree. */
export function isSame(a: Official, b: Official): boolean {
  if (Boolean(a.name) !== Boolean(b.name) || a.level !== b.level || a.state !== b.state) return false;
  const office = [wordsOf(a.office ?? ""), wordsOf(b.office ?? "")] as const;
  const common = [...office[0]].filter((word) => office[1].has(word)).length;
  const isOffice = !a.office || common / (office[0].size + office[1].size - common) >= 0.5;
  return isOffice && (!a.name || !b.name || doNamesFit(a.name, b.name));
}

const fold = (text: string): string =>
  text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

const SMALL = new Set(["and", "of", "the", "for", "in", "on", "to"]);
const wordsOf = (text: string): Set<string> =>
  new Set(
    fold(text)
      .split(" ")
      .filter((word) => word && !SMALL.has(word)),
  );

const overlap = (a: ReadonlySet<string>, b: ReadonlySet<string>): number =>
  a.size && b.size ? [...a].filter((word) => b.has(word)).length / Math.min(a.size, b.size) : 0;
