/** What a statement does: the verb decides when it is specific, otherwise what is said. */
import type { Sentence } from "../grammar/types.ts";
import { dependents, isNegated } from "../tree.ts";
import type { Polarity } from "../types.ts";
import { type Content, contentPolarity, predicatesOf } from "./content-polarity.ts";
import type { CueEntry, Tables } from "./cue-lexicon.ts";
import { formOf, lemmaOf } from "./find-cues.ts";

/** One row of lexicon/polarity-cues.tsv. */
export interface PolarityCue {
  readonly words: readonly string[];
  readonly where: string;
  readonly polarity: Polarity;
  /** Place in the file: a row that stands higher goes first. */
  readonly rank: number;
}

export interface PolarityLexicon {
  readonly cues: readonly PolarityCue[];
  /** The rows by their first word, so that few are tried at a predicate. */
  readonly byWord: ReadonlyMap<string, readonly PolarityCue[]>;
  /** Nouns for contacts: what will happen to "the talks" is the speaker's plan. */
  readonly events: ReadonlySet<string>;
}

/** Reads lexicon/polarity-cues.tsv and the nouns of contact-frames.tsv. */
export function loadPolarity(lexicon: Tables): PolarityLexicon {
  const cues = lexicon.table("polarity-cues").map((row, rank) => ({
    words: (row.words ?? "").split(" "),
    where: row.where ?? "head",
    polarity: row.polarity as Polarity,
    rank,
  }));
  const byWord = new Map<string, PolarityCue[]>();
  for (const cue of cues) byWord.set(cue.words[0]!, [...(byWord.get(cue.words[0]!) ?? []), cue]);
  const events = lexicon
    .table("contact-frames")
    .flatMap((row) => (row.pos === "noun" && row.trigger ? [row.trigger] : []));
  return { cues, byWord, events: new Set(events) };
}

/** A cue with what it introduces. */
export interface Said extends Content {
  readonly cueSentence: Sentence;
  readonly cueHead: number;
  readonly cueTokens: readonly number[];
  readonly entry: CueEntry;
}

/** What a verb comes to when it is negated: "did not deny" affirms nothing, "did not rule out" leaves open. */
const WHEN_NEGATED: Partial<Record<Polarity, Polarity>> = {
  deny: "decline",
  decline: "expect",
  affirm: "decline",
  plan: "decline",
  demand: "decline",
  expect: "deny",
  threaten: "decline",
};

/** The polarity of a statement. */
export function polarityOf(said: Said, lexicon: PolarityLexicon): Polarity {
  const negated = isCueNegated(said);
  const own = said.entry.polarity;
  if (own === "content" || own === "view") {
    if (negated) return own === "view" ? "deny" : "decline";
    const found = contentPolarity(said, lexicon);
    return own === "view" ? (AS_VIEW[found] ?? found) : found;
  }
  // "Denied that no talks were held": what is denied is itself a denial.
  if (own === "deny" && !negated && isClause(said) && contentPolarity(said, lexicon) === "deny") return "affirm";
  // "Refused to rule out": what is declined is itself a refusal.
  if (own === "decline" && !negated && declinesRefusal(said, lexicon)) return "expect";
  // "Warned that a deal is unlikely" threatens nobody.
  if (own === "threaten" && !negated && isClause(said) && contentPolarity(said, lexicon) === "expect") return "expect";
  return negated ? (WHEN_NEGATED[own] ?? own) : own;
}

/** A fact that somebody only believes is an opinion, a plan that they foresee an expectation. */
const AS_VIEW: Partial<Record<Polarity, Polarity>> = { affirm: "characterise", plan: "expect" };

/** "Did not say", "neither confirmed nor denied", "refused to say", "declined to rule out". */
function isCueNegated(said: Said): boolean {
  const { cueSentence, cueHead, cueTokens } = said;
  if (isNegated(cueSentence, cueHead)) return true;
  const before = Math.min(...cueTokens) - 1;
  if ([...cueTokens, before].some((i) => NEGATION.test(formOf(cueSentence, i)))) return true;
  const governor = cueSentence.tokens[cueHead]!.head;
  return (
    dependents(cueSentence, cueHead, "mark").some((i) => formOf(cueSentence, i) === "to") &&
    governor >= 0 &&
    UNWILLING.test(lemmaOf(cueSentence, governor))
  );
}
const NEGATION = /^(?:neither|nor|not|never|n't|n’t)$/u;
const UNWILLING = /^(?:refuse|decline|fail)$/u;

const declinesRefusal = (said: Said, { cues }: PolarityLexicon): boolean =>
  said.sentences.some(({ sentence, tokens }) =>
    predicatesOf(sentence, tokens).some((head) =>
      cues.some(
        (cue) =>
          cue.polarity === "decline" &&
          cue.words.length > 1 &&
          cue.words.every((word, k) => (k === 0 ? lemmaOf(sentence, head) : formOf(sentence, head + k)) === word),
      ),
    ),
  );

const isClause = (said: Said): boolean =>
  said.sentences.some(({ sentence, tokens }) =>
    tokens.some((i) => dependents(sentence, i, "nsubj", "expl").some((d) => tokens.includes(d))),
  );
