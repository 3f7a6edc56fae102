/** What of a finding tells whether another is the same: all that is kept of it to compare it without its report. */
import type {
  Contact,
  ContactKind,
  ContactStatus,
  DateRange,
  Level,
  Measure,
  MeasureKind,
  MeasureStatus,
  PartyCode,
} from "../../engine/types.ts";
import { lengthOf } from "../days.ts";
import { stemsOf, wordsOf } from "../origins/words.ts";
import { termsOf } from "../topics.ts";

interface Timed {
  readonly date?: DateRange;
  /** Day of the report. */
  readonly published?: string;
}

export interface ComparedPerson {
  readonly name: string;
  readonly state?: PartyCode;
}

export interface ComparedContact extends Timed {
  readonly type: "contact";
  readonly kind: ContactKind;
  readonly status: ContactStatus;
  readonly parties: readonly PartyCode[];
  /** Without accents and capitals. */
  readonly city?: string;
  readonly country?: string;
  readonly level?: Level;
  readonly people: readonly ComparedPerson[];
  /** Stems of the topics' words. */
  readonly topics: readonly string[];
  /** Of a body that meets by itself, stems of what else its report is about. */
  readonly story?: readonly string[];
}

export interface ComparedMeasure extends Timed {
  readonly type: "measure";
  readonly kind: MeasureKind;
  readonly status: MeasureStatus;
  readonly by: readonly PartyCode[];
  readonly against: readonly PartyCode[];
  readonly count?: number;
  /** Stems of the object's words in all tellings, and of its names. */
  readonly object: readonly string[];
  readonly names: readonly string[];
}

export type Compared = ComparedContact | ComparedMeasure;

/** A name for comparing: without accents and capitals. */
export const plainName = (name: string): string => name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** A body can deal alone, since its members meet in it; an ISO code has three letters. */
export const isBody = (party: PartyCode): boolean => party.length !== 3;

/** What is compared of a contact; `title` is that of its report. */
export function compareContact(contact: Contact, published: string | undefined, title?: string): ComparedContact {
  const { kind, status, parties, place, level, participants, topics } = contact;
  return {
    type: "contact",
    kind,
    status,
    parties: [...new Set(parties)].sort(),
    ...(place?.city ? { city: plainName(place.city) } : {}),
    ...(place?.country ? { country: place.country } : {}),
    ...(level ? { level } : {}),
    people: participants.flatMap(({ name, state }) => (name ? [{ name, ...(state ? { state } : {}) }] : [])),
    topics: [...new Set(topics.flatMap(termsOf))],
    ...(title && parties.every(isBody) && new Set(parties).size === 1 ? { story: storyOf(contact, title) } : {}),
    ...timed(contact.date, published),
  };
}

/** Shorter words are mostly grammar. */
const SHORTEST_STORY_WORD = 5;

/** What the report is about beside the contact: "Security Council meets" would be true of any meeting of it. */
function storyOf({ evidence }: Contact, title: string): string[] {
  const own = stemsOf(evidence.flatMap(({ exact }) => wordsOf(exact)));
  return [...stemsOf(wordsOf(title).filter((word) => word.length >= SHORTEST_STORY_WORD))].filter(
    (stem) => !own.has(stem),
  );
}

/** What is compared of a measure. */
export function compareMeasure(measure: Measure, published: string | undefined): ComparedMeasure {
  const { kind, status, by, against, count, object = "" } = measure;
  const objects = [...new Set([object, ...(measure.fields.object ?? []).map(({ exact }) => exact)])];
  const capitals = objects.join(" ").match(/\p{Lu}[\p{L}\p{N}-]+/gu) ?? [];
  const isRead = measure.named !== undefined || measure.fields.object !== undefined;
  const names = [...stemsOf(wordsOf((isRead ? (measure.named ?? []) : capitals).join(" ")))];
  // "Aid to Ukraine" and "flights to Ukraine" are not alike for being to Ukraine.
  const states = new Set([...stemsOf(wordsOf(capitals.join(" ")))].filter((stem) => !names.includes(stem)));
  return {
    type: "measure",
    kind,
    status,
    by: [...new Set(by)].sort(),
    against: [...new Set(against)].sort(),
    ...(count === undefined ? {} : { count }),
    object: [...stemsOf(wordsOf(objects.join(" ")))].filter((stem) => !states.has(stem)),
    names,
    ...timed(measure.date, published),
  };
}

const timed = (date: DateRange | undefined, published: string | undefined): Timed => ({
  ...(date ? { date } : {}),
  ...(published ? { published } : {}),
});

/** "Last year" does not tell one meeting from another. */
const LONGEST_DATE_DAYS = 14;

/** Whether a date tells one event from others like it. */
export const isNarrow = (date: DateRange | undefined): date is DateRange =>
  date !== undefined && lengthOf(date) <= LONGEST_DATE_DAYS;

/** Side parties and mediators that one report names and another leaves out. */
export const MOST_EXTRA_PARTIES = 2;
