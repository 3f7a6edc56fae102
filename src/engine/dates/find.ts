/** Finds expressions of time in text. */
import type { Lexicon } from "../lexicon/index.ts";
import { matchesOf } from "../matches.ts";
import type { Span } from "../span.ts";
import { buildForms } from "./forms.ts";
import type { DateMeaning } from "./meaning.ts";
import { calendarWords, createKindFinder } from "./words.ts";

/** A stretch of text that names a time, and whether it is the time of something or a bound of it. */
export interface DateMention extends Span {
  readonly meaning: DateMeaning;
  readonly bound: "at" | "since" | "until";
}

/** Finds the time expressions of a stretch of text; offsets are those of the whole text. */
export type DateFinder = (text: string, span: Span) => DateMention[];

/** Builds the finder from `calendar.tsv`. Forms are tried in order; an earlier one keeps its characters. */
export function createDateFinder(lexicon: Lexicon): DateFinder {
  const words = calendarWords(lexicon);
  const forms = buildForms(words);
  const kindsIn = createKindFinder(words);
  return (text, span) => {
    // Lower case makes two characters of this one alone; offsets have to fit.
    const stretch = text.slice(span.start, span.end).replaceAll("İ", "I").toLowerCase();
    const kinds = kindsIn(stretch);
    const found: DateMention[] = [];
    for (const form of forms) {
      if (!kinds.has(form.needs)) continue;
      for (const match of matchesOf(form.pattern, stretch)) {
        const lead = match.groups?.lead ?? "";
        const start = span.start + match.index + lead.length;
        const end = span.start + match.index + match[0].length;
        if (found.some((other) => other.start < end && start < other.end)) continue;
        const meaning = form.read(match.groups ?? {});
        if (meaning) found.push({ start, end, meaning, bound: boundOf(stretch.slice(0, match.index + lead.length)) });
      }
    }
    return onlyFirstSince(
      text,
      found.sort((a, b) => a.start - b.start),
    );
  };
}

const STARTING =
  /\bfor\s+[\p{L}\d-]+\s+(?:days|weeks|months|years),?\s+(?:starting|beginning)\s+(?:(?:in|on|from)\s+)?$/u;

function boundOf(before: string): DateMention["bound"] {
  if (/\b(?:until|till|by|before)\s*$/u.test(before)) return "until";
  // "For three months starting in October": not when it was decided.
  if (STARTING.test(before)) return "since";
  // "Since the invasion in February": the bound holds up to the end of its phrase.
  return /\bsince\b[^,;:.]{0,80}$/u.test(before) ? "since" : "at";
}

/** "Since the invasion in February took place on November 14": only the first date after "since" is bound by it. */
function onlyFirstSince(text: string, dates: readonly DateMention[]): DateMention[] {
  return dates.map((date, i) => {
    const before = dates[i - 1];
    const isFree = date.bound === "since" && before && !/\bsince\b/iu.test(text.slice(before.end, date.start));
    return isFree ? { ...date, bound: "at" } : date;
  });
}
