/** "The resolution passed last week, which places limits on imports": what decided an act, and when, by the order of words. */
import type { Document } from "../../document.ts";
import type { Sentence } from "../../grammar/types.ts";
import type { DateRange } from "../../types.ts";
import type { Grounded } from "../candidate.ts";
import { resolvedDate } from "../circumstances.ts";
import { lookUp } from "../status.ts";
import type { MeasureLexicon } from "./frames.ts";

interface Decision {
  /** The resolution, the law. */
  readonly instrument: number;
  /** "Which". */
  readonly pronoun: number;
}

/** Words from "which" to the word that tells the act: "which places even tighter restrictions". */
const REACH = 6;
/** Words from the resolution to "which": "the resolution that was passed in New York last week , which". */
const LONGEST = 10;

/** What decided the act, when the word that tells it stands in a relative clause of that. */
export function decisionOf(sentence: Sentence, trigger: number, lexicon: MeasureLexicon): Decision | undefined {
  const { tokens } = sentence;
  const isPronoun = (i: number): boolean => tokens[i]?.upos === "PRON" && /^(?:which|that)$/iu.test(tokens[i]!.form);
  // "Which imposes an arms embargo": a noun may stand right before.
  const stops = (i: number): boolean =>
    /^(?:PROPN|PUNCT)$/u.test(tokens[i]!.upos) || (tokens[i]!.upos === "NOUN" && i < trigger - 1);
  const pronoun = back(trigger - 1, REACH, isPronoun, stops);
  if (pronoun === undefined) return undefined;
  const isInstrument = (i: number): boolean =>
    tokens[i]?.upos === "NOUN" && lexicon.instruments.has(tokens[i]!.lemma.toLowerCase());
  const instrument = back(pronoun - 1, LONGEST, isInstrument, () => false);
  return instrument === undefined ? undefined : { instrument, pronoun };
}

/** The first place at or before this one, at most so far back and not behind a stop. */
function back(from: number, reach: number, isIt: (i: number) => boolean, stops: (i: number) => boolean) {
  for (let i = from; i >= 0 && i > from - reach && !(stops(i) && !isIt(i)); i--) if (isIt(i)) return i;
  return undefined;
}

/** Whether the decision brings about the thing: "which places … restrictions", however the tree ties them. */
export function isDecided(sentence: Sentence, thing: number, { pronoun }: Decision, lexicon: MeasureLexicon): boolean {
  const verb = sentence.tokens[pronoun + 1]?.upos === "ADV" ? pronoun + 2 : pronoun + 1;
  return (
    verb < thing && sentence.tokens[verb]!.upos === "VERB" && lookUp(lexicon.cues, sentence, verb, thing)?.acts === true
  );
}

/** The day of the decision, which stands behind it: "the law signed on Monday, which …". */
export function decidedOn(
  doc: Document,
  sentenceIndex: number,
  { instrument, pronoun }: Decision,
): Grounded<DateRange> | undefined {
  const { tokens } = doc.sentences[sentenceIndex]!;
  const [from, to] = [tokens[instrument]!.end, tokens[pronoun]!.start];
  const date = (doc.dates[sentenceIndex] ?? []).find((one) => one.bound === "at" && one.start > from && one.end <= to);
  const isTold = tokens.slice(instrument + 1, pronoun).some(({ upos }) => upos === "VERB");
  return date && isTold ? resolvedDate(doc, date, false) : undefined;
}
