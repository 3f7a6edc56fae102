/** Events: contacts and measures of a document. */
import type { Document } from "../document.ts";
import type { Contact, Measure, PartyCode } from "../types.ts";
import { assembleContact } from "./assemble.ts";
import type { ContactCandidate } from "./candidate.ts";
import { contactsIn } from "./contacts.ts";
import { exclusionsIn } from "./exclusions.ts";
import type { Frames } from "./frames.ts";
import { assembleMeasure } from "./measures/assemble.ts";
import { clusterMeasures } from "./measures/merge.ts";
import { measuresIn } from "./measures/read.ts";
import { type Cluster, candidateParties, clusterContacts } from "./merge.ts";
import { isActor, partiesOf } from "./parties.ts";

/** Reads every sentence, then joins what is one event. Ids count in the order of the text: c1, c2 …, m1, m2 …. */
export function findEvents(
  doc: Document,
  frames: Frames,
  bodies: ReadonlySet<PartyCode>,
): { contacts: Contact[]; measures: Measure[] } {
  const readable = doc.sentences.map((_, i) => i);
  const candidates: ContactCandidate[] = readable.flatMap((i) => contactsIn(doc, i, frames));
  const clusters = clusterContacts(withFragments(doc, candidates));
  const whole = withOtherSide(doc, clusters).filter((cluster) => isContact(cluster, bodies));
  const complete = whole.filter((cluster) => !isOnlySetting(cluster, whole));
  const exclusions = readable.flatMap((i) => exclusionsIn(doc, i, frames));
  const contacts = complete.map((cluster, i) => {
    const own = exclusions.filter((exclusion) => latestBefore(complete, exclusion.sentence) === cluster);
    return assembleContact(doc, cluster, own, `c${i + 1}`);
  });
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

/** "During her trip to X she met Y": the setting of a contact that the sentence tells of, with somebody of its own. */
function isOnlySetting(cluster: Cluster<ContactCandidate>, all: readonly Cluster<ContactCandidate>[]): boolean {
  if (!cluster.every((c) => c.setting)) return false;
  return cluster.every((c) =>
    all.some(
      (other) =>
        other !== cluster &&
        other.some(
          (o) =>
            o.sentence === c.sentence &&
            !o.background &&
            [...candidateParties(o)].some((p) => candidateParties(c).has(p)),
        ),
    ),
  );
}

/**
 * Two parties, or an international body that meets in itself; of talks in a third country one side may stand alone
 * when the report does not name the other.
 */
function isContact(cluster: Cluster<ContactCandidate>, bodies: ReadonlySet<PartyCode>): boolean {
  const mediators = new Set(partiesOf(cluster.flatMap((c) => c.mediators)));
  const parties = new Set(cluster.flatMap((c) => [...candidateParties(c)]).filter((code) => !mediators.has(code)));
  return parties.size >= 2 || [...parties].some((code) => bodies.has(code)) || isAbroad(cluster, parties);
}

function isAbroad(cluster: Cluster<ContactCandidate>, parties: ReadonlySet<PartyCode>): boolean {
  const country = cluster.map((c) => c.place?.value.country).find((code) => code !== undefined);
  return parties.size === 1 && country !== undefined && !parties.has(country) && BETWEEN_SIDES.has(cluster[0].kind);
}
const BETWEEN_SIDES: ReadonlySet<string> = new Set(["negotiation", "summit", "conference"]);

/**
 * A report on two states says "Russia cancelled a conference" and means the one with the other: when every other contact
 * of the report is between the named party and one and the same other, that one is the other side.
 */
function withOtherSide(doc: Document, clusters: readonly Cluster<ContactCandidate>[]): Cluster<ContactCandidate>[] {
  const parties = clusters.map((cluster) => [...new Set(cluster.flatMap((c) => [...candidateParties(c)]))]);
  const pairs = parties.filter((codes) => codes.length === 2);
  return clusters.map((cluster, i) => {
    const [only, ...rest] = parties[i] ?? [];
    if (!only || rest.length > 0 || !OPEN_ENDED.has(cluster[0].kind)) return cluster;
    const partners = new Set(
      pairs.filter((codes) => codes.includes(only)).flatMap((codes) => codes.filter((code) => code !== only)),
    );
    const [partner] = partners;
    if (partners.size !== 1 || !partner || pairs.some((codes) => !codes.includes(only))) return cluster;
    const named = doc.mentions.some(
      (m) => m.states.includes(partner) && Math.abs(m.sentence - cluster[0].sentence) <= 2,
    );
    return named ? [{ ...cluster[0], implied: [...cluster[0].implied, partner] }, ...cluster.slice(1)] : cluster;
  });
}

/** Kinds that cannot happen with one side alone. */
const OPEN_ENDED: ReadonlySet<string> = new Set(["negotiation", "conference", "consultation", "meeting", "summit"]);
