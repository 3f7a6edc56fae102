/** Corrects trees that contradict themselves: a verb read as an adjective of its own object, a name read as an auxiliary. */
import type { Token } from "./types.ts";

type Word = Omit<Token, "start" | "end">;

/** The same words; where a tree cannot be, the nearest one that can. */
export function mendTree<W extends Word>(words: readonly W[]): readonly W[] {
  return mendName(mendVerb(words));
}

/** "Oman dismissed reports": with a name right before it the participle is the verb, and the noun its object. */
function mendVerb<W extends Word>(words: readonly W[]): readonly W[] {
  const noun = words.findIndex(({ head }) => head < 0);
  const verb = words.findIndex((word, i) => word.head === noun && isVerbOf(words, i, noun));
  if (noun < 0 || verb < 0) return words;
  const subject = subjectBefore(words, verb);
  return words.map((word, i) => {
    if (i === verb) return { ...word, head: -1, deprel: "root" };
    if (i === noun) return { ...word, head: verb, deprel: "obj", upos: word.upos === "VERB" ? "NOUN" : word.upos };
    if (i === subject) return { ...word, head: verb, deprel: "nsubj" };
    if (word.head === noun && (i < verb || BELONGS_TO_CLAUSE.test(word.deprel))) return { ...word, head: verb };
    return word;
  });
}

const BELONGS_TO_CLAUSE = /^(?:punct|advcl|parataxis|obl|conj|cc$)/u;

function isVerbOf(words: readonly Word[], i: number, noun: number): boolean {
  const { upos, deprel, feats } = words[i]!;
  if (i >= noun || i === 0 || upos !== "VERB" || deprel !== "amod" || feats.tense !== "Past") return false;
  if (words[i - 1]!.upos !== "PROPN") return false;
  const subject = subjectBefore(words, i);
  // A verb has no adjectives, so that what seems one is a noun: "reports".
  const isNoun = /^(?:NOUN|PROPN)$/u.test(words[noun]!.upos) || subject === i - 1;
  const hasVerb = words.some(
    (word, n) => n !== subject && word.head === noun && /^(?:cop|aux|nsubj|obj)/u.test(word.deprel),
  );
  return isNoun && !hasVerb && subject !== undefined;
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
