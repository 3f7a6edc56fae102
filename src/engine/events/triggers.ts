/** Which words of a sentence tell of a contact, by the frames of the lexicon and the words beside them. */
import { type Document, mentionAt } from "../document.ts";
import type { Sentence } from "../grammar/types.ts";
import { dependents, markerOf, pathToRoot, relation } from "../tree.ts";
import type { ContactFrame, Frames } from "./frames.ts";

/** The frame that token `trigger` opens; undefined when it tells of no contact. */
export function frameAt(doc: Document, index: number, trigger: number, frames: Frames): ContactFrame | undefined {
  const sentence = doc.sentences[index]!;
  const token = sentence.tokens[trigger];
  if (!token) return undefined;
  if (token.upos !== "VERB" && token.upos !== "NOUN" && token.upos !== "PROPN") return undefined;
  const pos = token.upos === "VERB" ? "verb" : "noun";
  const rows = frames.contacts.get(token.lemma.toLowerCase())?.filter((frame) => frame.pos === pos) ?? [];
  if (rows.length === 0 || isSetting(sentence, trigger, frames)) return undefined;
  const around = neighbours(doc, index, trigger);
  return rows.find((frame) => admits(around, frame));
}

/** "On the sidelines of the summit": the contact is beside the summit, not the summit. */
const isSetting = (sentence: Sentence, trigger: number, frames: Frames): boolean =>
  pathToRoot(sentence, trigger)
    .slice(1, 4)
    .some((i) => frames.roleWords.get(sentence.tokens[i]!.lemma.toLowerCase())?.has("beside"));

/** Whether the words around the trigger are those that the frame needs, and none that it excludes. */
function admits(around: ReadonlySet<string>, frame: ContactFrame): boolean {
  const has = (words: ReadonlySet<string>): boolean =>
    [...words].some(
      (word) => around.has(word) || (word.startsWith("-") && [...around].some((w) => w.endsWith(word.slice(1)))),
    );
  if (frame.unless.size > 0 && has(frame.unless)) return false;
  return frame.needs.size === 0 || has(frame.needs);
}

const BESIDE = [
  "obj",
  "acl",
  "amod",
  "compound",
  "nmod",
  "obl",
  "compound:prt",
  "advmod",
  "nsubj:pass",
  "iobj",
  "xcomp",
  "flat",
];
const ACTED_ON = ["obj", "nsubj:pass", "iobj"];

/**
 * What stands beside the trigger: lemmas and forms, the prepositions of its phrases, the verb that carries a noun, the
 * next word as "+on", "@person" when it acts on somebody in office, and "@clause" when a clause hangs on it.
 */
function neighbours(doc: Document, index: number, trigger: number): Set<string> {
  const sentence = doc.sentences[index]!;
  const words = (i: number): string[] => [
    sentence.tokens[i]!.lemma.toLowerCase(),
    sentence.tokens[i]!.form.toLowerCase(),
  ];
  const around = new Set(dependents(sentence, trigger, ...BESIDE).flatMap(words));
  for (const i of dependents(sentence, trigger, "obl", "nmod")) around.add(markerOf(sentence, i));
  if (dependents(sentence, trigger, "xcomp", "advcl", "ccomp").some((i) => sentence.tokens[i]!.upos === "VERB"))
    around.add("@clause");
  const next = sentence.tokens[trigger + 1];
  if (next) around.add(`+${next.form.toLowerCase()}`);
  const token = sentence.tokens[trigger]!;
  // "A ceasefire was brokered by X" and "X brokered a ceasefire" say as much as "a ceasefire brokered by X".
  if (token.head >= 0 && /^(?:nsubj:pass|obj)$/u.test(token.deprel))
    for (const i of [token.head, ...dependents(sentence, token.head, "obl")])
      for (const word of words(i)) around.add(word);
  if (relation(token) === "conj")
    for (const i of dependents(sentence, token.head, "compound", "amod")) for (const word of words(i)) around.add(word);
  const isPerson = (i: number): boolean => /^(?:person|office)$/u.test(mentionAt(doc, index, i)?.kind ?? "");
  // Long titles before a name are where trees err; the words right behind the verb tell as well.
  if (dependents(sentence, trigger, ...ACTED_ON).some(isPerson) || isPerson(trigger + 1) || isPerson(trigger + 2))
    around.add("@person");
  return around;
}
