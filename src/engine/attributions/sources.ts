/** Who says it: the words of the source around a cue. */
import type { Sentence } from "../grammar/types.ts";
import { dependents, markerOf, relation, subtree } from "../tree.ts";
import type { Cue } from "./find-cues.ts";
import { formOf } from "./find-cues.ts";

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
  const subject = speakerSubject(sentence, cue.head) ?? neighbour(sentence, cue);
  return subject === undefined ? NONE : phrase(sentence, subject, cue);
}

/** The subject, own or understood. "There" and a bare "it" before a passive say nothing of a speaker. */
function speakerSubject(sentence: Sentence, verb: number): number | undefined {
  const own = dependents(sentence, verb, "nsubj").find((i) => sentence.tokens[i]!.deprel !== "nsubj:pass");
  if (own !== undefined) return formOf(sentence, own) === "there" ? undefined : own;
  return understood(sentence, verb, 0);
}

const LINKS = ["conj", "xcomp", "advcl", "parataxis"];

function understood(sentence: Sentence, verb: number, depth: number): number | undefined {
  const token = sentence.tokens[verb]!;
  if (token.head < 0 || depth > 5) return undefined;
  const governor = token.head;
  const rel = relation(token);
  if (rel === "acl") return governor;
  if (!LINKS.includes(rel)) return undefined;
  if (rel === "xcomp" || token.deprel === "advcl:relcl") {
    const object = dependents(sentence, governor, "obj", "iobj")[0];
    if (object !== undefined && rel === "xcomp" && object < verb) return object;
  }
  const subject = dependents(sentence, governor, "nsubj")[0];
  return subject ?? understood(sentence, governor, depth + 1);
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
  if (governor >= 0 && relation(token) === "obj" && sentence.tokens[governor]!.upos === "VERB") {
    const subject = speakerSubject(sentence, governor);
    if (subject !== undefined) return { head: subject, tokens: nounPhrase(sentence, subject), support: [governor] };
  }
  return NONE;
}

function phrase(sentence: Sentence, head: number, cue: Cue): Source {
  const all = nounPhrase(sentence, head);
  const tokens = all.includes(cue.head) ? all.filter((i) => i < Math.min(...cue.tokens)) : all;
  const relative = all.includes(cue.head) ? relativePronoun(sentence, cue.head) : undefined;
  if (relative !== undefined) return { head, tokens: [relative], support: [] };
  return { head, tokens: trimRight(sentence, tokens), support: [] };
}

/** Inside a relative clause the pronoun stands for the source: "officials who said". */
function relativePronoun(sentence: Sentence, verb: number): number | undefined {
  return dependents(sentence, verb, "nsubj").find((i) => /^(?:who|that|which)$/u.test(formOf(sentence, i)));
}

/** A nominal with everything that describes it; clauses and lists that merely follow are left out. */
const nounPhrase = (sentence: Sentence, head: number): number[] =>
  subtree(sentence, head, ["parataxis", "discourse", "cop", "aux", "nsubj", "advcl", "ccomp"]);

function trimRight(sentence: Sentence, tokens: readonly number[]): number[] {
  const found = [...tokens];
  while (found.length > 0 && isComma(sentence, found.at(-1)!)) found.pop();
  while (found.length > 0 && isComma(sentence, found[0]!)) found.shift();
  return found;
}

/** Where the parser found no subject: the nominal right before the cue, or right after an inverted one. */
function neighbour(sentence: Sentence, cue: Cue): number | undefined {
  const first = Math.min(...cue.tokens);
  const before = sentence.tokens[first - 1];
  if (before && ["NOUN", "PROPN", "PRON"].includes(before.upos) && sentence.tokens[cue.head]!.feats.verbForm !== "Part")
    return topOfPhrase(sentence, first - 1);
  return undefined;
}

function topOfPhrase(sentence: Sentence, i: number): number {
  let at = i;
  const nominal = ["flat", "compound", "appos", "nmod"];
  while (
    nominal.includes(relation(sentence.tokens[at]!)) &&
    sentence.tokens[at]!.head < i &&
    sentence.tokens[at]!.head >= 0
  )
    at = sentence.tokens[at]!.head;
  return at;
}

const isComma = (sentence: Sentence, i: number): boolean => /^[,;:–—―-]+$/u.test(sentence.tokens[i]!.form);
