/** What a report teaches of people, and for which days other reports may rely on it. */
import { addDays } from "../dates/calendar.ts";
import { quote } from "../span.ts";
import type { Term, ToldPerson } from "../types.ts";
import { nameKey, nameKeys, surnameKey } from "./spelling.ts";
import type { Mention } from "./types.ts";

/** A post that a report speaks of was held for some time before and will be for some time after. */
const DAYS_BEFORE = 30;
const DAYS_AFTER = 365;

/** Every person whose post and state the report's own words give and the lexicon does not know, each post once. */
export function toldPeople(mentions: readonly Mention[], text: string): ToldPerson[] {
  const people = new Map<string, ToldPerson>();
  for (const mention of mentions) {
    const { told: name, office, level, states } = mention;
    const state = states[0];
    if (!name || !office || !level || state === undefined) continue;
    const key = `${nameKey(name)}\t${office}\t${state}`;
    if (!people.has(key)) people.set(key, { name, office, state, level, evidence: [quote(text, mention)] });
  }
  return [...people.values()];
}

/** The days for which a report of `day` tells who held a post. */
export const termTold = ({ name, office, state, level }: ToldPerson, day: string): Term => ({
  name,
  office,
  state,
  level,
  from: addDays(day, -DAYS_BEFORE),
  until: addDays(day, DAYS_AFTER),
});

/** Keys by which a person of this name may be looked up from a bare word. */
export const keysOfPerson = (name: string): string[] => [
  ...new Set([surnameKey(name), ...nameKeys(name).slice(0, 1)].filter((key) => key !== "")),
];

/** Keys of all words of a text that may be part of a name. */
export const nameKeysIn = (text: string): string[] => [
  ...new Set((text.match(/\p{Lu}[\p{L}\p{M}'’]+/gu) ?? []).map(surnameKey).filter((key) => key !== "")),
];
