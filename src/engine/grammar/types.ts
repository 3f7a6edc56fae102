import type { Span } from "../span.ts";
import type { SplitSentence } from "./split.ts";

/** Universal part-of-speech tags (universaldependencies.org/u/pos). */
export type Upos =
  | "ADJ"
  | "ADP"
  | "ADV"
  | "AUX"
  | "CCONJ"
  | "DET"
  | "INTJ"
  | "NOUN"
  | "NUM"
  | "PART"
  | "PRON"
  | "PROPN"
  | "PUNCT"
  | "SCONJ"
  | "SYM"
  | "VERB"
  | "X";

/** Features that rules read; absent when the word does not show them. */
export interface Features {
  readonly tense?: "Past" | "Pres";
  readonly verbForm?: "Fin" | "Inf" | "Ger" | "Part";
  readonly voice?: "Pass";
  readonly mood?: "Ind" | "Imp" | "Sub";
  readonly number?: "Sing" | "Plur";
  readonly person?: 1 | 2 | 3;
  readonly definite?: "Def" | "Ind";
  readonly polarity?: "Neg";
}

/** What a phrase may stand for, in the terms of GUM's Entity layer. */
export type EntityType = "person" | "organization" | "place";

/** One syntactic word. Offsets count UTF-16 code units of the text given to the grammar. */
export interface Token extends Span {
  readonly form: string;
  readonly lemma: string;
  readonly upos: Upos;
  readonly feats: Features;
  /** Index of the head within the sentence, -1 for the root. */
  readonly head: number;
  /** Universal Dependencies relation, with subtype where English uses one (`nsubj:pass`, `obl`, `acl:relcl`). */
  readonly deprel: string;
  /** How sure the parser is of the arc: best minus second best head, 0 to 1. */
  readonly margin: number;
  /** What the phrase stands for that the word heads; undefined for all else and for words that head none. */
  readonly entity: EntityType | undefined;
}

export interface Sentence extends Span {
  readonly tokens: readonly Token[];
}

/** Text in, sentences with trees out. Never throws on any string; offsets always slice back. */
export interface Grammar {
  analyse(text: string): Sentence[];
  /** Sentences and words alone, without tags and trees: some hundred times faster. */
  split(text: string): SplitSentence[];
  /** Tags and tree of words that are already cut, as in a treebank; heads count from 0. */
  parse(forms: readonly string[]): (Omit<Token, "start" | "end"> & { readonly xpos: string })[];
}
