/** Measures in one sentence: an act, what it acts on, whose act it is and whom it hits. */
import { type Document, mentionAt, spanOf } from "../document.ts";
import type { Sentence } from "../grammar/types.ts";
import type { Mention } from "../mentions/types.ts";
import type { Span } from "../span.ts";
import { conjuncts, dependents, markerOf, relation, subjectOf, subtree } from "../tree.ts";
import type { DateRange, MeasureKind, MeasureStatus, PartyCode } from "../types.ts";
import type { Grounded } from "./candidate.ts";
import { dateOf } from "./circumstances.ts";
import type { Frames, MeasureFrame } from "./frames.ts";
import { actorsIn, isActor, partiesOf } from "./parties.ts";
import { lemmaWithParticle, measureStanding } from "./status.ts";

/** One mention of a measure in one sentence, before mentions of the same measure are joined. */
export interface MeasureCandidate {
  readonly sentence: number;
  readonly trigger: number;
  readonly kind: MeasureKind;
  readonly status: MeasureStatus;
  readonly by: readonly PartyCode[];
  readonly against: readonly PartyCode[];
  readonly count?: number;
  readonly object?: Span;
  readonly date?: Grounded<DateRange>;
  readonly evidence: Span;
}

/** All measures told in a sentence, in the order of their words. */
export function measuresIn(doc: Document, sentenceIndex: number, frames: Frames): MeasureCandidate[] {
  const sentence = doc.sentences[sentenceIndex]!;
  return sentence.tokens.flatMap((token, trigger) => {
    const pos = token.upos === "VERB" ? "verb" : token.upos === "NOUN" ? "noun" : undefined;
    if (!pos) return [];
    const candidates = lemmaWithParticle(sentence, trigger).flatMap((lemma) => frames.measures.get(lemma) ?? []);
    for (const frame of candidates) {
      const objects = frame.pos === pos ? objectsOf(doc, sentenceIndex, trigger, frame, frames) : [];
      if (objects.length === 0) continue;
      return objects.flatMap((object) => readMeasure(doc, sentenceIndex, trigger, frame, object, frames) ?? []);
    }
    return [];
  });
}

/** What the act acts on: objects of the verb, passive subjects, the "of" phrase of a noun, each conjunct that fits. */
function objectsOf(
  doc: Document,
  sentenceIndex: number,
  trigger: number,
  frame: MeasureFrame,
  frames: Frames,
): number[] {
  const sentence = doc.sentences[sentenceIndex]!;
  const relations = frame.pos === "verb" ? ["obj", "nsubj:pass", "xcomp", "obl"] : ["nmod", "compound", "amod"];
  const modified = participleHead(sentence, trigger);
  const heads = [...dependents(sentence, trigger, ...relations), ...(modified === undefined ? [] : [modified])];
  return heads.flatMap((head) => conjuncts(sentence, head)).filter((i) => fits(doc, sentenceIndex, i, frame, frames));
}

/** "Talks suspended by X", "diplomats expelled from Y": a participle acts on the noun that it modifies. */
function participleHead(sentence: Sentence, trigger: number): number | undefined {
  const token = sentence.tokens[trigger]!;
  return token.deprel === "acl" && /(?:ed|en|n|t)$/u.test(token.form) && token.head >= 0 ? token.head : undefined;
}

function fits(doc: Document, sentenceIndex: number, i: number, frame: MeasureFrame, frames: Frames): boolean {
  if (frame.objects.has("*")) return relation(doc.sentences[sentenceIndex]!.tokens[i]!) !== "obl";
  const sentence = doc.sentences[sentenceIndex]!;
  const head = sentence.tokens[i]!.lemma.toLowerCase();
  // Stopping talks is the talks' status, not a measure.
  if (frames.contacts.get(head)?.some((f) => f.pos === "noun" && f.needs.size === 0)) return false;
  const words = [i, ...dependents(sentence, i, "compound", "amod", "flat", "fixed", "conj")].map(
    (n) => sentence.tokens[n]!,
  );
  if (
    words.some((token) => frame.objects.has(token.lemma.toLowerCase()) || frame.objects.has(token.form.toLowerCase()))
  )
    return true;
  const phrase = words
    .map((token) => token.lemma.toLowerCase())
    .reverse()
    .join(" ");
  if ([...frame.objects].some((object) => object.includes(" ") && phrase.includes(object))) return true;
  const mention = mentionAt(doc, sentenceIndex, i);
  if (!mention) return false;
  if (mention.kind === "state" || mention.kind === "group") return frame.objects.has("state");
  if (mention.kind === "treaty") return frame.objects.has("treaty");
  return (
    (mention.kind === "office" || mention.kind === "person") &&
    mention.level === "ambassador" &&
    frame.objects.has("ambassador")
  );
}

function readMeasure(
  doc: Document,
  sentenceIndex: number,
  trigger: number,
  frame: MeasureFrame,
  object: number,
  frames: Frames,
): MeasureCandidate | undefined {
  const sentence = doc.sentences[sentenceIndex]!;
  const standing = measureStanding(sentence, trigger, frames, frame.status);
  if (standing.status === "none") return undefined;
  const acting = actorsOf(doc, sentenceIndex, trigger);
  const around = statesAround(doc, sentenceIndex, trigger);
  const ordered = orderedBy(doc, sentenceIndex, trigger, acting);
  const named = partiesOf(ordered?.by ?? acting);
  const targets = ordered?.against ?? targetsOf(doc, sentenceIndex, trigger, object, frame);
  const by = named.length > 0 ? named : nearestActor(around, targets);
  const reached = targets.filter((code) => !by.includes(code));
  const others = [...new Set([...around.before, ...around.after])].filter((code) => !by.includes(code));
  // One other state in the sentence, and nobody named as hit: it is that one ("if it does not agree").
  const against =
    frame.mutual || by.length > 1
      ? frame.mutual
        ? []
        : reached
      : reached.length > 0 || others.length !== 1
        ? reached
        : others;
  const partners = frame.mutual ? [...new Set([...by, ...targets])] : by;
  if (!isBetweenStates(frame, partners, against, others)) return undefined;
  const date = dateOf(
    doc,
    sentenceIndex,
    [trigger],
    standing.status === "announced" || standing.status === "threatened",
  );
  const count = countOf(sentence, object);
  return {
    sentence: sentenceIndex,
    trigger,
    kind: frame.kind,
    status: standing.status,
    by: partners,
    against,
    object: spanOf(
      sentence,
      subtree(sentence, object, ["nummod", "acl:relcl", "conj", "cc", "punct", "case", "advcl", "parataxis"]).filter(
        (i) => i >= object - 8,
      ),
    ),
    ...(count === undefined ? {} : { count }),
    ...(date ? { date } : {}),
    evidence: spanOf(sentence, [
      ...subtree(sentence, trigger, ["ccomp", "parataxis", "conj", "punct", "acl:relcl", "advcl"]),
      object,
    ]),
  };
}

/** A mutual act needs both; any other needs somebody who acts and somebody else who is hit, or an addressed demand. */
function isBetweenStates(
  frame: MeasureFrame,
  by: readonly PartyCode[],
  against: readonly PartyCode[],
  others: readonly PartyCode[],
): boolean {
  if (by.length >= 2) return true;
  if (frame.mutual) return false;
  return against.length > 0 || (by.length > 0 && others.length > 0 && UNADDRESSED.has(frame.kind));
}

/** Measures that may name nobody whom they are against. */
const UNADDRESSED: ReadonlySet<MeasureKind> = new Set(["withdrawal", "release"]);

interface Around {
  /** Actors before and after the act in its sentence, nearest first. */
  readonly before: readonly PartyCode[];
  readonly after: readonly PartyCode[];
  /** Named right after "by". */
  readonly agents: readonly PartyCode[];
}

function statesAround(doc: Document, sentenceIndex: number, trigger: number): Around {
  const tokens = doc.sentences[sentenceIndex]!.tokens;
  const actors = (doc.mentionsBySentence[sentenceIndex] ?? []).filter((m) => isActor(m));
  const agents = actors.filter((m) =>
    [m.from - 1, m.from - 2].some((i) => i > trigger && tokens[i]?.form.toLowerCase() === "by"),
  );
  return {
    before: partiesOf(actors.filter((m) => m.to <= trigger && !m.locative).reverse()),
    after: partiesOf(actors.filter((m) => m.from > trigger)),
    agents: partiesOf(agents),
  };
}

/** Who acts when the tree does not tell ("it", "the country"): named after "by", else the nearest actor before. */
const nearestActor = (around: Around, targets: readonly PartyCode[]): PartyCode[] =>
  (around.agents.length > 0 ? around.agents : around.before).filter((code) => !targets.includes(code)).slice(0, 1);

/** Who acts: the subject, the passive agent, the possessor of the noun, or whoever announces the noun. */
function actorsOf(doc: Document, sentenceIndex: number, trigger: number): Mention[] {
  const sentence = doc.sentences[sentenceIndex]!;
  const token = sentence.tokens[trigger]!;
  const agents = dependents(sentence, trigger, "obl", "nmod").filter((i) => markerOf(sentence, i) === "by");
  if (agents.length > 0) return agents.flatMap((i) => actorsIn(doc, sentenceIndex, i));
  if (token.upos === "VERB") {
    if (dependents(sentence, trigger, "nsubj:pass").length > 0) return [];
    const subject =
      token.deprel === "acl" && participleHead(sentence, trigger) !== undefined
        ? undefined
        : subjectOf(sentence, trigger);
    const actors = subject === undefined ? [] : actorsIn(doc, sentenceIndex, subject);
    return actors.length > 0 || (subject !== undefined && PRONOUN.test(sentence.tokens[subject]!.upos))
      ? actors
      : outerActors(doc, sentenceIndex, trigger);
  }
  const own = dependents(sentence, trigger, "nmod:poss", "amod", "compound").flatMap((i) =>
    actorsIn(doc, sentenceIndex, i),
  );
  return own.length > 0 ? own : outerActors(doc, sentenceIndex, trigger);
}

const PRONOUN = /^PRON$/u;

/** Climbs to the nearest verb above that has a subject with a state: "X announces measures including the closure of …". */
function outerActors(doc: Document, sentenceIndex: number, from: number): Mention[] {
  const sentence = doc.sentences[sentenceIndex]!;
  for (let i = sentence.tokens[from]!.head, depth = 0; i >= 0 && depth < 6; i = sentence.tokens[i]!.head, depth++) {
    const subject = sentence.tokens[i]!.upos === "VERB" ? subjectOf(sentence, i) : undefined;
    const actors = subject === undefined ? [] : actorsIn(doc, sentenceIndex, subject);
    if (actors.length > 0) return actors;
  }
  return [];
}

const ORDERING = /^(?:order|force|tell|require|instruct|ask|urge|demand)$/u;

/** "X orders Y to close its consulate": the act is X's against Y, though Y is the one to close it. */
function orderedBy(
  doc: Document,
  sentenceIndex: number,
  trigger: number,
  acting: readonly Mention[],
): { by: Mention[]; against: PartyCode[] } | undefined {
  const sentence = doc.sentences[sentenceIndex]!;
  const token = sentence.tokens[trigger]!;
  const above = token.head;
  if (above < 0 || token.deprel !== "xcomp" || !ORDERING.test(sentence.tokens[above]!.lemma)) return undefined;
  const addressee = dependents(sentence, above, "obj", "nsubj:pass")[0];
  const subject = subjectOf(sentence, above);
  const against = addressee === undefined ? [] : partiesOf(actorsIn(doc, sentenceIndex, addressee));
  const by = subject === undefined || subject === addressee ? [] : actorsIn(doc, sentenceIndex, subject);
  return against.length > 0 && by.length > 0 ? { by, against } : acting.length > 0 ? undefined : { by, against };
}

const AIMING = /^(?:target|aim|link|hit|involve)$/u;

/** Whom the act hits: the state inside the object's phrase, the phrases that the frame names, or the place of a mission. */
function targetsOf(
  doc: Document,
  sentenceIndex: number,
  trigger: number,
  object: number,
  frame: MeasureFrame,
): PartyCode[] {
  const sentence = doc.sentences[sentenceIndex]!;
  const phrases = [trigger, object]
    .flatMap((i) => dependents(sentence, i, "obl", "nmod"))
    .filter((i) => frame.against.has(markerOf(sentence, i)));
  const aimed = dependents(sentence, object, "acl")
    .filter((i) => AIMING.test(sentence.tokens[i]!.lemma))
    .flatMap((i) => dependents(sentence, i, "obj", "obl"));
  const named = [...phrases, ...aimed].flatMap((i) => statesNamed(doc, sentenceIndex, i));
  const owned = partiesOf(actorsIn(doc, sentenceIndex, object));
  const mention = mentionAt(doc, sentenceIndex, object);
  const seated = mention?.country ? [mention.country] : [];
  return [
    ...new Set([...owned, ...named, ...(owned.length + named.length === 0 ? seated : []), ...seatOf(owned, mention)]),
  ];
}

/** "Reopens its embassy in Damascus", "the Australian embassy in Tehran": the host state is hit too, when it is another. */
const seatOf = (owned: readonly PartyCode[], mention: Mention | undefined): PartyCode[] =>
  mention?.kind === "institution" && mention.country && owned.length > 0 ? [mention.country] : [];

function statesNamed(doc: Document, sentenceIndex: number, phrase: number): PartyCode[] {
  const actors = partiesOf(actorsIn(doc, sentenceIndex, phrase));
  if (actors.length > 0) return actors;
  const mention = mentionAt(doc, sentenceIndex, phrase);
  return mention?.country ? [mention.country] : [];
}

const WORDS_FOR_NUMBERS = new Map(
  ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"].map((word, i) => [
    word,
    i + 1,
  ]),
);

function countOf(sentence: Sentence, object: number): number | undefined {
  for (const i of dependents(sentence, object, "nummod")) {
    const form = sentence.tokens[i]!.form.toLowerCase().replaceAll(",", "");
    const value = WORDS_FOR_NUMBERS.get(form) ?? Number(form);
    if (Number.isInteger(value) && value > 0) return value;
  }
  return undefined;
}
