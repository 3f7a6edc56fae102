import type { Lexicon } from "../lexicon/index.ts";
import type { ContactKind, ContactStatus, MeasureKind, MeasureStatus } from "../types.ts";

export type Pattern = "mutual" | "directed" | "journey" | "summon" | "sign" | "event";
export type WordClass = "verb" | "noun";

/** A word that tells of a contact; see `contact-frames.tsv`. */
export interface ContactFrame {
  readonly pos: WordClass;
  readonly pattern: Pattern;
  readonly kind: ContactKind;
  readonly needs: ReadonlySet<string>;
  readonly unless: ReadonlySet<string>;
}

/** A word that tells of a measure; see `measure-frames.tsv`. */
export interface MeasureFrame {
  readonly pos: WordClass;
  readonly kind: MeasureKind;
  readonly status: MeasureStatus;
  /** Lemmas that the act must be on; empty when it needs none. */
  readonly objects: ReadonlySet<string>;
  readonly against: ReadonlySet<string>;
  readonly mutual: boolean;
}

/** What a status word does to an event under it: a status, `keep` (nothing) or `none` (there is no event). */
export type StatusCue = ContactStatus | "keep" | "none";

export type Role = "party" | "place" | "topic" | "goal" | "purpose" | "agent" | "member" | "mediator";

/** The predicates of `lexicon/`, ready to look up by lemma; phrases are keyed by all their words. */
export interface Frames {
  readonly contacts: ReadonlyMap<string, readonly ContactFrame[]>;
  readonly measures: ReadonlyMap<string, readonly MeasureFrame[]>;
  readonly contactStatus: ReadonlyMap<string, StatusCue>;
  readonly measureStatus: ReadonlyMap<string, MeasureStatus | "none">;
  readonly roles: ReadonlyMap<string, Role>;
  readonly topicCues: ReadonlySet<string>;
  readonly envoys: ReadonlySet<string>;
  readonly exclusionVerbs: ReadonlySet<string>;
}

export const cellList = (cell: string | undefined): string[] =>
  (cell ?? "")
    .split("|")
    .map((part) => part.trim())
    .filter((part) => part !== "");

const cellSet = (cell: string | undefined): ReadonlySet<string> => new Set(cellList(cell));

/** Reads the predicate tables; throws when a table names a class that does not exist, since then rules would be lost in silence. */
export function loadFrames(lexicon: Lexicon): Frames {
  const classes = new Map(lexicon.table("object-classes").map((row) => [row.class ?? "", cellList(row.words)]));
  return {
    contacts: contactFrames(lexicon),
    measures: measureFrames(lexicon, classes),
    contactStatus: new Map(lexicon.table("status-cues").map((row) => [row.cue ?? "", row.status as StatusCue])),
    measureStatus: new Map(
      lexicon.table("measure-status-cues").map((row) => [row.cue ?? "", row.status as MeasureStatus | "none"]),
    ),
    roles: new Map(lexicon.table("role-markers").map((row) => [row.marker ?? "", row.role as Role])),
    topicCues: new Set(lexicon.table("topic-cues").map((row) => row.cue ?? "")),
    envoys: new Set(classes.get("envoy") ?? []),
    exclusionVerbs: new Set(lexicon.table("exclusion-verbs").map((row) => row.verb ?? "")),
  };
}

function contactFrames(lexicon: Lexicon): Map<string, ContactFrame[]> {
  const frames = new Map<string, ContactFrame[]>();
  for (const row of lexicon.table("contact-frames")) {
    const frame: ContactFrame = {
      pos: row.pos as WordClass,
      pattern: row.pattern as Pattern,
      kind: row.kind as ContactKind,
      needs: cellSet(row.needs),
      unless: cellSet(row.unless),
    };
    append(frames, row.trigger ?? "", frame);
  }
  return frames;
}

function measureFrames(lexicon: Lexicon, classes: ReadonlyMap<string, readonly string[]>): Map<string, MeasureFrame[]> {
  const frames = new Map<string, MeasureFrame[]>();
  for (const row of lexicon.table("measure-frames")) {
    const frame: MeasureFrame = {
      pos: row.pos as WordClass,
      kind: row.kind as MeasureKind,
      status: row.status as MeasureStatus,
      objects: new Set(cellList(row.objects).flatMap((word) => expand(word, classes))),
      against: cellSet(row.against),
      mutual: row.mutual === "yes",
    };
    for (const trigger of cellList(row.triggers)) append(frames, trigger, frame);
  }
  return frames;
}

function expand(word: string, classes: ReadonlyMap<string, readonly string[]>): readonly string[] {
  if (!word.startsWith("@")) return [word];
  const words = classes.get(word.slice(1));
  if (!words)
    throw new Error(`measure-frames.tsv names ${word}, which object-classes.tsv does not define; add it there`);
  return words;
}

function append<T>(map: Map<string, T[]>, key: string, value: T): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}
