/** "Recalls its ambassador in Quito and breaks off relations": joined acts of one side hit the same other side. */
import type { Sentence } from "../../grammar/types.ts";
import type { MeasureCandidate } from "./read.ts";

/** The candidate with the target of an act that it is joined to, when its own words name none. */
export function withSharedTarget(
  sentence: Sentence,
  candidate: MeasureCandidate,
  all: readonly MeasureCandidate[],
): MeasureCandidate {
  if (candidate.complete || candidate.against.length > 0 || candidate.by.length !== 1) return candidate;
  const joined = all.find(
    (other) =>
      other.complete &&
      other.by.join() === candidate.by.join() &&
      other.against.length === 1 &&
      areJoined(sentence, candidate.trigger, other.trigger),
  );
  return joined ? { ...candidate, against: joined.against, complete: true } : candidate;
}

/** Whether two verbs are joined by "and" or a comma, directly or both to a third. */
function areJoined({ tokens }: Sentence, a: number, b: number): boolean {
  const headOf = (i: number): number => (tokens[i]!.deprel === "conj" ? tokens[i]!.head : i);
  const areVerbs = [a, b].every((i) => tokens[i]!.upos === "VERB");
  return areVerbs && a !== b && headOf(a) === headOf(b) && GOES_ON.test(tokens[Math.max(a, b) - 1]!.upos);
}

/** What stands before a verb that has no subject of its own. */
const GOES_ON = /^(?:CCONJ|PUNCT|ADV|AUX)$/u;
