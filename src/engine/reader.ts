/** The way of one report: text and reference date in, Reading out. */
import { type Claims, findClaims } from "./attributions/index.ts";
import { findCredits } from "./credits.ts";
import { findFragments } from "./damage.ts";
import { createDateFinder } from "./dates/find.ts";
import type { Document } from "./document.ts";
import { loadFrames } from "./events/frames.ts";
import { findEvents } from "./events/index.ts";
import type { Grammar } from "./grammar/types.ts";
import type { Lexicon } from "./lexicon/index.ts";
import { findMentions } from "./mentions/index.ts";
import { repair } from "./repair/repair.ts";
import type { Reading, ReadingReport, Report } from "./types.ts";

/** Rises with every change that can change a reading; stored with each one, so that a better engine can read again. */
export const ENGINE_VERSION = "0.1.0";

/** What a reader knows: a language's trained grammar, and the lexicon. */
export interface Knowledge {
  readonly grammar: Grammar;
  readonly lexicon: Lexicon;
}

export interface Reader {
  readonly version: string;
  /** Never throws on any text; the worst one gives an empty reading with notes. Equal reports give equal readings. */
  read(report: Report): Reading;
}
