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
  const best = short
    .filter(({ stems }) => stems.size >= LEAST_STEMS)
    .map((sentence) => ({ sentence, at: bestMatch(sentence, long) }));
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

/** Number of the sentence that is most alike; -1 when none is alike enough. */
export function bestMatch({ stems }: Sentence, others: readonly Sentence[]): number {
  let best = ALIKE;
  let at = -1;
  for (const [i, other] of others.entries()) {
    if (other.stems.size < LEAST_STEMS) continue;
    const shared = sharedBy(stems, other.stems);
    const within = shared / Math.min(stems.size, other.stems.size);
    const alike = Math.max(
      (2 * shared) / (stems.size + other.stems.size),
      within >= WITHIN ? within * ALIKE + ALIKE / 2 : 0,
    );
    if (alike >= best && (at < 0 || alike > best)) [best, at] = [alike, i];
  }
  return at;
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
