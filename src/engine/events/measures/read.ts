/** Measures in one sentence: an act, what it acts on, whose act it is and whom it hits. */
import { type Document, mentionAt, spanOf } from "../../document.ts";
import type { Sentence } from "../../grammar/types.ts";
import type { Span } from "../../span.ts";
import { conjuncts, dependents, relation, subtree } from "../../tree.ts";
import type { DateRange, MeasureKind, MeasureStatus, PartyCode } from "../../types.ts";
import type { Grounded } from "../candidate.ts";
import { dateOf } from "../circumstances.ts";
import type { Frames } from "../frames.ts";
import { lemmaWithParticle } from "../status.ts";
import type { MeasureFrame } from "./frames.ts";
import { isReciprocal, participleHead, sidesOf } from "./sides.ts";
import { measureStanding } from "./standing.ts";

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
    const candidates = lemmaWithParticle(sentence, trigger).flatMap((lemma) => frames.measures.frames.get(lemma) ?? []);
    for (const frame of candidates) {
      if (frame.pos === pos && isReciprocal(sentence, trigger)) {
        const mutual = readMeasure(doc, sentenceIndex, trigger, frame, trigger, frames);
        if (mutual) return [mutual];
      }
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
  const standing = measureStanding(sentence, trigger, frames.measures, frame.status);
  if (standing.status === "none") return undefined;
  const sides = sidesOf(doc, sentenceIndex, trigger, object, frame);
  if (!sides) return undefined;
  const date = dateOf(
    doc,
    sentenceIndex,
    [trigger],
    standing.status === "announced" || standing.status === "threatened",
    frames,
  );
  const count = countOf(sentence, object);
  return {
    sentence: sentenceIndex,
    trigger,
    kind: frame.kind,
    status: standing.status,
    by: sides.by,
    against: sides.against,
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
