/** What a statement tells of its speaker's own words and feelings: "said that it regretted the raid", "that they were dismayed". */
import type { Sentence } from "../grammar/types.ts";
import { dependents, markerOf } from "../tree.ts";
import type { Polarity } from "../types.ts";
import type { Tables } from "./cue-lexicon.ts";
import { formOf, lemmaOf } from "./find-cues.ts";
import type { Shape } from "./polarity-rows.ts";

/** Polarities of words that tell a stance, by their first word. */
export interface Stances {
  readonly verbs: ReadonlyMap<string, readonly Stance[]>;
  readonly nouns: ReadonlyMap<string, readonly Stance[]>;
  readonly adjectives: ReadonlyMap<string, readonly Stance[]>;
  /** Verbs that pass on whatever noun stands under them: "reiterate". */
  readonly tellers: ReadonlySet<string>;
}

interface Stance {
  readonly words: readonly string[];
  readonly polarity: Polarity;
}

/** Reads the rows of lexicon/reporting-*.tsv that say by themselves how they are meant. */
export const loadStances = (lexicon: Tables): Stances => ({
  verbs: stancesIn(lexicon, "reporting-verbs", "verb"),
  nouns: stancesIn(lexicon, "reporting-nouns", "noun"),
  adjectives: stancesIn(lexicon, "reporting-adjectives", "adjective"),
  tellers: new Set(
    lexicon.table("reporting-verbs").flatMap((row) => (row.verb && row.polarity === "content" ? [row.verb] : [])),
  ),
});

function stancesIn(lexicon: Tables, table: string, column: string): Map<string, Stance[]> {
  const found = new Map<string, Stance[]>();
  for (const row of lexicon.table(table)) {
    const { polarity = "content", takes = "", tells } = row;
    // "He called the president" calls him nothing, and "documented that" is no praise: only a thing alone is welcomed.
    const isDetail = polarity === "characterise" && column === "verb" && /obj-as|that|quote/u.test(takes);
    if (polarity === "content" || polarity === "view" || tells === "act" || isDetail) continue;
    const words = (row[column] ?? "").split(" ");
    found.set(words[0]!, [...(found.get(words[0]!) ?? []), { words, polarity: polarity as Polarity }]);
  }
  for (const list of found.values()) list.sort((a, b) => b.words.length - a.words.length);
  return found;
}

/** The stance that a predicate of the speaker's own side tells, or the noun that a statement without a verb is built on. */
export function stanceOf({ sentence, head, subjects, own }: Shape, stances: Stances): Polarity | undefined {
  if (sentence.tokens[head]!.upos === "NOUN" && subjects.length === 0)
    return isOthers(sentence, head) ? undefined : among(stances.nouns, sentence, head);
  if (!own || subjects.length === 0) return undefined;
  return (
    feelingOf(sentence, head, stances) ?? among(stances.verbs, sentence, head) ?? nounBelow(sentence, head, stances)
  );
}

/** "We are grateful", "it was dismayed by the raid": a feeling may look like a passive. */
export const feelingOf = (sentence: Sentence, head: number, { adjectives }: Stances): Polarity | undefined =>
  dependents(sentence, head, "cop", "aux:pass").length > 0 ? among(adjectives, sentence, head) : undefined;

/** "Taiwan's request", "a warning from Turkey", "is in doubt": no words of the speaker's. */
const isOthers = (sentence: Sentence, noun: number): boolean =>
  dependents(sentence, noun, "cop").length > 0 ||
  sentence.tokens[noun]!.deprel === "conj" ||
  dependents(sentence, noun, "nmod:poss").some((i) => sentence.tokens[i]!.upos !== "PRON") ||
  dependents(sentence, noun, "nmod").some((i) => /^(?:from|by)$/u.test(markerOf(sentence, i)));

/** What a verb says by itself: "disputed". */
export const stanceAt = (sentence: Sentence, verb: number, { verbs }: Stances): Polarity | undefined =>
  among(verbs, sentence, verb);

/** "Reiterated calls for a truce", "voiced their anger". */
const nounBelow = (sentence: Sentence, head: number, { nouns, tellers }: Stances): Polarity | undefined =>
  tellers.has(lemmaOf(sentence, head))
    ? dependents(sentence, head, "obj")
        .map((i) => among(nouns, sentence, i))
        .find((polarity) => polarity !== undefined)
    : undefined;

const among = (table: ReadonlyMap<string, readonly Stance[]>, sentence: Sentence, i: number): Polarity | undefined =>
  (table.get(lemmaOf(sentence, i)) ?? table.get(formOf(sentence, i)))?.find(({ words }) =>
    words.every((word, k) => k === 0 || formOf(sentence, i + k) === word),
  )?.polarity;
