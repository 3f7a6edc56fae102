/** The forward pass of `training/network.py` over batches of sentences. */
import { createEncoder } from "./encoder.ts";
import { createEntities } from "./entities.ts";
import { createKernel, type Kernel, NUMBER, type Rows, up } from "./kernel/index.ts";
import { type Model, type Tensors, tensorOf, unpack } from "./model.ts";
import { createRelations } from "./relations.ts";
import { columnsOf, greatestOf, stacked, transposed } from "./tensors.ts";

/** What the network says of a batch, whose words count through all sentences; until the next batch. */
export interface Scores {
  /** The best tag of each word. */
  readonly tags: readonly number[];
  /** Scores of each head for each word of a sentence: words × (words + 1), column 0 being the root. */
  arcs(sentence: number): Float32Array;
  /** The best relation of each word to the word that is its head; -1 where the head is, as for the root. */
  relations(heads: readonly number[]): number[];
  /** The best entity class of each word, by the words that are its heads. */
  entities(heads: readonly number[]): number[];
}

export type Network = (sentences: readonly (readonly string[])[]) => Scores;

export function createNetwork(model: Model): Network {
  const tensor: Tensors = (name) => unpack(tensorOf(model, name));
  const kernel = createKernel(model.units);
  const encode = createEncoder(kernel, model, tensor);
  const heads = createHeads(kernel, tensor);
  const arcs = createArcs(kernel, tensor, heads);
  const relations = createRelations(kernel, tensor("rel"), model.relations.indexOf("root"));
  const entities = createEntities(kernel, model, tensor);
  return (sentences) => {
    kernel.release();
    const words = sentences.reduce((sum, { length }) => sum + length, 0);
    const top = heads(encode(sentences, words), words);
    const starts = startsOf(sentences);
    const scores = arcs(top, words);
    const numbers = kernel.numbers();
    const tagAt = (word: number): number => (top.tag.address + word * top.tag.stride) / NUMBER;
    return {
      tags: Array.from({ length: words }, (_, word) => greatestOf(numbers, tagAt(word), model.tags.length)),
      arcs: (sentence) => scores(starts[sentence]!, sentences[sentence]!.length),
      relations: (chosen) => relations(chosen, top.relDependent, top.relHead),
      entities: (chosen) => entities(sentences.flat(), top.entity, chosen),
    };
  };
}

const startsOf = (sentences: readonly (readonly string[])[]): number[] => {
  let at = 0;
  return sentences.map(({ length }) => {
    at += length;
    return at - length;
  });
};

/** What is worked out from the last layer, in one product. */
interface Heads {
  readonly tag: Rows;
  readonly entity: Rows;
  readonly dependent: Rows;
  readonly head: Rows;
  readonly relDependent: Rows;
  readonly relHead: Rows;
}

function createHeads(kernel: Kernel, tensor: Tensors): (x: Rows, count: number) => Heads {
  const names = ["tag", "entity.context", "dependent", "head", "rel_dependent", "rel_head"];
  const { starts, ...matrix } = stacked(names.map((name) => tensor(`${name}.weight`)));
  const weights = kernel.load(matrix, stacked(names.map((name) => transposed(tensor(`${name}.bias`)))).data);
  return (x, count) => {
    kernel.quantise(x, count, matrix.columns);
    const out = kernel.rows(count, matrix.rows);
    kernel.products(weights, out);
    const part = (i: number): Rows => ({ address: out.address + starts[i]! * NUMBER, stride: out.stride });
    // All that is a layer of its own.
    kernel.leak(part(2).address, out.stride, count, out.stride - starts[2]! * NUMBER);
    return {
      tag: part(0),
      entity: part(1),
      dependent: part(2),
      head: part(3),
      relDependent: part(4),
      relHead: part(5),
    };
  };
}

/** Scores of arcs within one sentence, by its first word and length. */
type Arcs = (start: number, length: number) => Float32Array;

function createArcs(
  kernel: Kernel,
  tensor: Tensors,
  heads: (x: Rows, count: number) => Heads,
): (top: Heads, words: number) => Arcs {
  const form = tensor("arc");
  const size = form.columns;
  const bytes = size * NUMBER;
  // The last row of the form stands for a constant 1.
  const weights = kernel.load(columnsOf(transposed(form), 0, size), form.data.subarray(size * size));
  const root = kernel.take(bytes);
  const encoded = kernel.rows(1, tensor("root").columns);
  kernel.numbers().set(tensor("root").data, encoded.address / NUMBER);
  const from = heads(encoded, 1).head.address / NUMBER;
  kernel.numbers().copyWithin(root / NUMBER, from, from + size);
  kernel.release();

  return (top, words) => {
    kernel.quantise(top.dependent, words, size);
    const mapped = kernel.rows(words, size);
    kernel.products(weights, mapped);
    return (start, n) => {
      const out = kernel.rows(n, up(n, 4) + 4);
      const own = mapped.address + start * mapped.stride;
      // The root's scores stand four times at the beginning of each row; the words' overwrite all but the first.
      kernel.pairs(own, mapped.stride, n, root, 0, 1, bytes, out.address, out.stride);
      const first = top.head.address + start * top.head.stride;
      kernel.pairs(
        own,
        mapped.stride,
        n,
        first,
        top.head.stride,
        up(n, 4) / 4,
        bytes,
        out.address + NUMBER,
        out.stride,
      );
      return columnsOf(
        { rows: n, columns: out.stride / NUMBER, data: kernel.numbers().subarray(out.address / NUMBER) },
        0,
        n + 1,
      ).data;
    };
  };
}
