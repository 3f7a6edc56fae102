import type { Contact, ContactKind, Superlative } from "../../engine/types.ts";
import type { Item } from "../group.ts";
import { contactLevel } from "../levels.ts";
import type { AssertionSaid } from "../types.ts";
import type { Assertion, Question } from "./types.ts";

/** Kinds that "meeting" stands for; a visit, a call or a summoning is counted among its like alone. */
const MEETINGS: readonly ContactKind[] = ["meeting", "negotiation", "conference", "visit", "summit", "consultation"];

/** What the reports call superlative or count about a contact, as questions to the record. */
export const assertionsOf = (items: readonly Item<Contact>[]): AssertionSaid[] =>
  items.flatMap(({ told, finding, address }) =>
    (finding.superlatives ?? []).flatMap((said): AssertionSaid[] => {
      const question = questionOf(said, finding, told.publishedAt, address);
      return question ? [{ report: told.id, words: said.label, question }] : [];
    }),
  );

/** The question stands at the contact's own day: what came later does not contradict what was said. */
function questionOf(
  { kind, count, level, since }: Superlative,
  contact: Contact,
  published: string | undefined,
  about: string,
): Question | undefined {
  const until = contact.date?.end ?? contact.date?.start ?? published;
  const own = level ?? contact.level ?? contactLevel(contact.participants);
  if (kind === "count" && count === undefined) return undefined;
  const assertion: Assertion = kind === "count" ? { kind, count: count! } : { kind };
  return {
    assertion,
    between: contact.parties.toSorted(),
    // "The first meeting" is of any level; "the highest" needs one to be higher than.
    ...(kind === "highest" ? (own ? { level: own } : { level: "unknown" }) : level ? { level } : {}),
    ...(kind === "highest"
      ? {}
      : { kinds: MEETINGS.includes(contact.kind) && contact.kind !== "visit" ? MEETINGS : [contact.kind] }),
    ...(contact.kind === "visit" && kind !== "highest" && contact.place?.country
      ? { country: contact.place.country }
      : {}),
    ...(since ? { since: since.start } : {}),
    ...(until ? { until } : {}),
    about,
  };
}
