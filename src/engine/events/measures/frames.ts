import { type Lexicon, list } from "../../lexicon/index.ts";
import type { MeasureKind, MeasureStatus } from "../../types.ts";

/** How the parties of an act stand: one against another, all together, perhaps nobody named whom it is against, or an act on what is one's own. */
export type Sidedness = "against" | "mutual" | "open" | "own";

/** A word that tells of a measure; see `measure-frames.tsv`. */
export interface MeasureFrame {
  /** Place in the table: of the frames that fit a word the first wins. */
  readonly row: number;
  /** A verb, a noun that names the act itself ("expulsion"), or a thing that an act brings about ("sanction"). */
  readonly pos: "verb" | "act" | "thing";
  readonly kind: MeasureKind;
  readonly status: MeasureStatus;
  /** Lemmas, or several words in a row, that the act must be on; empty when the word alone tells the act. */
  readonly objects: ReadonlySet<string>;
  readonly needs: ReadonlySet<string>;
  readonly unless: ReadonlySet<string>;
  /** Prepositions whose phrase is the other side. */
  readonly against: ReadonlySet<string>;
  readonly sides: Sidedness;
}

/** What a governing word does to a measure; `acts` tells that its subject is who takes the measure. */
export interface MeasureCue {
  readonly status: MeasureStatus | "none" | "keep";
  readonly acts: boolean;
}

/** Words that tie a measure to what it answers: told behind them, or told last before; see `answer-cues.tsv`. */
export interface AnswerCue {
  readonly words: readonly string[];
  readonly what: "act" | "report";
}

/** The predicates of measures by lemma, the words that say what became of one, and classes of words around them. */
export interface MeasureLexicon {
  readonly frames: ReadonlyMap<string, readonly MeasureFrame[]>;
  readonly cues: ReadonlyMap<string, MeasureCue>;
  /** Longest first. */
  readonly answers: readonly AnswerCue[];
  /** Codes of the international bodies, which can be left. */
  readonly bodies: ReadonlySet<string>;
  readonly portions: ReadonlySet<string>;
  readonly carriers: ReadonlySet<string>;
  readonly authorities: ReadonlySet<string>;
  readonly instruments: ReadonlySet<string>;
}

/** Reads the tables of measures; throws when one names a class that does not exist, since then rules would be lost in silence. */
export function loadMeasureLexicon(lexicon: Lexicon): MeasureLexicon {
  const classes = new Map(lexicon.table("object-classes").map((row) => [row.class ?? "", list(row.words)]));
  const words = (cell: string | undefined): ReadonlySet<string> =>
    new Set(list(cell).flatMap((word) => expand(word, classes)));
  const frames = new Map<string, MeasureFrame[]>();
  lexicon.table("measure-frames").forEach((cells, row) => {
    const frame: MeasureFrame = {
      row,
      pos: cells.pos as MeasureFrame["pos"],
      kind: cells.kind as MeasureKind,
      status: cells.status as MeasureStatus,
      objects: words(cells.objects),
      needs: words(cells.needs),
      unless: words(cells.unless),
      against: new Set(list(cells.against)),
      sides: (cells.sides || "against") as Sidedness,
    };
    for (const trigger of list(cells.triggers)) frames.set(trigger, [...(frames.get(trigger) ?? []), frame]);
  });
  return {
    frames,
    cues: new Map(
      lexicon
        .table("measure-status-cues")
        .map((row) => [row.cue ?? "", { status: row.status as MeasureCue["status"], acts: row.subject === "acts" }]),
    ),
    answers: lexicon
      .table("answer-cues")
      .map((row) => ({ words: (row.cue ?? "").split(" "), what: row.what as AnswerCue["what"] }))
      .sort((a, b) => b.words.length - a.words.length),
    bodies: lexicon.bodies,
    portions: words("@portion"),
    carriers: words("@carrier"),
    authorities: words("@authority"),
    instruments: words("@instrument"),
  };
}

function expand(word: string, classes: ReadonlyMap<string, readonly string[]>): readonly string[] {
  if (!word.startsWith("@")) return [word];
  const words = classes.get(word.slice(1));
  if (!words)
    throw new Error(`measure-frames.tsv names ${word}, which object-classes.tsv does not define; add it there`);
  return words;
}
