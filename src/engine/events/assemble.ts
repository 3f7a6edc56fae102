/** From clusters of mentions to the contacts of the reading, every field with the words it rests on. */
import type { Document } from "../document.ts";
import { quote, type Span } from "../span.ts";
import type { Contact, ContactKind, ContactStatus, DateRange, Superlative, Topic } from "../types.ts";
import type { ContactCandidate, Grounded } from "./candidate.ts";
import { distinct, fieldEvidence, isPresentMainClause, tokenSpan } from "./evidence.ts";
import type { Exclusion } from "./exclusions.ts";
import type { Cluster } from "./merge.ts";
import { partiesOf } from "./parties.ts";
import { contradictingLevels, levelOf, participantsOf } from "./people.ts";
import { termsIn } from "./topic-terms.ts";

/** When mentions of one contact name it differently, the more specific word is its kind. */
const SPECIFIC: readonly ContactKind[] = [
  "summoning",
  "call",
  "letter",
  "summit",
  "negotiation",
  "conference",
  "consultation",
  "visit",
  "meeting",
  "other",
];

/** What the report says of a contact beside the sentences that tell of it. */
export interface Beside {
  readonly exclusions: readonly Exclusion[];
  readonly superlatives: readonly Superlative[];
}

/** A cluster as a contact of the reading. */
export function assembleContact(doc: Document, cluster: Cluster<ContactCandidate>, said: Beside, id: string): Contact {
  const actors = [...new Set(cluster.flatMap((c) => c.actors))];
  const mediators = partiesOf(cluster.flatMap((c) => c.mediators));
  const parties = [...new Set([...partiesOf(actors), ...cluster.flatMap((c) => c.implied)])].filter(
    (code) => !mediators.includes(code),
  );
  const status = statusOf(cluster);
  const place = bestPlace(cluster) ?? placeOfDateline(doc, cluster, status);
  const date = datesOf(cluster) ?? dayOfReport(doc, cluster, status);
  const participants = participantsOf(actors, doc.text);
  const level = levelOf(participants, parties);
  const levelsTold = contradictingLevels(cluster, doc.text);
  const topics = [...topicsOf(doc, cluster, status), ...said.exclusions.map((e) => excludedTopic(doc, e))];
  return {
    id,
    kind: kindOf(cluster),
    status,
    parties,
    participants,
    ...(level ? { level } : {}),
    ...(levelsTold.length > 0 ? { levelsTold } : {}),
    ...(said.superlatives.length > 0 ? { superlatives: said.superlatives } : {}),
    ...(mediators.length > 0 ? { mediators } : {}),
    ...(place ? { place: place.value } : {}),
    ...(date ? { date: date.value } : {}),
    topics,
    fields: fieldEvidence(doc, {
      parties: actors,
      place: place?.spans,
      date: date?.spans,
      status: cluster.map((c) => tokenSpan(doc, c)),
    }),
    evidence: distinct(cluster.map((c) => quote(doc.text, c.evidence))),
  };
}

/** The most specific kind; "the talks" or "the meeting" that only points back does not tell one. */
function kindOf(cluster: Cluster<ContactCandidate>): ContactKind {
  const telling = cluster.filter((c) => !c.refersBack && (!c.setting || cluster.every((other) => other.setting)));
  const kinds = (telling.length > 0 ? telling : cluster).map((c) => c.kind);
  return SPECIFIC.find((kind) => kinds.includes(kind)) ?? cluster[0].kind;
}

/** What stopped a contact outranks everything said before; else the first mention tells how it stands. */
const STOPPED: readonly ContactStatus[] = ["cancelled", "postponed", "refused", "denied"];

function statusOf(cluster: Cluster<ContactCandidate>): ContactStatus {
  const stopped = STOPPED.find((status) => cluster.some((c) => c.statusSaid && c.status === status));
  if (stopped) return stopped;
  const first = cluster.find((c) => !c.setting) ?? cluster[0];
  const happened = cluster.find((c) => c.isAsserted && (c.status === "held" || c.status === "ongoing"));
  if (first.status === "planned" && happened) return happened.status;
  // "Opened on Monday … ended on Tuesday": it is over.
  const isOver = first.status === "ongoing" && cluster.some((c) => c.status === "held" && c.statusSaid && c.refersBack);
  return isOver ? "held" : first.status;
}

/** The first date told; up to a later one when the same contact is told to have gone on until then. */
function datesOf(cluster: Cluster<ContactCandidate>): Grounded<DateRange> | undefined {
  const dates = cluster.flatMap((c) => (c.date ? [c.date] : []));
  const [first] = dates;
  if (!first) return undefined;
  const end = first.value.end ?? first.value.start;
  const later = dates.find(({ value }) => value.start > end && value.start === value.end);
  if (!later || first.value.start !== end) return first;
  return { value: { ...first.value, end: later.value.start }, spans: [...first.spans, ...later.spans] };
}

function bestPlace(cluster: Cluster<ContactCandidate>) {
  const places = cluster.flatMap((c) => (c.place ? [c.place] : []));
  return places.find((p) => p.value.city) ?? places[0];
}

const IN_PERSON: ReadonlySet<ContactKind> = new Set(["meeting", "summit", "negotiation", "conference", "consultation"]);

/** What a report opens with took place where it was sent from, when it says nothing else. */
function placeOfDateline(doc: Document, cluster: Cluster<ContactCandidate>, status: ContactStatus) {
  const site = doc.mentions.find((m) => m.dateline);
  if (!site?.city || (status !== "held" && status !== "ongoing")) return undefined;
  // The dateline may be a sentence of its own.
  const isLead = cluster.some((c) => IN_PERSON.has(c.kind) && c.sentence <= site.sentence + 1);
  const value = { city: site.city, ...(site.country ? { country: site.country } : {}) };
  return isLead ? { value, spans: [site] } : undefined;
}

/** A main clause in the present tense tells of the day of the report. */
function dayOfReport(
  doc: Document,
  cluster: Cluster<ContactCandidate>,
  status: ContactStatus,
): Grounded<DateRange> | undefined {
  const day = doc.report.publishedAt;
  if (!day || !["held", "ongoing", "denied", "refused", "cancelled"].includes(status)) return undefined;
  const present = cluster.find((c) => isPresentMainClause(doc, c));
  return present ? { value: { start: day, end: day }, spans: [tokenSpan(doc, present)] } : undefined;
}

function topicsOf(doc: Document, cluster: Cluster<ContactCandidate>, status: ContactStatus): Topic[] {
  const seen = new Set<string>();
  return cluster
    .flatMap((c) => c.topics)
    .flatMap((topic) => {
      const words = quote(doc.text, topic.span);
      const treatment =
        topic.treatment === "discussed" && (status === "planned" || status === "cancelled" || status === "postponed")
          ? "planned"
          : topic.treatment;
      const key = `${treatment} ${words.exact.toLowerCase()}`;
      if (seen.has(key)) return [];
      seen.add(key);
      return [{ ...labelled(doc, topic.span), treatment, evidence: [words] }];
    });
}

const labelled = (doc: Document, span: Span): Pick<Topic, "label" | "terms"> => ({
  label: quote(doc.text, span).exact.replace(/\s+/gu, " "),
  terms: termsIn(doc, span),
});

const excludedTopic = (doc: Document, exclusion: Exclusion): Topic => ({
  ...labelled(doc, exclusion.topic),
  treatment: "excluded",
  evidence: [quote(doc.text, exclusion.evidence)],
});
