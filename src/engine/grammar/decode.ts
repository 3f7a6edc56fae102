/** From arc scores to a tree: the best head of each word, repaired by Chu-Liu-Edmonds when that is no tree. */

/** Heads by word (-1 for the root) and how much better each is than the second best, 0 to 1. */
export interface Tree {
  readonly heads: readonly number[];
  readonly margins: readonly number[];
}

/** `arcs` is words × (words + 1), column 0 the root. Exactly one word hangs on the root. */
export function decode(arcs: Float32Array, n: number): Tree {
  const width = n + 1;
  const margins = Array.from({ length: n }, (_, word) => marginOf(arcs.subarray(word * width, (word + 1) * width)));
  const greedy = Array.from({ length: n }, (_, word) => best(arcs, word, width));
  const isTree = greedy.filter((head) => head === 0).length === 1 && !hasCycle(greedy);
  return { heads: (isTree ? greedy : singleRoot(arcs, n)).map((head) => head - 1), margins };
}

function best(arcs: Float32Array, word: number, width: number): number {
  let head = 0;
  for (let h = 1; h < width; h++) if (h !== word + 1 && arcs[word * width + h]! > arcs[word * width + head]!) head = h;
  return head;
}

/** Difference of the two likeliest heads' probabilities. */
function marginOf(scores: Float32Array): number {
  let first = Number.NEGATIVE_INFINITY;
  let second = Number.NEGATIVE_INFINITY;
  for (const score of scores) {
    if (score > first) [first, second] = [score, first];
    else if (score > second) second = score;
  }
  let sum = 0;
  for (const score of scores) sum += Math.exp(score - first);
  return (1 - Math.exp(second - first)) / sum;
}

function hasCycle(heads: readonly number[]): boolean {
  const state = new Uint8Array(heads.length + 1);
  for (let start = 1; start <= heads.length; start++) {
    const path: number[] = [];
    let at = start;
    while (at !== 0 && state[at] === 0) {
      state[at] = 1;
      path.push(at);
      at = heads[at - 1]!;
    }
    if (at !== 0 && state[at] === 1) return true;
    for (const node of path) state[node] = 2;
  }
  return false;
}

/** The best tree with one root word: the best root candidate is kept, every other word is barred from the root. */
function singleRoot(arcs: Float32Array, n: number): number[] {
  const width = n + 1;
  let root = 0;
  let gain = Number.NEGATIVE_INFINITY;
  for (let word = 0; word < n; word++) {
    let other = Number.NEGATIVE_INFINITY;
    for (let h = 1; h < width; h++) if (h !== word + 1) other = Math.max(other, arcs[word * width + h]!);
    const difference = arcs[word * width]! - (n === 1 ? 0 : other);
    if (difference > gain) [gain, root] = [difference, word];
  }
  const heads = Array.from({ length: n }, (_, word) => (word === root ? 0 : bestWithoutRoot(arcs, word, width)));
  breakCycles(heads, arcs, width);
  return heads;
}

function bestWithoutRoot(arcs: Float32Array, word: number, width: number): number {
  let head = word === 0 ? 2 : 1;
  for (let h = 1; h < width; h++) if (h !== word + 1 && arcs[word * width + h]! > arcs[word * width + head]!) head = h;
  return head;
}

/** Turns each cycle into part of the tree by the cheapest change of one head to a word that hangs on the root. */
function breakCycles(heads: number[], arcs: Float32Array, width: number): void {
  for (;;) {
    const anchored = anchoredWords(heads);
    const loose = heads.map((_, word) => word).filter((word) => !anchored[word]);
    if (loose.length === 0) return;
    let change = { word: loose[0]!, head: anchored.indexOf(true) + 1, loss: Number.POSITIVE_INFINITY };
    for (const word of loose) {
      for (let h = 1; h < width; h++) {
        const loss = arcs[word * width + heads[word]!]! - arcs[word * width + h]!;
        if (anchored[h - 1] && loss < change.loss) change = { word, head: h, loss };
      }
    }
    heads[change.word] = change.head;
  }
}

function anchoredWords(heads: readonly number[]): boolean[] {
  const known: (boolean | undefined)[] = heads.map(() => undefined);
  heads.forEach((_, start) => {
    const path: number[] = [];
    let at = start;
    while (at >= 0 && known[at] === undefined && !path.includes(at)) {
      path.push(at);
      at = heads[at]! - 1;
    }
    const anchored = at < 0 || known[at] === true;
    for (const word of path) known[word] = anchored;
  });
  return known.map((value) => value === true);
}
