/** The sources of a record as a small picture: speakers → outlets → origins → copies. Pure. */
import type { CitedClaim, ReportSummary } from "../../server/types.ts";

/** One origin: who speaks in it, who published it, and the reports that carry it. */
export interface SourceLine {
  readonly origin: string;
  readonly speakers: readonly string[];
  /** The report that stands for the origin: the earliest. */
  readonly lead: ReportSummary;
  readonly copies: readonly ReportSummary[];
}

const earliest = (a: ReportSummary, b: ReportSummary): number =>
  (a.publishedAt ?? "9999") < (b.publishedAt ?? "9999")
    ? -1
    : (a.publishedAt ?? "9999") > (b.publishedAt ?? "9999")
      ? 1
      : 0;

const nameOf = (claim: CitedClaim): string | undefined =>
  claim.speaker.name ?? claim.speaker.office ?? claim.speaker.institution;

function byOrigin(reports: readonly ReportSummary[]): [string, ReportSummary[]][] {
  const origins = new Map<string, ReportSummary[]>();
  for (const report of reports) {
    const origin = report.origin ?? report.id;
    origins.set(origin, [...(origins.get(origin) ?? []), report]);
  }
  return [...origins];
}

/** One line for each origin, the one carried most often first. */
export function sourceLines(reports: readonly ReportSummary[], claims: readonly CitedClaim[]): SourceLine[] {
  return byOrigin(reports)
    .map(([origin, carried]) => {
      const [lead, ...copies] = carried.toSorted(earliest);
      const ids = new Set(carried.map((r) => r.id));
      const names = claims.filter((k) => ids.has(k.report)).flatMap((k) => nameOf(k) ?? []);
      return { origin, speakers: [...new Set(names)], lead: lead!, copies };
    })
    .sort((a, b) => b.copies.length - a.copies.length || earliest(a.lead, b.lead));
}
