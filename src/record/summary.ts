/** Records as lists show them: what their own fields say, without the evidence of single fields. Pure. */
import type { RecordContact, RecordMeasure } from "./types.ts";

/** A contact as lists show it. */
export interface ContactSummary
  extends Pick<RecordContact, "id" | "kind" | "status" | "parties" | "evidence" | "backing">,
    Partial<Pick<RecordContact, "level" | "mediators" | "place" | "date">> {
  readonly participants: readonly Omit<RecordContact["participants"][number], "evidence">[];
  readonly topics: readonly Omit<RecordContact["topics"][number], "evidence">[];
  readonly disputes: number;
  /** What earlier reports said of the status, where they said something else. */
  readonly was?: RecordContact["status"];
}

/** A measure as lists show it. */
export interface MeasureSummary
  extends Pick<RecordMeasure, "id" | "kind" | "status" | "by" | "against" | "evidence" | "backing">,
    Partial<Pick<RecordMeasure, "count" | "date" | "object">> {}

const withoutEvidence = <T extends { readonly evidence: unknown }>({ evidence: _, ...rest }: T): Omit<T, "evidence"> =>
  rest;

export function contactSummary(contact: RecordContact): ContactSummary {
  const { id, kind, status, parties, level, mediators, place, date, evidence, backing } = contact;
  return {
    id,
    kind,
    status,
    parties,
    participants: contact.participants.map(withoutEvidence),
    ...(level ? { level } : {}),
    ...(mediators ? { mediators } : {}),
    ...(place ? { place } : {}),
    ...(date ? { date } : {}),
    topics: contact.topics.map(withoutEvidence),
    evidence,
    backing,
    disputes: contact.disputes.length,
    ...wasBefore(contact),
  };
}

/** The status that reports gave last before the present one. */
function wasBefore({ status, history }: RecordContact): Pick<ContactSummary, "was"> {
  const now = history.findLastIndex((entry) => entry.status === status);
  const was = history.slice(0, Math.max(0, now)).findLast((entry) => entry.status !== status)?.status;
  return was ? { was } : {};
}

export function measureSummary(measure: RecordMeasure): MeasureSummary {
  const { id, kind, status, by, against, count, date, object, evidence, backing } = measure;
  return {
    id,
    kind,
    status,
    by,
    against,
    ...(count === undefined ? {} : { count }),
    ...(date ? { date } : {}),
    ...(object ? { object } : {}),
    evidence,
    backing,
  };
}
