/** Acts of two sides: agreed between them, or done by each to the other. */
import type { Sentence } from "../../grammar/types.ts";
import { dependents, markerOf, subtree } from "../../tree.ts";
import type { PartyCode } from "../../types.ts";
import { actorsOf } from "./actors.ts";
import type { MeasureLexicon } from "./frames.ts";
import type { Act, Around, Sides } from "./sides.ts";
import { partiesUnder, targetsOf } from "./targets.ts";

/** The parties of an act that several do together. */
export function partners(
  act: Act,
  acting: readonly PartyCode[] | "open",
  targets: readonly PartyCode[],
  around: Around,
): Sides {
  const between = partiesWith(act, "between");
  if (between.length >= 2) return { by: between, against: [], complete: true };
  const own = acting === "open" ? [] : acting;
  const named =
    own.length >= 2 ? [...new Set([...own, ...partiesWith(act, "with")])] : [...new Set([...own, ...targets])];
  const joined =
    named.length >= 2 || own.length === 0 || act.frame.objects.has("*") || hasOtherPartner(act)
      ? named
      : [...new Set([...named, ...withPartner(act, around)])];
  return { by: joined, against: [], complete: joined.length >= 2 };
}

/** "A truce between X and Y", "signed agreements with X and Y": whoever announces or brokers it. */
function partiesWith({ doc, sentence: at, trigger, object }: Act, marker: string): PartyCode[] {
  const sentence = doc.sentences[at]!;
  const phrases = [...new Set([trigger, object])]
    .flatMap((i) => dependents(sentence, i, "nmod", "obl"))
    .filter((i) => markerOf(sentence, i) === marker);
  return [...new Set(phrases.flatMap((i) => partiesUnder(doc, at, i, ANY_LINK)))];
}

/** "Signs an agreement with Google": the partner is told, and is no party. */
const hasOtherPartner = ({ doc, sentence: at, trigger, object }: Act): boolean =>
  [...new Set([trigger, object])]
    .flatMap((i) => dependents(doc.sentences[at]!, i, "nmod", "obl"))
    .some((i) => markerOf(doc.sentences[at]!, i) === "with" && doc.sentences[at]!.tokens[i]!.upos === "PROPN");

/** "Signs a deal handing the islands to Y": the partner stands anywhere below the verb. */
function withPartner({ doc, sentence, trigger, object }: Act, around: Around): PartyCode[] {
  const below = [trigger, object].flatMap((i) => partiesUnder(doc, sentence, i, ANY_LINK));
  const found = [...new Set(below.length > 0 ? below : around.all)];
  return found.length <= 2 ? found : [];
}
const ANY_LINK: ReadonlySet<string> = new Set(["with", "between", "and", "to", "for", "among"]);

const RECIPROCAL = /^(?:mutual|reciprocal|tit|tit-for-tat|other)$/iu;

/** "Mutual expulsions", "a series of tit-for-tat expulsions", "expelled each other's diplomats". */
export function isReciprocal(sentence: Sentence, trigger: number, object: number): boolean {
  const before = sentence.tokens.slice(Math.max(0, trigger - 5), trigger);
  if (before.some((token) => token.form !== "other" && RECIPROCAL.test(token.form))) return true;
  const phrase = [trigger, object].flatMap((i) => subtree(sentence, i, ["conj", "advcl", "acl:relcl", "parataxis"]));
  return phrase.some((i) => sentence.tokens[i]!.form === "other" && sentence.tokens[i - 1]?.form === "each");
}

/** Both sides of a reciprocal act, each against the other. */
export function reciprocal(
  { doc, sentence, trigger, frame }: Act,
  all: readonly PartyCode[],
  lexicon: MeasureLexicon,
): Sides | undefined {
  const acting = actorsOf(doc, sentence, trigger, frame, lexicon);
  // "Imposes a reciprocal tariff" is one side's answer.
  if (acting === "nobody" || (acting !== "open" && acting.length === 1)) return undefined;
  const both = acting !== "open" && acting.length === 2 ? acting : all;
  return both.length === 2 ? { by: both, against: both, complete: true } : undefined;
}

/** "X and Y impose reciprocal bans on Americans": what they answer is a third one's act. */
export const hitsOthers = ({ doc, sentence, trigger, object, frame }: Act, { by }: Sides): boolean =>
  targetsOf(doc, sentence, trigger, object, frame).some((code) => !by.includes(code));
