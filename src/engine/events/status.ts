/** What became of an event: read from negation, modality, tense and the words above it in the tree. */
import type { Document } from "../document.ts";
import type { Sentence } from "../grammar/types.ts";
import { dependents, isNegated, relation } from "../tree.ts";
import type { ContactStatus } from "../types.ts";
import type { Frames, StatusCue } from "./frames.ts";

/** How an event stands; `said` tells whether the text gave it or it is the default of a plain statement. */
export interface Standing<S> {
  readonly status: S | "none";
  readonly said: boolean;
}

/** Relations through which a word governs what becomes of the event below it. */
export const GOVERNING = new Set([
  "obj",
  "nsubj",
  "obl",
  "xcomp",
  "ccomp",
  "nmod",
  "acl",
  "advcl",
  "amod",
  "compound",
  "conj",
  "csubj",
]);
/** How far above an event a word still governs it. */
export const DEPTH = 4;

/** The word with its particle, as the lexicon writes it: "call off", "rule out". */
export function lemmaWithParticle(sentence: Sentence, i: number): string[] {
  const lemma = sentence.tokens[i]!.lemma.toLowerCase();
  const form = sentence.tokens[i]!.form.toLowerCase();
  const particles = dependents(sentence, i, "compound:prt", "compound", "advmod", "obj").map(
    (p) => `${lemma} ${sentence.tokens[p]!.form.toLowerCase()}`,
  );
  return [...particles, form, lemma];
}

/** What the table says of a word above an event, with its particle or the preposition below it. */
export function lookUp<S>(cues: ReadonlyMap<string, S>, sentence: Sentence, i: number, below: number): S | undefined {
  for (const key of lemmaWithParticle(sentence, i)) {
    const cue = cues.get(key);
    if (cue !== undefined) return cue;
  }
  const marker = dependents(sentence, below, "case").map((c) => sentence.tokens[c]!.form.toLowerCase())[0];
  return marker ? cues.get(`${sentence.tokens[i]!.lemma.toLowerCase()} ${marker}`) : undefined;
}

/** The auxiliaries of a verb, lower case. */
export const auxiliaries = (sentence: Sentence, i: number): string[] =>
  dependents(sentence, i, "aux").map((a) => sentence.tokens[a]!.form.toLowerCase());

/** Auxiliaries of the future. */
export const FUTURE = /^(?:will|'ll|’ll|shall|wo)$/u;
const MODAL = /^(?:may|might|could|can|should|would|'d|’d|must)$/u;

export const isFuture = (sentence: Sentence, i: number): boolean =>
  auxiliaries(sentence, i).some((form) => FUTURE.test(form) || form === "would");

/** Standing of a contact told of by token `trigger`. */
export function contactStanding(
  doc: Document,
  sentenceIndex: number,
  trigger: number,
  frames: Frames,
): Standing<ContactStatus> {
  const sentence = doc.sentences[sentenceIndex]!;
  if (sentence.tokens[trigger]!.upos === "VERB") {
    const own = predicateStanding(sentence, trigger);
    if (own) return own;
  }
  const governed = governedStanding(sentence, trigger, frames);
  const modifier = modifierCue(sentence, trigger, frames.contactStatus);
  // "Suspends its planned negotiations": what becomes of it outranks what it was.
  if (modifier && !(governed?.said && OFF.has(governed.status))) return fromCue(modifier);
  return governed ?? { status: "held", said: false };
}

const OFF: ReadonlySet<string> = new Set(["cancelled", "postponed", "refused", "denied", "none"]);

const fromCue = (cue: StatusCue): Standing<ContactStatus> =>
  cue === "keep" ? { status: "held", said: false } : { status: cue, said: true };

function modifierCue(sentence: Sentence, trigger: number, cues: ReadonlyMap<string, StatusCue>): StatusCue | undefined {
  for (const i of dependents(sentence, trigger, "amod")) {
    const cue = cues.get(sentence.tokens[i]!.lemma.toLowerCase()) ?? cues.get(sentence.tokens[i]!.form.toLowerCase());
    if (cue) return cue;
  }
  return undefined;
}

/** Negation, modality and aspect of a verb that itself tells of the event or carries it. */
function predicateStanding(sentence: Sentence, verb: number): Standing<ContactStatus> | undefined {
  const aux = auxiliaries(sentence, verb);
  const future = aux.some((form) => FUTURE.test(form));
  if (isNegated(sentence, verb)) return { status: future ? "refused" : "denied", said: true };
  if (future) return { status: "planned", said: true };
  if (aux.some((form) => MODAL.test(form)))
    return {
      status: aux.includes("may") || aux.includes("might") || aux.includes("would") ? "planned" : "none",
      said: true,
    };
  const token = sentence.tokens[verb]!;
  if (token.form.toLowerCase().endsWith("ing") && aux.some((form) => /^(?:is|are|am|'s|'re|’s|’re)$/u.test(form)))
    return { status: "ongoing", said: true };
  return undefined;
}

/** Climbs from the event to the words that govern it; a beginning or holding may itself be planned, refused or denied. */
function governedStanding(sentence: Sentence, trigger: number, frames: Frames): Standing<ContactStatus> | undefined {
  let below = trigger;
  let open: Standing<ContactStatus> | undefined;
  for (let depth = 0; depth < DEPTH; depth++) {
    const token = sentence.tokens[below]!;
    const above = token.head;
    if (above < 0 || !GOVERNING.has(relation(token)) || (open && relation(token) === "advcl")) return open;
    if (isBackground(sentence, below)) return open ?? { status: "held", said: false };
    const standing = relation(token) === "conj" ? undefined : standingUnder(sentence, above, below, frames);
    if (standing && standing.status !== "ongoing" && !(standing.status === "held" && standing.said)) return standing;
    open ??= standing;
    below = above;
  }
  return open;
}

/** What the word above says of the event below it. */
function standingUnder(
  sentence: Sentence,
  above: number,
  below: number,
  frames: Frames,
): Standing<ContactStatus> | undefined {
  const cue = lookUp(frames.contactStatus, sentence, above, below);
  if (cue && cue !== "keep") {
    const negated = isNegated(sentence, above) || isNegated(sentence, below);
    return negated ? negatedCue(cue, isFuture(sentence, above)) : combine(cue, predicateStanding(sentence, above));
  }
  if (sentence.tokens[above]!.upos !== "VERB" || !isCarrier(sentence.tokens[below]!)) return undefined;
  if (isNegated(sentence, below)) return { status: isFuture(sentence, above) ? "refused" : "denied", said: true };
  return isNegated(sentence, above) ? undefined : predicateStanding(sentence, above);
}

/** An event noun is carried by the verb of which it is an argument ("talks were held", "will hold talks"). */
const isCarrier = (token: { deprel: string }): boolean => /^(?:obj|nsubj|obl|xcomp)/u.test(token.deprel);

/** "After talks in X", "during the visit", "following a meeting": it took place, whatever the clause around it says. */
export function isBackground(sentence: Sentence, i: number): boolean {
  return dependents(sentence, i, "case", "mark").some((c) => BACKGROUND.test(sentence.tokens[c]!.form.toLowerCase()));
}
const BACKGROUND = /^(?:after|following|during|since|amid|despite|at)$/u;

function negatedCue(cue: StatusCue, future: boolean): Standing<ContactStatus> {
  // "has not ruled out", "never denied": the double negation leaves nothing that happened.
  if (cue === "refused" || cue === "denied" || cue === "none" || cue === "cancelled")
    return { status: "none", said: true };
  return { status: cue === "planned" || future ? "refused" : "denied", said: true };
}

function combine(cue: StatusCue, carrier: Standing<ContactStatus> | undefined): Standing<ContactStatus> {
  const plain = fromCue(cue);
  const openCue = plain.status === "ongoing" || plain.status === "held";
  return openCue && carrier ? carrier : plain;
}
