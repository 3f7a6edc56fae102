import type { Lexicon } from "../lexicon/index.ts";
import type { Span } from "../span.ts";
import type { Damage, Note } from "../types.ts";
import { maskInjected } from "./injected.ts";
import { restoreLetters } from "./letters.ts";
import { maskRepeated } from "./repeated.ts";

/**
 * A text as the later stages read it. It has exactly the length of the text as received: letters are replaced one for
 * one and injected passages become spaces. So an offset into the one is an offset into the other, and none is mapped.
 */
export interface Repaired {
  readonly text: string;
  readonly damage: readonly Damage[];
  readonly notes: readonly Note[];
}

/** A damaged span, and the words that were put in its place when it was not blanked. */
export interface Found extends Span {
  readonly restored?: string;
}

/** One kind of repair: the text, and the spans where it was damaged. */
export interface Repair {
  readonly text: string;
  readonly found: readonly Found[];
}

interface Step {
  readonly damage: Damage;
  readonly reason: string;
  readonly apply: (text: string, lexicon: Lexicon) => Repair;
}

const STEPS: readonly Step[] = [
  { damage: "homoglyphs", reason: "letters of another script stand in for Latin ones", apply: restoreLetters },
  { damage: "injected-text", reason: "advertising or navigation inside the report, not read", apply: maskInjected },
  {
    damage: "repeated-text",
    reason: "a paragraph that stands earlier in the report, not read again",
    apply: maskRepeated,
  },
];

/** Undoes what happened to a text on its way here, and says what it was. Never deletes: see {@link Repaired}. */
export function repair(received: string, lexicon: Lexicon): Repaired {
  let text = received;
  const damage: Damage[] = [];
  const notes: Note[] = [];
  for (const step of STEPS) {
    const result = step.apply(text, lexicon);
    text = result.text;
    if (result.found.length > 0) damage.push(step.damage);
    notes.push(
      ...result.found.map(
        ({ start, end, restored }): Note => ({
          stage: "repair",
          start,
          end,
          reason: step.reason,
          ...(restored ? { restored } : {}),
        }),
      ),
    );
  }
  return { text, damage, notes: [...notes, ...undecoded(received)] };
}

/** Where bytes could not be decoded the text has this character: each run of it is noted. */
const REPLACEMENT = /\uFFFD+/gu;

const undecoded = (text: string): Note[] =>
  Array.from(text.matchAll(REPLACEMENT), ({ 0: run, index }) => ({
    stage: "repair",
    start: index,
    end: index + run.length,
    reason: "characters that could not be decoded",
  }));
