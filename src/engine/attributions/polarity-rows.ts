/** The rows of lexicon/polarity-cues.tsv, and where in a statement they fit. */
import type { Sentence } from "../grammar/types.ts";
import { childrenOf, dependents, markerOf, relation } from "../tree.ts";
import type { Polarity } from "../types.ts";
import type { Tables } from "./cue-lexicon.ts";
import { formOf, lemmaOf } from "./find-cues.ts";
import { loadStances, type Stances } from "./stances.ts";

/** One row of lexicon/polarity-cues.tsv. */
export interface PolarityCue {
  readonly words: readonly string[];
  readonly where: string;
  readonly polarity: Polarity;
  /** Place in the file: a row that stands higher goes first. */
  readonly rank: number;
}

export interface PolarityLexicon {
  /** The rows by their first word, so that few are tried at a predicate. */
  readonly byWord: ReadonlyMap<string, readonly PolarityCue[]>;
  /** Nouns for contacts: what will happen to "the talks" is the speaker's plan. */
  readonly events: ReadonlySet<string>;
  /** Reporting verbs that ask with a bare verb in their clause: "suggest". */
  readonly mandative: ReadonlySet<string>;
  /** Nouns for words of others: "accusation". */
  readonly answered: ReadonlySet<string>;
  /** Phrases for refusals: "rule out". */
  readonly refusals: readonly PolarityCue[];
  /** First words for people who judge rather than act. */
  readonly judges: readonly string[];
  /** Verbs of opinion: "I think that". */
  readonly views: ReadonlySet<string>;
  /** Words of the speaker's own stance within a statement. */
  readonly stances: Stances;
}

/** Reads lexicon/polarity-cues.tsv, the nouns of contact-frames.tsv and the verbs of opinion of reporting-verbs.tsv. */
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
  const views = lexicon
    .table("reporting-verbs")
    .flatMap((row) => (row.polarity === "view" && row.verb ? [row.verb] : []));
  const first = (where: string): string[] => cues.flatMap((cue) => (cue.where === where ? [cue.words[0]!] : []));
  return {
    byWord,
    events: new Set(events),
    mandative: new Set(first("mandative")),
    answered: new Set(first("answered")),
    refusals: cues.filter((cue) => cue.polarity === "decline" && cue.words.length > 1),
    judges: first("speaker"),
    views: new Set(views),
    stances: loadStances(lexicon),
  };
}

/** Rows that begin with the token's lemma or form. */
export function rowsAt(sentence: Sentence, i: number, { byWord }: PolarityLexicon): readonly PolarityCue[] {
  const lemma = lemmaOf(sentence, i);
  const form = formOf(sentence, i);
  const rows = byWord.get(lemma) ?? [];
  return form === lemma ? rows : [...rows, ...(byWord.get(form) ?? [])];
}

/** The token is the word, by its lemma or its form. */
export const isWord = (sentence: Sentence, i: number, word: string): boolean =>
  lemmaOf(sentence, i) === word || formOf(sentence, i) === word;

/** A predicate with what decides which rows fit it. */
export interface Shape {
  readonly sentence: Sentence;
  readonly head: number;
  readonly subjects: readonly number[];
  /** Under will, would, shall or going to. */
  readonly future: boolean;
  /** The speaker's own side does it. */
  readonly own: boolean;
  /** Another side does it, or it is done to another side. */
  readonly other: boolean;
  /** What the predicate acts on is a contact. */
  readonly dealing: boolean;
  readonly negated: boolean;
  readonly conditional: boolean;
  /** The token stands for another side than the speaker's. */
  isOther(token: number): boolean;
}

/** The rows that fit a predicate, from the top of the file. */
export const rowsFor = (shape: Shape, lexicon: PolarityLexicon): PolarityCue[] =>
  [...new Set([...(childrenOf(shape.sentence)[shape.head] ?? []), ...described(shape.sentence, shape.head)])]
    .flatMap((i) => rowsAt(shape.sentence, i, lexicon))
    .filter((cue, i, all) => all.indexOf(cue) === i && fits(cue, shape))
    .sort((a, b) => a.rank - b.rank);

const DESCRIBING = ["amod", "xcomp", "obj", "obl", "nsubj:pass"];

function fits(cue: PolarityCue, shape: Shape): boolean {
  const { sentence, head } = shape;
  const [first = "", ...rest] = cue.words;
  const children = childrenOf(sentence)[head] ?? [];
  const is = (i: number): boolean =>
    isWord(sentence, i, first) && rest.every((word, k) => formOf(sentence, i + k + 1) === word);
  switch (cue.where) {
    case "head":
      return is(head);
    case "aux":
      return children.some((i) => relation(sentence.tokens[i]!) === "aux" && is(i));
    case "own":
      return is(head) && shape.own;
    case "other":
      return is(head) && shape.other && !shape.future;
    case "dealing":
      return is(head) && shape.dealing;
    case "negated":
      return (
        shape.negated &&
        [head, ...dependents(sentence, head, "obj", "xcomp", "advmod")].some(is) &&
        !(cue.polarity === "blame" && shape.own)
      );
    case "conditional":
      return shape.conditional && is(head);
    case "future":
      return shape.future && (shape.own || isPassive(sentence, head)) && doing(sentence, head).some(is);
    case "fate":
      return shape.future && !shape.own && doing(sentence, head).some(is);
    case "adjective":
      return described(sentence, head).some(is);
    case "object":
      return isWord(sentence, head, first) && objectsOf(sentence, head).some((i) => isWord(sentence, i, rest[0]!));
    case "caught":
      return is(head) && isCaught(shape);
    default:
      return false;
  }
}

const objectsOf = (sentence: Sentence, head: number): number[] => [
  ...dependents(sentence, head, "obj", "nsubj:pass"),
  ...dependents(sentence, head, "obl").filter((i) => markerOf(sentence, i) === "to"),
];

/** The predicate with the words that describe it: "is useful", "considers it useful", "had a useful meeting". */
function described(sentence: Sentence, head: number): number[] {
  const children = (childrenOf(sentence)[head] ?? []).filter((i) => DESCRIBING.includes(relation(sentence.tokens[i]!)));
  const had = lemmaOf(sentence, head) === "have" ? dependents(sentence, head, "obj") : [];
  return [head, ...children, ...had.flatMap((i) => dependents(sentence, i, "amod"))];
}

/** The predicate, what it is "going to" do, or what it does: "declare war". */
const doing = (sentence: Sentence, head: number): number[] => [head, ...dependents(sentence, head, "xcomp", "obj")];

const isPassive = (sentence: Sentence, head: number): boolean => dependents(sentence, head, "nsubj:pass").length > 0;

/** "Spotted Chinese tankers transferring oil": another side is seen doing something. */
const isCaught = ({ sentence, head, isOther }: Shape): boolean =>
  dependents(sentence, head, "obj").some(
    (i) =>
      isOther(i) &&
      [...dependents(sentence, head, "xcomp"), ...dependents(sentence, i, "acl")].some(
        (k) => k > i && sentence.tokens[k]!.upos === "VERB" && formOf(sentence, k).endsWith("ing"),
      ),
  );
