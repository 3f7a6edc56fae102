/** Events: contacts and measures of a document. */
import type { Document } from "../document.ts";
import type { Contact, Measure, PartyCode } from "../types.ts";
import { assembleContact, assembleMeasure } from "./assemble.ts";
import type { ContactCandidate } from "./candidate.ts";
import { contactsIn } from "./contacts.ts";
import { exclusionsIn } from "./exclusions.ts";
import type { Frames } from "./frames.ts";
import { measuresIn } from "./measures.ts";
import { type Cluster, clusterContacts, clusterMeasures } from "./merge.ts";
import { isActor } from "./parties.ts";

/** Reads every sentence, then joins what is one event. Ids count in the order of the text: c1, c2 …, m1, m2 …. */
export function findEvents(
  doc: Document,
  frames: Frames,
  bodies: ReadonlySet<PartyCode>,
): { contacts: Contact[]; measures: Measure[] } {
  const readable = doc.sentences.map((_, i) => i);
  const candidates: ContactCandidate[] = readable.flatMap((i) => contactsIn(doc, i, frames));
  const exclusions = readable.flatMap((i) => exclusionsIn(doc, i, frames));
  const contacts: Contact[] = [];
  const clusters = clusterContacts(withFragments(doc, candidates));
  for (const cluster of clusters) {
    const own = exclusions.filter((exclusion) => latestBefore(clusters, exclusion.sentence) === cluster);
    const contact = assembleContact(doc, cluster, own, `c${contacts.length + 1}`, bodies);
    if (contact) contacts.push(contact);
  }
  const acts = readable.flatMap((i) => measuresIn(doc, i, frames));
  const measures = clusterMeasures(acts).map((cluster, i) => assembleMeasure(doc, cluster, `m${i + 1}`));
  return { contacts, measures };
}

/** What is kept out belongs to the contact last spoken of. */
function latestBefore(
  clusters: readonly Cluster<ContactCandidate>[],
  sentence: number,
): Cluster<ContactCandidate> | undefined {
  const last = (cluster: Cluster<ContactCandidate>) =>
    Math.max(...cluster.filter((c) => c.sentence <= sentence).map((c) => c.sentence));
  return clusters
    .filter((cluster) => cluster[0].sentence <= sentence)
    .sort((a, b) => last(a) - last(b))
    .at(-1);
}

/** "X, head of …, and U.S." cut off before "The meeting … between Y": the people of the piece belong to what follows it. */
function withFragments(doc: Document, candidates: readonly ContactCandidate[]): ContactCandidate[] {
  return candidates.map((candidate) => {
    if (!doc.fragments.has(candidate.sentence - 1)) return candidate;
    const cutOff = (doc.mentionsBySentence[candidate.sentence - 1] ?? []).filter(
      (m) => m.kind === "person" && isActor(m),
    );
    const people = candidate.actors.filter((m) => m.kind === "person");
    const needed =
      people.length === 1 && !cutOff.some((m) => m.states.some((code) => people[0]?.states.includes(code)));
    return needed ? { ...candidate, actors: [...cutOff, ...candidate.actors] } : candidate;
  });
}
