/** Who took part and at what level, from all reports. */

import { higher, rankOf } from "../engine/levels.ts";
import { doNamesFit } from "../engine/mentions/spelling.ts";
import type { Level, Participant } from "../engine/types.ts";
import type { SideInstitution } from "./check/types.ts";
import { cite, distinct } from "./merge.ts";
import { plainName } from "./same/index.ts";
import type { CitedParticipant, SideLevel } from "./types.ts";

type Told = readonly [report: string, participants: readonly Participant[]];

/** Participants of all reports; the same name, however spelled, is the same person, and a nameless one may be a named one of the same office. */
export function mergeParticipants(all: readonly Told[]): CitedParticipant[] {
  const people = new Map<string, CitedParticipant>();
  const cited = all.flatMap(([report, list]) => list.map((p) => ({ ...p, evidence: cite(report, p.evidence) })));
  for (const person of [...cited.filter((p) => p.name), ...cited.filter((p) => !p.name)]) {
    const key = [...people].find(([, known]) => areOne(known, person))?.[0] ?? `person ${people.size}`;
    people.set(key, joined(people.get(key), person));
  }
  return [...people.values()];
}

function areOne(known: CitedParticipant, other: CitedParticipant): boolean {
  if (known.state && other.state && known.state !== other.state) return false;
  if (known.name && other.name) return doNamesFit(known.name, other.name);
  if (known.state !== other.state) return false;
  return known.office && other.office ? plainName(known.office) === plainName(other.office) : false;
}

function joined(known: CitedParticipant | undefined, other: CitedParticipant): CitedParticipant {
  if (!known) return other;
  const { name = other.name, office = other.office, institution = other.institution, state = other.state } = known;
  return {
    ...(name ? { name } : {}),
    ...(office ? { office } : {}),
    ...(institution ? { institution } : {}),
    ...(state ? { state } : {}),
    level: known.level === "unknown" ? other.level : known.level,
    evidence: distinct([...known.evidence, ...other.evidence]),
  };
}

/** The institution of the highest of each side's people of whom it is known, as far as they speak for one level. */
export function institutionsOf(people: readonly Omit<CitedParticipant, "evidence">[]): SideInstitution[] {
  const sides = new Map<string, { rank: number; institution: string | undefined }>();
  for (const { state, level, institution } of people) {
    const rank = rankOf(level);
    if (!state || rank === undefined) continue;
    const known = sides.get(state);
    if (!known || rank < known.rank || (rank === known.rank && !known.institution))
      sides.set(state, { rank, institution });
  }
  return [...sides]
    .flatMap(([party, { institution }]) => (institution ? [{ party, institution }] : []))
    .toSorted((a, b) => (a.party < b.party ? -1 : 1));
}

/** The highest level that each side sent, as far as it is known. */
export function levelsOf(people: readonly CitedParticipant[]): SideLevel[] {
  const sides = new Map<string, Level>();
  for (const { state, level } of people) {
    if (state && rankOf(level) !== undefined) sides.set(state, higher(level, sides.get(state) ?? "unknown"));
  }
  return [...sides].map(([party, level]) => ({ party, level })).toSorted((a, b) => (a.party < b.party ? -1 : 1));
}
