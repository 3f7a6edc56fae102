/** Claims as lists show them: the same words of the same speaker stand once, with all outlets that carry them. Pure. */
import type { Cited, CitedClaim } from "../../server/types.ts";
import { claimEvidence } from "./evidence.ts";

/** One statement, and everywhere that it stands. */
export interface SaidOnce {
  readonly claim: CitedClaim;
  readonly outlets: readonly string[];
  readonly cited: readonly Cited[];
}

const bare = (content: string): string => content.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ");

const keyOf = ({ speaker, polarity, content }: CitedClaim): string =>
  JSON.stringify([speaker.name ?? speaker.office, speaker.state, polarity, bare(content)]);

/** Each statement once, in the order of the record. */
export function saidOnce(claims: readonly CitedClaim[]): SaidOnce[] {
  const said = new Map<string, SaidOnce>();
  for (const claim of claims) {
    const key = keyOf(claim);
    const earlier = said.get(key);
    const outlets = [...(earlier?.outlets ?? []), ...(claim.outlet ? [claim.outlet] : [])];
    said.set(key, {
      claim: earlier?.claim ?? claim,
      outlets: [...new Set(outlets)],
      cited: [...(earlier?.cited ?? []), ...claimEvidence(claim)],
    });
  }
  return [...said.values()];
}
