/** What a statement's own words say of a contact, on its speaker's authority. */
import type { Document } from "../document.ts";
import { contains, type Quote, quote, type Span } from "../span.ts";
import type { ClaimFact } from "../types.ts";
import type { AttributedStatement, EventRef } from "./types.ts";

/** Fields of the contacts spoken of whose words stand in the statement, and the ranks that it names. */
export function factsOf(
  doc: Document,
  statement: AttributedStatement,
  nested: readonly AttributedStatement[],
  about: readonly EventRef[],
): ClaimFact[] {
  const isOwn = (span: Span): boolean =>
    statement.content.some((c) => contains(c, span)) && !nested.some((n) => n.content.some((c) => contains(c, span)));
  return about
    .filter((event) => event.isContact)
    .flatMap((event) => [...ofFields(event, isOwn), ...ofTopics(event, isOwn), ...ofRanks(doc, event, isOwn)]);
}

const FIELDS = ["place", "date", "status"];

const ofFields = (event: EventRef, isOwn: (span: Span) => boolean): ClaimFact[] =>
  FIELDS.flatMap((field) => {
    const evidence = (event.fields?.[field] ?? []).filter(isOwn);
    return evidence.length > 0
      ? [{ contact: event.id, field, value: valueSaid(event, field, evidence), evidence }]
      : [];
  });

/** How it stands is the contact's own value; place and day are the words that say them. */
const valueSaid = (event: EventRef, field: string, evidence: readonly Quote[]): string =>
  field === "status" ? (event.status ?? evidence[0]!.exact) : evidence[0]!.exact;

const ofTopics = (event: EventRef, isOwn: (span: Span) => boolean): ClaimFact[] =>
  (event.topics ?? [])
    .filter((topic) => topic.evidence.some(isOwn))
    .map((topic) => ({
      contact: event.id,
      field: topic.treatment === "excluded" ? "topics-excluded" : "topics",
      value: topic.label,
      evidence: topic.evidence.filter(isOwn),
    }));

/** "The meeting was between heads of department": the rank that a side met at. */
function ofRanks(doc: Document, event: EventRef, isOwn: (span: Span) => boolean): ClaimFact[] {
  const ranks = doc.mentions.filter(
    (m) => m.kind === "office" && m.level && m.level !== "unknown" && !m.resolved && isOwn(m),
  );
  return ranks.map((m) => ({ contact: event.id, field: "level", value: m.level!, evidence: [quote(doc.text, m)] }));
}
