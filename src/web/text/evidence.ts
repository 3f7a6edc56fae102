/** Which words a field of a record rests on. Pure. */
import type { Cited, ContactDetail, MeasureDetail } from "../../server/types.ts";

const orOwn = (cited: readonly Cited[] | undefined, own: readonly Cited[]): readonly Cited[] =>
  cited && cited.length > 0 ? cited : own;

/** The evidence of a sentence's field: "place", "participant:0,3", "topic:2"; a field without its own rests on the record's. */
export const contactEvidence =
  (contact: ContactDetail) =>
  (field: string): readonly Cited[] => {
    const [name, index] = field.split(":");
    if (name === "participant") {
      const cited = (index ?? "").split(",").flatMap((i) => contact.participants[Number(i)]?.evidence ?? []);
      return orOwn(cited, contact.evidence);
    }
    if (name === "topic") return orOwn(contact.topics[Number(index)]?.evidence, contact.evidence);
    return orOwn(contact.fields[field], contact.evidence);
  };

/** The evidence of a measure's field; a field without its own rests on the record's. */
export const measureEvidence =
  (measure: MeasureDetail) =>
  (field: string): readonly Cited[] =>
    orOwn(measure.fields[field], measure.evidence);

/** A claim's words as cited words of its report. */
export const claimEvidence = (claim: {
  readonly report: string;
  readonly evidence: readonly { start: number; end: number; exact: string }[];
}): Cited[] => claim.evidence.map((quote) => ({ ...quote, report: claim.report }));
