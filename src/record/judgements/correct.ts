/** Which fields of a record people may set, and to what. */
import { CONTACT_KINDS, CONTACT_STATUSES, LEVELS, MEASURE_KINDS, MEASURE_STATUSES } from "../../engine/vocabulary.ts";
import type { RecordContact, RecordMeasure } from "../types.ts";

type Check = (value: unknown) => boolean;

const DAY = /^\d{4}(-\d{2}(-\d{2})?)?$/;
const CODE = /^[A-Z][A-Z-]{1,30}$/;
const isOneOf =
  (words: readonly string[]): Check =>
  (value) =>
    typeof value === "string" && words.includes(value);
const isText: Check = (value) => typeof value === "string" && value.trim() !== "" && value.length <= 300;
const areCodes: Check = (value) =>
  Array.isArray(value) && value.length > 0 && value.every((code) => typeof code === "string" && CODE.test(code));
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const holdsOnly = (value: Record<string, unknown>, checks: Readonly<Record<string, Check>>): boolean =>
  Object.entries(value).every(([key, part]) => checks[key]?.(part) === true);
const isDay: Check = (value) => typeof value === "string" && DAY.test(value);
const isRange: Check = (value) =>
  isObject(value) && isDay(value.start) && holdsOnly(value, { start: isDay, end: isDay });
const isPlace: Check = (value) =>
  isObject(value) && holdsOnly(value, { city: isText, country: (code) => typeof code === "string" && CODE.test(code) });
const isCount: Check = (value) => Number.isSafeInteger(value) && Number(value) >= 0;

/** A field that must be there cannot be said to be unknown. */
interface Field {
  readonly check: Check;
  readonly needed?: boolean;
  /** What it may be, in words. */
  readonly words: string;
}

const listed = (words: readonly string[]): Field => ({
  check: isOneOf(words),
  needed: true,
  words: `one of ${words.join(", ")}`,
});
const PARTIES: Field = { check: areCodes, needed: true, words: 'a list of codes such as ["RUS","USA"]' };
const DATE: Field = { check: isRange, words: 'days such as {"start":"2022-12-09","end":"2022-12-10"}' };

const FIELDS: Readonly<Record<"contact" | "measure", Readonly<Record<string, Field>>>> = {
  contact: {
    kind: listed(CONTACT_KINDS),
    status: listed(CONTACT_STATUSES),
    level: { check: isOneOf(LEVELS), words: `one of ${LEVELS.join(", ")}` },
    parties: PARTIES,
    mediators: { ...PARTIES, needed: false },
    place: { check: isPlace, words: 'a place such as {"city":"Istanbul","country":"TUR"}' },
    date: DATE,
  },
  measure: {
    kind: listed(MEASURE_KINDS),
    status: listed(MEASURE_STATUSES),
    by: PARTIES,
    against: PARTIES,
    count: { check: isCount, words: "a whole number" },
    object: { check: isText, words: "a text" },
    date: DATE,
  },
};

/** Why a field cannot be set to a value, in words; undefined when it can. */
export function refusalOf(type: "contact" | "measure", field: string, value: unknown): string | undefined {
  const known = Object.hasOwn(FIELDS[type], field) ? FIELDS[type][field] : undefined;
  if (!known) return `a ${type} has no field '${field}' to correct; it has ${Object.keys(FIELDS[type]).join(", ")}`;
  if (value === null) return known.needed ? `'${field}' cannot be left open` : undefined;
  return known.check(value) ? undefined : `'${field}' must be ${known.words}`;
}

/** The record with a field set, or taken away by `null`. */
export function withField<T extends RecordContact | RecordMeasure>(record: T, field: string, value: unknown): T {
  const { [field as keyof T]: _, ...rest } = record;
  return (value === null ? rest : { ...rest, [field]: value }) as T;
}
