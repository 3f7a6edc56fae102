import { addressesOf, addressNow, reportsAt, spotOf } from "../address.ts";
import type { Told } from "../types.ts";
import type { Judgement, LoggedJudgement } from "./types.ts";

/** Every address that a judgement names. */
export function addressesIn(judgement: Judgement): readonly string[] {
  if (judgement.kind === "merge") return [...judgement.left, ...judgement.right];
  if (judgement.kind === "split") return [...judgement.stays, ...judgement.leaves];
  return judgement.kind === "undo" ? [] : [judgement.record];
}

/** The judgement with each address as the readings of today have it, so that decisions outlast a better reading. */
export function resolveJudgement(logged: LoggedJudgement, now: (address: string) => string): LoggedJudgement {
  const { judgement } = logged;
  if (judgement.kind === "undo") return logged;
  if (judgement.kind === "merge")
    return { ...logged, judgement: { ...judgement, left: judgement.left.map(now), right: judgement.right.map(now) } };
  if (judgement.kind === "split")
    return {
      ...logged,
      judgement: { ...judgement, stays: judgement.stays.map(now), leaves: judgement.leaves.map(now) },
    };
  return { ...logged, judgement: { ...judgement, record: now(judgement.record) } };
}

/** From an address of any time to that of today, as far as the told reports know it. */
export function addressBook(told: readonly Told[]): (address: string) => string {
  const byId = new Map(told.map((one) => [one.id, one]));
  const known = new Map<string, Set<string>>();
  const addressesOfReport = ({ id, reading }: Told): Set<string> => {
    const made =
      known.get(id) ??
      new Set([...addressesOf("contact", id, reading.contacts), ...addressesOf("measure", id, reading.measures)]);
    known.set(id, made);
    return made;
  };
  return (address) => {
    const spot = spotOf(address);
    const report = spot && reportsAt(spot).flatMap((id) => byId.get(id) ?? [])[0];
    if (!report || addressesOfReport(report).has(address)) return address;
    return addressNow(spot, report.reading) ?? address;
  };
}
