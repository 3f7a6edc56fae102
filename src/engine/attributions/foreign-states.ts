/** Whom a statement speaks of besides the speaker. */
import type { Document } from "../document.ts";
import { overlaps, type Span } from "../span.ts";
import type { PartyCode } from "../types.ts";
import type { AttributedStatement } from "./types.ts";

/** States and bodies named in these words that are not the speaker's own. */
export function foreignStates(doc: Document, statement: AttributedStatement, words: readonly Span[]): PartyCode[] {
  const own = new Set(statement.speaker?.states ?? []);
  const named = doc.mentions
    .filter((m) => words.some((span) => overlaps(span, m)))
    .flatMap((m) => [...m.states, ...(m.country ? [m.country] : [])]);
  return [...new Set(named)].filter((code) => !own.has(code));
}
