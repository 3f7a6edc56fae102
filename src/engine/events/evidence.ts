/** What the words of a record rest on, for contacts and measures alike. */
import type { Document } from "../document.ts";
import { type Quote, quote, type Span } from "../span.ts";
import { dependents, pathToRoot } from "../tree.ts";

/** The word that tells of an event. */
export const tokenSpan = (doc: Document, c: { sentence: number; trigger: number }): Span =>
  doc.sentences[c.sentence]!.tokens[c.trigger]!;

/** Whether the clause around the event is a main clause in the present: told on the day of the report. */
export function isPresentMainClause(doc: Document, c: { sentence: number; trigger: number }): boolean {
  const sentence = doc.sentences[c.sentence]!;
  const path = pathToRoot(sentence, c.trigger);
  if (path.some((i) => ["acl:relcl", "parataxis"].includes(sentence.tokens[i]!.deprel))) return false;
  // "Have been reduced" is told in the present, but of a time before it.
  const isPerfect = (i: number) => dependents(sentence, i, "aux").some((t) => sentence.tokens[t]!.lemma === "have");
  const tense = (i: number) =>
    isPerfect(i)
      ? ("Past" as const)
      : [i, ...dependents(sentence, i, "aux", "cop")]
          .map((t) => sentence.tokens[t]!.feats)
          .find((f) => f.verbForm === "Fin")?.tense;
  // The nearest finite verb above the event tells when the clause stands: "travels to meet", "hold talks".
  const nearest = path.map(tense).find((value) => value !== undefined);
  return nearest === "Pres";
}

/** The fields that rest on words of their own, with these words. */
export function fieldEvidence(
  doc: Document,
  fields: Readonly<Record<string, readonly Span[] | undefined>>,
): Record<string, Quote[]> {
  const out: Record<string, Quote[]> = {};
  for (const [name, spans] of Object.entries(fields))
    if (spans && spans.length > 0) out[name] = distinct(spans.map((span) => quote(doc.text, span)));
  return out;
}

/** The quotes, each once. */
export const distinct = (quotes: readonly Quote[]): Quote[] =>
  quotes.filter((q, i) => quotes.findIndex((o) => o.start === q.start && o.end === q.end) === i);
