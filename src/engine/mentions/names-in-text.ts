/** The names of a report that the lexicon does not know, whole, and what each of them names. */
import type { Sentence } from "../grammar/types.ts";
import { isCapitalised } from "../letters.ts";
import type { Gazetteer, Item } from "./gazetteer.ts";
import { settleHomonyms } from "./homonyms.ts";
import type { NameKind, NameKinds } from "./name-kinds.ts";
import { findNameRuns, type NameRun } from "./names.ts";
import { fold } from "./spelling.ts";

/** A run of capitalised words with what it names; undefined when nothing tells. */
export interface Name extends NameRun {
  readonly kind: NameKind | undefined;
}

/** What the lexicon knows in a sentence, and the names besides. */
export interface Names {
  readonly items: readonly Item[];
  readonly names: readonly Name[];
}

/** Reads every sentence, then lets what one sentence tells of a name hold in the others: "in Gerik … Gerik was cut off". */
export function findNames(sentences: readonly Sentence[], gazetteer: Gazetteer, kinds: NameKinds): Names[] {
  const known = settleHomonyms(
    sentences,
    sentences.map((sentence) => gazetteer.find(sentence)),
  );
  const read = sentences.map((sentence, i) => {
    const { items, runs } = wholeNames(sentence, known[i]!, kinds);
    const names = runs.map((run): Name => ({ ...run, kind: kindOf(sentence, run, items, kinds) }));
    return { items, names };
  });
  if (read.every(({ names }) => names.every((name) => name.kind))) return read;
  const told = new Map<string, NameKind>();
  read.forEach(({ names }, i) => {
    for (const name of names) {
      const key = keyOf(sentences[i]!, name);
      if (name.kind && !told.has(key)) told.set(key, name.kind);
    }
  });
  return read.map(({ items, names }, i) => ({
    items,
    names: names.map((name) => ({ ...name, kind: name.kind ?? told.get(keyOf(sentences[i]!, name)) })),
  }));
}

/** Beside an office every name is its holder's, whatever its words: "Foreign Minister Park". */
function kindOf(sentence: Sentence, run: NameRun, items: readonly Item[], kinds: NameKinds): NameKind | undefined {
  const isHolder = items.some((item) => item.entry.kind === "office" && item.to === run.from);
  const own = isHolder ? kinds.ofWords(sentence, run) : undefined;
  if (own === "organisation" || own === "thing") return own;
  return isHolder ? "person" : kinds.inContext(sentence, run, items);
}

const keyOf = (sentence: Sentence, run: NameRun): string =>
  fold(
    sentence.tokens
      .slice(run.from, run.to)
      .map((token) => token.form)
      .join(" "),
  );

/** Kinds whose single words are also parts of people's names: Jordan, London, the agency Petra. */
const ALSO_NAMES: ReadonlySet<string> = new Set(["state", "city", "capital", "region", "outlet"]);

/** "Jordan Reyes" and "Elena London" are people, not a state and a city beside half a name. */
function wholeNames(
  sentence: Sentence,
  items: readonly Item[],
  kinds: NameKinds,
): { items: readonly Item[]; runs: NameRun[] } {
  const runs = findNameRuns(sentence, items);
  const inNames = items.filter((item) => item.to - item.from === 1 && isInName({ sentence, items, runs, kinds }, item));
  if (inNames.length === 0) return { items, runs: runs.map((run) => withoutDay(sentence, run)) };
  const rest = items.filter((item) => !inNames.includes(item));
  return { items: rest, runs: findNameRuns(sentence, rest).map((run) => withoutDay(sentence, run)) };
}

interface Beside {
  readonly sentence: Sentence;
  readonly items: readonly Item[];
  readonly runs: readonly NameRun[];
  readonly kinds: NameKinds;
}

/** Whether a word that the lexicon knows is only part of somebody's name here. */
function isInName({ sentence, items, runs, kinds }: Beside, item: Item): boolean {
  const { kind } = item.entry;
  if (!ACTS.has(kind) && isHalf(sentence, item, items)) return true;
  if (kind !== "office" && !ALSO_NAMES.has(kind)) return false;
  const isGiven = kinds.isGivenName(sentence.tokens[item.from]!.form);
  const next = isGiven ? runs.find((run) => run.from === item.to) : undefined;
  if (next) return kind !== "office" && kinds.ofWords(sentence, { ...next, from: item.from }) === "person";
  // "Ambassador Jordan", "Prince Sultan": behind a title stands a name.
  if (isGiven && (kind === "state" || kind === "office") && isBehindTitle(sentence, item, items)) return true;
  const previous = runs.find((run) => run.to === item.from);
  if (!previous || kind === "outlet" || kind === "office") return false;
  // "Jim Jordan" but not "Emmanuel Macron Israel".
  const isLong = previous.to - previous.from - kinds.titlesOf(sentence, previous) > 1;
  return (
    !(kind === "state" && (isLong || !isGiven)) &&
    kinds.ofWords(sentence, { from: previous.from, to: item.to }) === "person" &&
    !items.some((other) => other.to === previous.from && other.entry.kind === "office")
  );
}

const isBehindTitle = ({ tokens }: Sentence, item: Item, items: readonly Item[]): boolean =>
  items.some(({ entry, from, to }) => to === item.from && entry.kind === "office" && isCapitalised(tokens[from]!.form));

/** Kinds that hyphens join to one another: "Russia-Ukraine talks". */
const ACTS: ReadonlySet<string> = new Set(["state", "demonym", "body"]);

/** "Douglas-Baker", "Amir-Rezaei", "al-Sabah": half of a double name, or what follows an article. */
function isHalf(sentence: Sentence, item: Item, items: readonly Item[]): boolean {
  const isName = (i: number): boolean =>
    /^(?:\p{Lu}\p{L}+|[ae]l|[ae][sdrzt])$/u.test(sentence.tokens[i]?.form ?? "") &&
    !items.some((other) => other.from <= i && i < other.to);
  return (
    (isGlued(sentence, item.to) && isName(item.to + 1)) || (isGlued(sentence, item.from - 1) && isName(item.from - 2))
  );
}

/** A hyphen with no space on either side. */
const isGlued = ({ tokens }: Sentence, i: number): boolean => {
  const token = tokens[i];
  return token?.form === "-" && tokens[i - 1]?.end === token.start && token.end === tokens[i + 1]?.start;
};

const MONTH = /^(?:January|February|March|April|May|June|July|August|September|October|November|December)$/u;

/** "Met with Premier Solberg May 24": the month belongs to the number behind it. */
function withoutDay(sentence: Sentence, run: NameRun): NameRun {
  const isDated = run.to - run.from > 1 && sentence.tokens[run.to]?.upos === "NUM";
  return isDated && MONTH.test(sentence.tokens[run.to - 1]!.form) ? { ...run, to: run.to - 1 } : run;
}
