/** The order of words where the tree may err: how far a clause reaches, and lists of actors in it. */
import { type Document, mentionAt } from "../document.ts";
import type { Token } from "../grammar/types.ts";
import type { Mention } from "../mentions/types.ts";
import type { Frames } from "./frames.ts";
import { isActor } from "./parties.ts";

/**
 * Index of the next word that opens another clause, the number of tokens when there is none. Verbs that only say what
 * the event did ("were held", "due to begin") and words inside names do not open one.
 */
export function clauseEnd(doc: Document, sentence: number, from: number, frames: Frames): number {
  const { tokens } = doc.sentences[sentence]!;
  for (let i = from + 1; i < tokens.length; i++) {
    const token = tokens[i]!;
    const opens =
      token.form === ";" ||
      token.upos === "SCONJ" ||
      (token.upos === "ADP" && ANOTHER_TIME.test(token.form)) ||
      (token.upos === "VERB" && !isInName(token) && !frames.contactStatus.has(token.lemma.toLowerCase()));
    if (opens && !mentionAt(doc, sentence, i)) return i;
  }
  return tokens.length;
}

/** "A visiting forces agreement": a participle before its noun opens no clause. */
const isInName = ({ deprel }: Token): boolean => deprel === "amod" || deprel === "compound";

/** "Talks in Bonn after a visit to Rome": what follows these is another event's. */
const ANOTHER_TIME = /^(?:after|following|before|since)$/iu;

/** Actors in a list that begins at the token: "Egypt, Qatar, and the U.S.". */
export function listFrom(doc: Document, sentence: number, from: number): Mention[] {
  const { tokens } = doc.sentences[sentence]!;
  const listed: Mention[] = [];
  let at = from;
  for (const mention of (doc.mentionsBySentence[sentence] ?? []).filter((m) => m.from >= from && isActor(m))) {
    if (mention.from < at) continue;
    const gap = tokens
      .slice(at, mention.from)
      .map((token) => token.form.toLowerCase())
      .join(" ");
    if (!(listed.length === 0 ? FIRST_GAP : GAP).test(gap)) break;
    listed.push(mention);
    at = mention.to;
  }
  return listed;
}

const FIRST_GAP = /^(?:both )?(?:the|a|an|his|her|their)? ?(?:other|several|some|all|senior|top|fellow|visiting)?$/u;
const GAP = /^(?:,|and|&|, and|, the|and the|, and the|, a|and a|, and a)$/u;
