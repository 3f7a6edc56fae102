import { higher, rankOf } from "../engine/levels.ts";
import type { Level, Participant } from "../engine/types.ts";

/** The lower of the sides' highest levels among these people; undefined when none is known. */
export function contactLevel(people: readonly Pick<Participant, "state" | "level">[]): Level | undefined {
  const sides = new Map<string, Level>();
  for (const { state = "", level } of people) {
    if (rankOf(level) !== undefined) sides.set(state, higher(level, sides.get(state) ?? "unknown"));
  }
  return [...sides.values()].toSorted((a, b) => rankOf(b)! - rankOf(a)!)[0];
}
