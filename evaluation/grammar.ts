import type { Grammar, Sentence } from "../src/engine/grammar/index.ts";
import { type GoldSentence, type GoldWord, readTreebank } from "./conllu.ts";
import { f1, round, type Tally, tally } from "./figures.ts";

/** Fractions of 1; speed in tokens a second of processor time, from text to trees. */
export interface GrammarScore {
  readonly gold: {
    readonly upos: number;
    readonly lemma: number;
    readonly uas: number;
    readonly las: number;
    readonly core: number;
  };
  readonly raw: { readonly upos: number; readonly las: number; readonly sentences: number; readonly words: number };
  readonly tokensPerSecond: number;
}

/** The relations that tell who does what to whom. */
const CORE = new Set(["nsubj", "obj", "obl", "ccomp", "advcl"]);
const base = (deprel: string): string => deprel.split(":", 1)[0] ?? deprel;

/** Scores a CoNLL-U file, from gold tokens and from raw text; relations without subtypes, punctuation counted. */
export function scoreGrammar(paths: readonly string[], grammar: Grammar): GrammarScore {
  const treebanks = paths.map(readTreebank);
  const counts = { words: 0, upos: 0, lemma: 0, uas: 0, las: 0 };
  const core = tally();
  for (const { sentences } of treebanks) {
    for (const sentence of sentences) {
      const parsed = grammar.parse(sentence.words.map((word) => word.form));
      sentence.words.forEach((gold, i) => {
        const said = parsed[i]!;
        const attached = said.head === gold.head;
        const labelled = attached && base(said.deprel) === base(gold.deprel);
        counts.words += 1;
        counts.upos += said.upos === gold.upos ? 1 : 0;
        counts.lemma += said.lemma.toLowerCase() === gold.lemma.toLowerCase() ? 1 : 0;
        counts.uas += attached ? 1 : 0;
        counts.las += labelled ? 1 : 0;
        core.gold += CORE.has(base(gold.deprel)) ? 1 : 0;
        core.said += CORE.has(base(said.deprel)) ? 1 : 0;
        core.hit += labelled && CORE.has(base(gold.deprel)) ? 1 : 0;
      });
    }
  }
  const share = (n: number): number => round(n / Math.max(1, counts.words));
  const raw = treebanks.map(({ text }) => grammar.analyse(text));
  return {
    gold: {
      upos: share(counts.upos),
      lemma: share(counts.lemma),
      uas: share(counts.uas),
      las: share(counts.las),
      core: round(f1(core)),
    },
    raw: scoreRaw(treebanks.map((treebank, i) => [treebank.sentences, raw[i]!] as const)),
    tokensPerSecond: speedOf(grammar, treebanks),
  };
}

/** Tokens a second; measured once all has been parsed before, so that what the machine's compilers do is not counted. */
function speedOf(grammar: Grammar, treebanks: readonly { readonly text: string }[]): number {
  const started = process.cpuUsage();
  const sentences = treebanks.flatMap(({ text }) => grammar.analyse(text));
  const { user, system } = process.cpuUsage(started);
  return Math.round(sentences.reduce((sum, { tokens }) => sum + tokens.length, 0) / ((user + system) / 1e6));
}

/** From raw text: words and sentences count when their offsets agree, a relation when its word and its head's word do. */
function scoreRaw(pairs: readonly (readonly [readonly GoldSentence[], readonly Sentence[]])[]): GrammarScore["raw"] {
  const [words, upos, las, sentences] = [tally(), tally(), tally(), tally()] as [Tally, Tally, Tally, Tally];
  for (const [gold, said] of pairs) {
    addSpans(sentences, gold, said);
    const found = new Map(
      said.flatMap((s) => s.tokens.map((token) => [key(token), { token, head: s.tokens[token.head] }] as const)),
    );
    for (const sentence of gold) {
      for (const word of sentence.words) {
        const match = found.get(key(word));
        for (const count of [words, upos, las]) count.gold += 1;
        if (!match) continue;
        words.hit += 1;
        upos.hit += match.token.upos === word.upos ? 1 : 0;
        las.hit +=
          base(match.token.deprel) === base(word.deprel) && sameHead(match.head, sentence.words[word.head]) ? 1 : 0;
      }
    }
    for (const count of [words, upos, las]) count.said += found.size;
  }
  return { upos: round(f1(upos)), las: round(f1(las)), sentences: round(f1(sentences)), words: round(f1(words)) };
}

const key = (span: { start: number; end: number }): string => `${span.start}-${span.end}`;

const sameHead = (said: { start: number; end: number } | undefined, gold: GoldWord | undefined): boolean =>
  said && gold ? key(said) === key(gold) : !said && !gold;

function addSpans(count: Tally, gold: readonly GoldSentence[], said: readonly Sentence[]): void {
  const spans = new Set(gold.map(key));
  count.gold += gold.length;
  count.said += said.length;
  count.hit += said.filter((sentence) => spans.has(key(sentence))).length;
}
