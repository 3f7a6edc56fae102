/** From readings to the record: which findings are one event, and what all reports together say of it. Pure. */
import { mergeContact } from "./contact.ts";
import { contactItems, groupItems, measureItems } from "./group.ts";
import { createApply } from "./judgements/apply.ts";
import { decidedBy } from "./judgements/decided.ts";
import { addressBook, resolveJudgement } from "./judgements/resolve.ts";
import type { LoggedJudgement } from "./judgements/types.ts";
import { mergeMeasure } from "./measure.ts";
import type { DiplomaticRecord, Told } from "./types.ts";

export { rankOf } from "../engine/levels.ts";
export { addressNow, nameOf, reportsAt, spotOf } from "./address.ts";
export { answer, type Findings } from "./check/answer.ts";
export type * from "./check/types.ts";
export { csvHeader, csvLine } from "./csv.ts";
export { refusalOf } from "./judgements/correct.ts";
export { addressesIn } from "./judgements/resolve.ts";
export type * from "./judgements/types.ts";
export { contactLine, measureLine } from "./lines.ts";
export { differencesOf } from "./origins/differences.ts";
export { groupOrigins } from "./origins/group.ts";
export { isWorthAligning, judgeOrigin, type Traced } from "./origins/judge.ts";
export { alignable, type Trace, traceOf } from "./origins/trace.ts";
export type * from "./origins/types.ts";
export { relationOf } from "./relation/relation.ts";
export type * from "./relation/types.ts";
export { type Comparable, type Compared, comparedOf, doFitEachOther } from "./same/index.ts";
export { type ContactSummary, contactSummary, type MeasureSummary, measureSummary } from "./summary.ts";
export type * from "./types.ts";

export interface BuildOptions {
  /** Only findings with these addresses; of whole clusters the record is the same as of all readings. */
  readonly only?: (address: string) => boolean;
  readonly judgements?: readonly LoggedJudgement[];
}

/** Computes the record; the order of the readings does not matter, and one given twice counts once. */
export function buildRecord(
  told: readonly Told[],
  { only = () => true, judgements = [] }: BuildOptions = {},
): DiplomaticRecord {
  const once = [...new Map(told.map((one) => [one.id, one])).values()];
  const now = addressBook(once);
  const resolved = judgements.map((logged) => resolveJudgement(logged, now));
  const decided = decidedBy(resolved);
  const chosen = <T extends { readonly address: string }>(items: readonly T[]) => items.filter((i) => only(i.address));
  const contacts = groupItems(chosen(contactItems(once)), decided);
  const measures = groupItems(chosen(measureItems(once)), decided);
  const apply = createApply(resolved);
  return {
    contacts: contacts.map((group) => apply("contact", mergeContact(group))),
    measures: measures.map((group) => apply("measure", mergeMeasure(group))),
    clusters: new Map([...contacts, ...measures].map(({ items, cluster }) => [items[0]!.address, cluster])),
  };
}
