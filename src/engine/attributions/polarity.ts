/** What a statement does: the verb decides when it is specific, otherwise what is said. */
import type { Sentence } from "../grammar/types.ts";
import { childrenOf, dependents, isNegated, relation } from "../tree.ts";
import type { Polarity } from "../types.ts";
import type { CueEntry, Tables } from "./cue-lexicon.ts";
import { formOf, lemmaOf } from "./find-cues.ts";

interface PolarityCue {
  readonly words: readonly string[];
  readonly where: string;
  readonly polarity: Polarity;
}

export type PolarityCues = readonly PolarityCue[];

/** Reads lexicon/polarity-cues.tsv. */
export const loadPolarityCues = (lexicon: Tables): PolarityCues =>
  lexicon.table("polarity-cues").map((row) => ({
    words: (row.words ?? "").split(" "),
    where: row.where ?? "head",
    polarity: row.polarity as Polarity,
  }));

/** Where the statement stands: its cue, and its tokens in the sentence that tells most of it. */
export interface Said {
  readonly cueSentence: Sentence;
  readonly cueHead: number;
  readonly cueTokens: readonly number[];
  readonly entry: CueEntry;
  readonly sentence: Sentence;
  readonly tokens: readonly number[];
}

/** Verbs whose negation turns them round: "did not deny" affirms nothing, "did not rule out" leaves open. */
const WHEN_NEGATED: Partial<Record<Polarity, Polarity>> = {
  deny: "decline",
  decline: "expect",
  affirm: "decline",
  plan: "decline",
  demand: "decline",
  expect: "deny",
};

/** The polarity of a statement. */
export function polarityOf(said: Said, cues: PolarityCues): Polarity {
  const negated = isNegated(said.cueSentence, said.cueHead) || neither(said);
  const own = said.entry.polarity;
  if (own !== "content") return negated ? (WHEN_NEGATED[own] ?? own) : own;
  if (negated) return "decline";
  return contentPolarity(said.sentence, said.tokens, cues);
}

/** "Neither confirmed nor denied", "would not comment". */
const neither = (said: Said): boolean =>
  said.cueTokens.some((i) => /^(?:neither|nor|not|never|n't|n’t)$/u.test(formOf(said.cueSentence, i))) ||
  /^(?:neither|nor)$/u.test(formOf(said.cueSentence, Math.min(...said.cueTokens) - 1));

function contentPolarity(sentence: Sentence, tokens: readonly number[], cues: PolarityCues): Polarity {
  const head = predicateOf(sentence, tokens);
  if (head === undefined) return "affirm";
  const future = dependents(sentence, head, "aux").some((i) =>
    /^(?:will|shall|'ll|’ll|wo|would|going)$/u.test(formOf(sentence, i)),
  );
  const negated = isNegated(sentence, head) || hasNegativeSubject(sentence, head);
  const cue = cues.find((c) => fits(sentence, head, c));
  if (negated)
    return future || (cue && ["expect", "plan", "demand"].includes(cue.polarity) && cue.where !== "aux")
      ? "decline"
      : "deny";
  if (cue) return cue.polarity;
  if (future) return "plan";
  return isJudgement(sentence, head) ? "characterise" : "affirm";
}

/** The topmost predicate among the tokens. */
export function predicateOf(sentence: Sentence, tokens: readonly number[]): number | undefined {
  const inside = new Set(tokens);
  const tops = tokens.filter((i) => !inside.has(sentence.tokens[i]!.head) && sentence.tokens[i]!.upos !== "PUNCT");
  return (
    tops.find((i) => dependents(sentence, i, "nsubj", "cop", "aux", "mark").length > 0) ??
    tops.find((i) => ["VERB", "AUX", "ADJ", "NOUN"].includes(sentence.tokens[i]!.upos)) ??
    tops[0]
  );
}

const hasNegativeSubject = (sentence: Sentence, head: number): boolean =>
  dependents(sentence, head, "nsubj", "obj", "expl").some(
    (i) =>
      /^(?:nothing|nobody|none|no)$/u.test(formOf(sentence, i)) ||
      dependents(sentence, i, "det").some((d) => formOf(sentence, d) === "no"),
  );

function fits(sentence: Sentence, head: number, cue: PolarityCue): boolean {
  const children = childrenOf(sentence)[head] ?? [];
  const [first = "", ...rest] = cue.words;
  if (cue.where === "aux")
    return children.some((i) => relation(sentence.tokens[i]!) === "aux" && lemmaOf(sentence, i) === first);
  const heads =
    cue.where === "adjective"
      ? [head, ...children.filter((i) => ["amod", "xcomp", "obj", "obl"].includes(relation(sentence.tokens[i]!)))]
      : [head];
  return heads.some(
    (i) => lemmaOf(sentence, i) === first && rest.every((word, k) => formOf(sentence, i + k + 1) === word),
  );
}

/** "X is a threat", "the talks were useful". */
const isJudgement = (sentence: Sentence, head: number): boolean =>
  dependents(sentence, head, "cop").length > 0 && ["ADJ", "NOUN"].includes(sentence.tokens[head]!.upos);
