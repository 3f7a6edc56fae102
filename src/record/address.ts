/** Addresses of findings and records, and short names. */
import type { Contact, Reading } from "../engine/types.ts";

/** A short name that is always the same for the same words: 53 bits of cyrb53, as fourteen hex digits. */
export function nameOf(words: string): string {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let i = 0; i < words.length; i++) {
    const unit = words.charCodeAt(i);
    a = Math.imul(a ^ unit, 2654435761);
    b = Math.imul(b ^ unit, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(16).padStart(14, "0");
}

type FindingType = "contact" | "measure";

/** Where a finding stands: an address says it by itself, so that it leads there whatever a later reading calls it. */
export interface Spot {
  readonly type: FindingType;
  /** Id of the report, without its "r-". */
  readonly report: string;
  /** Offset of the finding's first words. */
  readonly start: number;
}

const SPOT = /^([cm])-(.+)-(\d+)(?:\.\d+)?$/;

const keyOf = (report: string): string => report.replace(/^r-/, "");

/** The addresses that the findings of one report have alone, in their order: its words' place decides, not its number. */
export function addressesOf(type: FindingType, report: string, findings: readonly Located[]): string[] {
  const times = new Map<number, number>();
  return findings.map(({ evidence }) => {
    const start = evidence[0]?.start ?? 0;
    const nth = (times.get(start) ?? 0) + 1;
    times.set(start, nth);
    return `${type === "contact" ? "c" : "m"}-${keyOf(report)}-${start}${nth > 1 ? `.${nth}` : ""}`;
  });
}

type Located = Pick<Contact, "evidence">;

/** What an address says; undefined when it is not one. */
export function spotOf(address: string): Spot | undefined {
  const [, letter, report, start] = SPOT.exec(address) ?? [];
  if (!letter || !report) return undefined;
  return { type: letter === "c" ? "contact" : "measure", report, start: Number(start) };
}

/** The two ids that the report of an address can have. */
export const reportsAt = ({ report }: Spot): readonly [string, string] => [`r-${report}`, report];

/** A better reading may begin a finding's words this many characters from where they began. */
const DRIFT = 200;

/**
 * The address that a finding now has when it had another in an earlier reading of its report: of the finding of this
 * type whose words hold the spot, else of the nearest; undefined when none is near.
 */
export function addressNow(spot: Spot, reading: Pick<Reading, "contacts" | "measures">): string | undefined {
  const findings: readonly Located[] = spot.type === "contact" ? reading.contacts : reading.measures;
  const addresses = addressesOf(spot.type, spot.report, findings);
  const distances = findings.map(({ evidence }) => Math.min(...evidence.map((quote) => distance(quote, spot.start))));
  const nearest = Math.min(DRIFT, ...distances);
  return nearest < DRIFT ? addresses[distances.indexOf(nearest)] : undefined;
}

const distance = ({ start, end }: { start: number; end: number }, at: number): number =>
  at < start ? start - at : Math.max(0, at - end + 1);
