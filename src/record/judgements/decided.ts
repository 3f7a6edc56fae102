import type { LoggedJudgement } from "./types.ts";

/** What people decided of which findings are one, by the findings' addresses. */
export interface Decided {
  /** Pairs that are one, the newest decision first. */
  readonly together: readonly (readonly [a: string, b: string, judgement: LoggedJudgement])[];
  isTogether(a: string, b: string): boolean;
  isApart(a: string, b: string): boolean;
}

const pairKey = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`);

/** Oldest first; of one moment by id. */
export const inOrder = (judgements: readonly LoggedJudgement[]): LoggedJudgement[] =>
  judgements.toSorted((a, b) => (`${a.at} ${a.id}` < `${b.at} ${b.id}` ? -1 : 1));

/** Merges and splits in the order in which they were made: of two that contradict each other the later counts. */
export function decidedBy(judgements: readonly LoggedJudgement[]): Decided {
  const pairs = new Map<string, { a: string; b: string; judgement: LoggedJudgement; one: boolean }>();
  const decide = (left: readonly string[], right: readonly string[], one: boolean, judgement: LoggedJudgement) => {
    for (const a of left) {
      for (const b of right) {
        const key = pairKey(a, b);
        // Set anew, so that the order of the map is the order of the decisions.
        pairs.delete(key);
        if (a !== b) pairs.set(key, { a, b, judgement, one });
      }
    }
  };
  for (const logged of inOrder(judgements)) {
    const { judgement } = logged;
    if (logged.undoneBy) continue;
    if (judgement.kind === "merge") decide(judgement.left, judgement.right, true, logged);
    if (judgement.kind === "split") decide(judgement.stays, judgement.leaves, false, logged);
  }
  return {
    together: [...pairs.values()].reverse().flatMap(({ a, b, judgement, one }) => (one ? [[a, b, judgement]] : [])),
    isTogether: (a, b) => pairs.get(pairKey(a, b))?.one === true,
    isApart: (a, b) => pairs.get(pairKey(a, b))?.one === false,
  };
}
