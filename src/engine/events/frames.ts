import type { Unit } from "../dates/meaning.ts";
import type { Lexicon, Row } from "../lexicon/index.ts";
import type { ContactKind, ContactStatus, PartyCode } from "../types.ts";
import { type CodeTable, loadCodes } from "./codes.ts";
import { loadMeasureLexicon, type MeasureLexicon } from "./measures/frames.ts";

export type Pattern = "mutual" | "directed" | "tell" | "journey" | "summon" | "sign" | "event" | "clause";
export type WordClass = "verb" | "noun";

/** A word that tells of a contact; see `contact-frames.tsv`. */
export interface ContactFrame {
  readonly pos: WordClass;
  readonly pattern: Pattern;
  readonly kind: ContactKind;
  /** How the contact stands when nothing else in the text says so. */
  readonly status?: ContactStatus;
  readonly needs: ReadonlySet<string>;
  readonly unless: ReadonlySet<string>;
  /** Prepositions that name a party beside this word alone: "a call on X". */
  readonly with: ReadonlySet<string>;
}

/** The role that a preposition gives its phrase beside the word of a frame. */
export const roleOf = (frame: ContactFrame, marker: string, { roles }: Frames): Role | undefined =>
  frame.with.has(marker) ? "party" : roles.get(marker);

/** What a status word does to an event under it: a status, `keep` (nothing) or `none` (there is no event). */
export type StatusCue = ContactStatus | "proposed" | "keep" | "none";

export type Role = "party" | "place" | "topic" | "goal" | "purpose" | "agent" | "member" | "mediator";
/** What a word says of the topics of a contact; see `topic-cues.tsv`. */
export type TopicRole = "discussed" | "agreed" | "outcome" | "vague" | "plain" | "stop" | "manner";
export type RoleWord =
  | "mediates"
  | "mediator"
  | "hosts"
  | "leads"
  | "container"
  | "beside"
  | "delegation"
  | "share"
  | "self"
  | "another"
  | "outcome"
  | "sport";

/** The predicates of `lexicon/`, ready to look up by lemma; phrases are keyed by all their words. */
export interface Frames {
  readonly contacts: ReadonlyMap<string, readonly ContactFrame[]>;
  readonly measures: MeasureLexicon;
  readonly codes: CodeTable;
  /** Codes of the international bodies, which may meet in themselves. */
  readonly bodies: ReadonlySet<PartyCode>;
  /** The state whose own affair a group's talks with that state are. */
  readonly homes: ReadonlyMap<PartyCode, PartyCode>;
  /** Words that govern a contact, and prepositions and conjunctions that cut it off from its clause. */
  readonly contactStatus: ReadonlyMap<string, StatusCue>;
  readonly statusMarkers: ReadonlyMap<string, StatusCue>;
  readonly roles: ReadonlyMap<string, Role>;
  readonly roleWords: ReadonlyMap<string, ReadonlySet<RoleWord>>;
  readonly topicCues: ReadonlyMap<string, ReadonlySet<TopicRole>>;
  /** Verbs whose subject says what it thinks of their object. */
  readonly judging: ReadonlySet<string>;
  /** Verbs that take words alone: what seems their object belongs to what is said. */
  readonly saying: ReadonlySet<string>;
  readonly envoys: ReadonlySet<string>;
  readonly exclusions: ReadonlyMap<string, ExclusionCue>;
  readonly superlatives: ReadonlyMap<string, SuperlativeCue>;
  readonly durations: Durations;
}

/** A word that keeps a topic out of a contact; see `exclusion-verbs.tsv`. */
export interface ExclusionCue {
  readonly when: "negated" | "always";
  readonly topic: "object" | "subject";
}

/** What "highest-level" or "third" says of a contact; see `superlatives.tsv`. */
export interface SuperlativeCue {
  readonly kind: "highest" | "first" | "count";
  readonly count?: number;
}

/** Number words and units of time; a decade is ten times the unit of a year. */
export interface Durations {
  readonly counts: ReadonlyMap<string, number>;
  readonly units: ReadonlyMap<string, UnitOfTime>;
}

interface UnitOfTime {
  readonly unit: Unit;
  readonly times: number;
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
    codes: loadCodes(lexicon),
    bodies: lexicon.bodies,
    homes: new Map(lexicon.table("groups").flatMap((row) => (row.home ? [[row.code ?? "", row.home]] : []))),
    contactStatus: statusCues(lexicon, "word"),
    statusMarkers: statusCues(lexicon, "marker"),
    roles: new Map(lexicon.table("role-markers").map((row) => [row.marker ?? "", row.role as Role])),
    roleWords: rolesByWord<RoleWord>(lexicon, "role-words", "word"),
    topicCues: rolesByWord<TopicRole>(lexicon, "topic-cues", "cue"),
    judging: new Set(
      lexicon
        .table("reporting-verbs")
        .filter(isJudging)
        .map((row) => row.verb ?? ""),
    ),
    saying: new Set(
      lexicon
        .table("reporting-verbs")
        .filter(isSaying)
        .map((row) => row.verb ?? ""),
    ),
    envoys: new Set(classes.get("envoy") ?? []),
    exclusions: new Map(
      lexicon
        .table("exclusion-verbs")
        .map(({ cue = "", when, topic }) => [
          cue,
          { when: when as ExclusionCue["when"], topic: topic as ExclusionCue["topic"] },
        ]),
    ),
    superlatives: new Map(lexicon.table("superlatives").map((row) => [row.cue ?? "", superlativeCue(row)])),
    durations: durations(lexicon),
  };
}

const isJudging = ({ takes = "", polarity = "" }: Row): boolean =>
  takes.includes("obj-as") || (takes.includes("obj") && /^(?:characterise|blame)$/u.test(polarity));

const isSaying = ({ takes = "" }: Row): boolean => /^quote that(?: hearer)?$/u.test(takes);

const statusCues = (lexicon: Lexicon, kind: string): Map<string, StatusCue> =>
  new Map(
    lexicon
      .table("status-cues")
      .filter((row) => row.class === kind)
      .map((row) => [row.cue ?? "", row.status as StatusCue]),
  );

const superlativeCue = ({ kind, count }: Row): SuperlativeCue => ({
  kind: kind as SuperlativeCue["kind"],
  ...(count ? { count: Number(count) } : {}),
});

function durations(lexicon: Lexicon): Durations {
  const rows = lexicon.table("calendar");
  const of = (kind: string): Row[] => rows.filter((row) => row.kind === kind);
  return {
    counts: new Map(of("count").map((row) => [row.word ?? "", Number(row.value)])),
    units: new Map(
      [...of("unit"), ...of("years")].map(({ kind, word = "", value }): [string, UnitOfTime] => [
        word,
        kind === "unit" ? { unit: value as Unit, times: 1 } : { unit: "year", times: Number(value) },
      ]),
    ),
  };
}

/** A word may have several roles, one row each. */
function rolesByWord<R extends string>(lexicon: Lexicon, table: string, key: string): Map<string, Set<R>> {
  const words = new Map<string, Set<R>>();
  for (const row of lexicon.table(table)) {
    const word = row[key] ?? "";
    words.set(word, new Set([...(words.get(word) ?? []), row.role as R]));
  }
  return words;
}

function contactFrames(lexicon: Lexicon): Map<string, ContactFrame[]> {
  const frames = new Map<string, ContactFrame[]>();
  for (const row of lexicon.table("contact-frames")) {
    const frame: ContactFrame = {
      pos: row.pos as WordClass,
      pattern: row.pattern as Pattern,
      kind: row.kind as ContactKind,
      ...(row.status ? { status: row.status as ContactStatus } : {}),
      needs: cellSet(row.needs),
      unless: cellSet(row.unless),
      with: cellSet(row.with),
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
