/** What people decide about the record. A decision is never deleted: it is undone by another. */

/** A decision; records and findings go by the addresses that they had when it was made. */
export type Judgement =
  | { readonly kind: "accept"; readonly record: string }
  | { readonly kind: "reject"; readonly record: string }
  /** `null` says that the field is not known. */
  | { readonly kind: "correct"; readonly record: string; readonly field: string; readonly value: unknown }
  /** All findings of two records, which are one. */
  | { readonly kind: "merge"; readonly left: readonly string[]; readonly right: readonly string[] }
  /** Findings of one record, which are two. */
  | { readonly kind: "split"; readonly stays: readonly string[]; readonly leaves: readonly string[] }
  | { readonly kind: "undo"; readonly judgement: string };

/** A decision with who made it and when. */
export interface LoggedJudgement {
  readonly id: string;
  /** ISO 8601 in UTC. */
  readonly at: string;
  readonly author: string;
  readonly note?: string;
  readonly judgement: Judgement;
  /** The judgement that undid it. */
  readonly undoneBy?: string;
}
