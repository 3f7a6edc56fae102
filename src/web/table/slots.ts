/** Which drawn row shows which line of the table, so that a jump writes into the rows that are there instead of making others. Pure. */

/** A drawn row, by a key of its own, and the line that it shows. */
export interface Slot {
  readonly key: number;
  readonly index: number;
}

/** The drawn rows in the lines' order, and the line from which their places are counted. */
export interface Drawn {
  readonly slots: readonly Slot[];
  readonly base: number;
}

/** Where fewer of the lines stay, writing into all rows costs less than making some. */
const STAYING = 0.6;

/**
 * The rows for the wanted lines. The row of `fixed`, which may have the focus, shows that line as long as it is wanted,
 * and no row changes sides with it: a row that is moved loses the focus. Rows that are written anew keep their places,
 * as it is the base that moves.
 */
export function drawnAfter({ slots, base }: Drawn, wanted: readonly number[], fixed: number): Drawn {
  let next = slots.reduce((most, { key }) => Math.max(most, key), -1) + 1;
  const fresh = () => next++;
  const side = (is: (index: number) => boolean) =>
    written(
      slots.filter(({ index }) => is(index)),
      wanted.filter(is),
      fresh,
    );
  const [before, at, after] = [side((i) => i < fixed), side((i) => i === fixed), side((i) => i > fixed)];
  return { slots: [...before.slots, ...at.slots, ...after.slots], base: base + (after.by || before.by) };
}

/** The rows of lines on one side, and by how many lines they were moved on when written anew. */
function written(
  before: readonly Slot[],
  wanted: readonly number[],
  fresh: () => number,
): { slots: Slot[]; by: number } {
  const keys = new Map(before.map(({ key, index }) => [index, key]));
  const staying = wanted.filter((index) => keys.has(index)).length;
  if (staying >= wanted.length * STAYING)
    return { slots: wanted.map((index) => ({ index, key: keys.get(index) ?? fresh() })), by: 0 };
  const slots = wanted.map((index, i) => ({ index, key: before[i]?.key ?? fresh() }));
  return { slots, by: before[0] ? wanted[0]! - before[0].index : 0 };
}
