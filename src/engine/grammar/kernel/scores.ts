/** What is worked out from the last layer: scores of arcs and of relations. */
import { type Code, f32x4, grow, i32, type Local, load, loadAll, loop, routine, set, store } from "./assembler.ts";
import { fold } from "./products.ts";

const FOUR = [0, 1, 2, 3];

/** leak(x, rowBytes, rows, usedBytes): what is below zero becomes a tenth of itself, at the beginning of each row. */
export const leak = routine("leak", 4, ([x, rowBytes, rows, usedBytes], make) => {
  const [row, k, at] = [make.whole(), make.whole(), make.whole()];
  const value = make.vector();
  return [
    set(row, 0),
    loop(
      row,
      rows!,
      set(k, 0),
      loop(
        k,
        usedBytes!,
        set(at, i32.add(x!, k)),
        set(value, load(at)),
        store(at, 0, f32x4.greatest(value, f32x4.mul(value, f32x4.all(0.1)))),
        grow(k, 16),
      ),
      grow(x!, rowBytes!),
      grow(row, 1),
    ),
  ];
});

/**
 * pairs(a, aBytes, aRows, b, bBytes, fours, usedBytes, out, outBytes): dot products of each row of `a` with each of four
 * times `fours` rows of `b`.
 */
export const pairs = routine("pairs", 9, (parameters, make) => {
  const [a, aBytes, aRows, b, bBytes, fours, usedBytes, out, outBytes] = parameters as Nine;
  const [row, four, k, to] = FOUR.map(() => make.whole()) as [Local, Local, Local, Local];
  const others = FOUR.map(() => make.whole());
  const sums = make.vectors(4);
  const spare = make.vectors(2);
  const value = make.vector();
  const first = others[0]!;
  const next: Code[] = [1, 2, 3].map((n) => set(others[n]!, i32.add(others[n - 1]!, bBytes)));
  return [
    set(row, 0),
    loop(
      row,
      aRows,
      set(first, b),
      set(to, out),
      set(four, 0),
      loop(
        four,
        fours,
        ...next,
        ...sums.map((sum) => set(sum, f32x4.all(0))),
        set(k, 0),
        loop(
          k,
          usedBytes,
          set(value, load(i32.add(a, k))),
          ...FOUR.map((n) => set(sums[n]!, f32x4.add(sums[n]!, f32x4.mul(value, load(i32.add(others[n]!, k)))))),
          grow(k, 16),
        ),
        store(to, 0, fold(f32x4.add, sums, spare)),
        grow(to, 16),
        set(first, i32.add(others[3]!, bBytes)),
        grow(four, 1),
      ),
      grow(a, aBytes),
      grow(out, outBytes),
      grow(row, 1),
    ),
  ];
});
type Nine = [Local, Local, Local, Local, Local, Local, Local, Local, Local];

/** weigh(x, columns, m, out, outBytes): the row `x` times a matrix whose rows follow one another and are as wide as `out`; one more row of `m` is added as it is. */
export const weigh = routine("weigh", 5, ([x, columns, m, out, outBytes], make) => {
  const [k, column, at, number] = FOUR.map(() => make.whole()) as [Local, Local, Local, Local];
  const sum = make.vector();
  return [
    set(k, 0),
    loop(
      k,
      outBytes!,
      set(at, i32.add(m!, k)),
      set(number, x!),
      set(sum, f32x4.all(0)),
      set(column, 0),
      loop(
        column,
        columns!,
        set(sum, f32x4.add(sum, f32x4.mul(loadAll(number), load(at)))),
        grow(at, outBytes!),
        grow(number, 4),
        grow(column, 1),
      ),
      store(i32.add(out!, k), 0, f32x4.add(sum, load(at))),
      grow(k, 16),
    ),
  ];
});
