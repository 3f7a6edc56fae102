/** The words of a topic: a label of a few words, not the rest of the sentence. */
import { spanOf } from "../document.ts";
import type { Sentence } from "../grammar/types.ts";
import type { Span } from "../span.ts";
import { childrenOf, dependents, markerOf, subtree } from "../tree.ts";

/** Longest topic to either side of its head, in tokens. */
const LONGEST = 12;

/** Prepositions that lead from the topic back to the circumstances of the contact. */
const LEAVING =
  /^(?:alongside|without|amid|amidst|following|after|during|before|ahead of|according to|as|while|since|despite|until|such as|including|like)$/u;

/** The phrase of a nominal without its clauses, its conjuncts and what is outside it; undefined when nothing is left. */
export function topicSpan(sentence: Sentence, head: number, isOutside: (i: number) => boolean): Span | undefined {
  const left = new Set(dependents(sentence, head, "case", "cc", "conj", "punct", "parataxis", "advcl", "acl:relcl"));
  for (const i of dependents(sentence, head, "nmod")) {
    const marker = markerOf(sentence, i);
    if (LEAVING.test(marker) || isOutside(i)) left.add(i);
  }
  const branches = (childrenOf(sentence)[head] ?? []).filter((i) => !left.has(i));
  const inside = branches.flatMap((i) => subtree(sentence, i, ["acl:relcl", "parataxis", "advcl"], isOutside));
  return contiguous(sentence, [head, ...inside], head);
}

/** The clause "ending the war" after "on", without what surrounds it. */
export function clauseSpan(sentence: Sentence, clause: number): Span | undefined {
  const tokens = subtree(sentence, clause, ["mark", "acl:relcl", "parataxis", "advcl", "punct"]);
  const start = dependents(sentence, clause, "case")[0];
  return contiguous(
    sentence,
    tokens.filter((i) => i !== start),
    clause,
  );
}

const bracketsIn = (sentence: Sentence, first: number, last: number): number[] =>
  sentence.tokens.flatMap(({ form }, i) => (first <= i && i <= last && /^[()[\]]$/u.test(form) ? [i] : []));

/** The stretch around the head that has no gap of more than one word, without articles and punctuation at its ends. */
function contiguous(sentence: Sentence, tokens: readonly number[], head: number): Span | undefined {
  const sorted = [...new Set(tokens)].sort((x, y) => x - y);
  const at = sorted.indexOf(head);
  let from = at;
  while (from > 0 && sorted[from - 1]! >= sorted[from]! - 2 && at - from < LONGEST) from--;
  let to = at;
  while (to < sorted.length - 1 && sorted[to + 1]! <= sorted[to]! + 2 && to - at < LONGEST) to++;
  const leaves = sorted.findIndex((i, n) => n > at && n <= to && LEAVING.test(sentence.tokens[i]!.form.toLowerCase()));
  if (leaves > 0) to = leaves - 1;
  while (from < at && /^(?:DET|PUNCT|ADP)$/u.test(sentence.tokens[sorted[from]!]!.upos)) from++;
  while (to > at && /^(?:PUNCT|ADP|CCONJ|DET)$/u.test(sentence.tokens[sorted[to]!]!.upos)) to--;
  const words = sorted.slice(from, to + 1);
  const brackets = bracketsIn(sentence, words[0]!, words.at(-1)!);
  if (brackets.length % 2 === 0) return spanOf(sentence, words);
  // "The Free Trade Area (AfCFTA) agreement": a bracket whose other half is not among the words ends them.
  const opens = brackets.findLast((i) => i < head) ?? -1;
  const closes = brackets.find((i) => i > head) ?? sentence.tokens.length;
  return spanOf(
    sentence,
    words.filter((i) => i > opens && i < closes),
  );
}
