/** Which words stand in which places of a store of fixed size, and which must be worked out. */
export interface Found {
  readonly slots: readonly number[];
  /** Words that were not there, by the places found for them. */
  readonly fresh: ReadonlyMap<string, number>;
}

/**
 * Finds words' places. A word that is not there takes the place of one that was not asked for since places were last
 * looked for there; never that of one asked for in the same call, so that a call may ask for `capacity` words at most.
 */
export function createCache(capacity: number): (words: readonly string[]) => Found {
  const slotOf = new Map<string, number>();
  const words = new Array<string>(capacity);
  const used = new Uint32Array(capacity);
  const passed = new Uint32Array(capacity);
  let call = 0;
  let hand = 0;
  const vacate = (): number => {
    for (; ; hand = (hand + 1) % capacity) {
      if (used[hand] === call) continue;
      if (used[hand] === passed[hand]) return hand;
      passed[hand] = used[hand]!;
    }
  };
  const admit = (word: string): number => {
    const slot = vacate();
    if (words[slot] !== undefined) slotOf.delete(words[slot]);
    words[slot] = owned(word);
    slotOf.set(words[slot], slot);
    used[slot] = call;
    return slot;
  };
  return (asked) => {
    call += 1;
    for (const word of asked) {
      const slot = slotOf.get(word);
      if (slot !== undefined) used[slot] = call;
    }
    const fresh = new Map<string, number>();
    const slots = asked.map((word) => {
      const known = slotOf.get(word);
      if (known !== undefined) return known;
      const slot = admit(word);
      fresh.set(word, slot);
      return slot;
    });
    return { slots, fresh };
  };
}

/** A copy: a slice of a text would keep the whole text in memory. */
const owned = (word: string): string => JSON.parse(JSON.stringify(word)) as string;
