/** Who acts where the words of the act leave it open: whoever stands near, acted before, or held the captive. */
import { type Document, mentionAt } from "../../document.ts";
import type { Sentence } from "../../grammar/types.ts";
import type { Mention } from "../../mentions/types.ts";
import { dependents, markerOf, relation } from "../../tree.ts";
import type { PartyCode } from "../../types.ts";
import { isActor, partiesOf } from "../parties.ts";
import type { Acting } from "./acting.ts";
import { listBefore, outerActors } from "./actors.ts";
import type { MeasureLexicon } from "./frames.ts";
import { isPassive } from "./objects.ts";
import type { Act } from "./sides.ts";
import { partiesUnder } from "./targets.ts";

/** Who acts when the words leave it open: for a passive the country of the phrase, else the nearest party before. */
export function supposedActor(
  act: Act,
  before: readonly PartyCode[],
  targets: readonly PartyCode[],
  lexicon: MeasureLexicon,
): PartyCode[] {
  const { doc, sentence: at, trigger, object } = act;
  const others = (codes: readonly PartyCode[]) => codes.filter((code) => !targets.includes(code)).slice(0, 1);
  const sentence = doc.sentences[at]!;
  if (dependents(sentence, trigger, "nsubj").some((i) => isDescribedGroup(sentence, i)))
    return actorsBefore(doc, at).filter((code) => !targets.includes(code));
  const held = isPassive(sentence, trigger) ? others(placesBelow(act, [trigger, object])) : [];
  if (held.length > 0) return held;
  if (act.frame.pos === "thing") return [];
  // "The recall of the Jordanian ambassador": who recalls is whose envoy it is.
  if (act.frame.sides === "own") return partiesUnder(doc, at, object, NO_LINK).slice(0, 1);
  if (act.frame.pos === "act") return others(agentAfter(doc, at, trigger));
  const near = others(agentAfter(doc, at, trigger).concat(before));
  if (near.length > 0) return near;
  const outer = outerActors(doc, at, trigger, lexicon);
  if (isPassive(sentence, trigger) && outer !== "open" && outer !== "nobody") return others(outer);
  const isBare = dependents(sentence, trigger, "nsubj").some(
    (i) => sentence.tokens[i]!.upos === "PRON" || isStateless(mentionAt(doc, at, i)),
  );
  return isPassive(sentence, trigger) || isBare ? others(actorsBefore(doc, at)) : [];
}

/** "Undersecretary Lazaro handed over a note": somebody in office, of whom the words do not say whose. */
const isStateless = (mention: Mention | undefined): boolean =>
  mention !== undefined && /^(?:person|office)$/u.test(mention.kind) && mention.states.length === 0;

const NO_LINK: ReadonlySet<string> = new Set();

/** Who stands right after "by", wherever the tree ties it. */
function agentAfter(doc: Document, sentenceIndex: number, trigger: number): PartyCode[] {
  const { tokens } = doc.sentences[sentenceIndex]!;
  const by = tokens.findIndex((token, i) => i > trigger && token.form.toLowerCase() === "by");
  const ends = tokens.findIndex((token, i) => i > trigger && token.upos === "VERB");
  if (by < 0 || (ends >= 0 && ends < by)) return [];
  return partiesOf(
    (doc.mentionsBySentence[sentenceIndex] ?? []).filter((m) => isActor(m) && m.from - by >= 1 && m.from - by <= 2),
  );
}

/** "Expelled from France", "held in Afghanistan", "told to leave Chad", "the consulate in Kraków": the state on whose soil it is. */
function placesBelow({ doc, sentence: at }: Act, heads: readonly number[]): PartyCode[] {
  const sentence = doc.sentences[at]!;
  const clauses = heads.flatMap((i) => [i, ...dependents(sentence, i, "acl")]);
  const direct = clauses.flatMap((i) => dependents(sentence, i, "obl", "nmod"));
  const phrases = [...direct, ...direct.flatMap((i) => dependents(sentence, i, "nmod"))];
  const left = clauses
    .flatMap((i) => dependents(sentence, i, "xcomp", "advcl", "acl"))
    .filter((i) => sentence.tokens[i]!.lemma === "leave")
    .flatMap((i) => dependents(sentence, i, "obj"));
  return [
    ...phrases.filter((i) => /^(?:in|into|from|at|out|out of|to)$/u.test(markerOf(sentence, i))),
    ...left,
  ].flatMap((i) => mentionAt(doc, at, i)?.country ?? []);
}

/** "The three Gulf states": the parties that acted in the sentence before. */
const isDescribedGroup = (sentence: Sentence, i: number): boolean =>
  GROUP.test(sentence.tokens[i]!.lemma) && sentence.tokens[i]!.form !== sentence.tokens[i]!.lemma;
const GROUP = /^(?:state|country|nation|government|side|neighbour|neighbor|ally)$/u;

/** The parties that act in the sentence before, as subjects. */
export function actorsBefore(doc: Document, sentenceIndex: number): PartyCode[] {
  const sentence = doc.sentences[sentenceIndex - 1];
  if (!sentence) return [];
  const acting = (doc.mentionsBySentence[sentenceIndex - 1] ?? []).filter(
    (m) => isActor(m) && isSubject(sentence, m.head),
  );
  if (acting.length > 0) return partiesOf(acting);
  const verbs = sentence.tokens.flatMap(({ upos }, i) => (upos === "VERB" ? [i] : []));
  return verbs.map((verb) => listBefore(doc, sentenceIndex - 1, verb)).find((listed) => listed.length > 0) ?? [];
}

const isSubject = (sentence: Sentence, i: number): boolean => {
  const token = sentence.tokens[i]!;
  return relation(token) === "nsubj" || (token.deprel === "conj" && token.head >= 0 && isSubject(sentence, token.head));
};

/** Who lets a captive go: not whose citizen it is, if the words name another or where the captive was held. */
export function heldBy(act: Act, acting: readonly PartyCode[], reached: readonly PartyCode[]): Acting {
  const others = acting.filter((code) => !reached.includes(code));
  if (others.length > 0) return others;
  const { head } = act.doc.sentences[act.sentence]!.tokens[act.trigger]!;
  const around = [act.trigger, act.object, ...(head < 0 ? [] : [head])];
  const held = placesBelow(act, around).filter((code) => !reached.includes(code));
  return held.length > 0 ? held.slice(0, 1) : "nobody";
}
