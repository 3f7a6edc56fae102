import { rankOf } from "../../engine/levels.ts";
import { doNamesFit } from "../../engine/mentions/spelling.ts";
import type { ContactKind, DateRange } from "../../engine/types.ts";
import { daysBetween, inWords } from "../days.ts";
import { type ComparedContact, type ComparedPerson, isBody, isNarrow, MOST_EXTRA_PARTIES } from "./compared.ts";
import { type Alike, movedReason } from "./moved.ts";
import { areOneStory, daysApart, inTime, NEWS_DAYS } from "./time.ts";
import { against, fits, open, type Verdict } from "./verdict.ts";

/** Reports differ by a rank or two on who sat there; heads of state and heads of department are two meetings. */
const MOST_RANKS_APART = 2;
/** The same people may meet again soon: without a day, only reports this near are of one contact. */
const SAME_PEOPLE_DAYS = 7;
/** Rounds in one city follow each other: without a day, people or topics in common, only reports this near are of one. */
const SAME_CITY_DAYS = 7;
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

/** Kinds that reports put for one another. */
const TALKS: ReadonlySet<ContactKind> = new Set(["meeting", "negotiation", "consultation"]);

/** Judges two contacts of different reports. */
export function judgeContacts(a: ComparedContact, b: ComparedContact): Verdict {
  if (FAMILY[a.kind] !== FAMILY[b.kind]) return against(`a ${a.kind} and a ${b.kind}`);
  const parties = sameParties(a, b);
  if (!parties) return against("other parties");
  const people = compareNames(a.people, b.people);
  const hasPeople = typeof people === "object";
  if (placesContradict(a, b) && !(hasPeople && isExchange(a, b))) return against("other places");
  const levels = levelsOf(a, b);
  if (levels === "apart") return against(`${a.level} and ${b.level} level`);
  // A call of the ministers on the day of their leaders' call is another call.
  const isOther = people === "apart" || (hasPeople && people.isOther);
  if (isOther && levels === "differ") return against("other people at another level");
  const alike = { city: a.city !== undefined && a.city === b.city, people: hasPeople, topics: shareTopics(a, b) };
  // One side alone says little of who met; a report may leave the other out.
  if (parties.isOneSide && !(alike.people || alike.city)) return against("other parties");
  const common = [
    parties.words,
    ...(alike.city ? [`both in ${titled(a.city!)}`] : []),
    ...(hasPeople ? [`with ${people.shared}`] : []),
    ...(alike.topics ? ["a topic in common"] : []),
  ];
  // Of one side the same, of the other somebody else: one may have met two in turn.
  if (hasPeople && people.isOther && !alike.city) return open("other people on one side");
  return judgeInTime(a, b, { ...alike, common, parties, apart: people === "apart", levels });
}

interface Between extends Alike {
  readonly common: readonly string[];
  readonly parties: SameParties;
  readonly apart: boolean;
  readonly levels: "same" | "differ" | "open";
}

function judgeInTime(a: ComparedContact, b: ComparedContact, between: Between): Verdict {
  const { common, apart, levels, parties } = between;
  const time = inTime(a, b);
  if (time === "apart") return judgeMoved(a, b, between);
  if (time === "same") {
    const reasons = [...common, `both on ${inWords(a.date!)}`];
    if (parties.isOneSide) return apart ? open("other people") : fits("weak", reasons);
    if ((between.city && !apart) || between.people) return fits("strong", reasons);
    // Nothing but parties and day in common, and something against it.
    return apart || levels === "differ" ? fits("weak", reasons) : fits("fair", reasons);
  }
  if (time === "open") return open("the day is not in both reports");
  if (parties.isOneSide) return open("one side alone, and the day is not in both reports");
  return judgeUndated(a, b, between);
}

/** Of two contacts near in time whose days are not both known. */
function judgeUndated(a: ComparedContact, b: ComparedContact, between: Between): Verdict {
  const { common, apart, parties } = between;
  const reasons = [...common, "the day is not in both reports, but near"];
  const days = daysApart(a, b);
  if (apart) return open("other people, and the day is not in both reports");
  // A body always meets at its seat.
  if (between.city && !parties.isBody && (days <= SAME_CITY_DAYS || between.people || between.topics))
    return fits("weak", reasons);
  if (between.people && days <= SAME_PEOPLE_DAYS) return fits("weak", reasons);
  if (between.topics && days <= SAME_TOPIC_DAYS) return fits("weak", reasons);
  return isOneNews(a, b, between)
    ? fits("weak", [...common, "told in the same days, and nothing tells them apart"])
    : open("neither day nor city in common");
}

const isAhead = ({ status }: ComparedContact): boolean => status === "planned" || status === "ongoing";

/** Two states, or a body over one matter, are in the news with one contact of a kind at a time, if nothing tells two apart. */
const isOneNews = (a: ComparedContact, b: ComparedContact, { levels, parties }: Between): boolean =>
  parties.areAll &&
  levels !== "differ" &&
  (a.kind === b.kind || (TALKS.has(a.kind) && TALKS.has(b.kind))) &&
  (parties.isBody ? shareStory(a, b) : a.topics.length === 0 || b.topics.length === 0) &&
  (isAhead(a) === isAhead(b)
    ? areOneStory(a, b, isAhead(a))
    : isFulfilled(...(isAhead(a) ? ([a, b] as const) : ([b, a] as const))));

/** Reports of one matter share this many words in their titles. */
const LEAST_STORY_WORDS = 3;

/** A body meets every day: only reports of one matter speak of one meeting. */
const shareStory = ({ story: a = [] }: ComparedContact, { story: b = [] }: ComparedContact): boolean =>
  a.filter((stem) => b.includes(stem)).length >= LEAST_STORY_WORDS;

/** A plan for Tuesday, and on Wednesday a report of what was said there. */
const isFulfilled = (plan: ComparedContact, told: ComparedContact): boolean =>
  isNarrow(plan.date) &&
  told.date === undefined &&
  told.status === "held" &&
  told.published !== undefined &&
  plan.date.start <= told.published &&
  daysBetween(plan.date.end ?? plan.date.start, told.published) <= NEWS_DAYS;

function judgeMoved(a: ComparedContact, b: ComparedContact, between: Between): Verdict {
  const { common, parties, apart, levels } = between;
  const reason =
    parties.areAll && !apart && levels !== "differ" && a.kind === b.kind ? movedReason(a, b, between) : undefined;
  return reason ? { ...fits("weak", [...common, reason]), moved: true } : against("other days");
}

const titled = (city: string): string => city.replace(/(^|[\s-])\p{L}/gu, (letter) => letter.toUpperCase());

interface SameParties {
  readonly words: string;
  /** Both reports name the same. */
  readonly areAll: boolean;
  /** Only one side is named in one of them. */
  readonly isOneSide: boolean;
  /** A body that meets by itself. */
  readonly isBody: boolean;
}

function sameParties({ parties: a }: ComparedContact, { parties: b }: ComparedContact): SameParties | undefined {
  const [small, large] = a.length <= b.length ? [a, b] : [b, a];
  if (small.length === 0 || !small.every((party) => large.includes(party))) return undefined;
  if (large.length - small.length > MOST_EXTRA_PARTIES) return undefined;
  const areAll = small.length === large.length;
  const isAlone = small.length === 1;
  const isBodyAlone = isAlone && isBody(small[0]!);
  const shared = small.join(", ");
  return {
    words: areAll ? `the same parties (${shared})` : `the parties ${shared} in both`,
    areAll,
    isOneSide: isAlone && !areAll && !isBodyAlone,
    isBody: isBodyAlone,
  };
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

/** `apart`: named people of one side in both, and nobody in common; `isOther`: somebody in common, but others of one side. */
function compareNames(a: readonly ComparedPerson[], b: readonly ComparedPerson[]) {
  const isOneOf = (one: ComparedPerson, list: readonly ComparedPerson[]): boolean =>
    list.some((other) => one.state === other.state && doNamesFit(one.name, other.name));
  const shared = a.find((one) => isOneOf(one, b));
  const sides = [...new Set(a.flatMap(({ state }) => state ?? []))].filter((side) =>
    b.some(({ state }) => state === side),
  );
  const others = sides.filter((side) => !a.some((one) => one.state === side && isOneOf(one, b)));
  if (shared) return { shared: shared.name, isOther: others.length > 0 };
  return others.length > 0 ? "apart" : "open";
}

function levelsOf(a: ComparedContact, b: ComparedContact): "same" | "differ" | "apart" | "open" {
  const [one, two] = [rankOf(a.level), rankOf(b.level)];
  if (one === undefined || two === undefined) return "open";
  if (Math.abs(one - two) > MOST_RANKS_APART) return "apart";
  return one === two ? "same" : "differ";
}

function shareTopics(a: ComparedContact, b: ComparedContact): boolean {
  const shared = a.topics.filter((stem) => b.topics.includes(stem));
  return shared.length > 0 && shared.length >= Math.min(LEAST_TOPIC_WORDS, a.topics.length, b.topics.length);
}
