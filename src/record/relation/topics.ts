import type { ContactLine } from "../check/types.ts";
import { groupTopics } from "../topics.ts";
import type { RelationTopic } from "./types.ts";

/** The topics of all contacts, those of one topic together, the most frequent first. */
export function topicsOf(contacts: readonly ContactLine[]): RelationTopic[] {
  const topics = contacts.flatMap((contact) =>
    contact.topics.map((label, i) => {
      const terms = contact.topicTerms?.[i] ?? [];
      return { label, ...(terms.length > 0 ? { terms } : {}), contact };
    }),
  );
  return groupTopics(topics)
    .map((group): RelationTopic => {
      const days = group.flatMap(({ contact }) => contact.date?.start ?? []).sort();
      const last = days.at(-1);
      const count = new Set(group.map(({ contact }) => contact.id)).size;
      return { label: group[0]!.label, contacts: count, ...(last ? { last } : {}) };
    })
    .toSorted((a, b) => b.contacts - a.contacts || (a.label < b.label ? -1 : 1));
}
