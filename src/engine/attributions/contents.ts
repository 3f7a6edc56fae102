/** What is said: the words of the statement around a cue, from the tree, repaired by commas and positions. */
import type { Sentence } from "../grammar/types.ts";
import { dependents, markerOf, relation, subtree } from "../tree.ts";
import { clauseAfter, clauseAround, isOfAnother, type Reach, range } from "./clauses.ts";
import { complements, tails } from "./complements.ts";
import type { Cue } from "./find-cues.ts";
import { formOf, quotingVerb } from "./find-cues.ts";
import type { Source } from "./sources.ts";
import { toldClause, unparsed } from "./told.ts";

/** The statement's tokens, and cue words that only the statement shows: the preposition of "hope for". */
export interface Content {
  readonly tokens: readonly number[];
  readonly cueTokens: readonly number[];
}

/** The content of a cue within its sentence; undefined when the cue takes nothing there that it could attribute. */
export function contentOf(sentence: Sentence, cue: Cue, source: Source, reach: Reach): Content | undefined {
  const found = candidates(sentence, cue, source, reach);
  if (!found || found.tokens.length === 0) return undefined;
  const banned = new Set([...cue.tokens, ...source.tokens, ...source.support, ...found.cueTokens]);
  const tokens = found.tokens.filter((i) => !banned.has(i));
  return tokens.length > 0 ? { tokens, cueTokens: found.cueTokens } : undefined;
}

function candidates(sentence: Sentence, cue: Cue, source: Source, reach: Reach): Content | undefined {
  if (cue.kind === "marker") return aroundMarker(sentence, cue, source);
  if (cue.kind === "noun" || cue.kind === "adjective") return afterWord(sentence, cue);
  if (cue.passive) return ofPassive(sentence, cue, reach);
  return ofVerb(sentence, cue, source, reach);
}

const only = (tokens: readonly number[]): Content => ({ tokens, cueTokens: [] });

function ofVerb(sentence: Sentence, cue: Cue, source: Source, reach: Reach): Content | undefined {
  const { takes } = cue.entry;
  const verb = cue.head;
  const told = toldClause(sentence, cue, reach);
  if (told) return only(told);
  const clause = clauseOf(sentence, verb, reach);
  if (clause !== undefined && takes.has("that"))
    return only(
      clause > verb
        ? clauseAfter(sentence, cue, source, clause, reach)
        : clauseAround(sentence, cue, source, clause, reach),
    );
  const outer = outerClause(sentence, cue);
  if (outer !== undefined && takes.has("that")) return only(clauseAround(sentence, cue, source, outer, reach));
  const tokens = complements(sentence, cue, reach) ?? unparsed(sentence, cue, source, reach);
  return tokens && only(tokens);
}

/** The clause that the verb governs, rather one behind it; a bare adjective before it is none, nor is ", Reuters reported". */
function clauseOf(sentence: Sentence, verb: number, reach: Reach): number | undefined {
  const clauses = dependents(sentence, verb, "ccomp").filter(
    (i) => !isAside(sentence, i, reach) && !isOfAnother(sentence, verb, i, reach),
  );
  return (
    clauses.find((i) => i > verb) ??
    clauses.find(
      (i) => sentence.tokens[i]!.upos === "VERB" || dependents(sentence, i, "nsubj", "cop", "aux").length > 0,
    )
  );
}

/** Another cue with its source after a comma: it reports the whole sentence. */
function isAside(sentence: Sentence, i: number, { cueHeads }: Reach): boolean {
  const [subject] = dependents(sentence, i, "nsubj");
  if (!cueHeads.has(i) || subject === undefined || dependents(sentence, i, "mark", "ccomp").length > 0) return false;
  return sentence.tokens[subtree(sentence, subject)[0]! - 1]?.form === ",";
}

/** "X, he said": the head of the clause that the cue's own clause hangs in. */
function outerClause(sentence: Sentence, cue: Cue): number | undefined {
  const quoting = quotingVerb(sentence, cue.head);
  if (quoting !== undefined) {
    const { head, deprel } = sentence.tokens[quoting]!;
    return deprel === "parataxis" ? head : dependents(sentence, quoting, "ccomp")[0];
  }
  const token = sentence.tokens[cue.head]!;
  const rel = relation(token);
  const isAs = dependents(sentence, cue.head, "mark").some((m) => formOf(sentence, m) === "as");
  if (rel !== "parataxis" && !(rel === "advcl" && isAs) && rel !== "discourse") return undefined;
  return token.head < 0 ? undefined : token.head;
}

function ofPassive(sentence: Sentence, cue: Cue, reach: Reach): Content | undefined {
  const verb = cue.head;
  const subject = dependents(sentence, verb, "nsubj:pass", "nsubj").filter(
    (i) => !/^(?:it|there)$/u.test(formOf(sentence, i)),
  );
  const clause = dependents(sentence, verb, "ccomp", "csubj", "xcomp");
  const tail = [
    ...tails(sentence, verb, reach),
    ...dependents(sentence, verb, "obl").filter((i) => markerOf(sentence, i) === "as"),
  ];
  const governor = sentence.tokens[verb]!.deprel === "acl" ? [sentence.tokens[verb]!.head] : [];
  const heads = [...subject, ...clause, ...tail];
  if (governor.length > 0)
    return only(subtree(sentence, governor[0]!, ["acl", "punct"]).concat(heads.flatMap((i) => subtree(sentence, i))));
  if (heads.length === 0) return undefined;
  return only(heads.flatMap((i) => subtree(sentence, i)));
}

function afterWord(sentence: Sentence, cue: Cue): Content | undefined {
  const { takes } = cue.entry;
  const children = dependents(sentence, cue.head, "acl", "ccomp", "xcomp", "nmod", "obl", "advcl");
  for (const i of children) {
    if (i < cue.head) continue;
    const marks = dependents(sentence, i, "mark", "case");
    const words = marks.map((m) => formOf(sentence, m));
    const joined = marks.find((m) => takes.has(formOf(sentence, m)) && !["that", "to"].includes(formOf(sentence, m)));
    const clausal =
      takes.has("that") &&
      ["ccomp", "acl"].includes(relation(sentence.tokens[i]!)) &&
      sentence.tokens[i]!.deprel !== "acl:relcl" &&
      (words.includes("that") || (cue.kind === "adjective" && words.length === 0));
    if (clausal || (takes.has("to") && words.includes("to")))
      return only(subtree(sentence, i).filter((t) => t > cue.head));
    if (joined !== undefined)
      return { tokens: subtree(sentence, i).filter((t) => t > joined), cueTokens: range(cue.head + 1, joined) };
  }
  return undefined;
}

/** "According to X, S" and "S, according to X": the clause around the phrase, or the whole sentence. */
function aroundMarker(sentence: Sentence, cue: Cue, source: Source): Content | undefined {
  const own = new Set([...cue.tokens, ...source.tokens]);
  const first = Math.min(...own);
  const last = Math.max(...own);
  const clauseHead = source.head === undefined ? -1 : governingVerb(sentence, source.head);
  const all = clauseHead >= 0 ? subtree(sentence, clauseHead) : range(0, sentence.tokens.length - 1);
  const rest = all.filter((i) => !own.has(i));
  const before = rest.filter((i) => i < first);
  const after = rest.filter((i) => i > last);
  if (!hasWords(sentence, before)) return only(after);
  return only(goesOnAfter(sentence, last, after) ? [...before, ...after] : before);
}

/** "The talks, according to Oslo, were held": after source and comma the statement's own verb follows, and nothing about the source. */
function goesOnAfter(sentence: Sentence, last: number, after: readonly number[]): boolean {
  const next = after.find((i) => sentence.tokens[i]!.upos !== "PUNCT");
  const isSetOff = [last, last + 1].some((i) => sentence.tokens[i]?.upos === "PUNCT");
  if (next === undefined || !isSetOff) return false;
  if (/^(?:who|which|whose|that|and|but|while|as)$/u.test(formOf(sentence, next))) return false;
  return after.some((i) => sentence.tokens[i]!.feats.verbForm === "Fin");
}

function governingVerb(sentence: Sentence, i: number): number {
  let at = sentence.tokens[i]!.head;
  while (at >= 0 && !isClauseHead(sentence, at)) at = sentence.tokens[at]!.head;
  return at;
}

const isClauseHead = (sentence: Sentence, i: number): boolean =>
  sentence.tokens[i]!.head < 0 || dependents(sentence, i, "nsubj", "csubj").length > 0;

const hasWords = (sentence: Sentence, tokens: readonly number[]): boolean =>
  tokens.some((i) => sentence.tokens[i]!.upos !== "PUNCT");
