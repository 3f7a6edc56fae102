/** Who takes part in a contact: from the word that tells of it to the actors around it. */
import type { Document } from "../document.ts";
import type { Mention } from "../mentions/types.ts";
import type { ContactFrame, Frames } from "./frames.ts";
import { localOfficials } from "./local-officials.ts";
import { nounCast } from "./noun-cast.ts";
import { partiesOf } from "./parties.ts";
import { verbCast } from "./verb-cast.ts";

export interface Cast {
  readonly actors: readonly Mention[];
  readonly mediators: readonly Mention[];
  /** Tokens of the tree that carry the event: the trigger and the verbs or nouns that it is told through. */
  readonly predicates: readonly number[];
  /** True when the sentence says who it was that took part: "the meeting was between heads of department". */
  readonly identifies?: boolean;
  /** Who gives the place without taking part. */
  readonly host?: Mention;
}

/** The cast of one mention of a contact; of a meeting with one side known, local officials are the other. */
export function castOf(doc: Document, sentence: number, trigger: number, frame: ContactFrame, frames: Frames): Cast {
  const read = frame.pos === "verb" ? verbCast : nounCast;
  const cast = read(doc, sentence, trigger, frame, frames);
  const [first] = partiesOf(cast.actors);
  if (first === undefined || !IN_PERSON.has(frame.kind)) return cast;
  const local = localOfficials(doc, sentence, cast.predicates, [first], frames);
  return local.length > 0 ? { ...cast, actors: [...cast.actors, ...local] } : cast;
}

const IN_PERSON: ReadonlySet<string> = new Set(["meeting", "negotiation", "consultation", "visit"]);
