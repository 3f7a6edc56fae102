/** Damage that only shows once there are sentences: pieces cut off at abbreviations, and a text that breaks off. */
import type { Sentence } from "./grammar/types.ts";
import type { Damage, Note } from "./types.ts";

export interface Breaks {
  readonly damage: readonly Damage[];
  readonly notes: readonly Note[];
  /** Sentences that are pieces of another one: without a finite verb, cut at an abbreviation or begun in lower case. */
  readonly fragments: ReadonlySet<number>;
}

const CUT_AT_ABBREVIATION = /\b(?:[A-Z]\.){2,}\s*$|\b(?:Gen|Sen|Gov|Rep|Dr|Mr|Mrs|Ms|St|Lt|Col|No)\.\s*$/u;
const BEGUN_IN_LOWER_CASE = /^\p{Ll}/u;
const ATTRIBUTION_ALONE = /^According to\b/u;

/** Shortest last line, in characters, that may be called cut off; shorter ones are credits and bylines. */
const LONG_LINE = 60;

/** Finds broken sentences and a missing end; says where, so that readers of the record see why a fact is thin. */
export function findBreaks(text: string, sentences: readonly Sentence[]): Breaks {
  const notes: Note[] = [];
  const fragments = new Set<number>();
  sentences.forEach((sentence, i) => {
    const words = text.slice(sentence.start, sentence.end);
    if (!isBroken(words, sentence, i > 0)) return;
    fragments.add(i);
    notes.push({
      stage: "sentences",
      start: sentence.start,
      end: sentence.end,
      reason: "a piece of a sentence, cut off from the rest of it",
    });
  });
  const damage: Damage[] = fragments.size > 0 ? ["broken-sentences"] : [];
  const cut = truncation(text);
  if (cut) {
    damage.push("truncated");
    notes.push(cut);
  }
  return { damage, notes, fragments };
}

function isBroken(words: string, sentence: Sentence, hasBefore: boolean): boolean {
  const verbless = !sentence.tokens.some(
    (t) =>
      (t.upos === "VERB" || t.upos === "AUX") &&
      t.feats.verbForm !== "Part" &&
      t.feats.verbForm !== "Ger" &&
      t.feats.verbForm !== "Inf",
  );
  if (!verbless) return false;
  return (
    CUT_AT_ABBREVIATION.test(words) || (hasBefore && (BEGUN_IN_LOWER_CASE.test(words) || ATTRIBUTION_ALONE.test(words)))
  );
}

function truncation(text: string): Note | undefined {
  const end = text.trimEnd();
  const start = end.lastIndexOf("\n") + 1;
  const line = end.slice(start);
  const isClosed = /[.!?…][)"'”’»\]]*$/u.test(line) && !/(?:\.\.\.|…)$/u.test(line);
  if (line.length < LONG_LINE || isClosed || /^(?:https?:|reporting|editing|writing|additional)/iu.test(line))
    return undefined;
  return { stage: "repair", start, end: end.length, reason: "the text breaks off" };
}
