import type { ContactLine, Coverage } from "../check/types.ts";
import { channelsOf } from "./channels.ts";
import { repliesAmong } from "./replies.ts";
import { topicsOf } from "./topics.ts";
import type { MeasureLine, OpenDispute, Relation } from "./types.ts";

/** What the ledger has of two parties. */
export interface RelationParts {
  readonly between: readonly [string, string];
  /** Day that silence is counted to, `YYYY-MM-DD`. */
  readonly asOf: string;
  readonly contacts: readonly ContactLine[];
  readonly measures: readonly MeasureLine[];
  readonly disputes: readonly OpenDispute[];
  readonly coverage: Coverage;
}

/** The page of two parties. */
export function relationOf(parts: RelationParts): Relation {
  const dayOf = ({ date }: ContactLine | MeasureLine): string => date?.start ?? "";
  const inTime = <T extends ContactLine | MeasureLine>(lines: readonly T[]): T[] =>
    lines.toSorted((a, b) => (`${dayOf(a)} ${a.id}` < `${dayOf(b)} ${b.id}` ? -1 : 1));
  const contacts = inTime(parts.contacts);
  const measures = inTime(parts.measures);
  return {
    ...parts,
    contacts,
    measures,
    replies: repliesAmong(measures),
    topics: topicsOf(contacts),
    channels: channelsOf(contacts, parts.between, parts.asOf),
  };
}
