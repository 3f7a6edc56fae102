/** Reading a dependency tree: children, phrases, markers and understood subjects. Indices are tokens of one sentence. */
import type { Sentence, Token } from "./grammar/types.ts";

const cache = new WeakMap<Sentence, readonly (readonly number[])[]>();

/** For each token the indices of its dependents, left to right. */
export function childrenOf(sentence: Sentence): readonly (readonly number[])[] {
  const known = cache.get(sentence);
  if (known) return known;
  const children: number[][] = sentence.tokens.map(() => []);
  sentence.tokens.forEach((token, i) => {
    if (token.head >= 0) children[token.head]?.push(i);
  });
  cache.set(sentence, children);
  return children;
}

/** Relation without its subtype: `nsubj` for `nsubj:pass`. */
export function relation({ deprel }: Token): string {
  const end = deprel.indexOf(":");
  return end < 0 ? deprel : deprel.slice(0, end);
}

/** Dependents of `head` by any of `relations`, given whole (`nsubj:pass`) or without subtype (`nsubj`). */
export function dependents(sentence: Sentence, head: number, ...relations: readonly string[]): number[] {
  const found: number[] = [];
  for (const i of childrenOf(sentence)[head] ?? []) {
    const token = sentence.tokens[i]!;
    if (relations.includes(token.deprel) || relations.includes(relation(token))) found.push(i);
  }
  return found;
}

/** The token and everything below it, in order; `skip` leaves out branches by relation, `isOutside` by their top word. */
export function subtree(
  sentence: Sentence,
  head: number,
  skip: readonly string[] = [],
  isOutside: (i: number) => boolean = () => false,
): number[] {
  const children = childrenOf(sentence);
  const found: number[] = [];
  const stack = [head];
  while (stack.length > 0) {
    const i = stack.pop()!;
    found.push(i);
    for (const child of children[i] ?? []) {
      const token = sentence.tokens[child]!;
      if (!skip.includes(token.deprel) && !skip.includes(relation(token)) && !isOutside(child)) stack.push(child);
    }
  }
  return found.sort((a, b) => a - b);
}

/** The head first, then the heads joined to it by coordination, each with its own conjuncts. */
export function conjuncts(sentence: Sentence, head: number): number[] {
  return [head, ...dependents(sentence, head, "conj").flatMap((i) => conjuncts(sentence, i))];
}

/** The preposition that marks a nominal, lower case, fixed expressions joined: "with", "because of". Empty when there is none. */
export function markerOf(sentence: Sentence, nominal: number): string {
  const first = dependents(sentence, nominal, "case")[0];
  if (first === undefined) return inheritedMarker(sentence, nominal);
  const rest = dependents(sentence, first, "fixed").map((i) => sentence.tokens[i]!.form);
  return [sentence.tokens[first]!.form, ...rest].join(" ").toLowerCase();
}

/** In "with A and B" the second conjunct stands under the first one's preposition. */
function inheritedMarker(sentence: Sentence, nominal: number): string {
  const token = sentence.tokens[nominal];
  return token?.deprel === "conj" && token.head >= 0 ? markerOf(sentence, token.head) : "";
}

const CLAUSE_LINKS = ["conj", "xcomp", "advcl", "parataxis", "csubj"];

/** The grammatical subject, also the one understood from the governing clause ("travels to Geneva to meet"); undefined when none. */
export function subjectOf(sentence: Sentence, predicate: number, depth = 0): number | undefined {
  const own = dependents(sentence, predicate, "nsubj")[0];
  if (own !== undefined) return own;
  const token = sentence.tokens[predicate];
  if (!token || token.head < 0 || depth > 6) return undefined;
  if (token.deprel === "acl" || token.deprel === "acl:relcl")
    return (isOneOfMany(sentence, token.head) && subjectOf(sentence, token.head, depth + 1)) || token.head;
  return CLAUSE_LINKS.includes(relation(token)) ? subjectOf(sentence, token.head, depth + 1) : undefined;
}

const RANKED = /^(?:first|second|third|last|latest|only|highest|sole)$/u;

/** "X became the first minister to visit Y": as a predicate the ranked noun stands for its subject. */
const isOneOfMany = (sentence: Sentence, noun: number): boolean =>
  dependents(sentence, noun, "amod").some((i) => RANKED.test(sentence.tokens[i]!.lemma.toLowerCase())) &&
  (relation(sentence.tokens[noun]!) === "xcomp" || dependents(sentence, noun, "cop").length > 0);

/** The verb whose purpose the verb tells: in "flew to Geneva to meet" it says where. Empty when there is none. */
export function purposeOf(sentence: Sentence, verb: number): number[] {
  const token = sentence.tokens[verb]!;
  const marks = dependents(sentence, verb, "mark").map((i) => sentence.tokens[i]!.form.toLowerCase());
  const isPurpose = /^(?:advcl|xcomp|csubj)/u.test(token.deprel) && marks.every((mark) => mark === "to");
  return token.head >= 0 && isPurpose && token.upos === "VERB" ? [token.head] : [];
}

/** From the token up to the root, the token first. */
export function pathToRoot(sentence: Sentence, from: number): number[] {
  const path: number[] = [];
  for (let i = from; i >= 0 && !path.includes(i); i = sentence.tokens[i]!.head) path.push(i);
  return path;
}

/** True when a negation ("not", "n't", "never", "no") stands directly on the token. */
export function isNegated(sentence: Sentence, i: number): boolean {
  return dependents(sentence, i, "advmod", "det", "cc:preconj").some((d) => {
    const token = sentence.tokens[d]!;
    return token.feats.polarity === "Neg" || NEGATIONS.has(token.form.toLowerCase());
  });
}
const NEGATIONS = new Set(["not", "n't", "n’t", "never", "no", "neither"]);
