/**
 * The machine code of the one hot loop, assembled here from readable parts: dot products of every row of A with every
 * row of B, four rows of A and two of B at a time, eight 16-bit numbers an instruction (WebAssembly SIMD).
 *
 *   products(a, aRows, b, bRows, rowBytes, out): aRows a multiple of 4, bRows of 2, rowBytes of 16; out is row-major,
 *   32-bit whole numbers. Whoever calls sees to it that no sum leaves 32 bits.
 */

const unsigned = (value: number): number[] => {
  const bytes: number[] = [];
  do {
    const low = value & 0x7f;
    value >>>= 7;
    bytes.push(value ? low | 0x80 : low);
  } while (value);
  return bytes;
};

const section = (id: number, content: readonly number[]): number[] => [id, ...unsigned(content.length), ...content];
const vector = (items: readonly (readonly number[])[]): number[] => [...unsigned(items.length), ...items.flat()];
const text = (word: string): number[] => [...unsigned(word.length), ...Array.from(word, (c) => c.charCodeAt(0))];

const I32 = 0x7f;
const V128 = 0x7b;

/** Parameters, then locals, in the order of their indices. */
const LOCALS = Array.from({ length: 16 }, (_, i) => i);
const [A, A_ROWS, B, B_ROWS, WIDTH, OUT, I, J, K, A0, A1, A2, A3, B0, B1, TO] = LOCALS as [
  ...Six,
  ...Six,
  number,
  number,
  number,
  number,
];
type Six = [number, number, number, number, number, number];
const FIRST_SUM = 16;
const VALUE_B0 = FIRST_SUM + 8;
const VALUE_B1 = VALUE_B0 + 1;
const VALUE_A = VALUE_B1 + 1;

const get = (local: number): number[] => [0x20, ...unsigned(local)];
const set = (local: number): number[] => [0x21, ...unsigned(local)];
const constant = (value: number): number[] => [0x41, ...unsigned(value)];
const add = [0x6a];
const multiply = [0x6c];
const shiftLeft = [0x74];
const step = (local: number, ...by: readonly number[]): number[] => [...get(local), ...by, ...add, ...set(local)];
const load = (row: number): number[] => [...get(row), ...get(K), ...add, 0xfd, 0x00, 0x04, 0x00];
const zero = [0xfd, 0x0c, ...new Array<number>(16).fill(0)];
/** i32x4.add, i32x4.dot_i16x8_s, i32x4.extract_lane, i32.add, i32.store */
const addFour = [0xfd, 0xae, 0x01];
const dotEight = [0xfd, 0xba, 0x01];
const lane = (n: number): number[] => [0xfd, 0x1b, n];
const addOne = [0x6a];
const storeAt = (offset: number): number[] => [0x36, 0x02, ...unsigned(offset)];

/** Repeats `body` while the local is below the limit; the body runs at least once. */
const loop = (local: number, limit: number, body: readonly number[]): number[] => [
  0x03,
  0x40,
  ...body,
  ...get(local),
  ...get(limit),
  0x49,
  0x0d,
  0x00,
  0x0b,
];

/** One step along the rows: eight sums grow by eight products each. */
function inner(): number[] {
  const rows = [A0, A1, A2, A3].flatMap((row, r) => [
    ...load(row),
    ...set(VALUE_A),
    ...[VALUE_B0, VALUE_B1].flatMap((b, c) => [
      ...get(FIRST_SUM + 2 * r + c),
      ...get(VALUE_A),
      ...get(b),
      ...dotEight,
      ...addFour,
      ...set(FIRST_SUM + 2 * r + c),
    ]),
  ]);
  return [...load(B0), ...set(VALUE_B0), ...load(B1), ...set(VALUE_B1), ...rows, ...step(K, ...constant(16))];
}

/** Adds up the four parts of each sum and stores it in its place. */
function store(): number[] {
  return [0, 1, 2, 3].flatMap((r) =>
    [0, 1].flatMap((c) => {
      const sum = FIRST_SUM + 2 * r + c;
      const address = [...get(TO), ...get(B_ROWS), ...constant(4 * r), ...multiply, ...add];
      const total = [0, 1, 2, 3].flatMap((n) => [...get(sum), ...lane(n), ...(n === 0 ? [] : addOne)]);
      return [...address, ...total, ...storeAt(4 * c)];
    }),
  );
}

/** All rows of A against one pair of rows of B, so that weights, which are many, pass through the cache once. */
function columns(): number[] {
  const four = [
    ...[A1, A2, A3].flatMap((row, n) => [...get([A0, A1, A2][n]!), ...get(WIDTH), ...add, ...set(row)]),
    ...Array.from({ length: 8 }, (_, n) => [...zero, ...set(FIRST_SUM + n)]).flat(),
    ...constant(0),
    ...set(K),
    ...loop(K, WIDTH, inner()),
    ...store(),
    ...step(TO, ...get(B_ROWS), ...constant(4), ...shiftLeft),
    ...step(A0, ...get(WIDTH), ...constant(2), ...shiftLeft),
    ...step(I, ...constant(4)),
  ];
  return [
    ...get(B0),
    ...get(WIDTH),
    ...add,
    ...set(B1),
    ...get(A),
    ...set(A0),
    ...get(OUT),
    ...get(J),
    ...constant(2),
    ...shiftLeft,
    ...add,
    ...set(TO),
    ...constant(0),
    ...set(I),
    ...loop(I, A_ROWS, four),
    ...step(B0, ...get(WIDTH), ...constant(1), ...shiftLeft),
    ...step(J, ...constant(2)),
  ];
}

function body(): number[] {
  const locals = vector([
    [...unsigned(10), I32],
    [...unsigned(11), V128],
  ]);
  const code = [...locals, ...get(B), ...set(B0), ...constant(0), ...set(J), ...loop(J, B_ROWS, columns()), 0x0b];
  return [...unsigned(code.length), ...code];
}

/** Bytes of the module: imports `host.memory`, exports `products`. */
export function kernelModule(): Uint8Array {
  return new Uint8Array([
    0x00,
    0x61,
    0x73,
    0x6d,
    0x01,
    0x00,
    0x00,
    0x00,
    ...section(1, vector([[0x60, ...vector([[I32], [I32], [I32], [I32], [I32], [I32]]), 0]])),
    ...section(2, vector([[...text("host"), ...text("memory"), 0x02, 0x00, 0x01]])),
    ...section(3, vector([[0]])),
    ...section(7, vector([[...text("products"), 0x00, 0x00]])),
    ...section(10, vector([body()])),
  ]);
}
