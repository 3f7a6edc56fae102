/** Attributions: who says what, through whom, and how. */
import type { Document } from "../document.ts";
import { overlaps } from "../span.ts";
import type { Attribution, Claim, Contact, Measure } from "../types.ts";
import { loadPointingWords } from "./about.ts";
import { isAttributed } from "./accept.ts";
import { attachQuotations } from "./attach-quotes.ts";
import { makeClaims } from "./claims.ts";
import { type CueLexicon, loadCueLexicon, type Tables } from "./cue-lexicon.ts";
import { draftsOf } from "./drafts.ts";
import { nest } from "./nest.ts";
import { punctuationDrafts } from "./punctuation.ts";
import { findQuotations } from "./quotations.ts";
import { statementsOf } from "./statements.ts";
import type { AttributedStatement, EventRef } from "./types.ts";

export { makeClaims } from "./claims.ts";
export { type CueLexicon, loadCueLexicon, type Tables } from "./cue-lexicon.ts";
export type { AttributedStatement, EventRef, TokenRange } from "./types.ts";

/** All attributed statements of a document, in the order of their cues. */
export function findAttributions(doc: Document, lexicon: CueLexicon): AttributedStatement[] {
  const quotations = findQuotations(doc.text);
  const marked = punctuationDrafts(doc, quotations, lexicon);
  const worded = draftsOf(doc, lexicon);
  attachQuotations(
    doc,
    worded,
    quotations.filter((q) => !marked.some((draft) => draft.content.some((span) => overlaps(span, q)))),
  );
  const filled = [...marked, ...worded]
    .sort((a, b) => a.cueSpans[0]!.start - b.cueSpans[0]!.start)
    .filter((draft) => draft.content.length > 0 && isAttributed(doc, draft, lexicon));
  return statementsOf(doc, filled, quotations, lexicon);
}

/** What this stage gives to a reading. */
export interface Said {
  readonly claims: readonly Claim[];
  readonly attributions: readonly Attribution[];
}

/** The contacts and measures that claims may speak of. */
export interface Events {
  readonly contacts: readonly Contact[];
  readonly measures: readonly Measure[];
}

const refs = ({ contacts, measures }: Events): EventRef[] => [
  ...contacts.map((contact) => ({
    ...contact,
    isContact: true,
    evidence: [...contact.evidence, ...contact.topics.flatMap((topic) => topic.evidence)],
  })),
  ...measures.map((measure) => ({ ...measure, isContact: false })),
];

/** Builds the stage from the lexicon: document and events in, claims and attributions out. */
export function createClaimFinder(lexicon: Tables): (doc: Document, events: Events) => Said {
  const cues = loadCueLexicon(lexicon);
  const pointing = loadPointingWords(lexicon);
  return (doc, events) => {
    const statements = findAttributions(doc, cues);
    return {
      claims: makeClaims(doc, statements, refs(events), pointing),
      attributions: nest(statements),
    };
  };
}
