/** What a statement does by its own words, read from its predicates. */
import type { Sentence } from "../grammar/types.ts";
import { childrenOf, conjuncts, dependents, isNegated, relation, subtree } from "../tree.ts";
import type { Polarity } from "../types.ts";
import { formOf, lemmaOf } from "./find-cues.ts";
import type { PolarityCue, PolarityLexicon } from "./polarity.ts";

/** The statement's tokens sentence by sentence, and who speaks. */
export interface Content {
  readonly sentences: readonly { readonly sentence: Sentence; readonly tokens: readonly number[] }[];
  /** Lower-case words that describe the speaker. */
  readonly speakerWords: readonly string[];
  /** The token stands for the speaker's own side: "we", "it", the speaker's state. */
  isOwn(sentence: Sentence, token: number): boolean;
}

/** Polarities that one sentence of a statement gives to all of it, strongest first. */
const STRONG: readonly Polarity[] = ["threaten", "demand", "blame"];

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
    predicatesOf(sentence, tokens).map((head) => ofPredicate(content, sentence, head, lexicon)),
  );
  const strong = STRONG.find((polarity) => found.some((f) => f.polarity === polarity));
  if (strong) return strong;
  const [first = { polarity: "affirm", bare: true, own: false }] = found;
  if (!first.bare) return first.polarity;
  const [anywhere] = anywhereIn(content, lexicon);
  if (anywhere && !first.own) return anywhere.polarity;
  return first.polarity === "affirm" && judges(content, lexicon) ? "characterise" : first.polarity;
}

const judges = (content: Content, { cues }: PolarityLexicon): boolean =>
  cues.some((cue) => cue.where === "speaker" && content.speakerWords.some((word) => word.startsWith(cue.words[0]!)));

/** Rows for words anywhere in the statement that stand in it, from the top of the file. */
const anywhereIn = (content: Content, { byWord }: PolarityLexicon): PolarityCue[] =>
  content.sentences
    .flatMap(({ sentence, tokens }) =>
      tokens.flatMap((i, k) =>
        rowsAt(sentence, i, byWord).filter(
          (cue) =>
            cue.where === "any" &&
            cue.words.every(
              (word, n) => n === 0 || (tokens[k + n] !== undefined && isWord(sentence, tokens[k + n]!, word)),
            ),
        ),
      ),
    )
    .sort((a, b) => a.rank - b.rank);

/** Rows that begin with the token's lemma or form. */
function rowsAt(sentence: Sentence, i: number, byWord: PolarityLexicon["byWord"]): readonly PolarityCue[] {
  const lemma = lemmaOf(sentence, i);
  const form = formOf(sentence, i);
  const rows = byWord.get(lemma) ?? [];
  return form === lemma ? rows : [...rows, ...(byWord.get(form) ?? [])];
}

const isWord = (sentence: Sentence, i: number, word: string): boolean =>
  lemmaOf(sentence, i) === word || formOf(sentence, i) === word;

/** The topmost predicate of the statement in one sentence with those joined to it; "I think that X" passes on to X. */
export function predicatesOf(sentence: Sentence, tokens: readonly number[]): number[] {
  const inside = new Set(tokens);
  const tops = tokens.filter((i) => !inside.has(sentence.tokens[i]!.head) && sentence.tokens[i]!.upos !== "PUNCT");
  const top =
    tops.find((i) => dependents(sentence, i, "nsubj", "cop", "aux", "mark").length > 0) ??
    tops.find((i) => ["VERB", "AUX", "ADJ", "NOUN"].includes(sentence.tokens[i]!.upos)) ??
    tops[0];
  if (top === undefined) return [];
  return conjuncts(sentence, top)
    .filter((i) => inside.has(i))
    .map((i) => passedOn(sentence, i, inside));
}

function passedOn(sentence: Sentence, head: number, inside: ReadonlySet<number>): number {
  const clause = dependents(sentence, head, "ccomp")[0];
  const speaks = dependents(sentence, head, "nsubj").some((i) => /^(?:i|we)$/u.test(formOf(sentence, i)));
  return clause !== undefined && speaks && inside.has(clause) ? clause : head;
}

function ofPredicate(content: Content, sentence: Sentence, head: number, lexicon: PolarityLexicon): Finding {
  const auxiliaries = dependents(sentence, head, "aux").map((i) => formOf(sentence, i));
  const future = auxiliaries.some((form) => FUTURE.test(form)) || isGoingTo(sentence, head);
  const own = isOwnDoing(content, sentence, head);
  const dealing = isEvent(sentence, head, lexicon);
  const shape = { future, own, dealing };
  const cues = [head, ...(childrenOf(sentence)[head] ?? [])]
    .flatMap((i) => rowsAt(sentence, i, lexicon.byWord))
    .filter((cue, i, all) => all.indexOf(cue) === i && fits(sentence, head, cue, shape))
    .sort((a, b) => a.rank - b.rank);
  const hasSubject = dependents(sentence, head, "nsubj").length > 0;
  const found = (polarity: Polarity, bare = false): Finding => ({ polarity, bare, own: own && hasSubject });
  if (isNegated(sentence, head) || hasNegative(sentence, head))
    return found(whenNegated({ sentence, head, cues, future, own, auxiliaries }, lexicon));
  if (cues[0]) return found(cues[0].polarity);
  if (future && own && isConditional(sentence, head)) return found("threaten");
  if (future) return found(judges(content, lexicon) ? "expect" : "plan");
  return found(isJudgement(sentence, head) ? "characterise" : "affirm", true);
}
const FUTURE = /^(?:will|shall|'ll|’ll|wo|would)$/u;

interface Predicate {
  readonly sentence: Sentence;
  readonly head: number;
  /** Rows of the lexicon that fit it. */
  readonly cues: readonly PolarityCue[];
  readonly future: boolean;
  /** Its subject is the speaker's own side. */
  readonly own: boolean;
  readonly auxiliaries: readonly string[];
}

/** "Is not so" denies, "will not" declines, "must not" still demands, "should not be read as" denies a reading. */
function whenNegated(
  { sentence, head, cues, future, own, auxiliaries }: Predicate,
  lexicon: PolarityLexicon,
): Polarity {
  const is = (polarity: Polarity): PolarityCue | undefined => cues.find((cue) => cue.polarity === polarity);
  if (is("demand")?.where === "aux") return is("characterise")?.where === "head" ? "deny" : "demand";
  if (future) return own || isEvent(sentence, head, lexicon) ? "decline" : "expect";
  if (cues.some((cue) => ["expect", "plan", "demand"].includes(cue.polarity) && cue.where !== "aux")) return "decline";
  if (auxiliaries.some((form) => CAN.test(form))) return own ? "decline" : "characterise";
  return "deny";
}
const CAN = /^(?:can|ca|could)$/u;

/** "Is going to meet", "is to meet". */
const isGoingTo = (sentence: Sentence, head: number): boolean =>
  (lemmaOf(sentence, head) === "go" && dependents(sentence, head, "xcomp").length > 0) ||
  dependents(sentence, head, "aux").some((i) => formOf(sentence, i) === "going");

const isConditional = (sentence: Sentence, head: number): boolean =>
  dependents(sentence, head, "advcl").some((i) =>
    dependents(sentence, i, "mark").some((m) => /^(?:if|unless)$/u.test(formOf(sentence, m))),
  );

/** The subject is the speaker's own side, or goes unsaid: "to respond to". */
function isOwnDoing(content: Content, sentence: Sentence, head: number): boolean {
  const [subject] = dependents(sentence, head, "nsubj");
  if (subject === undefined) return dependents(sentence, head, "nmod:poss", "expl").length === 0;
  return sentence.tokens[subject]!.deprel !== "nsubj:pass" && content.isOwn(sentence, subject);
}

/** "There will be no talks", "the meeting will not take place". */
const isEvent = (sentence: Sentence, head: number, { events }: PolarityLexicon): boolean =>
  [head, ...dependents(sentence, head, "nsubj", "obj", "obl", "nmod")].some((i) => events.has(lemmaOf(sentence, i)));

const hasNegative = (sentence: Sentence, head: number): boolean =>
  dependents(sentence, head, "nsubj", "obj", "expl", "attr").some(
    (i) =>
      /^(?:nothing|nobody|none|no|neither)$/u.test(formOf(sentence, i)) ||
      dependents(sentence, i, "det").some((d) => /^(?:no|neither)$/u.test(formOf(sentence, d))),
  );

interface Shape {
  readonly future: boolean;
  readonly own: boolean;
  /** What the predicate acts on is a contact. */
  readonly dealing: boolean;
}

const DESCRIBING = ["amod", "xcomp", "obj", "obl", "nsubj:pass"];

function fits(sentence: Sentence, head: number, cue: PolarityCue, shape: Shape): boolean {
  const children = childrenOf(sentence)[head] ?? [];
  const [first = "", ...rest] = cue.words;
  const follows = (i: number): boolean => rest.every((word, k) => formOf(sentence, i + k + 1) === word);
  const is = (i: number): boolean => isWord(sentence, i, first) && follows(i);
  if (cue.where === "aux") return children.some((i) => relation(sentence.tokens[i]!) === "aux" && is(i));
  if (cue.where === "head" || cue.where === "own") return is(head) && (shape.own || cue.where === "head");
  if (cue.where === "dealing") return is(head) && shape.dealing;
  if (cue.where === "future") return shape.future && doing(sentence, head).some(is);
  if (cue.where === "adjective")
    return is(head) || children.some((i) => DESCRIBING.includes(relation(sentence.tokens[i]!)) && is(i));
  return false;
}

/** The predicate, what it is "going to" do, or what it does: "declare war". */
const doing = (sentence: Sentence, head: number): number[] => [head, ...dependents(sentence, head, "xcomp", "obj")];

/** "X is a threat", "the talks were useful". */
const isJudgement = (sentence: Sentence, head: number): boolean =>
  dependents(sentence, head, "cop").length > 0 &&
  ["ADJ", "NOUN"].includes(sentence.tokens[head]!.upos) &&
  !subtree(sentence, head).some((i) => sentence.tokens[i]!.upos === "NUM" && sentence.tokens[i]!.head === head);
