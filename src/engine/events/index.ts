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
  const clusters = clusterContacts(candidates);
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
