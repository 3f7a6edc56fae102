/** Acts that one side orders or demands of another: whose they are, and towards whom. */
import { dependents, markerOf } from "../../tree.ts";
import type { PartyCode } from "../../types.ts";
import { partiesOf } from "../parties.ts";
import { auxiliaries, lookUp } from "../status.ts";
import type { Acting } from "./acting.ts";
import { possessorsOf, subjectActing } from "./actors.ts";
import type { MeasureLexicon } from "./frames.ts";
import { isPassive } from "./objects.ts";
import type { Act } from "./sides.ts";
import { partiesUnder, targetsOf } from "./targets.ts";

const ORDERING = /^(?:order|force|tell|require|instruct|give)$/u;

/** "X orders Y to close its consulate", "X urged Y to release them": the act is X's, whoever is to do it. */
export function orderedBy(
  act: Act,
  lexicon: MeasureLexicon,
): { by: readonly PartyCode[] | "open"; against: PartyCode[] } | undefined {
  const { doc, sentence: at, trigger, object, frame } = act;
  const sentence = doc.sentences[at]!;
  const token = sentence.tokens[trigger]!;
  const above = token.head;
  if (above < 0 || !/^(?:xcomp|ccomp|advcl|acl)$/u.test(token.deprel)) return undefined;
  const obliged = obligedBy(act, above, lexicon);
  if (obliged) return obliged;
  const cue = lookUp(lexicon.cues, sentence, above, trigger);
  const infinitive = sentence.tokens
    .slice(Math.max(0, trigger - 2), trigger)
    .some((t) => t.form.toLowerCase() === "to");
  const orders = ORDERING.test(sentence.tokens[above]!.lemma) && (token.deprel !== "advcl" || infinitive);
  if (!orders && cue?.status !== "demanded") return undefined;
  const ordering = orderingActors(act, above, lexicon);
  const addressees = [
    ...dependents(sentence, above, "obj", "iobj", "nsubj:pass"),
    ...dependents(sentence, above, "obl").filter((i) => /^(?:on|to|from|for)$/u.test(markerOf(sentence, i))),
    ...dependents(sentence, trigger, "nsubj"),
  ];
  const addressed = addressees.flatMap((i) => partiesUnder(doc, at, i, frame.against));
  if (ordering === "nobody") return undefined;
  const third = targetsOf(doc, at, trigger, object, frame).filter(
    (code) => !addressed.includes(code) && ordering !== "open" && !ordering.includes(code),
  );
  const against = (frame.kind === "sanction" || addressed.length === 0) && third.length > 0 ? third : addressed;
  return against.length > 0 ? { by: ordering, against: [...new Set(against)] } : undefined;
}

/** "X said Y must hand over the suspect": what one side says that another has to do is a demand. */
function obligedBy(
  { doc, sentence: at, trigger }: Act,
  above: number,
  lexicon: MeasureLexicon,
): { by: readonly PartyCode[]; against: PartyCode[] } | undefined {
  const sentence = doc.sentences[at]!;
  if (
    sentence.tokens[trigger]!.deprel !== "ccomp" ||
    !auxiliaries(sentence, trigger).some((a) => /^(?:must|should)$/u.test(a))
  )
    return undefined;
  const speaking = subjectActing(doc, at, above, lexicon);
  const obliged = subjectActing(doc, at, trigger, lexicon);
  if (typeof speaking === "string" || typeof obliged === "string") return undefined;
  const against = obliged.filter((code) => !speaking.includes(code));
  return speaking.length > 0 && against.length > 0 ? { by: speaking, against } : undefined;
}

/** Who orders or demands: the subject of the verb, or who makes "calls to …". */
function orderingActors({ doc, sentence: at }: Act, above: number, lexicon: MeasureLexicon): Acting {
  const sentence = doc.sentences[at]!;
  if (sentence.tokens[above]!.upos === "NOUN") {
    const own = partiesOf(possessorsOf(doc, at, above));
    if (own.length > 0) return own;
    const { head } = sentence.tokens[above]!;
    return head < 0 ? "open" : subjectActing(doc, at, head, lexicon);
  }
  return isPassive(sentence, above) ? "open" : subjectActing(doc, at, above, lexicon);
}
