/** The subject of a cue that speaks: its own, or the one understood from the clauses around. */
import type { Sentence } from "../grammar/types.ts";
import { dependents, pathToRoot, relation, subtree } from "../tree.ts";
import { range, returnsTo } from "./clauses.ts";
import { type Cue, formOf, quotingVerb } from "./find-cues.ts";

/** The subject: its own, the nominal before a finite verb that has none, or the one understood. "There" speaks of nobody. */
export function speakerSubject(sentence: Sentence, cue: Cue): number | undefined {
  const own = ownSubject(sentence, cue.head);
  if (own !== undefined) return formOf(sentence, own) === "there" ? undefined : own;
  return neighbour(sentence, cue) ?? inverted(sentence, cue) ?? understood(sentence, cue.head, 0);
}

/** The subject nearest to the verb; "China, the main trading partner, urged": of two with a comma between, the first. */
function ownSubject(sentence: Sentence, verb: number): number | undefined {
  const all = dependents(sentence, verb, "nsubj").sort((a, b) => Math.abs(a - verb) - Math.abs(b - verb));
  const [near, far] = all;
  if (near === undefined || far === undefined || far > near || near > verb) return near;
  const between = Math.max(...subtree(sentence, far).filter((i) => i < near)) + 1;
  return isComma(sentence, between) && isComma(sentence, verb - 1) ? far : near;
}

/** “…,” said the minister: the nominal right after a verb of speech that stands after a comma or a quotation. */
function inverted(sentence: Sentence, cue: Cue): number | undefined {
  const first = Math.min(...cue.tokens);
  const before = sentence.tokens[first - 1];
  if (!cue.entry.takes.has("quote") || !before || before.upos !== "PUNCT") return undefined;
  const next = Math.max(...cue.tokens) + 1;
  return dependents(sentence, cue.head, "obj", "obl", "ccomp", "xcomp").find(
    (i) => ["NOUN", "PROPN", "PRON"].includes(sentence.tokens[i]!.upos) && subtree(sentence, i)[0] === next,
  );
}

const LINKS = ["conj", "xcomp", "advcl", "parataxis"];

/** The subject that a clause without one shares with the clause above it. */
export function understood(sentence: Sentence, verb: number, depth: number): number | undefined {
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
  // "Quoted him as saying": who is quoted speaks, not who quotes.
  const outer = sentence.tokens[governor]!.head;
  const mayReturn = rel === "conj" || (rel === "advcl" && standsInStatement(sentence, governor));
  if (mayReturn && outer >= 0 && returnsTo(sentence, verb, outer))
    return speakerAbove(sentence, rel === "conj" ? outer : aboveStatement(sentence, governor));
  const quoted = quotingVerb(sentence, verb) === governor ? dependents(sentence, governor, "obj")[0] : undefined;
  if (quoted !== undefined) return quoted;
  return subject ?? strandedSubject(sentence, governor) ?? understood(sentence, governor, depth + 1);
}

/** The clause is another's statement, or hangs in one: "says that troops crossed the border, which is closed, adding …". */
const standsInStatement = (sentence: Sentence, clause: number): boolean =>
  pathToRoot(sentence, clause).some((i) => relation(sentence.tokens[i]!) === "ccomp");

/** "X ordered the launch and said …, the agency said": the parser gave both subjects to the last verb. */
function strandedSubject(sentence: Sentence, verb: number): number | undefined {
  const { head, deprel } = sentence.tokens[verb]!;
  return deprel === "ccomp" && head > verb ? dependents(sentence, head, "nsubj").find((i) => i < verb) : undefined;
}

/** What governs the statement that a clause stands in. */
const aboveStatement = (sentence: Sentence, clause: number): number => {
  const statement = pathToRoot(sentence, clause).find((i) => relation(sentence.tokens[i]!) === "ccomp");
  return statement === undefined ? clause : sentence.tokens[statement]!.head;
};

/** The subject of the nearest clause above that has one; "it" of "it was vital that" is none. */
function speakerAbove(sentence: Sentence, verb: number): number | undefined {
  return pathToRoot(sentence, verb)
    .map((i) => dependents(sentence, i, "nsubj")[0])
    .find((i) => i !== undefined);
}

/** Where the parser found no subject: the nominal right before a finite cue, adverbials between them aside. */
function neighbour(sentence: Sentence, cue: Cue): number | undefined {
  const first = Math.min(...cue.tokens);
  const { feats } = sentence.tokens[cue.head]!;
  if (first === cue.head && (feats.verbForm === "Part" || feats.verbForm === "Ger" || feats.verbForm === "Inf"))
    return undefined;
  const before = sentence.tokens[first - 1];
  if (!before || !["NOUN", "PROPN", "PRON"].includes(before.upos)) return undefined;
  return loneNominal(sentence, first) ?? topOfPhrase(sentence, first - 1);
}

/** "Sources close to the talks said": before the cue the clause holds nothing but its subject. */
function loneNominal(sentence: Sentence, first: number): number | undefined {
  let from = first;
  while (from > 0 && !["VERB", "AUX", "PUNCT", "SCONJ", "CCONJ"].includes(sentence.tokens[from - 1]!.upos)) from--;
  const opening = sentence.tokens[from - 1]?.upos;
  if ((opening !== undefined && opening !== "PUNCT") || sentence.tokens[from]!.upos === "ADP") return undefined;
  return range(from, first - 1).find(
    (i) => ["NOUN", "PROPN", "PRON"].includes(sentence.tokens[i]!.upos) && isTop(sentence, i),
  );
}

const isTop = (sentence: Sentence, i: number): boolean =>
  !["compound", "flat", "nmod", "amod"].includes(relation(sentence.tokens[i]!)) || sentence.tokens[i]!.head < i;

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

/** A comma, semicolon, colon or dash. */
export const isComma = (sentence: Sentence, i: number): boolean => /^[,;:–—―-]+$/u.test(sentence.tokens[i]!.form);
