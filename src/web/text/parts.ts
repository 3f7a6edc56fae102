/** Stretches of a composed sentence, each of which may be a door to the evidence of a field. Pure. */
import type { PartyCode } from "../../engine/types.ts";

/** A stretch of the sentence; with a field it is a door to that field's evidence. */
export interface Part {
  readonly text: string;
  /** "parties", "status", "place", "date", "level", "participant:0", "topic:2" … */
  readonly field?: string;
  /** The state that the part stands for, drawn in its side's colour. */
  readonly party?: PartyCode;
}

/** Groups of parts as a list: "a, b and c". */
export const join = (groups: readonly (readonly Part[])[], word = " and "): Part[] =>
  groups.flatMap((group, i) => {
    const before = i === 0 ? [] : [{ text: i === groups.length - 1 ? word : ", " }];
    return [...before, ...group];
  });

/** "on 9 December 2022" as " on " and a door that opens on the date. */
export const phraseParts = (phrase: string, field: string): Part[] => {
  const [preposition = "", ...rest] = phrase.split(" ");
  return [{ text: ` ${preposition} ` }, { text: rest.join(" "), field }];
};

/** The parts as they begin a sentence. */
export const capitalised = (parts: readonly Part[]): Part[] =>
  parts.map((part, i) => (i === 0 ? { ...part, text: part.text.charAt(0).toUpperCase() + part.text.slice(1) } : part));

/** A part that is a door to the status. */
export const status = (text: string): Part => ({ text, field: "status" });

/** The sentence as plain words. */
export const plain = (parts: readonly Part[]): string => parts.map((part) => part.text).join("");
