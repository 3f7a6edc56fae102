/** What a statement does by its own words, read from its predicates. */
import type { Sentence } from "../grammar/types.ts";
import { dependents, isNegated, markerOf, pathToRoot, subtree } from "../tree.ts";
import type { Polarity } from "../types.ts";
import { formOf, lemmaOf } from "./find-cues.ts";
import { isWord, type PolarityCue, type PolarityLexicon, rowsAt, rowsFor, type Shape } from "./polarity-rows.ts";
import { conditionsOf, isAble, isJudgement, isOngoing, type Predicate, predicatesOf } from "./predicates.ts";
import { isEvent, shapeOf } from "./shapes.ts";
import { feelingOf, stanceOf } from "./stances.ts";
import type { Content } from "./types.ts";

/** Polarities that one sentence of a statement gives to all of it, strongest first. */
const STRONG: readonly Polarity[] = ["threaten", "demand", "blame"];

/** A fact that somebody only believes is an opinion, a plan that they foresee an expectation. */
export const AS_VIEW: Partial<Record<Polarity, Polarity>> = { affirm: "characterise", plan: "expect" };

/** What a predicate makes of a statement, and whether a word of the lexicon says so. */
interface Finding {
  readonly polarity: Polarity;
  readonly bare: boolean;
  /** The speaker's own side does it: no blame of others, whatever words stand beside. */
  readonly own: boolean;
  /** "Is discussing". */
  readonly ongoing: boolean;
}

/** The polarity of what is said: the strongest of its predicates, or the first one's when none is strong. */
export function contentPolarity(content: Content, lexicon: PolarityLexicon): Polarity {
  const found = content.sentences.flatMap(({ sentence, tokens }) =>
    predicatesOf(sentence, tokens, lexicon).map((predicate) =>
      ofPredicate(content, sentence, tokens, predicate, lexicon),
    ),
  );
  const strong = STRONG.find((polarity) => found.some((f) => f.polarity === polarity));
  if (strong) return strong;
  const [first = { polarity: "affirm", bare: true, own: false, ongoing: false }, ...rest] = found;
  if (!first.bare) return first.polarity;
  // "Is discussing it and will answer": what is under way leads to what is planned.
  if (first.ongoing && rest.some((f) => f.polarity === "plan")) return "plan";
  const anywhere = anywhereIn(content, lexicon).find((cue) => !first.own || cue.polarity !== "blame");
  if (anywhere) return anywhere.polarity;
  return first.polarity === "affirm" && judges(content, lexicon) ? "characterise" : first.polarity;
}

const judges = (content: Content, lexicon: PolarityLexicon): boolean =>
  lexicon.judges.some((judge) => content.speakerWords.some((word) => word.startsWith(judge)));

/** Rows for words anywhere in the statement that stand in it, from the top of the file. */
const anywhereIn = (content: Content, lexicon: PolarityLexicon): PolarityCue[] =>
  content.sentences
    .flatMap(({ sentence, tokens }) =>
      tokens.flatMap((i, k) =>
        rowsAt(sentence, i, lexicon).filter((cue) => standsAt(content, sentence, tokens, k, cue, lexicon)),
      ),
    )
    .sort((a, b) => a.rank - b.rank);

/** The row's words stand in a row from a token on; for `dated` an expression of time follows. */
function standsAt(
  content: Content,
  sentence: Sentence,
  tokens: readonly number[],
  at: number,
  cue: PolarityCue,
  lexicon: PolarityLexicon,
): boolean {
  if (cue.where !== "any" && cue.where !== "dated") return false;
  if (
    !cue.words.every((word, n) => n === 0 || (tokens[at + n] !== undefined && isWord(sentence, tokens[at + n]!, word)))
  )
    return false;
  const next = tokens[at + cue.words.length];
  if (cue.where === "dated") return next !== undefined && content.isTime(sentence, next) && !hasVerb(sentence, tokens);
  return cue.polarity !== "blame" || !isCountered(sentence, tokens[at]!, lexicon);
}

/** "A ban from Monday" begins then; in a clause the verb says when. */
const hasVerb = (sentence: Sentence, tokens: readonly number[]): boolean =>
  tokens.some((i) => sentence.tokens[i]!.upos === "AUX" || sentence.tokens[i]!.feats.verbForm === "Fin");

/** "In response to the provocation", "to deter aggression", "detained for spying": what is answered is not what the statement says. */
const isCountered = (sentence: Sentence, token: number, lexicon: PolarityLexicon): boolean =>
  pathToRoot(sentence, token)
    // "Illegally seized" says how it was done.
    .slice(sentence.tokens[token]!.deprel === "advmod" ? 2 : 1, COUNTER_REACH)
    .some((i) => rowsAt(sentence, i, lexicon).some((cue) => cue.where === "countering"));
const COUNTER_REACH = 4;

function ofPredicate(
  content: Content,
  sentence: Sentence,
  tokens: readonly number[],
  predicate: Predicate,
  lexicon: PolarityLexicon,
): Finding {
  const { head, viewed, subjects } = predicate;
  const shape = shapeOf(content, sentence, predicate, lexicon);
  const cues = rowsFor(shape, lexicon);
  const found = (polarity: Polarity, bare = false): Finding => ({
    polarity: viewed ? (AS_VIEW[polarity] ?? polarity) : polarity,
    bare,
    own: shape.own && subjects.length > 0,
    ongoing: isOngoing(sentence, head),
  });
  if (shape.negated) return found(whenNegated(shape, cues, lexicon));
  if (threatensIf(shape, cues)) return found("threaten");
  if (cues[0]) return found(isGuess(sentence, head, cues[0]) ? "characterise" : cues[0].polarity);
  if (shape.future) return found(whenFuture(content, shape, lexicon));
  const feels = subjects.some((i) => sentence.tokens[i]!.deprel === "nsubj:pass" && content.isOwn(sentence, i));
  const stance = feels ? feelingOf(sentence, head, lexicon.stances) : stanceOf(shape, lexicon.stances);
  if (stance) return found(stance);
  const colours = (!shape.own && isQuoted(shape, tokens)) || (!isOwnState(shape) && isJudgement(sentence, head));
  return found(colours ? "characterise" : "affirm", true);
}

/** "We will close the base if they go on", "may go to court unless they yield", "if they do not help, we act"; a row may say that what is offered is no threat. */
const threatensIf = (shape: Shape, cues: readonly PolarityCue[]): boolean => {
  const { own, future, conditional, sentence, head } = shape;
  if (!own || !conditional || (cues[0] && cues[0].where !== "aux")) return false;
  const isOpen = dependents(sentence, head, "aux").some((i) => /^(?:may|might|could)$/u.test(formOf(sentence, i)));
  const isPast = sentence.tokens[head]!.feats.tense === "Past";
  return future || isOpen || (!isPast && conditionsOf(sentence, head).some((i) => isNegated(sentence, i)));
};

/** What will be done is planned; what somebody will prove to be is a judgement: "would be a mistake". */
function whenFuture(content: Content, { sentence, head, own }: Shape, lexicon: PolarityLexicon): Polarity {
  if (!own && dependents(sentence, head, "cop").length > 0 && isJudgement(sentence, head)) return "characterise";
  return judges(content, lexicon) ? "expect" : "plan";
}

/** "We are clear on this", "our army has been strong": what somebody says of their own side is told as a fact. */
const isOwnState = ({ sentence, subjects, own }: Shape): boolean =>
  own && subjects.some((i) => formOf(sentence, i) !== "it");

/** "The raid “put the region at risk”": the verb itself is quoted for how it puts the matter, its subject is not. */
function isQuoted({ sentence, head, subjects }: Shape, tokens: readonly number[]): boolean {
  const marks = tokens.filter((i) => i < head && QUOTE.test(sentence.tokens[i]!.form));
  const [subject] = subjects;
  return marks.length % 2 === 1 && subject !== undefined && subject < marks.at(-1)!;
}
const QUOTE = /^["“”]$/u;

/** "May have tested a missile", "may be linked to the talks": a guess about what is, not about what will be. */
const isGuess = (sentence: Sentence, head: number, cue: PolarityCue): boolean =>
  cue.where === "aux" &&
  cue.polarity === "expect" &&
  (dependents(sentence, head, "cop").length > 0 ||
    dependents(sentence, head, "aux").some((i) => formOf(sentence, i) === "have"));

/** "Is not so" denies, "will not" declines, "must not" still demands, "should not be read as" denies a reading. */
function whenNegated(shape: Shape, cues: readonly PolarityCue[], lexicon: PolarityLexicon): Polarity {
  const { sentence, head, future, own } = shape;
  const is = (polarity: Polarity): PolarityCue | undefined => cues.find((cue) => cue.polarity === polarity);
  if (is("demand")?.where === "aux") return is("characterise")?.where === "head" ? "deny" : "demand";
  const turned = cues.find((cue) => cue.where === "negated");
  if (turned) return turned.polarity;
  if (cues.some((cue) => cue.where === "head" && cue.polarity === "decline")) return "expect";
  if (future && isOnAgenda(sentence, head, lexicon)) return "deny";
  if (future && dependents(sentence, head, "cop").length > 0 && isJudgement(sentence, head))
    return isOwnState(shape) ? "decline" : "characterise";
  if (future) return own || isEvent(sentence, head, lexicon) ? "decline" : "expect";
  if (cues.some((cue) => ["expect", "plan", "demand"].includes(cue.polarity) && cue.where !== "aux")) return "decline";
  if (isAble(sentence, head)) return isOwnState(shape) ? "decline" : "characterise";
  const isJudged = dependents(sentence, head, "cop").length > 0 && is("characterise")?.where === "adjective";
  return isJudged ? "characterise" : "deny";
}

/** "Would not discuss the islands at the talks": says what a contact is not about, and declines none. */
const isOnAgenda = (sentence: Sentence, head: number, lexicon: PolarityLexicon): boolean =>
  rowsAt(sentence, head, lexicon).some((cue) => cue.where === "agenda") &&
  subtree(sentence, head).some(
    (i) => lexicon.events.has(lemmaOf(sentence, i)) && /^(?:at|in|during)$/u.test(markerOf(sentence, i)),
  );
