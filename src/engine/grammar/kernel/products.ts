/**
 * Matrix products on 16-bit whole numbers: each row is stored as its numbers' shares of the row's greatest, with one
 * scale a row. Rows lie in panels, so that a step along them reads neighbouring memory: four rows of inputs, eight rows
 * of weights; within a panel stand the first two numbers of each row, then the next two.
 */
import {
  type Code,
  f32x4,
  grow,
  i32,
  i32x4,
  type Local,
  load,
  loadAll,
  loop,
  narrow,
  type Operand,
  routine,
  set,
  shuffle,
  store,
} from "./assembler.ts";

/** The greatest number that a row holds, and the greatest sum of products: 32 bits with room to spare. */
export const GREATEST = 2047;
export const GREATEST_SUM = 2 ** 31 - 2 ** 20;
export const INPUT_PANEL = 4;
export const WEIGHT_PANEL = 8;

const ROWS = [0, 1, 2, 3];
/** Added to a number it leaves the nearest whole number in the lowest bits: 1.5 times 2 to the 23rd. */
const ROUNDING = 12_582_912;
const ROUNDING_BITS = 0x4b400000;

/** Four vectors folded into one: what `op` makes of each one's four parts. */
export function fold(
  op: (a: Operand, b: Operand) => Code,
  [a, b, c, d]: readonly Local[],
  spare: readonly Local[],
): Code {
  const [first, second] = spare as [Local, Local];
  const pairs = (x: Local, y: Local): Code => op(shuffle(x, y, [0, 4, 1, 5]), shuffle(x, y, [2, 6, 3, 7]));
  return [
    ...set(first, pairs(a!, b!)),
    ...set(second, pairs(c!, d!)),
    ...op(shuffle(first, second, [0, 1, 4, 5]), shuffle(first, second, [2, 3, 6, 7])),
  ];
}

/**
 * quantise(x, rowBytes, panels, usedBytes, out, scales): writes four rows at a time as a panel, and what a step of one
 * means in each. No row's absolute sum times `GREATEST` leaves 32 bits.
 */
export const quantise = routine("quantise", 6, ([x, rowBytes, panels, usedBytes, out, scales], make) => {
  const [panel, k] = [make.whole(), make.whole()];
  const rows = ROWS.map(() => make.whole());
  const [most, sums, steps, spare] = [make.vectors(4), make.vectors(4), make.vectors(4), make.vectors(2)];
  const [value, all] = make.vectors(2) as [Local, Local];
  const at = (row: number): Code => i32.add(rows[row]!, k);
  const measured = ROWS.flatMap((r) => [
    ...set(value, f32x4.abs(load(at(r)))),
    ...set(most[r]!, f32x4.greatest(most[r]!, value)),
    ...set(sums[r]!, f32x4.add(sums[r]!, value)),
  ]);
  const stepped = f32x4.least(
    f32x4.div(f32x4.all(GREATEST), fold(f32x4.greatest, most, spare)),
    f32x4.div(f32x4.all(GREATEST_SUM / GREATEST), fold(f32x4.add, sums, spare)),
  );
  const whole = (r: number): Code =>
    i32x4.sub(f32x4.add(f32x4.mul(load(at(r)), steps[r]!), f32x4.all(ROUNDING)), i32x4.all(ROUNDING_BITS));
  return [
    set(panel, 0),
    loop(
      panel,
      panels!,
      set(rows[0]!, x!),
      ...[1, 2, 3].map((r) => set(rows[r]!, i32.add(rows[r - 1]!, rowBytes!))),
      ...[...most, ...sums].map((local) => set(local, f32x4.all(1e-20))),
      set(k, 0),
      loop(k, usedBytes!, measured, grow(k, 16)),
      set(all, stepped),
      store(scales!, 0, f32x4.div(f32x4.all(1), all)),
      ...ROWS.map((r) => set(steps[r]!, f32x4.spread(all, r))),
      set(k, 0),
      loop(
        k,
        usedBytes!,
        set(spare[0]!, narrow(whole(0), whole(1))),
        set(spare[1]!, narrow(whole(2), whole(3))),
        store(out!, 0, shuffle(spare[0]!, spare[1]!, [0, 2, 4, 6])),
        store(out!, 16, shuffle(spare[0]!, spare[1]!, [1, 3, 5, 7])),
        grow(out!, 32),
        grow(k, 16),
      ),
      set(x!, i32.add(rows[3]!, rowBytes!)),
      grow(scales!, 16),
      grow(panel, 1),
    ),
  ];
});

/**
 * products(a, aScales, aPanels, b, bScales, bias, bPanels, columns, out, outBytes): dot products of every row of the
 * inputs `a` with every row of the weights `b`, plus the bias; a row of `out` every `outBytes`. Columns are a multiple
 * of four. All inputs meet one panel of weights before the next, since the weights are many.
 */
export const products = routine("products", 10, (parameters, make) => {
  const [a, aScales, aPanels, b, bScales, bias, bPanels, columns, out, outBytes] = parameters as Ten;
  const [i, j, rowOf, weights, end, to, scale] = ROWS.concat(4, 5, 6).map(() => make.whole()) as Seven;
  const sums = make.vectors(8);
  const [low, high, input] = make.vectors(3) as [Local, Local, Local];
  // Not unrolled: compilers fetch all that a step reads at its beginning, and more would not fit into registers.
  const pairs: Code = [
    ...set(low, load(weights)),
    ...set(high, load(weights, 16)),
    ...ROWS.flatMap((r) => [
      ...set(input, loadAll(rowOf, 4 * r)),
      ...set(sums[2 * r]!, i32x4.add(sums[2 * r]!, i32x4.dot(input, low))),
      ...set(sums[2 * r + 1]!, i32x4.add(sums[2 * r + 1]!, i32x4.dot(input, high))),
    ]),
  ];
  const result = (r: number, half: number): Code =>
    f32x4.add(
      f32x4.mul(f32x4.convert(sums[2 * r + half]!), f32x4.mul(loadAll(scale, 4 * r), load(bScales, 16 * half))),
      load(bias, 16 * half),
    );
  return [
    set(j, 0),
    loop(
      j,
      bPanels,
      set(end, i32.add(b, i32.mul(columns, 2 * WEIGHT_PANEL))),
      set(rowOf, a),
      set(scale, aScales),
      set(to, out),
      set(i, 0),
      loop(
        i,
        aPanels,
        ...sums.map((sum) => set(sum, f32x4.all(0))),
        set(weights, b),
        loop(weights, end, pairs, grow(rowOf, 16), grow(weights, 32)),
        ...ROWS.flatMap((r) => [store(to, 0, result(r, 0)), store(to, 16, result(r, 1)), grow(to, outBytes)]),
        grow(scale, 16),
        grow(i, 1),
      ),
      set(b, end),
      grow(bScales, 4 * WEIGHT_PANEL),
      grow(bias, 4 * WEIGHT_PANEL),
      grow(out, 4 * WEIGHT_PANEL),
      grow(j, 1),
    ),
  ];
});
type Ten = [Local, Local, Local, Local, Local, Local, Local, Local, Local, Local];
type Seven = [Local, Local, Local, Local, Local, Local, Local];
