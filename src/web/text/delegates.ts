/** Who took part for a side: named people one by one, unnamed officials of one level together. Pure. */
import type { Level, Participant, PartyCode } from "../../engine/types.ts";

/** A person, or the officials of one level whom no report names. */
export interface Delegate {
  readonly name?: string;
  /** Every office that the reports give, in their words. */
  readonly offices: readonly string[];
  readonly level: Level;
  readonly institution?: string;
  /** Numbers of the record's participants that it stands for. */
  readonly indices: readonly number[];
}

type Told = Omit<Participant, "evidence">;

const known = (office: string, offices: readonly string[]): boolean =>
  offices.some((other) => other.toLowerCase() === office.toLowerCase());

const joined = (delegate: Delegate, { office, level, institution }: Told, index: number): Delegate => ({
  ...delegate,
  ...((delegate.institution ?? institution) ? { institution: delegate.institution ?? institution! } : {}),
  offices: office && !known(office, delegate.offices) ? [...delegate.offices, office] : delegate.offices,
  level: delegate.level === "unknown" ? level : delegate.level,
  indices: [...delegate.indices, index],
});

/** The delegates of one party, or with `undefined` those of nobody's side, in the order of the record. */
export function delegatesOf(participants: readonly Told[], of: (party: PartyCode | undefined) => boolean): Delegate[] {
  const delegates = new Map<string, Delegate>();
  participants.forEach((person, index) => {
    if (!of(person.state)) return;
    const key = person.name ? `name ${person.name}` : `level ${person.level}`;
    const earlier = delegates.get(key) ?? {
      ...(person.name ? { name: person.name } : {}),
      offices: [],
      level: person.level,
      indices: [],
    };
    delegates.set(key, joined(earlier, person, index));
  });
  const all = [...delegates.values()];
  return [...all.filter(({ name }) => name), ...all.filter(({ name }) => !name)];
}
