import type { Sentence } from "./words.ts";

/** How the sentences of a shorter text stand in a longer one. */
export interface Alignment {
  /** Share of the shorter text's three-word runs that the longer one has. */
  readonly contained: number;
  /** Share of the shorter text's words in sentences that the longer one also has, in the same or in other words. */
  readonly aligned: number;
  /** Sentences so aligned, and how many of them follow each other in the same order. */
  readonly sentences: number;
  readonly ordered: number;
  /** Words of the shorter text by those of the longer. */
  readonly size: number;
}

/** Two sentences say the same when they share this much of their telling words. */
const ALIKE = 0.5;
/** … or when the shorter one is this much within the longer: cut or joined sentences. */
const WITHIN = 0.65;
/** Sentences of fewer telling words are alike by chance. */
const LEAST_STEMS = 4;

/** A text as it is aligned. */
export interface Aligned {
  readonly sentences: readonly Sentence[];
  /** Hashes of its runs of three words. */
  readonly shingles: ReadonlySet<number>;
}

/** Aligns two texts; the order in which they are given does not matter. */
export function align(a: Aligned, b: Aligned): Alignment {
  const [shorter, longer] = countWords(a.sentences) <= countWords(b.sentences) ? [a, b] : [b, a];
  const [short, long] = [shorter.sentences, longer.sentences];
  const bestMatch = createMatcher(long);
  const best = short
    .filter(({ stems }) => stems.size >= LEAST_STEMS)
    .map((sentence) => ({ sentence, at: bestMatch(sentence) }));
  const matched = best.filter(({ at }) => at >= 0);
  const weigh = (list: readonly { sentence: Sentence }[]) =>
    list.reduce((sum, { sentence }) => sum + sentence.words.length, 0);
  return {
    contained: shorter.shingles.size === 0 ? 0 : sharedBy(shorter.shingles, longer.shingles) / shorter.shingles.size,
    aligned: best.length === 0 ? 0 : weigh(matched) / weigh(best),
    sentences: matched.length,
    ordered: longestRise(matched.map(({ at }) => at)),
    size: countWords(short) / Math.max(1, countWords(long)),
  };
}

const countWords = (sentences: readonly Sentence[]): number =>
  sentences.reduce((sum, { words }) => sum + words.length, 0);

/**
 * Looks in a text for the sentence that is most alike: its number, or -1 when none is alike enough. Sentences meet by
 * their stems, so that none is compared with all.
 */
export function createMatcher(others: readonly Sentence[]): (sentence: Sentence) => number {
  const holders = new Map<string, number[]>();
  for (const [i, { stems }] of others.entries()) {
    if (stems.size < LEAST_STEMS) continue;
    for (const stem of stems) {
      const list = holders.get(stem);
      if (list) list.push(i);
      else holders.set(stem, [i]);
    }
  }
  return ({ stems }) => {
    const shared = new Uint16Array(others.length);
    for (const stem of stems) for (const i of holders.get(stem) ?? []) shared[i]!++;
    let best = ALIKE;
    let at = -1;
    for (const [i, count] of shared.entries()) {
      if (count === 0) continue;
      const alike = likenessOf(count, stems.size, others[i]!.stems.size);
      if (alike >= best && (at < 0 || alike > best)) [best, at] = [alike, i];
    }
    return at;
  };
}

/** Of two sentences that share some of their stems; one within the other counts nearly as much. */
function likenessOf(shared: number, one: number, other: number): number {
  const within = shared / Math.min(one, other);
  return Math.max((2 * shared) / (one + other), within >= WITHIN ? within * ALIKE + ALIKE / 2 : 0);
}

function sharedBy<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): number {
  let shared = 0;
  for (const stem of a) if (b.has(stem)) shared++;
  return shared;
}

/** Length of the longest rising part of a list. */
function longestRise(list: readonly number[]): number {
  const ends: number[] = [];
  for (const value of list) {
    const at = ends.findIndex((end) => end >= value);
    ends[at < 0 ? ends.length : at] = value;
  }
  return ends.length;
}
