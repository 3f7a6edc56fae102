/** Statements of verbs of speech where the tree shows no clause: by the order of the words. */
import type { Sentence } from "../grammar/types.ts";
import { dependents, subtree } from "../tree.ts";
import { endOfStatement, type Reach, range } from "./clauses.ts";
import { type Cue, formOf } from "./find-cues.ts";
import type { Source } from "./sources.ts";

/** "Told reporters that …", "said in a statement that …": the clause is the verb's, though the parser may hang it on the noun before. */
export function toldClause(sentence: Sentence, cue: Cue, reach: Reach): number[] | undefined {
  if (!cue.entry.takes.has("that") || !cue.entry.takes.has("quote")) return undefined;
  const last = Math.max(...cue.tokens);
  const aside = afterAside(sentence, last);
  if (aside !== undefined) return range(aside, sentence.tokens.length - 1);
  for (let i = last + 2; i < Math.min(last + 12, sentence.tokens.length); i++) {
    const { upos, deprel, feats } = sentence.tokens[i]!;
    // "In an article carried by the agency that".
    const describes = deprel === "acl" && feats.verbForm === "Part";
    if ((upos === "VERB" && !describes) || upos === "AUX" || upos === "PUNCT") return undefined;
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
export function unparsed(sentence: Sentence, cue: Cue, source: Source, reach: Reach): number[] | undefined {
  const { takes } = cue.entry;
  if (!takes.has("that") || !takes.has("quote")) return undefined;
  const left = beforeSource(sentence, cue, source);
  if (left) return left;
  const from = afterHearer(sentence, cue, source);
  const next = sentence.tokens[from];
  if (!next || next.upos === "PUNCT" || next.upos === "ADP" || formOf(sentence, from) === "to") return undefined;
  const end = endOfStatement(sentence, cue, from, reach);
  const finite = range(from, end).some(
    (i) => sentence.tokens[i]!.feats.verbForm === "Fin" || sentence.tokens[i]!.upos === "AUX",
  );
  return finite ? range(from, end) : undefined;
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
