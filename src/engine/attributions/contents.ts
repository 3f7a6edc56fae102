/** What is said: the words of the statement around a cue, from the tree, repaired by commas and positions. */
import type { Sentence } from "../grammar/types.ts";
import { dependents, markerOf, relation, subtree } from "../tree.ts";
import { clauseAfter, clauseAround, endOfStatement, type Reach, range } from "./clauses.ts";
import type { Cue } from "./find-cues.ts";
import { formOf, lemmaOf } from "./find-cues.ts";
import type { Source } from "./sources.ts";

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
  const clause = clauseOf(sentence, verb);
  if (clause !== undefined && takes.has("that"))
    return only(
      clause > verb
        ? clauseAfter(sentence, cue, source, clause, reach)
        : clauseAround(sentence, cue, source, clause, reach),
    );
  const outer = outerClause(sentence, cue);
  if (outer !== undefined && takes.has("that")) return only(clauseAround(sentence, cue, source, outer, reach));
  return complements(sentence, cue, reach) ?? unparsed(sentence, cue, source, reach);
}

/** The clause that the verb governs, rather one behind it; a bare adjective before it is none. */
function clauseOf(sentence: Sentence, verb: number): number | undefined {
  const clauses = dependents(sentence, verb, "ccomp");
  return (
    clauses.find((i) => i > verb) ??
    clauses.find(
      (i) => sentence.tokens[i]!.upos === "VERB" || dependents(sentence, i, "nsubj", "cop", "aux").length > 0,
    )
  );
}

/** "Told reporters that …", "said in a statement that …": the clause is the verb's, though the parser may hang it on the noun before. */
function toldClause(sentence: Sentence, cue: Cue, reach: Reach): number[] | undefined {
  if (!cue.entry.takes.has("that") || !cue.entry.takes.has("quote")) return undefined;
  const last = Math.max(...cue.tokens);
  const aside = afterAside(sentence, last);
  if (aside !== undefined) return range(aside, sentence.tokens.length - 1);
  for (let i = last + 2; i < Math.min(last + 12, sentence.tokens.length); i++) {
    const { upos } = sentence.tokens[i]!;
    if (upos === "VERB" || upos === "AUX" || upos === "PUNCT") return undefined;
    if (formOf(sentence, i) !== "that") continue;
    const noun = sentence.tokens[i - 1]!.upos;
    if (noun !== "NOUN" && noun !== "PROPN" && noun !== "PRON") return undefined;
    const holds = subtree(sentence, cue.head).filter((t) => t >= i);
    return range(i, endOfStatement(sentence, cue, holds.length > 0 ? contiguousEnd(holds) : i, reach));
  }
  return undefined;
}

/** "Reported, citing officials, that": where the clause takes up again; undefined without such an aside. */
function afterAside(sentence: Sentence, last: number): number | undefined {
  if (sentence.tokens[last + 1]?.form !== ",") return undefined;
  const found = range(last + 3, Math.min(last + 25, sentence.tokens.length - 1)).find(
    (i) => formOf(sentence, i) === "that" && sentence.tokens[i - 1]!.form === ",",
  );
  return found;
}

/** The last of the tokens that follow each other from the first one on. */
function contiguousEnd(tokens: readonly number[]): number {
  let end = tokens[0]!;
  for (const i of tokens) {
    if (i > end + 1) break;
    end = i;
  }
  return end;
}

/** "He said the two sides will meet", whatever the parser hung where: after a verb of speech a clause follows. */
function unparsed(sentence: Sentence, cue: Cue, source: Source, reach: Reach): Content | undefined {
  const { takes } = cue.entry;
  if (!takes.has("that") || !takes.has("quote")) return undefined;
  const left = beforeSource(sentence, cue, source);
  if (left) return only(left);
  const from = afterHearer(sentence, cue, source);
  const next = sentence.tokens[from];
  if (!next || next.upos === "PUNCT" || next.upos === "ADP" || formOf(sentence, from) === "to") return undefined;
  const end = endOfStatement(sentence, cue, from, reach);
  const finite = range(from, end).some(
    (i) => sentence.tokens[i]!.feats.verbForm === "Fin" || sentence.tokens[i]!.upos === "AUX",
  );
  return finite ? only(range(from, end)) : undefined;
}

/** "The visit was put off, a spokesman for the ministry said." */
function beforeSource(sentence: Sentence, cue: Cue, source: Source): number[] | undefined {
  const first = Math.min(...cue.tokens, ...source.tokens);
  const comma = first - 1;
  if (source.tokens.length === 0 || sentence.tokens[comma]?.form !== ",") return undefined;
  const left = range(0, comma - 1);
  const isClause = left.some(
    (i) => sentence.tokens[i]!.feats.verbForm === "Fin" && !dependents(sentence, i, "mark").some((m) => m < i),
  );
  return isClause ? left : undefined;
}

/** The first word after the cue, an inverted source and whoever is spoken to. */
function afterHearer(sentence: Sentence, cue: Cue, source: Source): number {
  let last = Math.max(...cue.tokens, ...source.tokens.filter((i) => i === Math.max(...cue.tokens) + 1));
  if (source.tokens[0] === last) last = Math.max(...source.tokens);
  if (!cue.entry.takes.has("hearer")) return last + 1;
  const hearer = dependents(sentence, cue.head, "obj", "iobj").find((i) => subtree(sentence, i)[0] === last + 1);
  return hearer === undefined ? last + 1 : Math.max(...subtree(sentence, hearer)) + 1;
}

/** Objects, infinitives and predicates that the verb takes, in one stretch. */
function complements(sentence: Sentence, cue: Cue, reach: Reach): Content | undefined {
  const { takes } = cue.entry;
  const verb = cue.head;
  const objects = objectsOf(sentence, cue);
  const infinitive = dependents(sentence, verb, "xcomp", "ccomp", "advcl").filter(
    (i) => isInfinitive(sentence, i) || isGerund(sentence, i),
  );
  const predicate = dependents(sentence, verb, "xcomp", "obl", "advcl").filter((i) => isPredicate(sentence, i));
  const relative = relativeObject(sentence, cue, objects);
  if (relative) return relative;
  if (takes.has("obj-for") && objects.length > 0) {
    const asked = dependents(sentence, verb, "obl").filter((i) => markerOf(sentence, i) === "for" && i > verb);
    if (asked.length > 0) return only(spread(sentence, cue, [...objects, ...asked], reach));
  }
  if (takes.has("to") && objects.length === 0 && infinitive.length > 0)
    return only(spread(sentence, cue, infinitive.slice(0, 1), reach));
  if (takes.has("obj-to") && infinitive.length > 0)
    return only(spread(sentence, cue, [...objects, infinitive[0]!], reach));
  if (takes.has("obj-as") && objects.length > 0 && predicate.length > 0)
    return only(spread(sentence, cue, [...objects, ...predicate], reach));
  if (takes.has("obj-as") && objects.length > 0) return renamed(sentence, cue, objects[0]!, reach);
  if (takes.has("obj") && objects.length > 0)
    return only(spread(sentence, cue, [...objects, ...tails(sentence, verb, reach)], reach));
  if (takes.has("that") && infinitive.length > 0 && takes.has("to"))
    return only(spread(sentence, cue, infinitive, reach));
  return undefined;
}

/** "Called the plan a mistake": what follows the object says what it is taken for. */
function renamed(sentence: Sentence, cue: Cue, object: number, reach: Reach): Content | undefined {
  const right = dependents(sentence, cue.head, "obj", "xcomp", "amod", "conj", "ccomp", "appos").filter(
    (i) => i > object,
  );
  const next = sentence.tokens[object + 1];
  const phrase = subtree(sentence, object);
  const described =
    (next && ["ADJ", "DET", "NOUN"].includes(next.upos)) || sentence.tokens[phrase.at(-1)!]!.upos === "ADJ"
      ? phrase
      : [];
  if (right.length === 0 && !described.some((i) => i > object))
    return cue.entry.takes.has("obj") ? only(spread(sentence, cue, [object], reach)) : undefined;
  return only(spread(sentence, cue, [object, ...right], reach));
}

/** The object; for "urged Oslo to" and "asked Oslo for" also whom the parser takes for a hearer. */
function objectsOf(sentence: Sentence, cue: Cue): number[] {
  const objects = nominalObjects(sentence, cue);
  const acts = cue.entry.takes.has("obj-to") || cue.entry.takes.has("obj-for");
  return objects.length > 0 || !acts || cue.entry.takes.has("hearer")
    ? objects
    : dependents(sentence, cue.head, "iobj");
}

/** The object; for cues that end in a preposition, what that preposition leads to. */
function nominalObjects(sentence: Sentence, cue: Cue): number[] {
  const particles = cue.tokens.filter((i) => i > cue.head);
  if (particles.length === 0) return dependents(sentence, cue.head, "obj");
  const led = dependents(sentence, cue.head, "obl", "advcl", "ccomp", "xcomp", "obj").filter((i) => i > cue.head);
  const byMark = led.filter((i) => dependents(sentence, i, "case", "mark").some((m) => particles.includes(m)));
  return byMark.length > 0 ? byMark : led.filter((i) => relation(sentence.tokens[i]!) === "obj").slice(0, 1);
}

/** "Accused X of Y", "condemned the arrests in X": what follows the object is said of it, unless it says when or where it was said. */
const tails = (sentence: Sentence, verb: number, reach: Reach): number[] =>
  dependents(sentence, verb, "obl", "advcl").filter((i) => {
    const marks = dependents(sentence, i, "case", "mark").map((m) => formOf(sentence, m));
    if (i < verb || marks.length === 0 || reach.timed.has(i) || reach.media.has(lemmaOf(sentence, i))) return false;
    const first = subtree(sentence, i)[0]!;
    return !marks.some((m) => reach.resuming.has(m) && m !== "as") && sentence.tokens[first - 1]!.upos !== "PUNCT";
  });

const isInfinitive = (sentence: Sentence, i: number): boolean =>
  dependents(sentence, i, "mark").some((m) => formOf(sentence, m) === "to");

/** "Proposes holding talks". */
const isGerund = (sentence: Sentence, i: number): boolean =>
  relation(sentence.tokens[i]!) === "xcomp" && /ing$/u.test(formOf(sentence, i)) && sentence.tokens[i]!.upos === "VERB";

/** "…, which Oslo denied": what the pronoun stands for. */
function relativeObject(sentence: Sentence, cue: Cue, objects: readonly number[]): Content | undefined {
  const [pronoun] = objects;
  const { head, deprel } = sentence.tokens[cue.head]!;
  if (pronoun === undefined || head < 0 || !deprel.endsWith(":relcl") || pronoun > cue.head) return undefined;
  if (!/^(?:which|that|whom)$/u.test(formOf(sentence, pronoun))) return undefined;
  const named = subtree(sentence, head, ["acl:relcl", "advcl:relcl", "punct"]).filter((i) => i < pronoun);
  return named.length > 0 ? only(range(named[0]!, named.at(-1)!)) : undefined;
}

const isPredicate = (sentence: Sentence, i: number): boolean => {
  const token = sentence.tokens[i]!;
  if (dependents(sentence, i, "case", "mark").some((m) => ["as", "to", "with"].includes(formOf(sentence, m))))
    return true;
  return relation(token) === "xcomp" && ["ADJ", "NOUN", "PROPN"].includes(token.upos);
};

/** Where the report's own story goes on after an object: a dash, ", who …", "during …". */
function storyBreak(sentence: Sentence, from: number, to: number, reach: Reach): number {
  const at = range(from + 1, to).find((i) => {
    const form = formOf(sentence, i);
    if (/^(?:[—–]|--)$/u.test(form) || (reach.resuming.has(form) && form !== "as")) return true;
    return sentence.tokens[i - 1]!.form === "," && /^(?:who|which|whose)$/u.test(form);
  });
  return at === undefined ? to : at - 1;
}

/** From the first to the last word of the phrases, as one stretch right of the cue (or left of it for "which", "what"). */
function spread(sentence: Sentence, cue: Cue, heads: readonly number[], reach: Reach): number[] {
  const tokens = heads.flatMap((i) => subtree(sentence, i));
  const right = tokens.filter((i) => i > cue.head);
  if (right.length === 0) return tokens;
  return range(Math.min(...right), storyBreak(sentence, Math.min(...right), Math.max(...right), reach));
}

/** "X, he said": the head of the clause that the cue's own clause hangs in. */
function outerClause(sentence: Sentence, cue: Cue): number | undefined {
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
