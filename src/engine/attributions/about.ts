/** What a statement speaks of: events in its own words, or those that its words point back to. */
import type { Document } from "../document.ts";
import type { Sentence } from "../grammar/types.ts";
import { overlaps } from "../span.ts";
import { dependents } from "../tree.ts";
import type { Tables } from "./cue-lexicon.ts";
import { formOf, lemmaOf } from "./find-cues.ts";
import type { AttributedStatement, EventRef } from "./types.ts";

/** Nouns that point back to an event: contact kinds by noun, and words for what was done. */
export interface PointingWords {
  readonly contacts: ReadonlyMap<string, string>;
  readonly measures: ReadonlySet<string>;
  /** The nouns of measures alone: "sanction", "embargo". */
  readonly measuresByName: ReadonlySet<string>;
  /** Nouns for people and papers that can answer for words: "officials", "agency", "analyst". */
  readonly answering: ReadonlySet<string>;
  /** Words of others that one may answer: "accusation", "report". */
  readonly answered: ReadonlySet<string>;
  /** Nouns for outlets that are only described: "agency". */
  readonly outlets: ReadonlySet<string>;
  /** Names and last names of people whom the lexicon knows. */
  readonly people: ReadonlySet<string>;
  /** Seats that stand for a government: "Kremlin". */
  readonly seats: readonly string[];
}

/** Reads the nouns of contact-frames.tsv and measure-frames.tsv, and the general ones of reporting-markers.tsv. */
export function loadPointingWords(lexicon: Tables): PointingWords {
  const contacts = new Map<string, string>();
  for (const { pos, trigger, kind } of lexicon.table("contact-frames"))
    if (pos === "noun" && trigger && kind && !contacts.has(trigger)) contacts.set(trigger, kind);
  const measures = new Set(
    lexicon
      .table("measure-frames")
      .flatMap((row) =>
        row.pos === "act" || row.pos === "thing" ? (row.triggers ?? "").split("|").map((w) => w.trim()) : [],
      ),
  );
  const measuresByName = new Set(measures);
  for (const { words, kind } of lexicon.table("reporting-markers"))
    if (kind === "pointing" && words) measures.add(words);
  const answering = new Set([
    ...lexicon
      .table("reporting-markers")
      .flatMap(({ words, kind }) => (kind === "headline" || kind === "outlet" ? [words ?? ""] : [])),
    ...lexicon.table("polarity-cues").flatMap(({ words, where }) => (where === "speaker" ? [words ?? ""] : [])),
  ]);
  const answered = new Set(
    lexicon.table("polarity-cues").flatMap(({ words, where }) => (where === "answered" ? [words ?? ""] : [])),
  );
  const outlets = new Set(
    lexicon.table("reporting-markers").flatMap(({ words, kind }) => (kind === "outlet" ? [words ?? ""] : [])),
  );
  const people = new Set(lexicon.table("people").flatMap(({ name = "" }) => [name, name.split(" ").at(-1)!]));
  const seats = lexicon.table("states").flatMap((row) => (row.seats ?? "").split(" | ").filter((seat) => seat !== ""));
  return { contacts, measures, measuresByName, answering, answered, outlets, people, seats };
}

/** Ids of the contacts and measures that a statement speaks of. */
export function aboutOf(
  doc: Document,
  statement: AttributedStatement,
  events: readonly EventRef[],
  words: PointingWords,
): string[] {
  const here = events.filter((event) => event.evidence.some((e) => statement.content.some((c) => overlaps(e, c))));
  if (here.length > 0) return here.map((event) => event.id);
  const before = events.filter((event) => startOf(event) < statement.content[0]!.start);
  const pointed = pointedAt(doc, statement, before, words);
  return pointed ? [pointed.id] : [];
}

const startOf = (event: EventRef): number => Math.min(...event.evidence.map((e) => e.start));

function pointedAt(
  doc: Document,
  statement: AttributedStatement,
  before: readonly EventRef[],
  words: PointingWords,
): EventRef | undefined {
  for (const { sentence: index, from, to } of statement.contentTokens) {
    const sentence = doc.sentences[index]!;
    for (let i = from; i < to; i++) {
      const lemma = lemmaOf(sentence, i);
      const kind = words.contacts.get(lemma);
      if (sentence.tokens[i]!.upos !== "NOUN" || !isDefinite(sentence, i)) continue;
      if (kind) return latest(before, (event) => event.kind === kind) ?? latest(before, (event) => event.isContact);
      if (words.measures.has(lemma)) return latest(before, (event) => !event.isContact);
    }
  }
  return isBarePronoun(doc, statement) ? latestNearby(doc, statement, before) : undefined;
}

const isDefinite = (sentence: Sentence, noun: number): boolean =>
  dependents(sentence, noun, "det", "nmod:poss").some((i) =>
    /^(?:the|this|that|these|those|its|their|his|her|both)$/u.test(formOf(sentence, i)),
  );

const latest = (events: readonly EventRef[], fits: (event: EventRef) => boolean): EventRef | undefined =>
  events
    .filter(fits)
    .sort((a, b) => startOf(a) - startOf(b))
    .at(-1);

/** "Confirmed it", "said it had gone well": nothing but a pronoun says what is spoken of. */
function isBarePronoun(doc: Document, statement: AttributedStatement): boolean {
  const [first] = statement.contentTokens;
  if (!first) return false;
  const sentence = doc.sentences[first.sentence]!;
  const start = formOf(sentence, first.from) === "that" && first.to - first.from > 1 ? first.from + 1 : first.from;
  return (
    /^(?:it|this|that|them|they|these|those)$/u.test(formOf(sentence, start)) && sentence.tokens[start]!.upos === "PRON"
  );
}

function latestNearby(
  doc: Document,
  statement: AttributedStatement,
  before: readonly EventRef[],
): EventRef | undefined {
  const from = doc.sentences[Math.max(0, statement.sentence - 1)]!.start;
  return latest(before, (event) => event.evidence.some((e) => e.start >= from));
}
