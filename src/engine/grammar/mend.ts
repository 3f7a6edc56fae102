/** Corrects trees that contradict themselves: a verb read as an adjective of its own object, a name read as an auxiliary. */
import type { Token } from "./types.ts";

type Word = Omit<Token, "start" | "end">;

/** The same words; where a tree cannot be, the nearest one that can. */
export function mendTree<W extends Word>(words: readonly W[]): readonly W[] {
  return mendName(mendVerb(words));
}

/** "Oman dismissed reports": what seems a participle before a noun is the verb, and the noun its object. */
function mendVerb<W extends Word>(words: readonly W[]): readonly W[] {
  for (let verb = 1; verb < words.length; verb++) {
    const { head: noun, upos, deprel, feats } = words[verb]!;
    if (upos !== "VERB" || !/^(?:amod|compound)$/u.test(deprel) || feats.tense !== "Past" || noun < verb) continue;
    const mended = words[noun]!.head < 0 ? asRoot(words, verb, noun) : asClause(words, verb, noun);
    if (mended) return mended;
  }
  return words;
}

const BELONGS_TO_CLAUSE = /^(?:punct|advcl|parataxis|obl|conj|cc$)/u;

/** A sentence of which the noun was the root: the verb is, with the name right before it as its subject. */
function asRoot<W extends Word>(words: readonly W[], verb: number, noun: number): readonly W[] | undefined {
  const subject = words[verb - 1]!.upos === "PROPN" ? subjectBefore(words, verb) : undefined;
  if (subject === undefined) return undefined;
  // A verb has no adjectives, so that what seems one is a noun: "reports".
  const isNoun = /^(?:NOUN|PROPN)$/u.test(words[noun]!.upos) || subject === verb - 1;
  const hasVerb = words.some(
    (word, n) => n !== subject && word.head === noun && /^(?:cop|aux|nsubj|obj)/u.test(word.deprel),
  );
  if (!isNoun || hasVerb) return undefined;
  return words.map((word, i) => {
    if (i === verb) return { ...word, head: -1, deprel: "root" };
    if (i === noun) return { ...word, head: verb, deprel: "obj", upos: word.upos === "VERB" ? "NOUN" : word.upos };
    if (i === subject) return { ...word, head: verb, deprel: "nsubj" };
    if (word.head === noun && (i < verb || BELONGS_TO_CLAUSE.test(word.deprel))) return { ...word, head: verb };
    return word;
  });
}

/** Head of the name that ends right before the verb. */
function subjectBefore(words: readonly Word[], verb: number): number | undefined {
  let top = verb - 1;
  while (words[top]!.head >= 0 && words[top]!.head < verb && words[words[top]!.head]!.upos === "PROPN")
    top = words[top]!.head;
  const { head, deprel, upos } = words[top]!;
  const isLoose = head >= verb && /^(?:nsubj|compound|nmod)/u.test(deprel);
  return upos === "PROPN" && isLoose ? top : undefined;
}

/**
 * "Accused X and severed relations", "the premier, N, shook hands": a finite verb is no adjective. It is joined to the verb
 * before, or the sentence's verb, whose subject seemed the root.
 */
function asClause<W extends Word>(words: readonly W[], verb: number, noun: number): readonly W[] | undefined {
  const { head, deprel } = words[noun]!;
  const finite = words[verb]!.feats.verbForm === "Fin";
  if (!finite || head > verb) return undefined;
  const joins = deprel === "conj" && words[head]!.upos === "VERB";
  let above = head;
  while (words[above]!.deprel === "appos") above = words[above]!.head;
  const isSubject = /^(?:appos|conj|nmod|dep)/u.test(deprel) && words[above]!.head < 0 && isNominal(words, above);
  if (!joins && !isSubject) return undefined;
  return words.map((word, i) => {
    if (i === verb) return joins ? { ...word, head, deprel } : { ...word, head: -1, deprel: "root" };
    if (i === noun) return { ...word, head: verb, deprel: "obj" };
    if (isSubject && i === above) return { ...word, head: verb, deprel: "nsubj" };
    if (isSubject && word.head === above && i > noun) return { ...word, head: verb };
    if (word.head === noun && (i < verb || BELONGS_TO_CLAUSE.test(word.deprel))) return { ...word, head: verb };
    return word;
  });
}

const isNominal = (words: readonly Word[], i: number): boolean =>
  /^(?:NOUN|PROPN|PRON)$/u.test(words[i]!.upos) &&
  !words.some((word) => word.head === i && /^(?:cop|aux|nsubj)/u.test(word.deprel));

/** "May spoke": an auxiliary stands before a bare verb, so that this is the name of who does it. */
function mendName<W extends Word>(words: readonly W[]): readonly W[] {
  const name = words.findIndex((word, i) => word.form === "May" && word.upos === "AUX" && governsNothing(words, i));
  if (name < 0) return words;
  const verb = words[name]!.head;
  const titled = words[name - 1]?.head === verb && words[name - 1]!.upos === "PROPN" ? name - 1 : undefined;
  return words.map((word, i) => {
    if (i === name) return { ...word, upos: "PROPN", lemma: word.form, feats: {}, deprel: "nsubj" };
    return i === titled ? { ...word, head: name, deprel: "nmod:desc" } : word;
  });
}

/** Whether the verb that it hangs on is one that stands without an auxiliary: "spoke", "says". */
function governsNothing(words: readonly Word[], auxiliary: number): boolean {
  const { head } = words[auxiliary]!;
  const verb = words[head];
  const others = words.some((word, i) => i !== auxiliary && word.head === head && word.deprel.startsWith("aux"));
  return verb?.upos === "VERB" && verb.form.toLowerCase() !== verb.lemma.toLowerCase() && !others;
}
