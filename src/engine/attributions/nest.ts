/** Attributions as a reading gives them: what a statement reports of others stands inside it. */
import type { Attribution } from "../types.ts";
import type { AttributedStatement } from "./types.ts";

/** The statements that stand in no other, each with those that stand in it. */
export function nest(statements: readonly AttributedStatement[]): Attribution[] {
  const byParent = new Map<number | undefined, number[]>();
  statements.forEach(({ parent }, i) => {
    byParent.set(parent, [...(byParent.get(parent) ?? []), i]);
  });
  const within = (parent: number | undefined): Attribution[] =>
    (byParent.get(parent) ?? []).map((i) => {
      const nested = within(i);
      const { source, cue, content } = statements[i]!;
      return { source, cue, content, ...(nested.length > 0 ? { nested } : {}) };
    });
  return within(undefined);
}
