/** Topics across reports: whether two labels name one, and those of one put together. */
import type { Topic } from "../engine/types.ts";
import { stemsOf, wordsOf } from "./origins/words.ts";

/** A topic as it is compared; without terms its words stand for them. */
export type Labelled = Pick<Topic, "label" | "terms">;

/** Two labels of one head name one topic when they share this much of the shorter one. */
const ALIKE = 0.66;
const STEM = 6;

/** The first letters of a topic's telling words, that of its head first. */
export const termsOf = ({ label, terms }: Labelled): string[] =>
  terms ? terms.flatMap(wordsOf).map((word) => word.slice(0, STEM)) : [...stemsOf(wordsOf(label))];

interface Compared {
  readonly key: string;
  readonly terms: readonly string[];
  /** "Ukraine" may stand for the war there, "grain" not for the price of grain. */
  readonly isName: boolean;
}

const comparedOf = (topic: Labelled): Compared => ({
  key: topic.label.toLowerCase(),
  terms: termsOf(topic),
  isName: /^\p{Lu}\S*$/u.test(topic.label) || !topic.terms,
});

function areOne(a: Compared, b: Compared): boolean {
  if (a.key === b.key) return true;
  const [small, large] = a.terms.length <= b.terms.length ? [a, b] : [b, a];
  if (small.terms.length === 0) return false;
  const shared = small.terms.filter((term) => large.terms.includes(term)).length;
  const isHead = small.terms[0] === large.terms[0];
  if (small.terms.length === 1) return shared === 1 && (isHead || small.isName);
  return shared === small.terms.length || (isHead && shared / small.terms.length >= ALIKE);
}

/** Whether two labels name one topic: "the war", "war in Ukraine", "Russia's war in Ukraine"; but not "war in Gaza". */
export const areOneTopic = (one: Labelled, other: Labelled): boolean => areOne(comparedOf(one), comparedOf(other));

/** Topics in groups, those of one topic together, the fullest label first; the order is that of the first of each group. */
export function groupTopics<T extends Labelled>(topics: readonly T[]): T[][] {
  const compared = topics.map(comparedOf);
  const fullest = [...compared.keys()].toSorted((a, b) => compared[b]!.terms.length - compared[a]!.terms.length);
  const groups: number[][] = [];
  const holders = new Map<string, number[]>();
  for (const i of fullest) {
    const { key, terms } = compared[i]!;
    const marks = [`label ${key}`, ...terms];
    const near = [...new Set(marks.flatMap((mark) => holders.get(mark) ?? []))].toSorted((a, b) => a - b);
    const known = near.find((group) => areOne(compared[groups[group]![0]!]!, compared[i]!));
    if (known !== undefined) groups[known]!.push(i);
    else {
      for (const mark of new Set(marks)) holders.set(mark, [...(holders.get(mark) ?? []), groups.length]);
      groups.push([i]);
    }
  }
  const firstOf = (group: readonly number[]): number => Math.min(...group);
  return groups.toSorted((a, b) => firstOf(a) - firstOf(b)).map((group) => group.map((i) => topics[i]!));
}
