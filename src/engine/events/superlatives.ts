/** What a report calls the highest, the first or the third: kept with its scope, for the whole record to check. */
import type { DateMention } from "../dates/find.ts";
import { resolveDate } from "../dates/resolve.ts";
import type { Document } from "../document.ts";
import type { Token } from "../grammar/types.ts";
import { cover, quote, type Span } from "../span.ts";
import type { DateRange, Level, Superlative } from "../types.ts";
import type { Frames, SuperlativeCue } from "./frames.ts";

/** A superlative and where it stands; which contact it is about is decided by its place in the report. */
export interface FoundSuperlative {
  readonly sentence: number;
  readonly start: number;
  readonly superlative: Superlative;
}

/** How far the contact may stand behind the word that is said of it: "first face-to-face high-level meeting". */
const NEAR = 9;

export function superlativesIn(doc: Document, sentence: number, frames: Frames): FoundSuperlative[] {
  const { tokens } = doc.sentences[sentence]!;
  return tokens.flatMap((token, i) => {
    const cue = cueAt(tokens, i, frames);
    const event = cue && eventAfter(tokens, i, frames);
    if (!cue || event === undefined) return [];
    const bound = boundAfter(doc, sentence, event, frames);
    // "Their third summit" says something by itself; "the first talks" only with "since", "in years" or "ever".
    if (cue.kind !== "count" && !bound && !isEver(tokens, i, event)) return [];
    const span = cover([token, tokens[event]!, ...(bound ? [bound.span] : [])]);
    const level = levelBeside(doc, sentence, event);
    return [
      {
        sentence,
        start: token.start,
        superlative: {
          kind: cue.kind,
          ...(cue.count === undefined ? {} : { count: cue.count }),
          label: doc.text.slice(span.start, span.end).replace(/\s+/gu, " "),
          ...(level ? { level } : {}),
          ...(bound?.since ? { since: bound.since } : {}),
          evidence: [quote(doc.text, span)],
        },
      },
    ];
  });
}

function cueAt(tokens: readonly Token[], i: number, { superlatives }: Frames): SuperlativeCue | undefined {
  const form = (at: number): string => tokens[at]?.form.toLowerCase() ?? "";
  const dash = form(i + 1) === "-" || form(i + 1) === "‑";
  return (
    superlatives.get(dash ? `${form(i)}-${form(i + 2)}` : `${form(i)} ${form(i + 1)}`) ?? superlatives.get(form(i))
  );
}

/** The contact, "time" or "to visit" that the superlative is said of; parts of a contact ("first round") are none. */
function eventAfter(tokens: readonly Token[], from: number, frames: Frames): number | undefined {
  for (let i = from + 1; i < tokens.length && i <= from + NEAR; i++) {
    const { lemma, upos, form } = tokens[i]!;
    const word = lemma.toLowerCase();
    if (frames.roleWords.get(word)?.has("container") || /^[,;:.]$/u.test(form)) return undefined;
    const tellsOfContact = frames.contacts.has(word) && (upos === "NOUN" || tokens[i - 1]?.form.toLowerCase() === "to");
    if (tellsOfContact) return i;
    // "The first time that X visited Y".
    if (word === "time" && i <= from + 2)
      return tokens.some((token, n) => n > i && frames.contacts.has(token.lemma.toLowerCase())) ? i : undefined;
  }
  return undefined;
}

const isEver = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens.slice(from, to + 3).some((token) => /^(?:ever|-ever)$/iu.test(token.form));

interface Bound {
  readonly span: Span;
  /** First day of the time in which it is the highest or the first; absent when the text does not date it. */
  readonly since?: DateRange;
}

/** "Since February", "since the invasion", "in 25 years", "in almost two decades" after the contact. */
function boundAfter(doc: Document, sentence: number, event: number, frames: Frames): Bound | undefined {
  const { tokens, end } = doc.sentences[sentence]!;
  const since = tokens.findIndex((token, i) => i > event && token.form.toLowerCase() === "since");
  if (since >= 0) {
    const date = (doc.dates[sentence] ?? []).find((d) => d.start > tokens[since]!.start && d.bound === "since");
    const range = date && dated(doc, date);
    return {
      span: { start: tokens[since]!.start, end: date?.end ?? clauseEnd(tokens, since, end) },
      ...(range ? { since: range } : {}),
    };
  }
  return durationAfter(doc, tokens, event, frames);
}

const clauseEnd = (tokens: readonly Token[], from: number, end: number): number => {
  const stop = tokens.findIndex((token, i) => i > from && /^[,;.:]$/u.test(token.form));
  return stop > 0 ? tokens[stop - 1]!.end : end;
};

function dated(doc: Document, { meaning, start, end }: DateMention): DateRange | undefined {
  const report = doc.report.publishedAt;
  const range = resolveDate(meaning, { ...(report ? { report } : {}), future: false });
  return range && { ...range, text: doc.text.slice(start, end) };
}

/** "In 25 years", "in more than a decade", "for two years": counted back from the day of the report. */
function durationAfter(
  doc: Document,
  tokens: readonly Token[],
  event: number,
  { durations }: Frames,
): Bound | undefined {
  for (let i = event + 1; i < tokens.length - 1; i++) {
    if (!/^(?:in|for)$/iu.test(tokens[i]!.form)) continue;
    const at = tokens.findIndex((token, n) => n > i && n <= i + 5 && durations.units.has(token.form.toLowerCase()));
    if (at < 0) continue;
    const number = tokens[at - 1]!.form.toLowerCase();
    const count = durations.counts.get(number) ?? (/^\d{1,3}$/u.test(number) ? Number(number) : undefined);
    const unit = durations.units.get(tokens[at]!.form.toLowerCase())!;
    const span = { start: tokens[i]!.start, end: tokens[at]!.end };
    if (count === undefined) continue;
    const meaning = {
      kind: "ago",
      unit: unit.unit,
      count: count * unit.times,
      direction: -1,
      anchor: "report",
    } as const;
    const since = dated(doc, { ...span, meaning, bound: "since" });
    return { span, ...(since ? { since } : {}) };
  }
  return undefined;
}

/** "At the foreign minister level": the level that the superlative speaks of. */
function levelBeside(doc: Document, sentence: number, event: number): Level | undefined {
  const { tokens } = doc.sentences[sentence]!;
  const at = tokens.findIndex((token, i) => i > event && token.lemma.toLowerCase() === "level");
  return (doc.mentionsBySentence[sentence] ?? []).find((m) => m.to === at && m.level !== undefined)?.level;
}
