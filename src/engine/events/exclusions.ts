/** What was expressly not talked about: "was not discussed", "did not raise", "would not be on the agenda". */
import { type Document, spanOf } from "../document.ts";
import type { Sentence } from "../grammar/types.ts";
import type { Span } from "../span.ts";
import { cover } from "../span.ts";
import { conjuncts, dependents, isNegated, markerOf, relation, subtree } from "../tree.ts";
import type { Frames } from "./frames.ts";
import { lemmaWithParticle } from "./status.ts";

/** A topic that a sentence keeps out of some contact, and the clause that says so. */
export interface Exclusion {
  readonly sentence: number;
  readonly topic: Span;
  readonly evidence: Span;
}

/** Finds the exclusions of one sentence; which contact they belong to is decided by their place in the report. */
export function exclusionsIn(doc: Document, sentenceIndex: number, frames: Frames): Exclusion[] {
  const sentence = doc.sentences[sentenceIndex]!;
  return sentence.tokens.flatMap((token, i) => {
    if (token.upos !== "VERB" || !isNegated(sentence, i)) return [];
    if (!lemmaWithParticle(sentence, i).some((lemma) => frames.exclusionVerbs.has(lemma))) return [];
    return keptOut(sentence, i).flatMap((head) => {
      const topic = spanOf(
        sentence,
        subtree(sentence, head, ["conj", "cc", "case", "acl:relcl", "advcl"]).filter(
          (t) => t >= head - 10 && t <= head + 10,
        ),
      );
      const evidence = spanOf(sentence, subtree(sentence, i, ["parataxis", "conj", "punct"]));
      return sentence.tokens[head]!.upos === "PRON"
        ? []
        : [{ sentence: sentenceIndex, topic, evidence: cover([topic, evidence]) }];
    });
  });
}

/** The passive subject, the object, or the "about" phrase of the verb. */
function keptOut(sentence: Sentence, verb: number): number[] {
  const passive = dependents(sentence, verb, "nsubj:pass").slice(0, 1);
  const objects = passive.length > 0 ? passive : dependents(sentence, verb, "obj");
  const about = dependents(sentence, verb, "obl").filter((i) => /^(?:about|on)$/u.test(markerOf(sentence, i)));
  const heads = objects.length > 0 ? objects : about;
  return heads.flatMap((head) => conjuncts(sentence, head)).filter((i) => relation(sentence.tokens[i]!) !== "punct");
}
