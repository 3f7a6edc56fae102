/** Where two versions of a sentence part. Pure. */

/** A stretch of a sentence; its own where the other version has other words. */
export interface Stretch {
  readonly start: number;
  readonly text: string;
  readonly isOwn: boolean;
}

const PIECES = /\s+|[\p{L}\p{N}\p{M}]+|[^\s\p{L}\p{N}\p{M}]/gu;

/** Longest common subsequence: for each piece of `a`, whether it stands in `b` too, in the same order. */
function shared(a: readonly string[], b: readonly string[]): boolean[] {
  const length = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      length[i]![j] = a[i] === b[j] ? length[i + 1]![j + 1]! + 1 : Math.max(length[i + 1]![j]!, length[i]![j + 1]!);
    }
  }
  const stands = a.map(() => false);
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) {
      stands[i++] = true;
      j++;
    } else if (length[i + 1]![j]! >= length[i]![j + 1]!) i++;
    else j++;
  }
  return stands;
}

/** The stretches of `own` in order; between differing words a space counts as one of them. */
export function wordsApart(own: string, other: string): Stretch[] {
  const pieces = own.match(PIECES) ?? [];
  const stands = shared(pieces, other.match(PIECES) ?? []);
  const stretches: Stretch[] = [];
  let start = 0;
  pieces.forEach((text, i) => {
    const isBetween = /^\s+$/.test(text) && stands[i - 1] === false && stands[i + 1] === false;
    const isOwn = !stands[i] || isBetween;
    const last = stretches.at(-1);
    if (last && last.isOwn === isOwn) stretches[stretches.length - 1] = { ...last, text: last.text + text };
    else stretches.push({ start, text, isOwn });
    start += text.length;
  });
  return stretches;
}
