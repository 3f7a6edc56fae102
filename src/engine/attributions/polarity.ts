/** What a statement does: the verb decides when it is specific, otherwise what is said. */
import type { Sentence } from "../grammar/types.ts";
import { dependents, isNegated } from "../tree.ts";
import type { Polarity } from "../types.ts";
import { AS_VIEW, contentPolarity } from "./content-polarity.ts";
import type { CueEntry } from "./cue-lexicon.ts";
import { formOf, lemmaOf } from "./find-cues.ts";
import { type PolarityLexicon, rowsAt } from "./polarity-rows.ts";
import { isMandative, predicatesOf } from "./predicates.ts";
import { stanceAt } from "./stances.ts";
import type { Content } from "./types.ts";

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
  threaten: "decline",
  blame: "decline",
};

/** The polarity of a statement. */
export function polarityOf(said: Said, lexicon: PolarityLexicon): Polarity {
  const negated = isCueNegated(said);
  const own = said.entry.polarity;
  if (!negated && asksFor(said, lexicon)) return "demand";
  if (own === "content" || own === "view") {
    if (negated) return own === "view" ? "deny" : "decline";
    const found = contentPolarity(said, lexicon);
    if (own === "view") return AS_VIEW[found] ?? found;
    return found === "affirm" ? (mannerOf(said, lexicon) ?? found) : found;
  }
  if (negated) return WHEN_NEGATED[own] ?? own;
  return TURNED[own]?.(said, lexicon) ?? own;
}

/** "Angrily reacted"; "disputed the account, saying that": what is said goes with how it is said, or with what it explains. */
function mannerOf({ cueSentence, cueHead, cueTokens }: Said, lexicon: PolarityLexicon): Polarity | undefined {
  const manner = cueTokens
    .flatMap((i) => rowsAt(cueSentence, i, lexicon))
    .find((cue) => cue.where === "manner" && cue.words.length === 1);
  if (manner) return manner.polarity;
  const { deprel, head } = cueSentence.tokens[cueHead]!;
  if (!/^advcl/u.test(deprel) || !formOf(cueSentence, cueHead).endsWith("ing")) return undefined;
  const explained = stanceAt(cueSentence, head, lexicon.stances);
  return explained === "blame" || explained === "deny" ? explained : undefined;
}

/** Verbs that are specific and yet mean something else with some statements. */
const TURNED: Partial<Record<Polarity, (said: Said, lexicon: PolarityLexicon) => Polarity | undefined>> = {
  // "Denied that no talks were held": what is denied is itself a denial.
  deny: (said, lexicon) => (isClause(said) && contentPolarity(said, lexicon) === "deny" ? "affirm" : undefined),
  // "Refused to rule out": what is declined is itself a refusal. "Rejected the accusations": they are not so.
  decline: (said, lexicon) => {
    if (declinesRefusal(said, lexicon)) return threatensForce(said, lexicon) ? "threaten" : "expect";
    return answersWords(said, lexicon) ? "deny" : undefined;
  },
  // "Hit back at the claims", "slammed the accusations": they are not so.
  blame: (said, lexicon) => (answersWords(said, lexicon) ? "deny" : undefined),
  threaten: (said, lexicon) => (isClause(said) ? whenWarned(said, lexicon) : undefined),
};

/** "Warned that a deal is unlikely", "that there is no military solution" threaten nobody; "that it might close the base" does; "that Serbia must withdraw" demands. */
function whenWarned(said: Said, lexicon: PolarityLexicon): Polarity | undefined {
  const found = contentPolarity(said, lexicon);
  const subjects = subjectsOf(said, lexicon);
  if (found === "demand" && said.entry.words[0] !== "threaten") return found;
  if (found === "expect")
    return subjects.some(({ sentence, token }) => said.isOwn(sentence, token)) ? undefined : found;
  const isGeneral = subjects.some(({ sentence, token }) => /^(?:one|there)$/u.test(formOf(sentence, token)));
  return isGeneral && ["affirm", "deny", "characterise", "decline"].includes(found) ? "characterise" : undefined;
}

const subjectsOf = (said: Said, lexicon: PolarityLexicon): { sentence: Sentence; token: number }[] =>
  said.sentences.flatMap(({ sentence, tokens }) =>
    predicatesOf(sentence, tokens, lexicon).flatMap(({ head }) =>
      dependents(sentence, head, "nsubj", "expl").map((token) => ({ sentence, token })),
    ),
  );

/** "Suggested that Iran hold talks". */
function asksFor(said: Said, lexicon: PolarityLexicon): boolean {
  const { cueSentence, cueHead, entry } = said;
  if (!lexicon.mandative.has(entry.words[0]!)) return false;
  const isPast = cueSentence.tokens[cueHead]!.feats.tense === "Past";
  return said.sentences.some(({ sentence, tokens }) =>
    predicatesOf(sentence, tokens, lexicon).some(({ head }) => isMandative(sentence, head, isPast)),
  );
}

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

const headsOf = (said: Said, lexicon: PolarityLexicon): { sentence: Sentence; head: number }[] =>
  said.sentences.flatMap(({ sentence, tokens }) =>
    predicatesOf(sentence, tokens, lexicon).map(({ head }) => ({ sentence, head })),
  );

const declinesRefusal = (said: Said, lexicon: PolarityLexicon): boolean =>
  headsOf(said, lexicon).some(({ sentence, head }) =>
    lexicon.refusals.some(({ words }) =>
      words.every((word, k) => (k === 0 ? lemmaOf(sentence, head) : formOf(sentence, head + k)) === word),
    ),
  );

/** "Refused to rule out force", "declined to rule out a strike on the port". */
const threatensForce = ({ sentences }: Said, lexicon: PolarityLexicon): boolean =>
  sentences.some(({ sentence, tokens }) =>
    tokens.some((i) =>
      rowsAt(sentence, i, lexicon).some(
        (cue) => cue.where === "unexcluded" && cue.words.every((w, k) => k === 0 || formOf(sentence, i + k) === w),
      ),
    ),
  );

/** What is rejected is what others say: "the claims", "their accusations". */
const answersWords = (said: Said, lexicon: PolarityLexicon): boolean =>
  headsOf(said, lexicon).some(({ sentence, head }) => lexicon.answered.has(lemmaOf(sentence, head))) ||
  dependents(said.cueSentence, said.cueHead, "obj", "obl").some((i) =>
    lexicon.answered.has(lemmaOf(said.cueSentence, i)),
  );

const isClause = (said: Said): boolean =>
  said.sentences.some(({ sentence, tokens }) =>
    tokens.some((i) => dependents(sentence, i, "nsubj", "expl").some((d) => tokens.includes(d))),
  );
