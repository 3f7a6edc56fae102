/** Attributions as a reading gives them: what a statement reports of others stands inside it. */
import type { Attribution } from "../types.ts";
import type { AttributedStatement } from "./types.ts";

/** The statements that stand in no other, each with those that stand in it. */
export function nest(statements: readonly AttributedStatement[]): Attribution[] {
  const within = (parent: number | undefined): Attribution[] =>
    statements.flatMap((statement, i) => {
      if (statement.parent !== parent) return [];
      const nested = within(i);
      const { source, cue, content } = statement;
      return [{ source, cue, content, ...(nested.length > 0 ? { nested } : {}) }];
    });
  return within(undefined);
}
