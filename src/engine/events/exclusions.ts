/** What was expressly not talked about: "was not discussed", "did not come up", "is off the table", "refused to discuss". */
import { type Document, mentionAt, spanOf } from "../document.ts";
import type { Sentence } from "../grammar/types.ts";
import type { Span } from "../span.ts";
import { cover } from "../span.ts";
import { conjuncts, dependents, isNegated, markerOf, pathToRoot, relation, subtree } from "../tree.ts";
import type { ExclusionCue, Frames } from "./frames.ts";
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
  return sentence.tokens.flatMap((_, i) => {
    const cue = exclusionAt(sentence, i, frames);
    if (!cue) return [];
    return keptOut(sentence, i, cue).flatMap((head) => {
      if (sentence.tokens[head]!.upos === "PRON" || isSomebody(doc, sentenceIndex, head)) return [];
      const words = subtree(sentence, head, ["conj", "cc", "case", "acl:relcl", "advcl"]);
      const topic = spanOf(
        sentence,
        words.filter((t) => t >= head - LONGEST && t <= head + LONGEST && !isLeadingWord(sentence, t, head)),
      );
      const evidence = spanOf(sentence, subtree(sentence, i, ["parataxis", "conj", "punct"]));
      return [{ sentence: sentenceIndex, topic, evidence: cover([topic, evidence]) }];
    });
  });
}

/** Longest topic to either side of its head, in tokens. */
const LONGEST = 10;

/** "The" and "no" before the topic are not part of it. */
const isLeadingWord = (sentence: Sentence, t: number, head: number): boolean =>
  sentence.tokens[t]!.upos === "DET" && sentence.tokens[t]!.head === head;

/** The cue at the token, when what it says is that something was kept out. */
export function exclusionAt(sentence: Sentence, i: number, frames: Frames): ExclusionCue | undefined {
  const own = dependents(sentence, i, "case").map((c) => sentence.tokens[c]!.form.toLowerCase());
  const lemma = sentence.tokens[i]!.lemma.toLowerCase();
  const keys = [...own.map((marker) => `${marker} ${lemma}`), ...lemmaWithParticle(sentence, i)];
  const cue = keys.map((key) => frames.exclusions.get(key)).find((found) => found !== undefined);
  if (!cue) return undefined;
  if (cue.when === "always") return isNegated(sentence, i) ? undefined : cue;
  return isDenied(sentence, i) || isRefused(sentence, i) || isUnlikely(sentence, i) ? cue : undefined;
}

/** "No sign that they were ready to talk about X", "should not be taken as an indication that": a sign, and denied. */
const isUnlikely = (sentence: Sentence, i: number): boolean => {
  const path = pathToRoot(sentence, i).slice(1, REACH);
  const sign = path.findIndex((above) => SIGN.test(sentence.tokens[above]!.lemma));
  return sign >= 0 && path.slice(sign, sign + 2).some((above) => isNegated(sentence, above));
};
const SIGN = /^(?:sign|indication|signal|suggestion|hint|evidence|guarantee)$/u;
/** How far above the words on a topic the sign of readiness may stand. */
const REACH = 6;

/** "Was not", "no mention", "neither minister". */
const isDenied = (sentence: Sentence, i: number): boolean =>
  isNegated(sentence, i) ||
  dependents(sentence, i, "nsubj").some((s) => sentence.tokens[s]!.deprel === "nsubj" && isNegated(sentence, s));

/** "Refused to discuss", "declined to raise". */
const isRefused = (sentence: Sentence, i: number): boolean => {
  const token = sentence.tokens[i]!;
  return token.deprel === "xcomp" && /^(?:refuse|decline)$/u.test(sentence.tokens[token.head]?.lemma ?? "");
};

/** The passive subject, the object, or the "about", "of" phrase; for "did not come up" the subject. */
function keptOut(sentence: Sentence, word: number, { topic }: ExclusionCue): number[] {
  const passive = dependents(sentence, word, "nsubj:pass");
  const objects = passive.length > 0 ? passive : dependents(sentence, word, "obj");
  const about = dependents(sentence, word, "obl", "nmod").filter((i) => ABOUT.test(markerOf(sentence, i)));
  const subjects = dependents(sentence, word, "nsubj");
  const heads = topic === "subject" ? subjects : objects.length > 0 ? objects : about;
  return heads.flatMap((head) => conjuncts(sentence, head)).filter((i) => relation(sentence.tokens[i]!) !== "punct");
}
const ABOUT = /^(?:about|on|of|upon)$/u;

const isSomebody = (doc: Document, sentence: number, head: number): boolean =>
  /^(?:person|office|pair|outlet)$/u.test(mentionAt(doc, sentence, head)?.kind ?? "");
