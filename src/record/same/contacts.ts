import { rankOf } from "../../engine/levels.ts";
import { doNamesFit } from "../../engine/mentions/spelling.ts";
import type { ContactKind, DateRange } from "../../engine/types.ts";
import { inWords } from "../days.ts";
import type { ComparedContact, ComparedPerson } from "./compared.ts";
import { daysApart, inTime } from "./time.ts";
import { against, fits, open, type Verdict } from "./verdict.ts";

/** Side parties and mediators that one report names and another leaves out. */
const MOST_EXTRA_PARTIES = 2;
/** Reports differ by a rank or two on who sat there; heads of state and heads of department are two meetings. */
const MOST_RANKS_APART = 2;
/** The same people may meet again soon: without a day, only reports this near are of one contact. */
const SAME_PEOPLE_DAYS = 7;
/** A topic alone tells two meetings of one body apart only this long. */
const SAME_TOPIC_DAYS = 4;
/** Topics are common when they share this many telling words. */
const LEAST_TOPIC_WORDS = 2;

const FAMILY: Readonly<Record<ContactKind, string>> = {
  meeting: "meeting",
  negotiation: "meeting",
  conference: "meeting",
  visit: "meeting",
  summit: "meeting",
  consultation: "meeting",
  call: "call",
  letter: "letter",
  summoning: "summoning",
  other: "other",
};

/** Judges two contacts of different reports. */
export function judgeContacts(a: ComparedContact, b: ComparedContact): Verdict {
  if (FAMILY[a.kind] !== FAMILY[b.kind]) return against(`a ${a.kind} and a ${b.kind}`);
  const parties = sameParties(a, b);
  if (!parties) return against("other parties");
  const people = compareNames(a.people, b.people);
  if (placesContradict(a, b) && !(typeof people === "object" && isExchange(a, b))) return against("other places");
  const levels = levelsOf(a, b);
  if (levels === "apart") return against(`${a.level} and ${b.level} level`);
  // A call of the ministers on the day of their leaders' call is another call.
  if (people === "apart" && levels === "differ") return against("other people at another level");
  const common = [
    parties,
    ...(a.city && a.city === b.city ? [`both in ${titled(a.city)}`] : []),
    ...(typeof people === "object" ? [`with ${people.shared}`] : []),
    ...sharedTopics(a, b),
  ];
  return judgeInTime(a, b, common, { people: typeof people === "object", apart: people === "apart", levels });
}

interface Between {
  readonly people: boolean;
  readonly apart: boolean;
  readonly levels: "same" | "differ" | "open";
}

function judgeInTime(a: ComparedContact, b: ComparedContact, common: readonly string[], between: Between): Verdict {
  const time = inTime(a, b);
  if (time === "apart") return against("other days");
  const sameCity = a.city !== undefined && a.city === b.city;
  if (time === "same") {
    const reasons = [...common, `both on ${inWords(a.date!)}`];
    if ((sameCity && !between.apart) || between.people) return fits("strong", reasons);
    // Nothing but parties and day in common, and something against it.
    return between.apart || between.levels === "differ" ? fits("weak", reasons) : fits("fair", reasons);
  }
  if (time === "open") return open("the day is not in both reports");
  const words = "the day is not in both reports, but near";
  const apart = daysApart(a, b);
  if (between.apart) return open("other people, and the day is not in both reports");
  if (sameCity) return fits("weak", [...common, words]);
  if (between.people && apart <= SAME_PEOPLE_DAYS) return fits("weak", [...common, words]);
  if (sharedTopics(a, b).length > 0 && apart <= SAME_TOPIC_DAYS) return fits("weak", [...common, words]);
  return open("neither day nor city in common");
}

const titled = (city: string): string => city.replace(/(^|[\s-])\p{L}/gu, (letter) => letter.toUpperCase());

function sameParties({ parties: a }: ComparedContact, { parties: b }: ComparedContact): string | undefined {
  const [small, large] = a.length <= b.length ? [a, b] : [b, a];
  if (small.length === 0 || !small.every((party) => large.includes(party))) return undefined;
  if (large.length - small.length > MOST_EXTRA_PARTIES) return undefined;
  // One state alone says little; a body meets by itself.
  if (small.length === 1 && (large.length > 1 ? small[0]!.length === 3 : false)) return undefined;
  const shared = small.join(", ");
  return small.length === large.length ? `the same parties (${shared})` : `the parties ${shared} in both`;
}

function placesContradict(a: ComparedContact, b: ComparedContact): boolean {
  if (a.city && b.city) return a.city !== b.city;
  return Boolean(a.country && b.country && a.country !== b.country);
}

/** The same people on one day, each time in the country of one of them: an exchange of visits across the border. */
const isExchange = (a: ComparedContact, b: ComparedContact): boolean =>
  a.date !== undefined &&
  isOneDay(a.date) &&
  b.date?.start === a.date.start &&
  isOneDay(b.date) &&
  a.country !== b.country &&
  [a.country, b.country].every((country) => country !== undefined && a.parties.includes(country));

const isOneDay = ({ start, end = start }: DateRange): boolean => start === end && start.length === 10;

/** `apart`: named people of one side in both, and nobody in common. */
function compareNames(a: readonly ComparedPerson[], b: readonly ComparedPerson[]) {
  const shared = a.find((one) => b.some((other) => one.state === other.state && doNamesFit(one.name, other.name)));
  if (shared) return { shared: shared.name };
  const sides = new Set(a.flatMap(({ state }) => state ?? []));
  return b.some(({ state }) => state !== undefined && sides.has(state)) ? "apart" : "open";
}

function levelsOf(a: ComparedContact, b: ComparedContact): "same" | "differ" | "apart" | "open" {
  const [one, two] = [rankOf(a.level), rankOf(b.level)];
  if (one === undefined || two === undefined) return "open";
  if (Math.abs(one - two) > MOST_RANKS_APART) return "apart";
  return one === two ? "same" : "differ";
}

function sharedTopics(a: ComparedContact, b: ComparedContact): string[] {
  const shared = a.topics.filter((stem) => b.topics.includes(stem));
  const enough = Math.min(LEAST_TOPIC_WORDS, a.topics.length, b.topics.length);
  return shared.length > 0 && shared.length >= enough ? ["a topic in common"] : [];
}
