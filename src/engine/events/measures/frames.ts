import { type Lexicon, list } from "../../lexicon/index.ts";
import type { MeasureKind, MeasureStatus } from "../../types.ts";

/** A word that tells of a measure; see `measure-frames.tsv`. */
export interface MeasureFrame {
  readonly pos: "verb" | "noun";
  readonly kind: MeasureKind;
  readonly status: MeasureStatus;
  /** Lemmas that the act must be on; empty when it needs none. */
  readonly objects: ReadonlySet<string>;
  readonly against: ReadonlySet<string>;
  readonly mutual: boolean;
}

/** The predicates of measures, by lemma, and the words that say what became of one. */
export interface MeasureLexicon {
  readonly frames: ReadonlyMap<string, readonly MeasureFrame[]>;
  readonly cues: ReadonlyMap<string, MeasureStatus | "none">;
}

/** Reads the tables of measures; throws when one names a class that does not exist, since then rules would be lost in silence. */
export function loadMeasureLexicon(lexicon: Lexicon): MeasureLexicon {
  const classes = new Map(lexicon.table("object-classes").map((row) => [row.class ?? "", list(row.words)]));
  const frames = new Map<string, MeasureFrame[]>();
  for (const row of lexicon.table("measure-frames")) {
    const frame: MeasureFrame = {
      pos: row.pos as MeasureFrame["pos"],
      kind: row.kind as MeasureKind,
      status: row.status as MeasureStatus,
      objects: new Set(list(row.objects).flatMap((word) => expand(word, classes))),
      against: new Set(list(row.against)),
      mutual: row.mutual === "yes",
    };
    for (const trigger of list(row.triggers)) frames.set(trigger, [...(frames.get(trigger) ?? []), frame]);
  }
  const cues = lexicon.table("measure-status-cues").map((row) => [row.cue ?? "", row.status] as const);
  return { frames, cues: new Map(cues as readonly (readonly [string, MeasureStatus | "none"])[]) };
}

function expand(word: string, classes: ReadonlyMap<string, readonly string[]>): readonly string[] {
  if (!word.startsWith("@")) return [word];
  const words = classes.get(word.slice(1));
  if (!words)
    throw new Error(`measure-frames.tsv names ${word}, which object-classes.tsv does not define; add it there`);
  return words;
}
