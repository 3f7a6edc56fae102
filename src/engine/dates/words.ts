/** The words that dates are made of, as patterns and as the numbers they stand for. */
import type { Lexicon } from "../lexicon/index.ts";
import { matchesOf } from "../matches.ts";
import type { Turn, Unit } from "./meaning.ts";

export type Words = ReturnType<typeof calendarWords>;

/** What a word can bring to an expression of time; "number" is any figure, "hours" a part of the day. */
export type WordKind = "month" | "weekday" | "day" | "unit" | "season" | "hours" | "number";

/** Parts of the day that stand for a time by themselves. */
const HOURS = "(?:night|evening|morning|afternoon)";

/** Tells which kinds of words stand in a text in lower case, each at least wherever a form needs it: cheaper than to try every form. */
export function createKindFinder({
  month,
  weekday,
  day,
  unit,
  season,
}: Words): (text: string) => ReadonlySet<WordKind> {
  const words: readonly (readonly [WordKind, string])[] = [
    ["month", month],
    ["weekday", weekday],
    ["day", day],
    ["unit", unit],
    ["season", season],
    ["hours", HOURS],
    ["number", "\\d+"],
  ];
  const pattern = new RegExp(words.map(([, each]) => `(${each})`).join("|"), "gu");
  return (text) => {
    const found = new Set<WordKind>();
    // The group that is the whole match tells the kind.
    for (const match of matchesOf(pattern, text)) found.add(words[match.indexOf(match[0], 1) - 1]![0]);
    return found;
  };
}

export function calendarWords(lexicon: Lexicon) {
  const rows = lexicon.table("calendar");
  const of = (kind: string): ReadonlyMap<string, string> =>
    new Map(rows.filter((row) => row.kind === kind).map((row) => [row.word ?? "", row.value ?? ""]));
  const [months, weekdays, days, counts, units, parts, seasons] = [
    of("month"),
    of("weekday"),
    of("day"),
    of("count"),
    of("unit"),
    of("part"),
    of("season"),
  ] as const;
  const look = (words: ReadonlyMap<string, string>, name: string | undefined): string | undefined =>
    words.get((name ?? "").replace(".", ""));
  const span = (value: string | undefined): readonly [number, number] | undefined => {
    const [from, to] = (value ?? "").split("-").map(Number);
    return from && to ? [from, to] : undefined;
  };
  return {
    month: `(?:${[...months.keys()].sort(byLength).map(dotted).join("|")})`,
    weekday: alternatives(weekdays),
    day: alternatives(days),
    unit: alternatives(units),
    count: `(?:\\d{1,3}|${alternatives(counts)})`,
    part: alternatives(parts),
    season: alternatives(seasons),
    monthOf: (name: string | undefined) => Number(look(months, name)),
    weekdayOf: (name: string | undefined) => Number(look(weekdays, name)),
    offsetOf: (name: string | undefined) => Number(look(days, name)),
    countOf: (name: string | undefined) => Number(look(counts, name) ?? name),
    unitOf: (name: string | undefined) => (look(units, name) ?? "day") as Unit,
    daysOf: (name: string | undefined) => span(look(parts, name)),
    monthsOf: (name: string | undefined) => span(look(seasons, name)),
  };
}

const byLength = (a: string, b: string): number => b.length - a.length;

const alternatives = (words: ReadonlyMap<string, string>): string =>
  `(?:${[...words.keys()].sort(byLength).join("|")})`;

/** A full stop belongs to "Sept." and "Nov.", not to "in March." at the end of a sentence. */
const dotted = (month: string): string =>
  month.length <= 4 && !/^(?:may|june|july)$/u.test(month) ? `${month}\\.?` : month;

/** "Last", "past" → last; "this"; "next", "coming" → next. */
export const turnOf = (turn = ""): Turn => {
  if (/last|past|previous/u.test(turn)) return "last";
  return /next|coming|following/u.test(turn) ? "next" : "this";
};
