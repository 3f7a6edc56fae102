/** Whether two findings of different reports are one event: a verdict and its reason in words. */
import type { Contact, ContactKind, DateRange, Measure, Place } from "../engine/types.ts";
import { daysBetween, inWords, lengthOf, monthsAround, touch } from "./days.ts";
import { rankOf } from "./levels.ts";

/** How well two findings fit: the weaker the fit, the less it decides. */
export const FITS = ["strong", "fair", "weak"] as const;
export type Fit = (typeof FITS)[number];

export interface Verdict {
  /** `contradiction`: they cannot be one; `open`: they may be one, but nothing says so. */
  readonly fit: Fit | "contradiction" | "open";
  readonly reason: string;
  /** From 0 to 1. */
  readonly score: number;
}

/** Whether anything speaks for the two being one. */
export const doFit = ({ fit }: Verdict): boolean => fit !== "contradiction" && fit !== "open";

/** A finding and the day of the report that it stands in. */
export interface Dated<T> {
  readonly finding: T;
  readonly publishedAt?: string;
}

/** What of a contact tells whether another is the same. */
export type ComparedContact = Pick<Contact, "kind" | "parties" | "place" | "level" | "date">;

/** What of a measure tells whether another is the same. */
export type ComparedMeasure = Pick<Measure, "kind" | "by" | "against" | "count" | "date">;

type Datable = Pick<Contact, "date">;

const SCORES = { strong: 0.95, fair: 0.8, weak: 0.6, open: 0.3, contradiction: 0 } as const;
const verdict = (fit: Verdict["fit"], reason: string): Verdict => ({ fit, reason, score: SCORES[fit] });
const against = (reason: string): Verdict => verdict("contradiction", reason);
const open = (reason: string): Verdict => verdict("open", reason);

/** An undated finding is about something near the day of its report. */
const NEAR_DAYS = 31;
/** "Last year" does not tell one meeting from another. */
const LONGEST_DATE_DAYS = 14;
/** Side parties and mediators that one report names and another leaves out. */
const MOST_EXTRA_PARTIES = 2;
/** Reports differ by a rank or two on who sat there; heads of state and heads of department are two meetings. */
const MOST_RANKS_APART = 2;

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
export function judgeContacts(a: Dated<ComparedContact>, b: Dated<ComparedContact>): Verdict {
  const [one, two] = [a.finding, b.finding];
  if (FAMILY[one.kind] !== FAMILY[two.kind]) return against(`a ${one.kind} and a ${two.kind}`);
  const parties = sameParties(one.parties, two.parties);
  if (!parties) return against("other parties");
  if (placesContradict(one.place, two.place)) return against("other places");
  const ranks = [rankOf(one.level), rankOf(two.level)] as const;
  if (ranks[0] !== undefined && ranks[1] !== undefined && Math.abs(ranks[0] - ranks[1]) > MOST_RANKS_APART) {
    return against(`${one.level} and ${two.level} level`);
  }
  const city = one.place?.city && two.place?.city ? one.place.city : undefined;
  if (one.date && two.date && !touch(one.date, two.date)) return against("other days");
  if (isNarrow(one.date) && isNarrow(two.date)) {
    const words = `${parties}; both on ${inWords(one.date)}`;
    return city ? verdict("strong", `${words}, in ${city}`) : verdict("fair", words);
  }
  if (!city) return open("neither day nor city in common");
  return nearInTime(a, b)
    ? verdict("weak", `${parties}; both in ${city}; the day is not in both reports, but near`)
    : open("the day is not in both reports");
}

/** Judges two measures of different reports. */
export function judgeMeasures(a: Dated<ComparedMeasure>, b: Dated<ComparedMeasure>): Verdict {
  const [one, two] = [a.finding, b.finding];
  if (one.kind !== two.kind) return against(`${one.kind} and ${two.kind}`);
  if (!sameSet(one.by, two.by) || !sameSet(one.against, two.against)) return against("other parties");
  if (one.by.length === 0) return against("nobody is named as taking the measure");
  if (one.count !== undefined && two.count !== undefined && one.count !== two.count) return against("other numbers");
  const who = `the same ${one.kind} by ${one.by.join(", ")}${one.against.length > 0 ? ` towards ${one.against.join(", ")}` : ""}`;
  if (one.date && two.date && !touch(one.date, two.date)) return against("other days");
  if (isNarrow(one.date) && isNarrow(two.date)) {
    return verdict("strong", `${who}; both on ${inWords(one.date)}`);
  }
  if (one.count === undefined || one.count !== two.count || !nearInTime(a, b))
    return open("the day is not in both reports");
  return verdict("weak", `${who}; the same number, ${one.count}; the day is not in both reports, but near`);
}

const isNarrow = (date: DateRange | undefined): date is DateRange =>
  date !== undefined && lengthOf(date) <= LONGEST_DATE_DAYS;

function sameParties(a: readonly string[], b: readonly string[]): string | undefined {
  const [small, large] = a.length <= b.length ? [a, b] : [b, a];
  if (small.length < 2 || !small.every((party) => large.includes(party))) return undefined;
  if (large.length - small.length > MOST_EXTRA_PARTIES) return undefined;
  const shared = small.toSorted().join(", ");
  return small.length === large.length ? `the same parties (${shared})` : `the parties ${shared} in both`;
}

const sameSet = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((party) => b.includes(party));

/** A city's name for comparing: without accents and capitals. */
export const plainName = (name: string): string => name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

function placesContradict(a: Place | undefined, b: Place | undefined): boolean {
  if (a?.city && b?.city) return plainName(a.city) !== plainName(b.city);
  return Boolean(a?.country && b?.country && a.country !== b.country);
}

function nearInTime(a: Dated<Datable>, b: Dated<Datable>): boolean {
  const dayOf = ({ finding, publishedAt }: Dated<Datable>) => finding.date?.start ?? publishedAt;
  const [one, two] = [dayOf(a), dayOf(b)];
  return one !== undefined && two !== undefined && daysBetween(one, two) <= NEAR_DAYS;
}

/** Findings that may fit share one of these: the months that they can be about. Undated ones reach to both sides. */
export function monthsOf({ finding: { date }, publishedAt }: Dated<Datable>): number[] {
  const day = date?.start ?? publishedAt;
  if (isNarrow(date)) return monthsAround(date, 0, 0);
  // Two months, because 31 days from the end of January reach into March.
  return day === undefined ? [] : monthsAround({ start: day }, 2, 2);
}
