import type { Quote } from "../../engine/span.ts";

/** How two reports of one origin stand to each other. */
export type Kinship = "same-text" | "near-copy" | "reworked" | "excerpt" | "paraphrase" | "same-credit";

/** Two reports that are one piece of original reporting. */
export interface OriginLink {
  /** Ids of the reports, in order. */
  readonly between: readonly [string, string];
  readonly kinship: Kinship;
  /** From 0 to 1. */
  readonly score: number;
  /** Id of the report that the other carries; absent when that cannot be told. */
  readonly from?: string;
  /** Why, in words. */
  readonly reason: string;
}

/** One piece of original reporting: every copy, reprint, excerpt and paraphrase of it. */
export interface Origin {
  readonly id: string;
  /** Ids of its reports, the earliest first. */
  readonly reports: readonly string[];
  readonly links: readonly OriginLink[];
}

/** Words of the one report and what the other makes of them; one side is absent where only one has them. */
export interface Difference {
  readonly here?: Quote;
  readonly there?: Quote;
}
