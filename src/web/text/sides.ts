/** Which hue a party takes. Within one record the first two parties by code take the two hues, all others grey. */
import type { PartyCode } from "../../engine/types.ts";

export type Side = "a" | "b" | "third";

/** The side of each party, stable for a relation: it depends only on which two parties stand in it. */
export function sidesOf(parties: readonly PartyCode[]): (party: PartyCode | undefined) => Side {
  const [a, b] = [...new Set(parties)].sort().slice(0, 2);
  return (party) => {
    if (party === undefined) return "third";
    return party === a ? "a" : party === b ? "b" : "third";
  };
}
