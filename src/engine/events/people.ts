import { rankOf } from "../levels.ts";
import type { Mention } from "../mentions/types.ts";
import { quote } from "../span.ts";
import type { Level, Participant, PartyCode, SideLevel } from "../types.ts";
import { LEVELS } from "../vocabulary.ts";
import { partiesOf } from "./parties.ts";

/** People of a contact, each once: a named person over an unnamed holder of the same post. */
export function participantsOf(mentions: readonly Mention[], text: string): Participant[] {
  const found = new Map<string, { participant: Participant; mentions: Mention[] }>();
  for (const mention of mentions) {
    if (mention.kind !== "person" && mention.kind !== "office") continue;
    for (const state of mention.states.length > 0 ? mention.states : [undefined]) {
      const key = mention.name ? `name:${mention.entity}` : `office:${mention.office}:${state}`;
      const known = found.get(key);
      if (known) known.mentions.push(mention);
      else found.set(key, { participant: participant(mention, state), mentions: [mention] });
    }
  }
  return [...found.values()].map(({ participant, mentions }) => ({
    ...participant,
    evidence: mentions.map((m) => quote(text, m)),
  }));
}

const participant = (mention: Mention, state: PartyCode | undefined): Participant => ({
  ...(mention.name ? { name: mention.name } : {}),
  ...(mention.office ? { office: mention.office } : {}),
  ...institutionOf(mention),
  ...(state ? { state } : {}),
  level: mention.level ?? "unknown",
  evidence: [],
});

/** The institution that the text names, else the one that the office's name tells of. */
const institutionOf = ({ serves, institution = serves }: Mention): { institution?: string } =>
  institution ? { institution } : {};

/** The lower of the sides' highest levels; undefined while one side's people are not known. */
export function levelOf(participants: readonly Participant[], parties: readonly PartyCode[]): Level | undefined {
  const best = parties.map((party) =>
    participants.filter((p) => p.state === party).flatMap((p) => rankOf(p.level) ?? []),
  );
  if (best.length < 2 || best.some((ranks) => ranks.length === 0)) return undefined;
  const lowest = Math.max(...best.map((ranks) => Math.min(...ranks)));
  return LEVELS.find((level) => rankOf(level) === lowest && participants.some((p) => p.level === level));
}

/** One mention of a contact, as far as it tells of people. */
interface Telling {
  readonly identifies: boolean;
  readonly actors: readonly Mention[];
}

/**
 * Levels told of one side that do not agree: a sentence that says who it was that met, beside one that told of others.
 * Empty when the mentions agree; more people at other levels are no contradiction.
 */
export function contradictingLevels(tellings: readonly Telling[], text: string): SideLevel[] {
  const identified = tellings.filter((telling) => telling.identifies);
  const sides = partiesOf(identified.flatMap((telling) => telling.actors));
  return sides.flatMap((party) => {
    const told = tellings.flatMap(({ actors }) => highestOf(actors, party, text) ?? []);
    const distinct = told.filter(
      (one, i) => told.findIndex((other) => rankOf(other.level) === rankOf(one.level)) === i,
    );
    return distinct.length > 1 ? distinct : [];
  });
}

function highestOf(actors: readonly Mention[], party: PartyCode, text: string): SideLevel | undefined {
  // "Officials" may be of any level: whoever is named more closely does not contradict it.
  const people = actors.filter(
    (m) => m.states.includes(party) && m.level !== undefined && m.level !== "unknown" && m.level !== "working",
  );
  const [first] = [...people].sort((a, b) => order(a.level) - order(b.level));
  return first?.level && { party, level: first.level, evidence: [quote(text, first)] };
}

/** Highest first, unknown last. */
const order = (level: Level | undefined): number => rankOf(level) ?? Number.MAX_SAFE_INTEGER;
