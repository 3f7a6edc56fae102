/** The way of one report: text and reference date in, Reading out. */
import { createClaimFinder } from "./attributions/index.ts";
import { findCredits } from "./credits.ts";
import { findBreaks } from "./damage.ts";
import { createDateFinder } from "./dates/find.ts";
import { resolveDate } from "./dates/resolve.ts";

import type { Document } from "./document.ts";
import { loadFrames } from "./events/frames.ts";
import { findEvents } from "./events/index.ts";
import type { Grammar } from "./grammar/types.ts";
import { ground } from "./ground.ts";
import type { Lexicon } from "./lexicon/index.ts";
import { createMentionFinder } from "./mentions/index.ts";
import { toldPeople } from "./mentions/told-people.ts";
import type { Mention } from "./mentions/types.ts";
import { repair } from "./repair/repair.ts";
import type { Note, Reading, ReadingReport, Report, Term } from "./types.ts";
import { writingDay } from "./writing-day.ts";

/** Rises with every change that can change a reading; stored with each one, so that a better engine can read again. */
export const ENGINE_VERSION = "0.2.2";

/** What a reader knows: a language's trained grammar, and the lexicon. */
export interface Knowledge {
  readonly grammar: Grammar;
  readonly lexicon: Lexicon;
}

export interface Reader {
  readonly version: string;
  /**
   * Never throws on any text; the worst one gives an empty reading with notes. Equal reports and equal people give equal
   * readings. `told` are people whom other texts have told of, the likeliest first; the lexicon goes before them.
   */
  read(report: Report, told?: readonly Term[]): Reading;
}

/** The stages of reading, in their order. */
export type Stage = "repair" | "grammar" | "mentions" | "dates" | "events" | "attributions" | "grounding";

/** Builds a reader; costly, so build one and read many. `onStage` hears of each stage when it is done, for measuring. */
export function createReader({ grammar, lexicon }: Knowledge, onStage?: (stage: Stage) => void): Reader {
  const frames = loadFrames(lexicon);
  const findDates = createDateFinder(lexicon);
  const findMentions = createMentionFinder(lexicon);
  const findClaims = createClaimFinder(lexicon);

  return {
    version: ENGINE_VERSION,
    read(report, told = []) {
      const repaired = repair(report.text, lexicon);
      onStage?.("repair");
      const sentences = grammar.analyse(repaired.text);
      onStage?.("grammar");
      const breaks = findBreaks(repaired.text, sentences);
      const day = writingDay(repaired.text, report.publishedAt, findDates);
      const mentions = findMentions(sentences, repaired.text, day, told);
      onStage?.("mentions");
      const doc: Document = {
        report: day ? { ...report, publishedAt: day } : report,
        text: repaired.text,
        sentences,
        mentions,
        mentionsBySentence: bySentence(mentions, sentences.length),
        dates: sentences.map((sentence) => findDates(repaired.text, sentence)),
        fragments: breaks.fragments,
      };
      onStage?.("dates");
      const events = findEvents(doc, frames);
      onStage?.("events");
      const said = findClaims(doc, events);
      onStage?.("attributions");
      const reading = ground(report.text, {
        report: {
          ...particulars(report, lexicon),
          credits: findCredits(repaired.text, lexicon),
          damage: [...repaired.damage, ...breaks.damage],
        },
        contacts: events.contacts,
        measures: events.measures,
        ...said,
        people: toldPeople(mentions, repaired.text),
        notes: [
          ...repaired.notes,
          ...breaks.notes,
          ...events.notes,
          ...dayNotes(doc, report.publishedAt),
          ...doubtNotes(doc),
        ],
        engine: ENGINE_VERSION,
      });
      onStage?.("grounding");
      return reading;
    },
  };
}

function bySentence(mentions: readonly Mention[], sentences: number): Mention[][] {
  const groups = Array.from({ length: sentences }, (): Mention[] => []);
  for (const mention of mentions) groups[mention.sentence]?.push(mention);
  return groups;
}

function particulars(report: Report, lexicon: Lexicon): Omit<ReadingReport, "credits" | "damage"> {
  const { outlet, url, title, publishedAt, language } = report;
  const { state, control } = (outlet && lexicon.outlet(outlet)) || {};
  return {
    ...(outlet ? { outlet } : {}),
    ...(state && control === "state-run" ? { outletState: state } : {}),
    ...(url ? { url } : {}),
    ...(title ? { title } : {}),
    ...(publishedAt ? { publishedAt } : {}),
    ...(language ? { language } : {}),
  };
}

/** Whom a pronoun stands for is said when somebody else may be meant as well. */
const doubtNotes = ({ mentions, text }: Document): Note[] =>
  mentions.flatMap(({ start, end, doubt }) =>
    doubt ? [{ stage: "mentions", start, end, reason: `“${text.slice(start, end)}” may also be ${doubt}` }] : [],
  );

/** "On Friday" stays open without a day of publication, and may be another with the day of another zone: each is noted. */
function dayNotes(doc: Document, published: string | undefined): Note[] {
  const { publishedAt: day, dayInUtc } = doc.report;
  // A dateline of its own day outranks that of publication.
  if (day && (!dayInUtc || day !== published)) return [];
  const hanging = doc.dates.flat().filter(({ meaning }) => resolveDate(meaning, { future: false }) === undefined);
  // Whatever else has no date of its own has that of the report.
  const unsure = day && hanging.length === 0 ? doc.sentences.slice(0, 1) : hanging;
  const inUtc = `counted from ${day}, the day in UTC: the time zone of the outlet is not known`;
  return unsure.map(({ start, end }) => ({
    stage: "dates",
    start,
    end,
    reason: day ? inUtc : `“${doc.text.slice(start, end)}” without a day of publication`,
  }));
}
