/** Chains of one document: each a list of mentions, a mention named by the offset of its head word. */
export type Chains = readonly (readonly number[])[];

/** Gold and our chains of each document → mean of the F1 of MUC, B³ and CEAF-e (Pradhan et al. 2012); chains of one do not count. */
export function conllF1(documents: readonly (readonly [gold: Chains, said: Chains])[]): number {
  const kept = documents.map(([gold, said]) => [withoutSingles(gold), withoutSingles(said)] as const);
  return ([muc, bCubed, ceafE] as const).reduce((sum, metric) => sum + metricF1(kept, metric) / 3, 0);
}

type Metric = (gold: Chains, said: Chains) => Counts;

/** Numerators and denominators of recall and precision. */
interface Counts {
  readonly recall: readonly [number, number];
  readonly precision: readonly [number, number];
}

const withoutSingles = (chains: Chains): Chains => chains.filter((chain) => chain.length > 1);

function metricF1(documents: readonly (readonly [Chains, Chains])[], metric: Metric): number {
  let [hit, gold, right, said] = [0, 0, 0, 0];
  for (const [g, s] of documents) {
    const { recall, precision } = metric(g, s);
    hit += recall[0];
    gold += recall[1];
    right += precision[0];
    said += precision[1];
  }
  const r = gold ? hit / gold : 0;
  const p = said ? right / said : 0;
  return p + r ? (2 * p * r) / (p + r) : 0;
}

/** Links: of a chain's n − 1 links those that the other side keeps. */
export const muc: Metric = (gold, said) => ({ recall: links(gold, said), precision: links(said, gold) });

function links(chains: Chains, others: Chains): [number, number] {
  const chainOf = indexOf(others);
  let kept = 0;
  let all = 0;
  for (const chain of chains) {
    const parts = new Set(chain.map((m) => chainOf.get(m) ?? `alone ${m}`));
    kept += chain.length - parts.size;
    all += chain.length - 1;
  }
  return [kept, all];
}

/** For each mention the share of its chain that the other side puts in its chain too. */
export const bCubed: Metric = (gold, said) => ({ recall: shares(gold, said), precision: shares(said, gold) });

function shares(chains: Chains, others: Chains): [number, number] {
  const chainOf = indexOf(others);
  let sum = 0;
  let all = 0;
  for (const chain of chains) {
    for (const m of chain) {
      const other = chainOf.get(m);
      sum += other === undefined ? 0 : chain.filter((x) => chainOf.get(x) === other).length / chain.length;
      all += 1;
    }
  }
  return [sum, all];
}

/** Chains paired one to one so that their likeness 2·|common| / (|a| + |b|) is greatest together. */
export const ceafE: Metric = (gold, said) => {
  const likeness = gold.map((g) =>
    said.map((s) => (2 * s.filter((m) => g.includes(m)).length) / (g.length + s.length)),
  );
  const best = bestAssignment(likeness);
  return { recall: [best, gold.length], precision: [best, said.length] };
};

const indexOf = (chains: Chains): Map<number, number> =>
  new Map(chains.flatMap((chain, i) => chain.map((m) => [m, i] as const)));

/** The greatest sum of a one-to-one choice from the matrix (Hungarian method on negated values). */
function bestAssignment(values: readonly (readonly number[])[]): number {
  const rows = values.length;
  const columns = values[0]?.length ?? 0;
  if (rows === 0 || columns === 0) return 0;
  const size = Math.max(rows, columns);
  const cost = (i: number, j: number): number => -(values[i]?.[j] ?? 0);
  const u = new Array<number>(size + 1).fill(0);
  const v = new Array<number>(size + 1).fill(0);
  const rowOf = new Array<number>(size + 1).fill(0);
  for (let row = 1; row <= size; row++) augment(row, size, cost, u, v, rowOf);
  return rowOf.reduce((sum, row, column) => (column === 0 ? sum : sum - cost(row - 1, column - 1)), 0);
}

/** Finds the cheapest way to give one more row a column and changes `u`, `v` and `rowOf` accordingly. */
function augment(
  row: number,
  size: number,
  cost: (i: number, j: number) => number,
  u: number[],
  v: number[],
  rowOf: number[],
): void {
  const least = new Array<number>(size + 1).fill(Number.POSITIVE_INFINITY);
  const way = new Array<number>(size + 1).fill(0);
  const used = new Array<boolean>(size + 1).fill(false);
  rowOf[0] = row;
  let column = 0;
  do {
    used[column] = true;
    const at = rowOf[column]!;
    let delta = Number.POSITIVE_INFINITY;
    let next = 0;
    for (let j = 1; j <= size; j++) {
      if (used[j]) continue;
      const reduced = cost(at - 1, j - 1) - u[at]! - v[j]!;
      if (reduced < least[j]!) {
        least[j] = reduced;
        way[j] = column;
      }
      if (least[j]! < delta) {
        delta = least[j]!;
        next = j;
      }
    }
    for (let j = 0; j <= size; j++) {
      if (used[j]) {
        u[rowOf[j]!]! += delta;
        v[j]! -= delta;
      } else least[j]! -= delta;
    }
    column = next;
  } while (rowOf[column] !== 0);
  while (column !== 0) {
    rowOf[column] = rowOf[way[column]!]!;
    column = way[column]!;
  }
}
