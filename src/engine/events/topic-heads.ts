/** Which words of a nominal each name a topic: "visas and grain", "issues such as visas", "the state of a treaty, a dispute, and plans". */
import type { Sentence } from "../grammar/types.ts";
import { conjuncts, dependents, markerOf } from "../tree.ts";

const EXAMPLES = /^(?:such as|including|like)$/u;

/** The heads of all topics in a nominal; of a vague one ("a range of issues", "issues such as visas") what it exemplifies. */
export function topicHeads(sentence: Sentence, nominal: number, isVague: (i: number) => boolean): number[] {
  // "A range of issues such as visas": on to what the range is of.
  const inner = isVague(nominal) ? leadOn(sentence, nominal) : undefined;
  if (inner !== undefined) return topicHeads(sentence, inner, isVague);
  const examples = dependents(sentence, nominal, "nmod").filter((i) => EXAMPLES.test(markerOf(sentence, i)));
  if (examples.length > 0) return examples.flatMap((i) => conjuncts(sentence, i));
  const named = dependents(sentence, nominal, "appos");
  // Two names for one thing are a list.
  const listed = named.length > 1 ? named : [];
  return [nominal, ...listedWithin(sentence, nominal), ...listed, ...dependents(sentence, nominal, "conj")];
}

/** "Preparations for a summit", "proposals to share the water": on to what they are about. */
function leadOn(sentence: Sentence, vague: number): number | undefined {
  const phrases = dependents(sentence, vague, "nmod").filter((i) => LEADING.test(markerOf(sentence, i)));
  const acts = dependents(sentence, vague, "acl").flatMap((i) => dependents(sentence, i, "obj"));
  return phrases[0] ?? acts[0];
}
const LEADING = /^(?:of|for|on|about|towards?)$/u;

/**
 * "The withdrawal of soldiers, the return of refugees, and prices": trees hang the rest of a list on the last word of its
 * first member. What has an article of its own is no second "of soldiers", nor is what goes on behind another name.
 */
export function listedWithin(sentence: Sentence, nominal: number): number[] {
  const inner = dependents(sentence, nominal, "nmod").at(-1);
  if (inner === undefined) return [];
  const [named, joined] = [dependents(sentence, inner, "appos"), dependents(sentence, inner, "conj")];
  const isBare = dependents(sentence, inner, "det", "nmod:poss").length === 0;
  const isParallel = isBare && [...named, ...joined].some((i) => isNounWithArticle(sentence, i));
  if (isParallel || (named.length > 0 && joined.length > 0)) return [...named, ...joined];
  return listedWithin(sentence, inner);
}

/** "The return", but not "the West". */
const isNounWithArticle = (sentence: Sentence, i: number): boolean =>
  sentence.tokens[i]!.upos === "NOUN" && dependents(sentence, i, "det").length > 0;
