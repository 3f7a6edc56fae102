/** Words in lines of a width, for pictures, whose text does not wrap by itself. Pure. */

/** A letter's width as a part of its size, on the wide side of the average. */
const LETTER = 0.56;

/** The lines, each at most `width` units wide in letters of `size` units; a longer word stands alone. */
export function wrapped(words: string, width: number, size: number): string[] {
  const most = Math.max(1, Math.floor(width / (size * LETTER)));
  const lines: string[] = [];
  for (const word of words.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= most) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
