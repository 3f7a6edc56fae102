/** What a statement does by its own words, read from its predicates. */
import type { Sentence } from "../grammar/types.ts";
import { dependents, isNegated, markerOf, pathToRoot, subtree } from "../tree.ts";
import type { Polarity } from "../types.ts";
import { formOf, lemmaOf } from "./find-cues.ts";
import { isWord, type PolarityCue, type PolarityLexicon, rowsAt, rowsFor, type Shape } from "./polarity-rows.ts";
import {
  conditionsOf,
  isAble,
  isDenied,
  isFuture,
  isJudgement,
  isSettled,
  type Predicate,
  predicatesOf,
} from "./predicates.ts";
import { feelingOf, stanceOf } from "./stances.ts";

/** The statement's tokens sentence by sentence, and who speaks. */
export interface Content {
  readonly sentences: readonly { readonly sentence: Sentence; readonly tokens: readonly number[] }[];
  /** Lower-case words that describe the speaker. */
  readonly speakerWords: readonly string[];
  /** The token stands for the speaker's own side: "we", "it", the speaker's state. */
  isOwn(sentence: Sentence, token: number): boolean;
  /** The phrase that the token heads names a state or body, and none of the speaker's own. */
  isOther(sentence: Sentence, token: number): boolean;
  /** The token begins an expression of time. */
  isTime(sentence: Sentence, token: number): boolean;
}

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
  const [first = { polarity: "affirm", bare: true, own: false }] = found;
  if (!first.bare) return first.polarity;
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
  { head, viewed }: Predicate,
  lexicon: PolarityLexicon,
): Finding {
  const shape = shapeOf(content, sentence, head, lexicon);
  const cues = rowsFor(shape, lexicon);
  const hasSubject = dependents(sentence, head, "nsubj").length > 0;
  const found = (polarity: Polarity, bare = false): Finding => ({
    polarity: viewed ? (AS_VIEW[polarity] ?? polarity) : polarity,
    bare,
    own: shape.own && hasSubject,
  });
  if (shape.negated) return found(whenNegated(shape, cues, lexicon));
  if (threatensIf(shape, cues)) return found("threaten");
  if (cues[0]) return found(isGuess(sentence, head, cues[0]) ? "characterise" : cues[0].polarity);
  if (shape.future) return found(whenFuture(content, shape, lexicon));
  const feels = dependents(sentence, head, "nsubj:pass").some((i) => content.isOwn(sentence, i));
  const stance = feels
    ? feelingOf(sentence, head, lexicon.stances)
    : stanceOf(sentence, head, shape.own, lexicon.stances);
  if (stance) return found(stance);
  const colours =
    (!shape.own && isQuoted(sentence, tokens, head)) || (!isOwnState(shape) && isJudgement(sentence, head));
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
const isOwnState = ({ sentence, head, own }: Shape): boolean =>
  own && dependents(sentence, head, "nsubj").some((i) => formOf(sentence, i) !== "it");

/** "The raid “put the region at risk”": the verb itself is quoted for how it puts the matter, its subject is not. */
function isQuoted(sentence: Sentence, tokens: readonly number[], head: number): boolean {
  const marks = tokens.filter((i) => i < head && QUOTE.test(sentence.tokens[i]!.form));
  const [subject] = dependents(sentence, head, "nsubj");
  return marks.length % 2 === 1 && subject !== undefined && subject < marks.at(-1)!;
}
const QUOTE = /^["“”]$/u;

/** "May have tested a missile", "may be linked to the talks": a guess about what is, not about what will be. */
const isGuess = (sentence: Sentence, head: number, cue: PolarityCue): boolean =>
  cue.where === "aux" &&
  cue.polarity === "expect" &&
  (dependents(sentence, head, "cop").length > 0 ||
    dependents(sentence, head, "aux").some((i) => formOf(sentence, i) === "have"));

function shapeOf(content: Content, sentence: Sentence, head: number, lexicon: PolarityLexicon): Shape {
  const subjects = dependents(sentence, head, "nsubj");
  const isOther = (token: number): boolean => content.isOther(sentence, token);
  return {
    sentence,
    head,
    future: isFuture(sentence, head) || (isSettled(sentence, head) && isSomebodys(content, sentence, head, lexicon)),
    own: isOwnDoing(content, sentence, head),
    other: subjects.some((i) => sentence.tokens[i]!.deprel !== "nsubj:pass" && isOther(i)),
    dealing: isEvent(sentence, head, lexicon),
    negated: isDenied(sentence, head),
    conditional: conditionsOf(sentence, head).some((i) => hangsOnOthers(content, sentence, i)),
    isOther,
  };
}

/** "If Finland closes the border", "if they go on", "if the council does not yield"; "if it is confirmed" hangs on nobody. */
const hangsOnOthers = (content: Content, sentence: Sentence, condition: number): boolean =>
  dependents(sentence, condition, "nsubj").some(
    (i) =>
      content.isOther(sentence, i) ||
      /^(?:you|they|he|she)$/u.test(formOf(sentence, i)) ||
      (isNegated(sentence, condition) && !content.isOwn(sentence, i)),
  );

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

/** "Greece was to join", "the talks are to resume"; "the aim is to win", "the meeting was to discuss" tell of a purpose. */
const isSomebodys = (content: Content, sentence: Sentence, head: number, { events }: PolarityLexicon): boolean =>
  dependents(sentence, head, "nsubj").some(
    (i) =>
      content.isOwn(sentence, i) ||
      (content.isOther(sentence, i) && sentence.tokens[i]!.upos === "PROPN") ||
      (events.has(lemmaOf(sentence, i)) &&
        dependents(sentence, head, "cop", "aux").some((be) => sentence.tokens[be]!.feats.tense === "Pres")),
  );

/** The subject is the speaker's own side, or goes unsaid: "to respond to". Of two, the one that stands nearer. */
function isOwnDoing(content: Content, sentence: Sentence, head: number): boolean {
  const subjects = dependents(sentence, head, "nsubj");
  const subject = subjects.findLast((i) => i < head) ?? subjects[0];
  if (subject === undefined) return dependents(sentence, head, "nmod:poss", "expl").length === 0;
  return sentence.tokens[subject]!.deprel !== "nsubj:pass" && content.isOwn(sentence, subject);
}

/** "There will be no talks", "the meeting will not take place". */
const isEvent = (sentence: Sentence, head: number, { events }: PolarityLexicon): boolean =>
  [head, ...dependents(sentence, head, "nsubj", "obj", "obl", "nmod")].some((i) => events.has(lemmaOf(sentence, i)));

/** "Would not discuss the islands at the talks": says what a contact is not about, and declines none. */
const isOnAgenda = (sentence: Sentence, head: number, lexicon: PolarityLexicon): boolean =>
  rowsAt(sentence, head, lexicon).some((cue) => cue.where === "agenda") &&
  subtree(sentence, head).some(
    (i) => lexicon.events.has(lemmaOf(sentence, i)) && /^(?:at|in|during)$/u.test(markerOf(sentence, i)),
  );
