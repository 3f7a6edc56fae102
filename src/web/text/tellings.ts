/** What a contact is called in a sentence: by its kind, its level and how it ended. */
import type { ContactKind, ContactStatus, Level } from "../../engine/types.ts";

interface Telling {
  readonly held: string;
  readonly ongoing: string;
  readonly toBe: string;
  readonly noun: string;
}

/** Verbs and nouns of each kind. */
export const tellings: Readonly<Record<ContactKind, Telling>> = {
  meeting: { held: "met", ongoing: "are meeting", toBe: "meet", noun: "meeting" },
  summit: { held: "met for a summit", ongoing: "are meeting for a summit", toBe: "meet for a summit", noun: "summit" },
  visit: { held: "met on a visit", ongoing: "are meeting on a visit", toBe: "meet on a visit", noun: "visit" },
  call: { held: "spoke in a call", ongoing: "are speaking in a call", toBe: "speak in a call", noun: "call" },
  negotiation: { held: "held talks", ongoing: "are holding talks", toBe: "hold talks", noun: "round of talks" },
  consultation: {
    held: "held consultations",
    ongoing: "are holding consultations",
    toBe: "hold consultations",
    noun: "consultation",
  },
  conference: {
    held: "met at a conference",
    ongoing: "are meeting at a conference",
    toBe: "meet at a conference",
    noun: "conference",
  },
  summoning: {
    held: "met over a summons",
    ongoing: "are meeting over a summons",
    toBe: "meet over a summons",
    noun: "summoning",
  },
  letter: {
    held: "were in contact by letter",
    ongoing: "are in contact by letter",
    toBe: "exchange letters",
    noun: "letter",
  },
  other: { held: "were in contact", ongoing: "are in contact", toBe: "be in contact", noun: "contact" },
};

/** People of a level. */
export const levelPhrases: Partial<Record<Level, string>> = {
  head: "heads of state or government",
  minister: "ministers",
  "intelligence-chief": "intelligence chiefs",
  "deputy-minister": "deputy ministers",
  envoy: "envoys",
  ambassador: "ambassadors",
  director: "heads of department",
  working: "officials",
};

/** What became of one that did not take place. */
export const outcomes: Partial<Record<ContactStatus, string>> = {
  postponed: "was postponed",
  cancelled: "was cancelled",
  refused: "was refused",
  denied: "is denied to have taken place",
};
