/** Figures of the scoreboard: a name, a value from 0 to 1, and how many items it is of. */
export interface Figure {
  readonly set: string;
  readonly name: string;
  readonly value: number;
  readonly of?: number;
}

/** Counts of right, expected and given answers. */
export interface Tally {
  hit: number;
  gold: number;
  said: number;
}

export const tally = (): Tally => ({ hit: 0, gold: 0, said: 0 });

export function f1({ hit, gold, said }: Tally): number {
  const precision = said ? hit / said : 0;
  const recall = gold ? hit / gold : 0;
  return precision + recall ? (2 * precision * recall) / (precision + recall) : 0;
}

export const round = (value: number): number => Math.round(value * 1000) / 1000;
