/** How far the clause of a statement reaches, right or left of its cue. */
import type { Sentence } from "../grammar/types.ts";
import { dependents, pathToRoot, relation, subtree } from "../tree.ts";
import { type Cue, formOf, quotingVerb } from "./find-cues.ts";
import type { Source } from "./sources.ts";

/** What the reach of a statement depends on besides the tree. */
export interface Reach {
  /** Words that take up the report's own story again after a statement: "after", "while". */
  readonly resuming: ReadonlySet<string>;
  /** Heads of all cues of the sentence. */
  readonly cueHeads: ReadonlySet<number>;
  /** Tokens of time expressions. */
  readonly timed: ReadonlySet<number>;
  /** Lemmas of what a speaker uses: "statement", "television". */
  readonly media: ReadonlySet<string>;
}

export const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, k) => from + k);

/** From the first word of the clause after the cue to where the report's own story goes on. */
export function clauseAfter(sentence: Sentence, cue: Cue, source: Source, clause: number, reach: Reach): number[] {
  const after = lastOwn(cue, source) + 1;
  const all = subtree(sentence, clause).filter((i) => i >= after);
  const joined = all.find((i) => reach.cueHeads.has(i) && returnsTo(sentence, i, cue.head));
  const inside = joined === undefined ? all : all.filter((i) => i < Math.min(...subtree(sentence, joined)));
  if (inside.length === 0) return [];
  const first = formOf(sentence, after) === "that" ? after : subjectStart(sentence, cue, clause, inside[0]!);
  const from = afterTime(sentence, Math.max(after, first), reach);
  return range(from, joined === undefined ? endOfStatement(sentence, cue, inside.at(-1)!, reach) : inside.at(-1)!);
}

/** "Claims the drills are a rehearsal": what the parser took for the cue's object is the subject of a clause that has none. */
function subjectStart(sentence: Sentence, cue: Cue, clause: number, first: number): number {
  if (dependents(sentence, clause, "nsubj", "mark").length > 0) return first;
  const object = dependents(sentence, cue.head, "obj").find((i) => i < first);
  const phrase = object === undefined || cue.entry.takes.has("hearer") ? [] : subtree(sentence, object);
  return phrase.at(-1) === first - 1 && phrase[0]! > cue.head ? phrase[0]! : first;
}

/** "Said on Monday it would": the day is the cue's, unless a comma takes it to the clause. */
function afterTime(sentence: Sentence, from: number, reach: Reach): number {
  let at = from;
  while (reach.timed.has(at) || (sentence.tokens[at]?.upos === "ADP" && reach.timed.has(at + 1))) at++;
  const next = sentence.tokens[at];
  return next && next.upos !== "PUNCT" ? at : from;
}

/** "Says that they were held and accuses them": a verb joined to the statement's stands in the cue's tense, not in the statement's. */
export function returnsTo(sentence: Sentence, verb: number, cue: number): boolean {
  const { deprel, head } = sentence.tokens[verb]!;
  if (head >= 0 && head !== cue && isAside(sentence, verb)) return true;
  if (deprel !== "conj" || head < 0 || head === cue || !isFiniteVerb(sentence, verb)) return false;
  if (dependents(sentence, verb, "nsubj").length > 0) return false;
  return tenseOf(sentence, verb) === tenseOf(sentence, cue) && tenseOf(sentence, head) !== tenseOf(sentence, cue);
}

/** "…, adding that", "…, while warning that": a participle after a comma is the speaker's, whatever clause the parser hung it on. */
function isAside(sentence: Sentence, verb: number): boolean {
  const { deprel, form, upos } = sentence.tokens[verb]!;
  if (deprel !== "advcl" || upos !== "VERB" || !/ing$/iu.test(form)) return false;
  const opening = sentence.tokens[verb - 1]?.form.toLowerCase() === "while" ? verb - 2 : verb - 1;
  return sentence.tokens[opening]?.form === "," && dependents(sentence, verb, "nsubj").length === 0;
}

/** Also a past form without an auxiliary that the tagger takes for a participle. */
function isFiniteVerb(sentence: Sentence, verb: number): boolean {
  const { verbForm, tense } = sentence.tokens[verb]!.feats;
  if (verbForm === "Fin") return true;
  return verbForm === "Part" && tense === "Past" && dependents(sentence, verb, "aux").length === 0;
}

/** Tense of the finite word of a predicate: its own, its first auxiliary's or its copula's. */
function tenseOf(sentence: Sentence, verb: number): string | undefined {
  const [finite] = dependents(sentence, verb, "aux", "cop").filter((i) => i < verb);
  return sentence.tokens[finite ?? verb]!.feats.tense;
}

/** The cue's last word, or the source's when that follows the cue directly: "said the minister". */
function lastOwn(cue: Cue, source: Source): number {
  const last = Math.max(...cue.tokens);
  return source.tokens[0] === last + 1 ? Math.max(...source.tokens) : last;
}

/** Clause attachment is the parser's weak side: what follows belongs to the statement until a sign that it does not. */
export function endOfStatement(sentence: Sentence, cue: Cue, from: number, reach: Reach): number {
  const outside = new Set(pathToRoot(sentence, cue.head));
  let end = from;
  for (let i = from + 1; i < sentence.tokens.length; i++) {
    if (sentence.tokens[i]!.upos === "PUNCT") continue;
    const chunk = chunkOf(sentence, i, outside);
    if (resumesStory(sentence, cue, i, chunk, reach)) break;
    end = i;
  }
  return end;
}

/** The highest token above `i` that is not above the cue. */
function chunkOf(sentence: Sentence, i: number, outside: ReadonlySet<number>): number {
  let at = i;
  while (sentence.tokens[at]!.head >= 0 && !outside.has(sentence.tokens[at]!.head)) at = sentence.tokens[at]!.head;
  return at;
}

function resumesStory(sentence: Sentence, cue: Cue, i: number, chunk: number, reach: Reach): boolean {
  const token = sentence.tokens[chunk]!;
  const afterBreak = isBreak(sentence, i - 1);
  const rel = relation(token);
  if (reach.resuming.has(formOf(sentence, i)) && (afterBreak || ["advcl", "obl", "mark", "case"].includes(rel)))
    return true;
  if (rel === "conj" || rel === "cc")
    return reach.cueHeads.has(chunk) || (afterBreak && dependents(sentence, chunk, "nsubj").length > 0);
  if (rel === "parataxis") return afterBreak;
  if (rel === "advcl") return afterBreak || reach.cueHeads.has(chunk);
  // Another branch of the tree that holds the cue's own clause: a clause that the cue's stands in goes on.
  return afterBreak && token.head !== cue.head && sentence.tokens[cue.head]!.head === token.head && rel !== "punct";
}

/** A comma or a dash; the hyphen of "US-Japanese" is none. */
function isBreak(sentence: Sentence, i: number): boolean {
  const { form, start } = sentence.tokens[i]!;
  return /^[,;:–—―-]+$/u.test(form) && !(form === "-" && sentence.tokens[i - 1]?.end === start);
}

/** "X, he said": the words before source and cue, and what of the clause goes on after them. */
export function clauseAround(sentence: Sentence, cue: Cue, source: Source, clause: number, reach: Reach): number[] {
  const quoting = quotingVerb(sentence, cue.head);
  const quoter =
    quoting === undefined
      ? []
      : [quoting, ...dependents(sentence, quoting, "nsubj", "obl").flatMap((i) => subtree(sentence, i))];
  const own = [...cue.tokens, ...quoter, ...source.tokens.filter((i) => Math.abs(i - cue.head) < 40)];
  const skip = new Set([...subtree(sentence, cue.head), ...quoter]);
  const inside = subtree(sentence, clause).filter((i) => !skip.has(i) || sentence.tokens[cue.head]!.head < 0);
  const first = Math.min(...own);
  const before = inside.filter((i) => i < first);
  const after = inside.filter((i) => i > Math.max(...own));
  const left = before.length > 0 ? range(leftEdge(sentence, before[0]!, reach), first - 1) : [];
  const right = after.length > 0 ? range(after[0]!, endOfStatement(sentence, cue, after.at(-1)!, reach)) : [];
  return [...left, ...right];
}

/** "Urged restraint, saying the drills …": the clause is that of the cue right before it, which has none. */
export function isOfAnother(sentence: Sentence, verb: number, clause: number, { cueHeads }: Reach): boolean {
  const before = (subtree(sentence, clause)[0] ?? 0) - 1;
  return before > verb && cueHeads.has(before) && dependents(sentence, before, "ccomp").length === 0;
}

/** The statement begins with its sentence, unless another cue or its clause stands before. */
function leftEdge(sentence: Sentence, from: number, reach: Reach): number {
  for (let i = from - 1; i >= 0; i--) {
    if (reach.cueHeads.has(i) || /^[;:]$/u.test(sentence.tokens[i]!.form)) return from;
  }
  return 0;
}
