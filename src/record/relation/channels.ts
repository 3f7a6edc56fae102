import { rankOf } from "../../engine/levels.ts";
import type { Level } from "../../engine/types.ts";
import type { ContactLine } from "../check/types.ts";
import { daysBetween } from "../days.ts";
import type { Channel } from "./types.ts";

/** Fewer contacts have no usual distance. */
const LEAST_FOR_USUAL = 3;

/** Whether a contact took place, as far as the record knows. */
export const tookPlace = ({ status }: Pick<ContactLine, "status">): boolean =>
  status === "held" || status === "ongoing";

/** The levels at which the two deal with each other, highest first, with how long each has been silent. */
export function channelsOf(contacts: readonly ContactLine[], asOf: string): Channel[] {
  const byLevel = new Map<Level, ContactLine[]>();
  for (const contact of contacts) {
    if (!contact.level || rankOf(contact.level) === undefined || !tookPlace(contact) || !contact.date) continue;
    byLevel.set(contact.level, [...(byLevel.get(contact.level) ?? []), contact]);
  }
  return [...byLevel]
    .map(([level, held]): Channel => {
      const days = held.map(({ date }) => date!.end ?? date!.start).sort();
      const last = held.toSorted((a, b) => (a.date!.start < b.date!.start ? -1 : 1)).at(-1)!;
      const usual = medianGap(days);
      return {
        level,
        contacts: held.length,
        last,
        silentDays: daysBetween(days.at(-1)!, asOf),
        ...(usual === undefined ? {} : { usualDays: usual }),
      };
    })
    .toSorted((a, b) => rankOf(a.level)! - rankOf(b.level)! || (a.level < b.level ? -1 : 1));
}

function medianGap(days: readonly string[]): number | undefined {
  if (days.length < LEAST_FOR_USUAL) return undefined;
  const gaps = days
    .slice(1)
    .map((day, i) => daysBetween(days[i]!, day))
    .sort((a, b) => a - b);
  return gaps[Math.floor(gaps.length / 2)];
}
