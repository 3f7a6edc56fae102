/** Records in one line of words. Pure. */
import type { ContactStatus } from "../../engine/types.ts";
import type { ContactLine, MeasureLine } from "../../server/types.ts";
import { rangeInWords } from "./dates.ts";
import { kindNames, levelNames, list, measureKindNames, measureStatusNames, statusNames } from "./labels.ts";
import { partyName } from "./states.ts";

/** A contact in one line: kind, status, day, place, level, people, topics. */
export const contactWords = (line: ContactLine): string =>
  [
    `${kindNames[line.kind]}, ${statusNames[line.status as ContactStatus]?.toLowerCase() ?? line.status}`,
    line.date ? rangeInWords(line.date) : undefined,
    // Where no city is known the place is a country's code.
    line.place && partyName(line.place),
    line.level ? levelNames[line.level] : undefined,
    line.who.length ? [...new Set(line.who)].slice(0, 4).join(", ") : undefined,
    line.topics.length ? `on ${list(line.topics.slice(0, 3))}` : undefined,
  ]
    .filter(Boolean)
    .join(" · ");

/** A measure in one line: kind, status, day, by whom against whom, what. */
export const measureWords = ({ kind, status, by, against, count: number, object, date }: MeasureLine): string =>
  [
    `${measureKindNames[kind]}, ${measureStatusNames[status].toLowerCase()}`,
    date ? rangeInWords(date) : undefined,
    [by.length ? `by ${list(by.map(partyName))}` : "", against.length ? `against ${list(against.map(partyName))}` : ""]
      .filter(Boolean)
      .join(" "),
    [number?.toLocaleString("en"), object].filter(Boolean).join(" ") || undefined,
  ]
    .filter(Boolean)
    .join(" · ");
