/** From clusters of mentions to the measures of the reading. */
import { type Document, mentionAt } from "../../document.ts";
import { quote, type Span } from "../../span.ts";
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
  const objects = cluster.flatMap((c) => c.object ?? []);
  const object = objects.find((span) => !isHeading(doc.text, span)) ?? objects[0];
  const named = [...new Set(cluster.flatMap((c) => namesIn(doc, c)))];
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
    ...(named.length > 0 ? { named } : {}),
    ...(answered === undefined ? {} : { answers: [`m${answered + 1}`] }),
    fields: fieldEvidence(doc, {
      // What it acts on is told anew with other words: "a tanker", "the Estrella".
      object: object ? [object, ...objects.filter((span) => !isHeading(doc.text, span))] : undefined,
      date: date?.spans,
      status: cluster.map((c) => tokenSpan(doc, c)),
    }),
    evidence: distinct(cluster.map((c) => quote(doc.text, c.evidence))),
  };
}

/** The words of names in what a mention acts on, but for those of states and in headlines. */
function namesIn(doc: Document, { sentence, object }: MeasureCandidate): string[] {
  if (!object || isHeading(doc.text, object)) return [];
  const { tokens } = doc.sentences[sentence]!;
  return tokens.flatMap(({ start, end, form, upos }, i) => {
    const isName = object.start <= start && end <= object.end && upos === "PROPN" && /^\p{Lu}/u.test(form);
    return isName && mentionAt(doc, sentence, i)?.kind !== "state" ? [form] : [];
  });
}

/** Whether words stand in a line of few small ones: in a headline, whose capitals tell no names. */
function isHeading(text: string, { start, end }: Span): boolean {
  const from = text.lastIndexOf("\n", start - 1) + 1;
  const to = text.indexOf("\n", end);
  const words = text.slice(from, to < 0 ? text.length : to).match(/\p{L}{4,}/gu) ?? [];
  return words.length > 2 && words.filter((word) => /^\p{Lu}/u.test(word)).length > words.length * MOST_CAPITALS;
}

/** Share of capitalised words from which a line is a headline. */
const MOST_CAPITALS = 0.7;
