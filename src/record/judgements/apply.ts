import type { Correction, RecordContact, RecordMeasure, Standing } from "../types.ts";
import { refusalOf, withField } from "./correct.ts";
import { inOrder } from "./decided.ts";
import type { LoggedJudgement } from "./types.ts";

/** Applies what people decided of single records: the latest decision on a field or on the whole counts. */
export function createApply(
  judgements: readonly LoggedJudgement[],
): <T extends RecordContact | RecordMeasure>(type: "contact" | "measure", record: T) => T {
  const byAddress = new Map<string, LoggedJudgement[]>();
  for (const logged of inOrder(judgements)) {
    const { judgement } = logged;
    if (logged.undoneBy || !("record" in judgement)) continue;
    byAddress.set(judgement.record, [...(byAddress.get(judgement.record) ?? []), logged]);
  }
  return (type, record) => {
    const about = record.members.flatMap(({ address }) => byAddress.get(address) ?? []);
    return about.length === 0 ? record : inOrder(about).reduce((so, logged) => applyOne(type, so, logged), record);
  };
}

function applyOne<T extends RecordContact | RecordMeasure>(
  type: "contact" | "measure",
  record: T,
  { id, at, author, judgement }: LoggedJudgement,
): T {
  if (judgement.kind === "accept" || judgement.kind === "reject") {
    const standing: Standing = judgement.kind === "accept" ? "accepted" : "rejected";
    return { ...record, standing };
  }
  // A field that another version knew is kept in the log and not applied.
  if (judgement.kind !== "correct" || refusalOf(type, judgement.field, judgement.value)) return record;
  const { field, value } = judgement;
  const earlier = record.corrections.find((correction) => correction.field === field);
  const was = earlier ? earlier.was : record[field as keyof T];
  const correction: Correction = { field, value, ...(was === undefined ? {} : { was }), judgement: id, author, at };
  const corrections = [...record.corrections.filter((other) => other !== earlier), correction];
  return { ...withField(record, field, value), corrections };
}
