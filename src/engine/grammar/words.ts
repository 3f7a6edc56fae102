/** Features of words for the network, their lemmas, and the features that rules read. */
import type { Model } from "./model.ts";
import type { Features } from "./types.ts";

/** Shape of a word as `training/train.py` writes it: runs of upper, lower, digits, others as they are. */
export function shapeOf(form: string): string {
  let shape = "";
  let last = "";
  for (const c of form) {
    const kind = isUpper(c) ? "X" : isLower(c) ? "x" : /\p{Nd}/u.test(c) ? "d" : c.charCodeAt(0) < 128 ? c : "u";
    if (kind !== last) shape += kind;
    last = kind;
    if (shape.length >= 6) break;
  }
  return shape.slice(0, 6) + (form.length === 1 ? "1" : "");
}

const isUpper = (c: string): boolean => c !== c.toLowerCase();
const isLower = (c: string): boolean => c !== c.toUpperCase();

/** Indices of word, suffix, prefix and shape in the model's vocabulary; 1 is what it does not know. */
export function featuresOf(form: string, model: Model): number[] {
  const low = form.toLowerCase().replaceAll("’", "'");
  return [low, low.slice(-3), low.slice(0, 3), shapeOf(form)].map((item, i) => model.vocabulary[i]!.get(item) ?? 1);
}

const LONGEST_ENDING = 5;

/** Lemma by the lexicon's list, by exception, else by the longest known ending of the word's tag. */
export function lemmaOf(form: string, upos: string, model: Model, listed?: ReadonlyMap<string, string>): string {
  const word = (upos === "PROPN" ? form : form.toLowerCase()).replaceAll("’", "'");
  const known = listed?.get(`${upos} ${word}`);
  if (known) return known;
  const exception = model.exceptions.get(`${upos} ${word}`);
  if (exception !== undefined) return exception;
  for (let n = Math.min(LONGEST_ENDING, word.length); n >= 0; n--) {
    const edit = model.rules.get(`${upos} ${word.slice(word.length - n)}`);
    if (edit !== undefined) return word.slice(0, Math.max(0, word.length - Number(edit[0]))) + edit.slice(1);
  }
  return word;
}

const FEATURES: Readonly<Record<string, Features>> = {
  VBD: { tense: "Past", verbForm: "Fin", mood: "Ind" },
  VBZ: { tense: "Pres", verbForm: "Fin", mood: "Ind", number: "Sing", person: 3 },
  VBP: { tense: "Pres", verbForm: "Fin", mood: "Ind" },
  VB: { verbForm: "Inf" },
  VBG: { verbForm: "Ger" },
  VBN: { verbForm: "Part", tense: "Past" },
  MD: { verbForm: "Fin" },
  NN: { number: "Sing" },
  NNP: { number: "Sing" },
  NNS: { number: "Plur" },
  NNPS: { number: "Plur" },
};
const ARTICLES: Readonly<Record<string, Features>> = {
  the: { definite: "Def" },
  a: { definite: "Ind" },
  an: { definite: "Ind" },
};
const NEGATIONS = new Set(["not", "n't", "n’t", "never", "no", "nt"]);

const NONE: Features = {};

/** Features that follow from the fine tag and the word; voice is set from the relations. */
export function grammaticalFeatures(form: string, xpos: string, passive: boolean): Features {
  const word = form.toLowerCase();
  const features = (xpos === "DT" ? ARTICLES[word] : FEATURES[xpos]) ?? NONE;
  const isNegation = NEGATIONS.has(word);
  if (!passive && !isNegation) return features;
  return {
    ...features,
    ...(passive ? { voice: "Pass" as const } : {}),
    ...(isNegation ? { polarity: "Neg" as const } : {}),
  };
}
