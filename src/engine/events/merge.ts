/** One event once: mentions of the same contact in a report become one. */
import { daysBetween } from "../dates/calendar.ts";
import type { ContactKind, ContactStatus } from "../types.ts";
import type { ContactCandidate } from "./candidate.ts";
import { partiesOf } from "./parties.ts";

/** Several mentions that are one event, in the order of the text. */
export type Cluster<C> = readonly [C, ...C[]];

const FAMILY: Readonly<Record<ContactKind, string>> = {
  meeting: "talk",
  negotiation: "talk",
  conference: "talk",
  visit: "talk",
  summit: "talk",
  consultation: "talk",
  call: "call",
  letter: "letter",
  summoning: "summoning",
  other: "other",
};

export const candidateParties = (c: ContactCandidate): Set<string> => new Set([...partiesOf(c.actors), ...c.implied]);

/** Joins contact mentions greedily in the order of the text; a mention joins the latest cluster that it agrees with. */
export function clusterContacts(candidates: readonly ContactCandidate[]): Cluster<ContactCandidate>[] {
  const clusters: [ContactCandidate, ...ContactCandidate[]][] = [];
  for (const candidate of candidates) {
    const fits = clusters.filter(
      (cluster) =>
        cluster.every((other, i) => !contradicts(candidate, other, i > 0)) &&
        cluster.some((other) => isSame(candidate, other)),
    );
    const home = fits.findLast((cluster) => cluster.some((other) => !other.background)) ?? fits.at(-1);
    if (home) home.push(candidate);
    else clusters.push([candidate]);
  }
  return clusters;
}

function isSame(a: ContactCandidate, b: ContactCandidate): boolean {
  if (!isOneKind(a, b)) return false;
  const pa = candidateParties(a);
  const pb = candidateParties(b);
  const shared = [...pa].filter((code) => pb.has(code)).length;
  const smaller = Math.min(pa.size, pb.size);
  if (smaller === 0) return a.refersBack || a.sentence === b.sentence;
  if (shared < smaller) return false;
  if (smaller === 1 && a.sentence !== b.sentence && !a.refersBack)
    return Math.max(pa.size, pb.size) === 1 || isUpset(a, b);
  return true;
}

/** "Phoned X to discuss gas": what does not say how they spoke is of the kind told beside it. */
function isOneKind(a: ContactCandidate, b: ContactCandidate): boolean {
  if (FAMILY[a.kind] === FAMILY[b.kind])
    return a.kind !== "summoning" || partiesOf(a.actors)[0] === partiesOf(b.actors)[0];
  if (a.kind === "other" && a.refersBack) return true;
  return (a.isGeneric || b.isGeneric) && Math.abs(a.sentence - b.sentence) <= 1;
}

/** "Russia postponed a session … Russian and U.S. officials were to discuss": what fell through, and what it was to be. */
const isUpset = (a: ContactCandidate, b: ContactCandidate): boolean =>
  Math.abs(a.sentence - b.sentence) <= 2 &&
  [a, b].some((c) => stage(c.status) === "off") &&
  [a, b].some((c) => c.status === "planned");

/** What cannot be one event: other days, other cities, and a plan beside something that happened. */
function contradicts(a: ContactCandidate, b: ContactCandidate, joined: boolean): boolean {
  if (isElsewhere(a, b) || isAnotherDay(a, b) || isAmongOthers(a, b)) return true;
  if (a.another && a.sentence !== b.sentence) return true;
  // What only referred back to the cluster does not set how it stands.
  if (a.refersBack || (b.refersBack && joined) || isUpset(a, b)) return false;
  return a.statusSaid && b.statusSaid
    ? stage(a.status) !== stage(b.status)
    : isOpen(a) !== isOpen(b) && a.sentence !== b.sentence;
}

/** Named people of both sides who are all others than those named before: two meetings, perhaps at two levels. */
function isAmongOthers(a: ContactCandidate, b: ContactCandidate): boolean {
  if (a.refersBack || a.identifies) return false;
  const named = (c: ContactCandidate) => c.actors.filter((m) => m.kind === "person" && !m.resolved);
  const [x, y] = [named(a), named(b)];
  if (partiesOf(x).length < 2 || partiesOf(y).length < 2) return false;
  return !x.some((m) => y.some((n) => n.entity === m.entity));
}

function isElsewhere({ place: a }: ContactCandidate, { place: b }: ContactCandidate): boolean {
  if (!a || !b) return false;
  if (a.value.city && b.value.city) return a.value.city !== b.value.city;
  const bothCountries = a.value.country && b.value.country;
  return !a.value.city !== !b.value.city && Boolean(bothCountries) && a.value.country !== b.value.country;
}

/** Days that "the talks" may go on after the day on which they were told to open. */
const LASTING = 4;

function isAnotherDay(a: ContactCandidate, b: ContactCandidate): boolean {
  if (!a.date || !b.date) return false;
  const [x, y] = [a.date.value, b.date.value];
  if (x.start <= (y.end ?? y.start) && y.start <= (x.end ?? x.start)) return false;
  // "The talks opened on Monday … the talks ended on Tuesday" are one.
  const later = a.refersBack && Math.abs(daysBetween(x.start, y.start)) <= LASTING;
  return !(later && a.statusSaid && stage(a.status) === "happened");
}

const isOpen = (c: ContactCandidate): boolean => c.status === "planned";

const stage = (status: ContactStatus): string =>
  status === "held" || status === "ongoing" ? "happened" : status === "planned" ? "planned" : "off";
