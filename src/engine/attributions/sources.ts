/** Who says it: the words of the source around a cue. */
import type { Sentence } from "../grammar/types.ts";
import { childrenOf, dependents, markerOf, pathToRoot, relation, subtree } from "../tree.ts";
import { range } from "./clauses.ts";
import { type Cue, formOf } from "./find-cues.ts";
import { isComma, speakerSubject, understood } from "./subjects.ts";

/** The source's head and all its tokens; no tokens when the sentence does not say. */
export interface Source {
  readonly head: number | undefined;
  readonly tokens: readonly number[];
  /** Words that belong to the cue when the source is reached through another word: "issued" in "issued a warning". */
  readonly support: readonly number[];
}

const NONE: Source = { head: undefined, tokens: [], support: [] };

/** The source of a cue. */
export function sourceOf(sentence: Sentence, cue: Cue): Source {
  if (cue.kind === "marker") return markerSource(sentence, cue);
  if (cue.kind === "noun") return nounSource(sentence, cue);
  if (cue.passive) return agentSource(sentence, cue.head);
  const subject = speakerSubject(sentence, cue);
  return subject === undefined ? NONE : phrase(sentence, subject, cue);
}

function agentSource(sentence: Sentence, verb: number): Source {
  const agent = dependents(sentence, verb, "obl").find((i) => markerOf(sentence, i) === "by");
  if (agent === undefined) return NONE;
  return { head: agent, tokens: nounPhrase(sentence, agent).filter((i) => !isCase(sentence, i, agent)), support: [] };
}

const isCase = (sentence: Sentence, i: number, head: number): boolean =>
  sentence.tokens[i]!.head === head && relation(sentence.tokens[i]!) === "case";

/** "According to" is a case marker of the source, or its first word is. */
function markerSource(sentence: Sentence, cue: Cue): Source {
  const last = cue.tokens.at(-1)!;
  let head = sentence.tokens[cue.head]!.head;
  if (head <= last) head = sentence.tokens[last]!.head;
  if (head <= last) head = nextNominal(sentence, last + 1);
  if (head < 0) return NONE;
  const tokens = nounPhrase(sentence, head).filter((i) => i > last);
  return { head, tokens: contiguous(tokens, last + 1), support: [] };
}

function nextNominal(sentence: Sentence, from: number): number {
  return sentence.tokens.findIndex((t, i) => i >= from && ["NOUN", "PROPN", "PRON"].includes(t.upos));
}

/** Tokens from `from` on without a gap of more than a comma. */
function contiguous(tokens: readonly number[], from: number): number[] {
  const found: number[] = [];
  let next = from;
  for (const i of tokens) {
    if (i > next + 1) break;
    found.push(i);
    next = i + 1;
  }
  return found;
}

function nounSource(sentence: Sentence, cue: Cue): Source {
  const owner = dependents(sentence, cue.head, "nmod:poss")[0];
  if (owner !== undefined) return { head: owner, tokens: subtree(sentence, owner, ["punct"]), support: [] };
  const token = sentence.tokens[cue.head]!;
  const governor = token.head;
  const by = dependents(sentence, cue.head, "nmod").find((i) =>
    ["by", "from", "among"].includes(markerOf(sentence, i)),
  );
  if (by !== undefined)
    return { head: by, tokens: nounPhrase(sentence, by).filter((i) => !isCase(sentence, i, by)), support: [] };
  if (governor >= 0 && !cue.answered && relation(token) === "obj" && sentence.tokens[governor]!.upos === "VERB") {
    const subject = dependents(sentence, governor, "nsubj")[0] ?? understood(sentence, governor, 0);
    if (subject !== undefined) return { head: subject, tokens: nounPhrase(sentence, subject), support: [governor] };
  }
  return NONE;
}

function phrase(sentence: Sentence, head: number, cue: Cue): Source {
  const all = nounPhrase(sentence, head);
  const first = Math.min(...cue.tokens);
  if (all.includes(cue.head)) {
    const relative = relativePronoun(sentence, cue.head);
    if (relative !== undefined) return { head, tokens: [relative], support: [] };
    return {
      head,
      tokens: trimRight(
        sentence,
        all.filter((i) => i < first),
      ),
      support: [],
    };
  }
  const own =
    (relation(sentence.tokens[head]!) === "nsubj" && sentence.tokens[head]!.head === cue.head) ||
    (head < first && !range(head, first - 1).some((i) => ["VERB", "AUX", "PUNCT"].includes(sentence.tokens[i]!.upos)));
  return { head, tokens: trimRight(sentence, own && head < first ? filled(sentence, all, cue) : all), support: [] };
}

/** A subject up to its verb: descriptions that the parser hung elsewhere belong to it, adverbials of the verb do not. */
function filled(sentence: Sentence, phrase: readonly number[], cue: Cue): number[] {
  const first = Math.min(...cue.tokens);
  let from = phrase[0]!;
  if (sentence.tokens[from]!.upos === "PROPN") from = titleStart(sentence, from);
  let to = phrase.filter((i) => i < first).at(-1)!;
  for (let i = to + 1; i < first; i++) {
    if (isQuoteMark(sentence, i)) break;
    if (!isComma(sentence, i) && !isAdverbial(sentence, i, cue)) to = i;
  }
  return range(from, to);
}

/** "Republican nominee Gov. Mike Pence": titles that the parser cut off, unless a preposition holds them. */
function titleStart(sentence: Sentence, name: number): number {
  let from = name;
  while (from > 0 && isTitle(sentence, from - 1)) from--;
  const before = sentence.tokens[from - 1]?.upos;
  return before === "ADP" || before === "DET" || before === "VERB" ? name : from;
}

const isTitle = (sentence: Sentence, i: number): boolean => ["PROPN", "NOUN", "ADJ"].includes(sentence.tokens[i]!.upos);

/** The word stands under an adverbial of the cue's verb: "on Friday", "in a statement". */
function isAdverbial(sentence: Sentence, i: number, cue: Cue): boolean {
  const path = pathToRoot(sentence, i);
  const at = path.indexOf(cue.head);
  if (at < 1) return false;
  return ["obl", "advmod", "advcl", "aux", "cop", "discourse", "cc", "mark"].includes(
    relation(sentence.tokens[path[at - 1]!]!),
  );
}

const isQuoteMark = (sentence: Sentence, i: number): boolean => /^["“”«»„'`]+$/u.test(sentence.tokens[i]!.form);

/** Inside a relative clause the pronoun stands for the source: "officials who said". */
function relativePronoun(sentence: Sentence, verb: number): number | undefined {
  return dependents(sentence, verb, "nsubj").find((i) => /^(?:who|that|which)$/u.test(formOf(sentence, i)));
}

/** A nominal with everything that describes it; clauses and lists that merely follow are left out. */
function nounPhrase(sentence: Sentence, head: number): number[] {
  const own = (childrenOf(sentence)[head] ?? []).filter((i) => !FOLLOWING.has(relation(sentence.tokens[i]!)));
  return [head, ...own.flatMap((i) => subtree(sentence, i))].sort((a, b) => a - b);
}
const FOLLOWING = new Set(["parataxis", "discourse", "cop", "aux", "nsubj", "advcl", "ccomp"]);

function trimRight(sentence: Sentence, tokens: readonly number[]): number[] {
  const found = [...tokens];
  while (found.length > 0 && isComma(sentence, found.at(-1)!)) found.pop();
  while (found.length > 0 && isComma(sentence, found[0]!)) found.shift();
  return found;
}
