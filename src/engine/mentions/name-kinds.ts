/** What names that the lexicon does not know are the names of: told by their own words, by the words around them, and by the rest of the report. */
import type { Sentence, Token } from "../grammar/types.ts";
import type { Lexicon } from "../lexicon/index.ts";
import type { Item } from "./gazetteer.ts";
import type { NameRun } from "./names.ts";
import { fold } from "./spelling.ts";

export type NameKind = "person" | "organisation" | "place" | "thing";
export type Gender = "m" | "f";

export interface NameKinds {
  /** By the name's own words alone: "Lake Ohrid", "Free Labour Party", "Maria Silva". */
  ofWords(sentence: Sentence, run: NameRun): NameKind | undefined;
  /** By its own words, else by those around it. `items` are the names that the lexicon knows in the sentence. */
  inContext(sentence: Sentence, run: NameRun, items: readonly Item[]): NameKind | undefined;
  isGivenName(word: string): boolean;
  genderOf(name: string): Gender | undefined;
  /** Tokens at the start of the run that are titles or say what somebody is: "Mr.", "Sheikha", "Novelist". */
  titlesOf(sentence: Sentence, run: NameRun): number;
}

export function createNameKinds(lexicon: Lexicon): NameKinds {
  const kinds = new Map(lexicon.table("name-words").map((row) => [row.word ?? "", row.kind as NameKind]));
  const given = new Map(lexicon.table("given-names").map((row) => [fold(row.name ?? ""), row.gender as Gender]));
  const titles = new Map(lexicon.table("titles").map((row) => [(row.title ?? "").toLowerCase(), row.gender as Gender]));
  const isTime = new Set(
    lexicon.table("calendar").flatMap((row) => (/^(?:month|weekday)$/u.test(row.kind ?? "") ? (row.word ?? "") : [])),
  );
  const kindOf = (token: Token | undefined): NameKind | undefined =>
    token && (kinds.get(token.form.toLowerCase()) ?? kinds.get(token.lemma.toLowerCase()));
  const isGivenName = (word: string): boolean => given.has(fold(word));

  const isTitle = (word: string): boolean => titles.has(word) || kinds.get(word) === "person";
  const titlesOf = ({ tokens }: Sentence, { from, to }: NameRun): number => {
    let count = 0;
    while (from + count < to - 1 && isTitle(tokens[from + count]!.form.toLowerCase())) count++;
    return count;
  };

  const isAllTime = ({ tokens }: Sentence, { from, to }: NameRun): boolean => {
    let i = from;
    while (i < to && isTime.has(tokens[i]!.form.toLowerCase().replace(".", ""))) i++;
    return i === to;
  };

  const ofWords = (sentence: Sentence, run: NameRun): NameKind | undefined => {
    const { tokens } = sentence;
    if (isAllTime(sentence, run)) return "thing";
    if (titlesOf(sentence, run) > 0) return "person";
    const length = run.to - run.from;
    const isFullName = length > 1 && length < 6 && isGivenName(tokens[run.from]!.form);
    const last = kindOf(tokens[run.to - 1]);
    // "Alice Springs" lies "in" or "near", "the Ann Arbor school" has an article; "George Bridges" has neither.
    // "Johnson Products", "Lyle Gas Co": a firm may begin as a person does, but ends as a firm.
    if (last === "organisation" && length > 1) return last;
    if (isFullName && (last === undefined || last === "person" || !ofPlace(tokens[run.from - 1]))) return "person";
    if (last !== undefined && (length > 1 || last !== "person")) return last;
    return length > 1 ? kindOf(tokens[run.from]) : undefined;
  };

  const inContext = (sentence: Sentence, run: NameRun, items: readonly Item[]): NameKind | undefined =>
    ofWords(sentence, run) ??
    besideNoun(sentence, run, kindOf) ??
    (isWhere(sentence, run, items) ? "place" : undefined) ??
    bySyntax(sentence, run, isGivenName);

  return {
    ofWords,
    inContext,
    isGivenName,
    titlesOf,
    genderOf: (name) => {
      const words = name.split(" ");
      for (const word of words.slice(0, Math.max(1, words.length - 1))) {
        const gender = titles.get(word.toLowerCase()) ?? given.get(fold(word));
        if (gender !== undefined) return gender;
      }
      return undefined;
    },
  };
}

const ofPlace = (before: Token | undefined): boolean => before?.upos === "DET" || WHERE.test(before?.form ?? "");

/** Prepositions after which a bare name is a place's. */
const WHERE = /^(?:in|near|at|outside|inside|around|across|throughout|towards?|off|via)$/iu;

/** "Blogger Ana Reis" is a person, "the Tigray region" a place, "the Vetëvendosje party" an organisation. */
function besideNoun(
  sentence: Sentence,
  run: NameRun,
  kindOf: (token: Token | undefined) => NameKind | undefined,
): NameKind | undefined {
  const before = sentence.tokens[run.from - 1];
  if (before && (before.upos === "NOUN" || before.upos === "ADJ") && kindOf(before) === "person") return "person";
  const after = sentence.tokens[run.to];
  if (after?.upos !== "NOUN") return undefined;
  const kind = kindOf(after);
  return kind === "person" ? undefined : kind;
}

/** "In Gerik", "near Pahalgam", "Gerik, Perak": where something is, not who does it. */
function isWhere(sentence: Sentence, run: NameRun, items: readonly Item[]): boolean {
  const before = sentence.tokens[run.from - 1];
  if (run.to - run.from === 1 && /^\p{Lu}{2,}$/u.test(sentence.tokens[run.from]!.form)) return false;
  if (before && WHERE.test(before.form)) return true;
  if (before && /^(?:from|to)$/iu.test(before.form) && isJourney(sentence, run)) return true;
  return sentence.tokens[run.to]?.form === "," && items.some((item) => item.from === run.to + 1 && isLand(item));
}

const isLand = ({ entry }: Item): boolean =>
  entry.kind === "region" || entry.kind === "state" || entry.kind === "city" || entry.kind === "capital";

/** "From Acapulco to Toluca", "travelled to Gerik". */
function isJourney(sentence: Sentence, run: NameRun): boolean {
  const marker = sentence.tokens[run.from - 1]!.form.toLowerCase();
  const governor = sentence.tokens[sentence.tokens[run.from]!.head];
  const noun = sentence.tokens[run.from - 2];
  if (governor?.upos === "VERB" && GOING.test(governor.lemma)) return true;
  if (noun?.upos === "NOUN" && WAY.test(noun.lemma)) return true;
  return marker === "from" && sentence.tokens[run.to]?.form === "to";
}
const GOING = /^(?:travel|fly|arrive|return|head|move|drive|deploy|land|journey|sail|flee|migrate|evacuate)$/u;
const WAY = /^(?:trip|visit|journey|flight|voyage|return|route|road|way)$/u;

const ACTING = /^(?:nsubj|obj|iobj|appos|conj|obl|nmod|root|flat|parataxis|vocative)/u;

/** Two to five capitalised words that do or suffer something, without an article, are most often a person's name. */
function bySyntax(sentence: Sentence, run: NameRun, isGivenName: (word: string) => boolean): NameKind | undefined {
  const words = sentence.tokens.slice(run.from, run.to);
  const before = sentence.tokens[run.from - 1];
  const after = sentence.tokens[run.to];
  if (before?.upos === "DET" || before?.form === "of") return undefined;
  if (words.some((token) => /\d/u.test(token.form) || /^\p{Lu}{2,}$/u.test(token.form))) return undefined;
  // "A Golden Globe nominee": the name only says which.
  if (after?.upos === "NOUN" && after.form.toLowerCase() === after.form && words.some((t) => t.head === run.to))
    return undefined;
  const outer = words.find((token) => token.head < run.from || token.head >= run.to) ?? words[0]!;
  if (!ACTING.test(outer.deprel)) return undefined;
  if (words.length === 1) return isGivenName(words[0]!.form) ? "person" : undefined;
  return words.length <= 5 ? "person" : undefined;
}
