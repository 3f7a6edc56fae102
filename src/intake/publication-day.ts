/** The day on which a page came out where its outlet works, from the time that the page gives. */
import type { Lexicon } from "../engine/index.ts";
import { loadLexicon } from "./engine.ts";

export interface PublicationDay {
  /** `YYYY-MM-DD`. */
  readonly publishedAt?: string;
  /** The day is that of UTC, since the outlet's time zone is not known. */
  readonly dayInUtc?: true;
}

const TIME =
  /^(?<day>\d{4}-\d{2}-\d{2})(?:[T ](?<clock>\d{2}:\d{2})(?::\d{2}(?:[.,]\d+)?)?\s*(?<offset>[A-Z]+|[+-][\d:]+)?)?/iu;
const UTC = /^(?:Z|UTC|GMT|[+-]00(?::?00)?)$/iu;

/** Reads a date or time in ISO 8601. One with an offset of its own, or with none at all, is told as it is at the outlet. */
export function publicationDay(time: string, outlet: string | undefined): PublicationDay {
  const { day, clock, offset } = TIME.exec(time.trim())?.groups ?? {};
  if (!day) return {};
  if (!offset || !UTC.test(offset)) return { publishedAt: day };
  const zone = outlet === undefined ? undefined : zoneOf(outlet);
  const moment = new Date(`${day}T${clock}Z`);
  return zone && !Number.isNaN(moment.getTime())
    ? { publishedAt: dayIn(zone, moment) }
    : { publishedAt: day, dayInUtc: true };
}

/** Swedes write days as ISO 8601 does. */
const dayIn = (timeZone: string, moment: Date): string =>
  new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short" }).format(moment);

let lexicon: Lexicon | undefined;

/** IANA time zone of an outlet that the lexicon knows. */
function zoneOf(outlet: string): string | undefined {
  lexicon ??= loadLexicon();
  const state = lexicon.outlet(outlet)?.state;
  return lexicon.table("time-zones").find((row) => row.state === state)?.zone;
}
