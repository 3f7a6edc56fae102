/** A small assembler of WebAssembly: instructions as functions over operands, so that the kernel reads like arithmetic. */

export type Code = readonly number[];

/** A parameter or variable of a routine. */
export interface Local {
  readonly index: number;
}

/** What an instruction takes: code that leaves a value, a variable's value, or a whole number. */
export type Operand = Code | Local | number;

export interface Routine {
  readonly name: string;
  readonly parameters: number;
  readonly code: Code;
}

const unsigned = (value: number): number[] => {
  const bytes: number[] = [];
  do {
    const low = value & 0x7f;
    value >>>= 7;
    bytes.push(value ? low | 0x80 : low);
  } while (value);
  return bytes;
};

const signed = (value: number): number[] => {
  const bytes: number[] = [];
  for (;;) {
    const low = value & 0x7f;
    value >>= 7;
    if ((value === 0 && low < 0x40) || (value === -1 && low >= 0x40)) return [...bytes, low];
    bytes.push(low | 0x80);
  }
};

const simd = (op: number): number[] => [0xfd, ...unsigned(op)];
const isLocal = (operand: Operand): operand is Local => typeof operand === "object" && "index" in operand;
const push = (operand: Operand): Code =>
  typeof operand === "number"
    ? [0x41, ...signed(operand)]
    : isLocal(operand)
      ? [0x20, ...unsigned(operand.index)]
      : operand;

/** A 32-bit value four times, as it lies in memory. */
const constant = (value: Float32Array | Int32Array): Code => [
  ...simd(0x0c),
  ...[0, 1, 2, 3].flatMap(() => [...new Uint8Array(value.buffer)]),
];

type Unary = (a: Operand) => Code;
type Binary = (a: Operand, b: Operand) => Code;
const unary =
  (op: Code): Unary =>
  (a) => [...push(a), ...op];
const binary =
  (op: Code): Binary =>
  (a, b) => [...push(a), ...push(b), ...op];

/** Whole numbers and addresses. */
export const i32 = { add: binary([0x6a]), sub: binary([0x6b]), mul: binary([0x6c]) };

/** Four 32-bit whole numbers; `dot` gives sums of two neighbouring products of eight 16-bit numbers. */
export const i32x4 = {
  add: binary(simd(0xae)),
  sub: binary(simd(0xb1)),
  dot: binary(simd(0xba)),
  /** One number four times. */
  all: (value: number): Code => constant(Int32Array.of(value)),
};

/** Eight 16-bit whole numbers from twice four of 32 bits; what is too great becomes the greatest. */
export const narrow = binary(simd(0x85));

/** Four numbers. `least` and `greatest` are the machine's own, which do not look for what is no number. */
export const f32x4 = {
  abs: unary(simd(0xe0)),
  add: binary(simd(0xe4)),
  sub: binary(simd(0xe5)),
  mul: binary(simd(0xe6)),
  div: binary(simd(0xe7)),
  least: binary(simd(0xea)),
  greatest: binary(simd(0xeb)),
  /** From four 32-bit whole numbers. */
  convert: unary(simd(0xfa)),
  /** One number four times. */
  all: (value: number): Code => constant(Float32Array.of(value)),
  /** One of four numbers, four times. */
  spread: (a: Operand, lane: number): Code => shuffle(a, a, [lane, lane, lane, lane]),
};

/** Four 32-bit parts of two vectors: 0 to 3 are the first's, 4 to 7 the second's. */
export function shuffle(a: Operand, b: Operand, parts: readonly number[]): Code {
  const bytes = parts.flatMap((part) => [0, 1, 2, 3].map((byte) => part * 4 + byte));
  return [...push(a), ...push(b), ...simd(0x0d), ...bytes];
}

const access = (op: number, align: number, address: Operand, offset: number): Code => [
  ...push(address),
  ...simd(op),
  align,
  ...unsigned(offset),
];
export const load = (address: Operand, offset = 0): Code => access(0x00, 2, address, offset);
/** One 32-bit value of memory four times. */
export const loadAll = (address: Operand, offset = 0): Code => access(0x09, 2, address, offset);
export const store = (address: Operand, offset: number, value: Operand): Code => [
  ...push(address),
  ...push(value),
  ...simd(0x0b),
  2,
  ...unsigned(offset),
];

export const set = (local: Local, value: Operand): Code => [...push(value), 0x21, ...unsigned(local.index)];
export const grow = (local: Local, by: Operand): Code => set(local, i32.add(local, by));

/** Runs the body and then asks whether the variable is below the limit: once at least. */
export const loop = (local: Local, limit: Operand, ...body: readonly Code[]): Code => [
  ...[0x03, 0x40],
  ...body.flat(),
  ...[...push(local), ...push(limit), 0x49],
  ...[0x0d, 0x00, 0x0b],
];

const I32 = 0x7f;
const V128 = 0x7b;

/** Gives variables of a routine: addresses and counts, or vectors. */
export interface Variables {
  whole(): Local;
  vector(): Local;
  vectors(count: number): Local[];
}

/** A routine of whole-number parameters, which are given to `write` before the source of its variables. */
export function routine(
  name: string,
  parameters: number,
  write: (parameters: Local[], variables: Variables) => readonly Code[],
): Routine {
  const types: number[] = [];
  const variable = (type: number): Local => ({ index: parameters + types.push(type) - 1 });
  const variables: Variables = {
    whole: () => variable(I32),
    vector: () => variable(V128),
    vectors: (count) => Array.from({ length: count }, () => variable(V128)),
  };
  const body = write(
    Array.from({ length: parameters }, (_, index) => ({ index })),
    variables,
  ).flat();
  return { name, parameters, code: [...list(types.map((type) => [1, type])), ...body, 0x0b] };
}

const list = (items: readonly Code[]): number[] => [...unsigned(items.length), ...items.flat()];
const sized = (content: Code): number[] => [...unsigned(content.length), ...content];
const section = (id: number, items: readonly Code[]): number[] => [id, ...sized(list(items))];
const text = (word: string): number[] => sized(Array.from(word, (c) => c.charCodeAt(0)));

/** Bytes of a module that imports `host.memory` and exports the routines by their names. */
export function assemble(routines: readonly Routine[]): Uint8Array {
  const types = routines.map(({ parameters }) => [0x60, ...list(new Array<number[]>(parameters).fill([I32])), 0]);
  return new Uint8Array([
    ...[...text("\0asm").slice(1), 1, 0, 0, 0],
    ...section(1, types),
    ...section(2, [[...text("host"), ...text("memory"), 0x02, 0x00, 0x01]]),
    ...section(
      3,
      routines.map((_, i) => unsigned(i)),
    ),
    ...section(
      7,
      routines.map(({ name }, i) => [...text(name), 0x00, ...unsigned(i)]),
    ),
    ...section(
      10,
      routines.map(({ code }) => sized(code)),
    ),
  ]);
}
