/** Claims as lists show them: by voice, and the same words of one voice once, with all outlets that carry them. Pure. */
import lookAlikes from "../../../lexicon/look-alikes.tsv?raw";
import type { Cited, CitedClaim } from "../../server/types.ts";
import { claimEvidence } from "./evidence.ts";
import { linesOf } from "./tables.ts";

/** One statement, and everywhere that it stands. */
export interface SaidOnce {
  readonly claim: CitedClaim;
  readonly outlets: readonly string[];
  readonly cited: readonly Cited[];
}

const latin = new Map(linesOf(lookAlikes).map((line) => [line.letter, line.latin]));

/** Words without case, punctuation and the look-alike letters of a damaged copy. */
const bare = (content: string): string =>
  Array.from(content.toLowerCase(), (letter) => latin.get(letter) ?? letter)
    .join("")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

const voiceOf = ({ speaker }: CitedClaim): string => {
  const { name, office, institution, state } = speaker;
  return JSON.stringify([name ?? [office, institution], state]);
};

/** Each statement once, in the order of the record. */
export function saidOnce(claims: readonly CitedClaim[]): SaidOnce[] {
  const said = new Map<string, SaidOnce>();
  for (const claim of claims) {
    const key = JSON.stringify([voiceOf(claim), claim.polarity, bare(claim.content)]);
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

/** What each voice says, voices in the order in which they are first heard. */
export function byVoice(claims: readonly CitedClaim[]): SaidOnce[][] {
  const voices = new Map<string, SaidOnce[]>();
  for (const said of saidOnce(claims)) {
    const key = voiceOf(said.claim);
    voices.set(key, [...(voices.get(key) ?? []), said]);
  }
  return [...voices.values()];
}
