/** Records in one line each, as answers and timelines name them. */
import type { ContactLine } from "./check/types.ts";
import { institutionsOf } from "./people.ts";
import type { MeasureLine } from "./relation/types.ts";
import type { ContactSummary } from "./summary.ts";
import type { RecordMeasure } from "./types.ts";

/** What a line tells of a contact. */
type Lined = Pick<
  ContactSummary,
  "id" | "kind" | "status" | "parties" | "participants" | "topics" | "backing" | "level" | "place" | "date"
>;

export function contactLine(contact: Lined): ContactLine {
  const institutions = institutionsOf(contact.participants);
  const topics = [...new Map(contact.topics.map((topic) => [topic.label, topic])).values()];
  return {
    id: contact.id,
    kind: contact.kind,
    status: contact.status,
    parties: contact.parties,
    ...(contact.level ? { level: contact.level } : {}),
    ...(institutions.length > 0 ? { institutions } : {}),
    ...(contact.place ? { place: contact.place.city ?? contact.place.country ?? "" } : {}),
    ...(contact.date ? { date: contact.date } : {}),
    who: contact.participants.flatMap(({ name, office }) => name ?? office ?? []),
    topics: topics.map(({ label }) => label),
    ...(topics.some(({ terms }) => terms) ? { topicTerms: topics.map(({ terms = [] }) => terms) } : {}),
    origins: contact.backing.origins,
  };
}

export const measureLine = (measure: RecordMeasure): MeasureLine => ({
  id: measure.id,
  kind: measure.kind,
  status: measure.status,
  by: measure.by,
  against: measure.against,
  ...(measure.count === undefined ? {} : { count: measure.count }),
  ...(measure.object ? { object: measure.object } : {}),
  ...(measure.date ? { date: measure.date } : {}),
  origins: measure.backing.origins,
  addresses: measure.members.map(({ address }) => address),
  ...(measure.answers ? { answers: measure.answers } : {}),
});
