/** The page of two parties. */
import type { DateRange, Level, MeasureKind, MeasureStatus, PartyCode } from "../../engine/types.ts";
import type { ContactLine, Coverage } from "../check/types.ts";
import type { Dispute } from "../types.ts";

/** A measure as timelines name it. */
export interface MeasureLine {
  readonly id: string;
  readonly kind: MeasureKind;
  readonly status: MeasureStatus;
  readonly by: readonly PartyCode[];
  readonly against: readonly PartyCode[];
  readonly count?: number;
  readonly object?: string;
  readonly date?: DateRange;
  readonly origins: number;
  /** Addresses of its findings, and of those that reports say it answers. */
  readonly addresses: readonly string[];
  readonly answers?: readonly string[];
}

/** That one measure was taken in answer to another. */
export interface Reply {
  readonly measure: string;
  /** The measure that it answers. */
  readonly to: string;
  readonly reason: string;
}

/** A level or a pair of institutions through which the two deal with each other. */
export interface Channel {
  readonly level: Level;
  /** One from each side, where they are known: "foreign ministry"; absent for the level as a whole. */
  readonly institutions?: readonly [string, string];
  readonly contacts: number;
  readonly last: ContactLine;
  /** Days from the last contact to the day asked for. */
  readonly silentDays: number;
  /** The usual time from one contact to the next; absent when there are fewer than three. */
  readonly usualDays?: number;
}

/** A disagreement that nothing has settled. */
export interface OpenDispute {
  readonly record: string;
  readonly date?: DateRange;
  readonly dispute: Dispute;
}

/** What the two deal with each other about. */
export interface RelationTopic {
  /** The fullest label that a contact gives. */
  readonly label: string;
  readonly contacts: number;
  /** First day of the latest of them, where it is known. */
  readonly last?: string;
}

/** All that the record has of two parties. */
export interface Relation {
  readonly between: readonly [PartyCode, PartyCode];
  /** Day that silence is counted to. */
  readonly asOf: string;
  /** Oldest first. */
  readonly contacts: readonly ContactLine[];
  readonly measures: readonly MeasureLine[];
  readonly replies: readonly Reply[];
  /** By level, highest first; then by institutions. */
  readonly channels: readonly Channel[];
  /** The most frequent first. */
  readonly topics: readonly RelationTopic[];
  readonly disputes: readonly OpenDispute[];
  readonly coverage: Coverage;
}
