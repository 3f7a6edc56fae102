/** The layers' cells: sums of what neighbours give, and the running means under their gates. */
import {
  type Code,
  f32x4,
  grow,
  i32,
  type Local,
  load,
  loop,
  type Operand,
  type Routine,
  routine,
  set,
  store,
} from "./assembler.ts";

/** sumOfThree(out, a, b, c, bytes): adds up three rows. */
export const sumOfThree = routine("sumOfThree", 5, ([out, a, b, c, bytes], make) => {
  const k = make.whole();
  const at = (row: Local | undefined): Code => load(i32.add(row!, k));
  return [
    set(k, 0),
    loop(k, bytes!, store(i32.add(out!, k), 0, f32x4.add(f32x4.add(at(a), at(b)), at(c))), grow(k, 16)),
  ];
});

/**
 * The hyperbolic tangent as a quotient of two polynomials over [-REACH, REACH], beyond which it is 1 or -1 to single
 * precision; right to six digits.
 */
const REACH = 7.905_311;
const ABOVE = [
  -2.760_768_4e-16, 2.000_188e-13, -8.604_672e-11, 5.122_297e-8, 1.485_722_4e-5, 6.372_619e-4, 4.893_525e-3,
];
const BELOW = [1.198_258_4e-6, 1.185_347_1e-4, 2.268_434_6e-3, 4.893_525e-3];

/** Coefficients of falling power, by Horner's rule. */
const polynomial = (x: Operand, [first, ...rest]: readonly number[]): Code =>
  rest.reduce<Code>((sum, next) => f32x4.add(f32x4.mul(sum, x), f32x4.all(next)), f32x4.all(first!));

/** Leaves the tangent of `value`, which is overwritten. */
function tangent(value: Local, square: Local): Code {
  return [
    ...set(value, f32x4.greatest(f32x4.least(value, f32x4.all(REACH)), f32x4.all(-REACH))),
    ...set(square, f32x4.mul(value, value)),
    ...f32x4.div(f32x4.mul(value, polynomial(square, ABOVE)), polynomial(square, BELOW)),
  ];
}

/** The logistic function is the tangent of half its argument, moved to lie between 0 and 1. */
const logistic = (value: Local, square: Local, of: Code): Code => [
  ...set(value, f32x4.mul(of, f32x4.all(0.5))),
  ...f32x4.add(f32x4.mul(tangent(value, square), f32x4.all(0.5)), f32x4.all(0.5)),
];

/**
 * layer(gates, words, x, state): one layer in both directions, added to `x`. For each word `gates` holds candidates,
 * forget gates and output gates, forward units before backward ones; a running mean of the candidates under the forget
 * gates is let out by the output gates. `state` is room for one direction's units.
 */
export function layerOf(units: number): Routine {
  const [direction, width] = [units * 4, units * 8];
  return routine("layer", 4, ([gates, words, x, state], make) => {
    const [way, word, k, gateStep, step] = Array.from({ length: 5 }, () => make.whole()) as [
      Local,
      Local,
      Local,
      Local,
      Local,
    ];
    const [value, square, forget, mean] = make.vectors(4) as [Local, Local, Local, Local];
    const at = (row: Local | undefined, offset = 0): Code => load(i32.add(row!, k), offset);
    const cell: Code[] = [
      set(forget, logistic(value, square, at(gates, width))),
      set(value, at(gates)),
      set(value, tangent(value, square)),
      set(mean, at(state)),
      set(mean, f32x4.add(value, f32x4.mul(forget, f32x4.sub(mean, value)))),
      store(i32.add(state!, k), 0, mean),
      store(i32.add(x!, k), 0, f32x4.add(at(x), f32x4.mul(logistic(value, square, at(gates, 2 * width)), mean))),
    ];
    return [
      set(gateStep, 3 * width),
      set(step, width),
      set(way, 0),
      loop(
        way,
        2,
        set(k, 0),
        loop(k, direction, store(i32.add(state!, k), 0, f32x4.all(0)), grow(k, 16)),
        set(word, 0),
        loop(
          word,
          words!,
          set(k, 0),
          loop(k, direction, ...cell, grow(k, 16)),
          grow(gates!, gateStep),
          grow(x!, step),
          grow(word, 1),
        ),
        // Then the other way, from the last word and with the other direction's units.
        grow(gates!, direction - 3 * width),
        grow(x!, direction - width),
        set(gateStep, -3 * width),
        set(step, -width),
        grow(way, 1),
      ),
    ];
  });
}
