import { rankOf } from "../../engine/levels.ts";
import type { DateRange, Level, PartyCode } from "../../engine/types.ts";
import type { ContactLine } from "../check/types.ts";
import { daysBetween } from "../days.ts";
import type { Channel } from "./types.ts";

/** Fewer contacts have no usual distance. */
const LEAST_FOR_USUAL = 3;

/** Whether a contact took place, as far as the record knows. */
export const tookPlace = ({ status }: Pick<ContactLine, "status">): boolean =>
  status === "held" || status === "ongoing";

/** A contact that tells of a channel: its level and day are known, and it took place. */
type Held = ContactLine & { readonly level: Level; readonly date: DateRange };

const isHeld = (contact: ContactLine): contact is Held =>
  rankOf(contact.level) !== undefined && contact.date !== undefined && tookPlace(contact);

/**
 * The levels at which the two deal with each other, highest first, with how long each has been silent; of each level
 * also the pairs of institutions, where those of both sides are known.
 */
export function channelsOf(
  contacts: readonly ContactLine[],
  [a, b]: readonly [PartyCode, PartyCode],
  asOf: string,
): Channel[] {
  const held = contacts.filter(isHeld);
  const byLevel = groupBy(held, ({ level }) => level);
  return [...byLevel]
    .toSorted(([one], [other]) => rankOf(one)! - rankOf(other)! || (one < other ? -1 : 1))
    .flatMap(([level, lines]) => {
      const pairs = groupBy(lines, (line) => [institutionOf(line, a), institutionOf(line, b)].join(" + "));
      const through = [...pairs.values()].flatMap((some): Channel[] => {
        const [one, two] = [institutionOf(some[0]!, a), institutionOf(some[0]!, b)];
        return one && two ? [{ ...channelOf(level, some, asOf), institutions: [one, two] }] : [];
      });
      return [channelOf(level, lines, asOf), ...through.toSorted((one, two) => two.contacts - one.contacts)];
    });
}

const institutionOf = ({ institutions = [] }: ContactLine, party: PartyCode): string | undefined =>
  institutions.find((side) => side.party === party)?.institution;

function channelOf(level: Level, held: readonly Held[], asOf: string): Channel {
  const days = held.map(({ date }) => date.end ?? date.start).sort();
  const last = held.toSorted((a, b) => (a.date.start < b.date.start ? -1 : 1)).at(-1)!;
  const usual = medianGap(days);
  return {
    level,
    contacts: held.length,
    last,
    silentDays: daysBetween(days.at(-1)!, asOf),
    ...(usual === undefined ? {} : { usualDays: usual }),
  };
}

function medianGap(days: readonly string[]): number | undefined {
  if (days.length < LEAST_FOR_USUAL) return undefined;
  const gaps = days
    .slice(1)
    .map((day, i) => daysBetween(days[i]!, day))
    .sort((a, b) => a - b);
  return gaps[Math.floor(gaps.length / 2)];
}

function groupBy<T, K>(list: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of list) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
