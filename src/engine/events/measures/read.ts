/** Measures in one sentence: an act, what it acts on, whose act it is and whom it hits. */
import { type Document, spanOf } from "../../document.ts";
import type { Sentence } from "../../grammar/types.ts";
import type { Span } from "../../span.ts";
import { dependents, markerOf, subtree } from "../../tree.ts";
import type { DateRange, MeasureKind, MeasureStatus, PartyCode } from "../../types.ts";
import type { Grounded } from "../candidate.ts";
import { dateOf } from "../circumstances.ts";
import type { Frames } from "../frames.ts";
import { lemmaWithParticle } from "../status.ts";
import { isMisreadVerb } from "./actors.ts";
import { bringingAbout, carriersBelow } from "./bringing-about.ts";
import { decidedOn, decisionOf } from "./decisions.ts";
import type { MeasureFrame } from "./frames.ts";
import { isReciprocal } from "./joint-acts.ts";
import { objectsOf } from "./objects.ts";
import { withSharedTarget } from "./shared-target.ts";
import { sidesOf } from "./sides.ts";
import { measureStanding } from "./standing.ts";

/** One mention of a measure in one sentence, before mentions of the same measure are joined. */
export interface MeasureCandidate {
  readonly sentence: number;
  readonly trigger: number;
  readonly kind: MeasureKind;
  readonly status: MeasureStatus;
  readonly by: readonly PartyCode[];
  readonly against: readonly PartyCode[];
  /** False when a side is missing; then it only adds to a measure that is told in full elsewhere. */
  readonly complete: boolean;
  /** True when the words tell of a rule that stands ("sanctions cap imports"), not of its being made. */
  readonly inForce: boolean;
  readonly count?: number;
  readonly object?: Span;
  readonly date?: Grounded<DateRange>;
  readonly evidence: Span;
}

/** All measures told in a sentence, in the order of their words; a noun that a verb acts on is no act of its own. */
export function measuresIn(doc: Document, sentenceIndex: number, frames: Frames): MeasureCandidate[] {
  const sentence = doc.sentences[sentenceIndex]!;
  const taken = new Set<number>();
  const found: MeasureCandidate[] = [];
  const read = (trigger: number): void => {
    for (const frame of framesAt(sentence, trigger, frames)) {
      const near = objectsOf(doc, sentenceIndex, trigger, frame, frames.measures).filter((i) => !tells(i));
      // "Tit-for-tat expulsions" needs nobody named who was expelled.
      const bare = near.length === 0 && frame.pos === "act" && isReciprocal(sentence, trigger, trigger);
      const objects = bare ? [trigger] : near;
      if (objects.length === 0) continue;
      for (const object of objects) taken.add(object);
      found.push(...objects.flatMap((object) => readMeasure(doc, sentenceIndex, trigger, frame, object, frames) ?? []));
      return;
    }
  };
  // "Agreed to resume flights": what is agreed is read first, and is then no agreement of its own.
  const tells = (i: number): boolean => found.some((candidate) => candidate.trigger === i);
  const verbs = sentence.tokens.flatMap((token, i) =>
    token.upos === "VERB" && (token.deprel !== "amod" || isMisreadVerb(doc, sentenceIndex, i)) ? [i] : [],
  );
  for (const trigger of verbs.reverse()) read(trigger);
  sentence.tokens.forEach((token, trigger) => {
    if (token.upos === "NOUN" && !taken.has(trigger)) read(trigger);
  });
  return found.map((candidate) => withSharedTarget(sentence, candidate, found)).sort((a, b) => a.trigger - b.trigger);
}

/** The frames of a word with its particle, in the order of the table. */
function framesAt(sentence: Sentence, trigger: number, frames: Frames): MeasureFrame[] {
  const isVerb = sentence.tokens[trigger]!.upos === "VERB";
  const words = [...lemmaWithParticle(sentence, trigger), wordWithNext(sentence, trigger)];
  const found = words.flatMap((lemma) => frames.measures.frames.get(lemma) ?? []);
  return [...new Set(found)].filter((frame) => (frame.pos === "verb") === isVerb).sort((a, b) => a.row - b.row);
}

/** "Broke off relations": the particle stands next to the verb, wherever the tree ties it. */
const wordWithNext = (sentence: Sentence, trigger: number): string =>
  `${sentence.tokens[trigger]!.lemma.toLowerCase()} ${sentence.tokens[trigger + 1]?.form.toLowerCase() ?? ""}`;

function readMeasure(
  doc: Document,
  sentenceIndex: number,
  trigger: number,
  frame: MeasureFrame,
  object: number,
  frames: Frames,
): MeasureCandidate | undefined {
  const sentence = doc.sentences[sentenceIndex]!;
  // Stopping talks is the talks' status, not a measure; stopping all contacts is one, and listed as such.
  const stopped = [object, ...dependents(sentence, trigger, "obj", "nsubj:pass")];
  const talks = (i: number): boolean =>
    !frame.objects.has(sentence.tokens[i]!.lemma.toLowerCase()) && isContact(sentence, i, frames);
  if (frame.pos === "verb" && stopped.some(talks)) return undefined;
  const standing = measureStanding(sentence, trigger, frames.measures, frame);
  if (standing === "none") return undefined;
  const sides = sidesOf({ doc, sentence: sentenceIndex, trigger, object, frame }, frames.measures);
  if (!sides) return undefined;
  const kind = agreedKind(sentence, trigger, frame.kind, sides.by);
  const open = standing === "announced" || standing === "threatened";
  const decision = decisionOf(sentence, trigger, frames.measures);
  const date =
    (decision && decidedOn(doc, sentenceIndex, decision)) ??
    dateOf(doc, sentenceIndex, tellingWords(sentence, trigger, frames), open, frames);
  const status =
    kind !== frame.kind
      ? "done"
      : standing === "done" && frame.pos !== "verb" && isAhead(doc, date)
        ? "announced"
        : standing;
  const count = countOf(sentence, object);
  return {
    sentence: sentenceIndex,
    trigger,
    kind,
    status,
    ...sides,
    inForce: isInForce(sentence, trigger, frames),
    object: objectSpan(doc, sentenceIndex, object),
    ...(count === undefined ? {} : { count }),
    ...(date ? { date } : {}),
    evidence: spanOf(sentence, [
      ...subtree(sentence, trigger, ["ccomp", "parataxis", "conj", "punct", "acl:relcl", "advcl"]),
      object,
    ]),
  };
}

/**
 * The words whose time is the measure's: its own, the first of joined verbs ("seized and searched"), the verb that brings it
 * about ("imposed sanctions"), and those that say by what ("adopted in May", "banned by a resolution passed last week").
 */
function tellingWords(sentence: Sentence, trigger: number, { measures }: Frames): number[] {
  const { deprel, head, upos } = sentence.tokens[trigger]!;
  const joined = deprel === "conj" && upos === "VERB" && sentence.tokens[head]?.upos === "VERB" ? [head] : [];
  const acting = upos === "VERB" ? [] : bringingAbout(sentence, trigger, measures);
  const means = [trigger, ...acting]
    .flatMap((i) => dependents(sentence, i, "obl", "nsubj"))
    .filter((i) => measures.instruments.has(sentence.tokens[i]!.lemma.toLowerCase()));
  const carriers = [trigger, ...means].flatMap((i) => carriersBelow(sentence, i, measures));
  return [trigger, ...carriers, ...joined, ...acting, ...means, ...occasionsOf(sentence, trigger)];
}

/** "Boarded the ship and questioned its crew when it returned on 3 May": what happened at the same time. */
function occasionsOf(sentence: Sentence, trigger: number): number[] {
  const verbs = [trigger, ...dependents(sentence, trigger, "conj")];
  return verbs
    .flatMap((verb) => dependents(sentence, verb, "advcl"))
    .filter((i) => sentence.tokens[i]!.feats.tense === "Past" && opensWithWhen(sentence, i));
}

const opensWithWhen = (sentence: Sentence, clause: number): boolean =>
  dependents(sentence, clause, "advmod", "mark").some((i) => sentence.tokens[i]!.form.toLowerCase() === "when");

/** "The sanctions limit imports", "such sales are banned by a resolution": an instrument acts, so the day is not the report's. */
const isInForce = (sentence: Sentence, trigger: number, { measures }: Frames): boolean =>
  [...dependents(sentence, trigger, "nsubj"), ...meansOf(sentence, trigger)].some(
    (i) =>
      measures.instruments.has(sentence.tokens[i]!.lemma.toLowerCase()) && sentence.tokens[trigger]!.upos === "VERB",
  );

/** "Banned by a resolution", "under the treaty". */
const meansOf = (sentence: Sentence, trigger: number): number[] =>
  dependents(sentence, trigger, "obl").filter((i) => /^(?:by|under)$/u.test(markerOf(sentence, i)));

/** "Announces tariffs from 1 August": what begins after the day of the report is still to come. */
const isAhead = (doc: Document, date: Grounded<DateRange> | undefined): boolean =>
  date !== undefined && doc.report.publishedAt !== undefined && date.value.start > doc.report.publishedAt;

/** "X and Y agreed to lower tariffs" is an agreement; to resume, restore or reopen something keeps its own kind. */
function agreedKind(sentence: Sentence, trigger: number, kind: MeasureKind, by: readonly PartyCode[]): MeasureKind {
  const { head, deprel } = sentence.tokens[trigger]!;
  const agreed = deprel === "xcomp" && head >= 0 && sentence.tokens[head]!.lemma === "agree" && by.length >= 2;
  return agreed && !OF_ITS_OWN.has(kind) ? "agreement" : kind;
}
const OF_ITS_OWN: ReadonlySet<MeasureKind> = new Set([
  "resumption",
  "restoration",
  "reopening",
  "recognition",
  "release",
]);

const isContact = (sentence: Sentence, object: number, frames: Frames): boolean =>
  frames.contacts
    .get(sentence.tokens[object]!.lemma.toLowerCase())
    ?.some((frame) => frame.pos === "noun" && frame.needs.size === 0) ?? false;

const BESIDE = ["nummod", "acl:relcl", "conj", "cc", "punct", "case", "advcl", "parataxis", "det"];

/** The object's own words, without its count, its date and what stands beside it. */
function objectSpan(doc: Document, sentenceIndex: number, object: number): Span {
  const sentence = doc.sentences[sentenceIndex]!;
  const dated = dependents(sentence, object, "nmod", "obl").filter((i) =>
    (doc.dates[sentenceIndex] ?? []).some(
      (date) => date.start <= sentence.tokens[i]!.start && sentence.tokens[i]!.end <= date.end,
    ),
  );
  const left = new Set(dated.flatMap((i) => subtree(sentence, i)));
  const words = subtree(sentence, object, BESIDE).filter((i) => i >= object - 8 && i <= object + 12 && !left.has(i));
  return spanOf(sentence, words);
}

const WORDS_FOR_NUMBERS = new Map(
  ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"].map((word, i) => [
    word,
    i + 1,
  ]),
);

function countOf(sentence: Sentence, object: number): number | undefined {
  for (const i of dependents(sentence, object, "nummod")) {
    // "10–15 %", "a 25 % tariff", "90-day": no count of things.
    if (/^(?:[%–-]|per|percent)$/u.test(sentence.tokens[i + 1]?.form ?? "")) continue;
    const form = sentence.tokens[i]!.form.toLowerCase().replaceAll(",", "");
    const value = WORDS_FOR_NUMBERS.get(form) ?? Number(form);
    if (Number.isInteger(value) && value > 0) return value;
  }
  return undefined;
}
