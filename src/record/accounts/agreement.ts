import type { Agreement, Saying } from "../types.ts";

/**
 * How the sides' accounts stand to each other; what third parties and reports say does not make the sides agree. Of words
 * it is only known which sides have some: other words need not contradict.
 */
export function agreementOf(says: readonly Saying[], areWords = false): Agreement {
  const bySide = new Map<string, Set<string>>();
  for (const { voice, party, value } of says) {
    if (voice !== "side" || !party) continue;
    bySide.set(party, (bySide.get(party) ?? new Set()).add(value));
  }
  const sides = [...bySide.values()];
  if (sides.length === 0) return "none";
  if (sides.length === 1) return "one";
  if (areWords) return "both";
  const shared = [...sides[0]!].some((value) => sides.every((values) => values.has(value)));
  return shared ? "both" : "contradict";
}

/** One voice that says one thing in several reports is one saying with the words of all. */
export function gather(says: readonly Saying[]): Saying[] {
  const known = new Map<string, Saying>();
  for (const saying of says) {
    const { voice, party, speaker, value } = saying;
    const key = JSON.stringify([voice, party, speaker, value, voice === "report" ? saying.via : ""]);
    const earlier = known.get(key);
    known.set(
      key,
      earlier
        ? {
            ...earlier,
            via: [...new Set([...earlier.via, ...saying.via])],
            evidence: [...earlier.evidence, ...saying.evidence],
          }
        : saying,
    );
  }
  return [...known.values()];
}
