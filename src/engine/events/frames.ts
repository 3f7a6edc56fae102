import type { Lexicon } from "../lexicon/index.ts";
import type { ContactKind, ContactStatus } from "../types.ts";
import { loadMeasureLexicon, type MeasureLexicon } from "./measures/frames.ts";

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

/** What a status word does to an event under it: a status, `keep` (nothing) or `none` (there is no event). */
export type StatusCue = ContactStatus | "keep" | "none";

export type Role = "party" | "place" | "topic" | "goal" | "purpose" | "agent" | "member" | "mediator";

/** The predicates of `lexicon/`, ready to look up by lemma; phrases are keyed by all their words. */
export interface Frames {
  readonly contacts: ReadonlyMap<string, readonly ContactFrame[]>;
  readonly measures: MeasureLexicon;
  readonly contactStatus: ReadonlyMap<string, StatusCue>;
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
    measures: loadMeasureLexicon(lexicon),
    contactStatus: new Map(lexicon.table("status-cues").map((row) => [row.cue ?? "", row.status as StatusCue])),
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

function append<T>(map: Map<string, T[]>, key: string, value: T): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}
