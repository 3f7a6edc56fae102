/** "GENEVA, Nov. 21 (Reuters) -": the place that a report was sent from. */
import type { Span } from "../span.ts";
import type { Mention } from "./types.ts";

/** Place, perhaps more of it and a day, perhaps the agency, and a dash or colon, at the start of a line. */
const DATELINE =
  /(?:^|\n)[ \t]*(?<place>\p{Lu}[\p{L}\p{M}'’. -]{1,38}?)(?:,[ \t][^\n—–:()]{1,40}?)?[ \t]*(?:\([^)\n]{2,40}\)[ \t]*)?(?:—|–|--|[ \t]-|:)[ \t]/u;
/** A dateline opens the text, at most behind a headline. */
const REACH = 300;

/** Where a dateline stands; undefined in a text without one. */
export function datelineOf(text: string): Span | undefined {
  const match = DATELINE.exec(text.slice(0, REACH));
  return match ? { start: match.index, end: match.index + match[0].length } : undefined;
}

/** The mentions, with that of the dateline as a place and marked: there a capital says nothing for its government. */
export function withDateline(text: string, mentions: readonly Mention[]): Mention[] {
  const match = DATELINE.exec(text.slice(0, REACH));
  const place = match?.groups?.place;
  if (!match || !place) return [...mentions];
  const start = match.index + match[0].indexOf(place);
  return mentions.map((m) =>
    m.start === start && m.end >= start + place.length && m.city && (m.kind === "place" || m.kind === "state")
      ? { ...m, kind: "place", states: [], entity: `c:${m.city}:${m.country ?? ""}`, dateline: true }
      : m,
  );
}
