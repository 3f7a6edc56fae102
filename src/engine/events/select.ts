/** Which clusters of mentions are a contact between states, and who the side is that a mention leaves out. */
import type { Document } from "../document.ts";
import type { PartyCode } from "../types.ts";
import type { ContactCandidate } from "./candidate.ts";
import type { Frames } from "./frames.ts";
import { type Cluster, candidateParties } from "./merge.ts";
import { isActor, partiesOf } from "./parties.ts";

/** The clusters that are contacts of their own, in the order of the text. */
export function selectContacts(
  doc: Document,
  clusters: readonly Cluster<ContactCandidate>[],
  frames: Frames,
): Cluster<ContactCandidate>[] {
  const whole = withOtherSide(doc, clusters).filter(
    (cluster) => isContact(cluster, frames) && !isSport(doc, cluster, frames),
  );
  return whole.filter((cluster) => !isOnlySetting(cluster, whole));
}

/** "X, head of …, and U.S." cut off before "The meeting … between Y": the people of the piece belong to what follows it. */
export function withFragments(doc: Document, candidates: readonly ContactCandidate[]): ContactCandidate[] {
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

/** "They will meet again", "the next round": another contact of those who met in the one last told. */
export function withAgain(candidates: readonly ContactCandidate[]): ContactCandidate[] {
  const out: ContactCandidate[] = [];
  for (const candidate of candidates) {
    const before = candidate.another ? out.findLast((c) => candidateParties(c).size >= 2) : undefined;
    const isOpen = candidateParties(candidate).size < 2;
    if (before && isOpen)
      out.push({ ...candidate, actors: parties(before), implied: before.implied, refersBack: false });
    else out.push(candidate);
  }
  return out;
}

/** The states of those who met; that the same people come again is not said. */
const parties = (candidate: ContactCandidate): ContactCandidate["actors"] =>
  candidate.actors.map(({ name, office, level, ...mention }) => ({ ...mention, kind: "pair" as const }));

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
function isContact(cluster: Cluster<ContactCandidate>, frames: Frames): boolean {
  const mediators = new Set(partiesOf(cluster.flatMap((c) => c.mediators)));
  const parties = new Set(cluster.flatMap((c) => [...candidateParties(c)]).filter((code) => !mediators.has(code)));
  if (isOwnAffair(parties, frames) && mediators.size === 0 && !isAbroad(cluster, parties)) return false;
  return (
    parties.size >= 2 ||
    ([...parties].some((code) => frames.bodies.has(code)) && cluster.some((c) => c.kind !== "visit")) ||
    (parties.size === 1 && cluster.some((c) => BETWEEN_SIDES.has(c.kind)) && isAbroad(cluster, parties))
  );
}

/** Sentences around a meeting of "Italy and France" in which words of sport tell that teams met. */
const AROUND = 3;

function isSport(doc: Document, cluster: Cluster<ContactCandidate>, { roleWords }: Frames): boolean {
  if (cluster.some((c) => c.actors.some((m) => m.level !== undefined && m.level !== "unknown"))) return false;
  const near = doc.sentences.filter((_, i) => cluster.some((c) => Math.abs(c.sentence - i) <= AROUND));
  return near.some(({ tokens }) => tokens.some((token) => roleWords.get(token.lemma.toLowerCase())?.has("sport")));
}

/** Talks of a state with its own rebels are no diplomacy until somebody else has a hand in them. */
const isOwnAffair = (parties: ReadonlySet<PartyCode>, { homes }: Frames): boolean =>
  new Set([...parties].map((code) => homes.get(code) ?? code)).size < 2 && [...parties].some((code) => homes.has(code));

function isAbroad(cluster: Cluster<ContactCandidate>, parties: ReadonlySet<PartyCode>): boolean {
  const country = cluster.map((c) => c.place?.value.country).find((code) => code !== undefined);
  return country !== undefined && !parties.has(country);
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
    if (!only || rest.length > 0 || !OPEN_ENDED.has(cluster[0].kind) || cluster.every((c) => c.background))
      return cluster;
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
