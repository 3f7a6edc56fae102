/** What became of a measure: read from negation, modality, conditions and the words above it in the tree. */
import type { Sentence } from "../../grammar/types.ts";
import { childrenOf, dependents, isNegated, relation } from "../../tree.ts";
import type { MeasureKind, MeasureStatus } from "../../types.ts";
import { auxiliaries, DEPTH, FUTURE, GOVERNING, isBackground, lookUp } from "../status.ts";
import { carriersBelow } from "./bringing-about.ts";
import type { MeasureFrame, MeasureLexicon } from "./frames.ts";

/** Kinds that hurt: announced under a condition they are threats. */
const HOSTILE: ReadonlySet<MeasureKind> = new Set([
  "expulsion",
  "closure",
  "recall",
  "visa-restriction",
  "staff-limit",
  "suspension",
  "sanction",
  "severance",
  "withdrawal",
  "other",
]);

const CONDITION = /^(?:if|unless)$/u;
/** Conjunctions under which an act has not happened. */
const UNREAL = /^(?:if|unless|until|before|whether|lest)$/u;

/** Standing of the measure told of by token `trigger`; "none" when the words make it no act at all. */
export function measureStanding(
  sentence: Sentence,
  trigger: number,
  lexicon: MeasureLexicon,
  frame: MeasureFrame,
): MeasureStatus | "none" {
  const standing = climb(sentence, trigger, lexicon, frame);
  const friendly = !HOSTILE.has(frame.kind);
  if (frame.sides === "mutual" && (standing === "demanded" || standing === "threatened")) return "none";
  // "Will resume issuing visas" announces no restriction, but that one ends.
  if (standing === "announced" && frame.status === "reversed") return "reversed";
  if (standing === "threatened" && friendly) return "announced";
  if (standing === "announced" && !friendly && isConditional(sentence, trigger)) return "threatened";
  return standing;
}

function climb(
  sentence: Sentence,
  trigger: number,
  lexicon: MeasureLexicon,
  frame: MeasureFrame,
): MeasureStatus | "none" {
  const carriers = frame.pos !== "verb" ? carriersBelow(sentence, trigger, lexicon) : [];
  const modified = modifierStatus(sentence, trigger, lexicon);
  if (modified === "none" && carriers.length === 0) return "none";
  if (modified === "threatened" && frame.sides === "mutual") return "none";
  let said = modified && modified !== "none" ? modified : undefined;
  for (const carrier of carriers) {
    const cue = lookUp(lexicon.cues, sentence, carrier, trigger);
    if (cue && cue.status !== "keep") return cue.status;
    return said ?? ownStatus(sentence, carrier) ?? frame.status;
  }
  if (isUnreal(sentence, trigger) || (frame.pos !== "verb" && isNegated(sentence, trigger))) return "none";
  const own = ownStatus(sentence, trigger);
  if (own === "none" || own === "denied") return own;
  said = own ?? said;
  let below = trigger;
  for (let depth = 0; depth < DEPTH; depth++) {
    const token = sentence.tokens[below]!;
    if (isUnreal(sentence, below)) return "none";
    const isListed = token.upos === "NOUN" && /^(?:conj|appos)$/u.test(token.deprel);
    const ends = token.head < 0 || token.deprel === "acl:relcl" || !(isListed || GOVERNING.has(relation(token)));
    if (ends || isBackground(sentence, below) || isAside(sentence, below)) break;
    // "Calls for peace, the release of …": the tree may tie what a list goes on with to the verb itself.
    if (relation(token) !== "conj" || (isListed && sentence.tokens[token.head]!.upos === "VERB")) {
      const above = underCue(sentence, token.head, below, lexicon);
      if (above) return above;
      const future = ownStatus(sentence, token.head);
      if (/^(?:obj|nsubj|xcomp|obl)/u.test(token.deprel) && future) {
        if (future === "none" || future === "denied") return future;
        said ??= future;
      }
    }
    below = token.head;
  }
  return said ?? frame.status;
}

/** What the word above says of the act below it; undefined when it leaves it as it is. */
function underCue(
  sentence: Sentence,
  above: number,
  below: number,
  lexicon: MeasureLexicon,
): MeasureStatus | "none" | undefined {
  const cue = lookUp(lexicon.cues, sentence, above, below);
  if (!cue || cue.status === "keep") return undefined;
  if (!isNegated(sentence, above)) return cue.status;
  return cue.status === "none" ? undefined : "none";
}

/** "Threatened sanctions", "existing sanctions": what an adjective or participle before the noun says. */
function modifierStatus(
  sentence: Sentence,
  trigger: number,
  lexicon: MeasureLexicon,
): MeasureStatus | "none" | undefined {
  for (const i of dependents(sentence, trigger, "amod")) {
    const { lemma, form } = sentence.tokens[i]!;
    const cue = lexicon.cues.get(form.toLowerCase()) ?? lexicon.cues.get(lemma.toLowerCase());
    if (cue && cue.status !== "keep") return cue.status;
  }
  return undefined;
}

/** What negation and auxiliaries of a verb say; a bare conjunct shares them ("will recognise X and impose sanctions on Y"). */
function ownStatus(sentence: Sentence, verb: number): MeasureStatus | "none" | undefined {
  const token = sentence.tokens[verb]!;
  const shares = token.deprel === "conj" && token.head >= 0 && token.form.toLowerCase() === token.lemma.toLowerCase();
  const aux = [...auxiliaries(sentence, verb), ...(shares ? auxiliaries(sentence, token.head) : [])];
  const future = aux.some((form) => FUTURE.test(form) || form === "would");
  // "That all sanctions be lifted".
  const wished = aux.length === 1 && aux[0] === "be" && dependents(sentence, verb, "mark").length > 0;
  if (wished && dependents(sentence, verb, "nsubj").length > 0) return "demanded";
  // "Said it was withdrawing its envoy".
  if (token.form.endsWith("ing") && aux.some((form) => /^(?:was|were)$/u.test(form))) return "announced";
  // "Would have closed its border if …".
  if (aux.includes("would") && aux.includes("have")) return "none";
  if (isNegated(sentence, verb)) return future ? "none" : "denied";
  if (future) return "announced";
  if (aux.some((form) => /^(?:could|may|might)$/u.test(form))) return "threatened";
  if (aux.some((form) => /^(?:must|should|ought)$/u.test(form))) return "demanded";
  if (aux.includes("can")) return "none";
  return undefined;
}

/** "Talks failed because X suspended trade": an adverbial clause stands beside its verb, an infinitive under it ("urged X to …"). */
const isAside = (sentence: Sentence, clause: number): boolean =>
  relation(sentence.tokens[clause]!) === "advcl" && !isInfinitive(sentence, clause);

const isInfinitive = (sentence: Sentence, clause: number): boolean =>
  dependents(sentence, clause, "mark").some((i) => sentence.tokens[i]!.form.toLowerCase() === "to");

const isUnreal = (sentence: Sentence, clause: number): boolean =>
  dependents(sentence, clause, "mark").some((i) => UNREAL.test(sentence.tokens[i]!.form.toLowerCase()));

/** Whether a condition hangs on the act or on the verb that carries it: "will close the border unless …". */
function isConditional(sentence: Sentence, trigger: number): boolean {
  const verbs = [trigger, sentence.tokens[trigger]!.head].filter((i) => i >= 0);
  return verbs
    .flatMap((i) => childrenOf(sentence)[i] ?? [])
    .filter((i) => relation(sentence.tokens[i]!) === "advcl")
    .some((clause) =>
      dependents(sentence, clause, "mark").some((i) => CONDITION.test(sentence.tokens[i]!.form.toLowerCase())),
    );
}
