/** From clusters of mentions to the measures of the reading. */
import type { Document } from "../../document.ts";
import { quote } from "../../span.ts";
import type { Measure } from "../../types.ts";
import { distinct, fieldEvidence, isPresentMainClause, tokenSpan } from "../evidence.ts";
import type { Cluster } from "../merge.ts";
import type { MeasureCandidate } from "./read.ts";

/** A cluster as a measure; `answered` is the place of the measure that it answers. */
export function assembleMeasure(
  doc: Document,
  cluster: Cluster<MeasureCandidate>,
  id: string,
  answered: number | undefined,
): Measure {
  const [first] = cluster;
  const object = cluster.find((c) => c.object)?.object;
  const day = doc.report.publishedAt;
  const present = first.status === "done" && day && cluster.some((c) => !c.inForce && isPresentMainClause(doc, c));
  const date =
    cluster.find((c) => c.date)?.date ??
    (present ? { value: { start: day, end: day }, spans: [tokenSpan(doc, first)] } : undefined);
  const count = cluster.find((c) => c.count !== undefined)?.count;
  return {
    id,
    kind: first.kind,
    status: first.status,
    by: [...new Set(cluster.flatMap((c) => c.by))],
    against: [...new Set(cluster.flatMap((c) => c.against))],
    ...(count === undefined ? {} : { count }),
    ...(date ? { date: date.value } : {}),
    ...(object ? { object: doc.text.slice(object.start, object.end).replace(/\s+/gu, " ") } : {}),
    ...(answered === undefined ? {} : { answers: [`m${answered + 1}`] }),
    fields: fieldEvidence(doc, {
      object: object ? [object] : undefined,
      date: date?.spans,
      status: cluster.map((c) => tokenSpan(doc, c)),
    }),
    evidence: distinct(cluster.map((c) => quote(doc.text, c.evidence))),
  };
}
