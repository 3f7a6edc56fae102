import type { Lexicon } from "../lexicon/index.ts";
import type { Span } from "../span.ts";

/** What an expression says, before it is known from which day it counts. */
export type DateMeaning =
  | {
      readonly kind: "absolute";
      readonly year?: number;
      readonly month: number;
      readonly day?: number;
      readonly untilMonth?: number;
      readonly untilDay?: number;
      readonly part?: readonly [number, number];
    }
  | { readonly kind: "year"; readonly year: number }
  | { readonly kind: "weekday"; readonly weekday: number; readonly turn?: "last" | "next" }
  | { readonly kind: "offset"; readonly days: number }
  | { readonly kind: "unit"; readonly unit: Unit; readonly turn: "last" | "this" | "next" }
  | {
      readonly kind: "ago";
      readonly unit: Unit;
      readonly count: number;
      readonly direction: -1 | 1;
      readonly anchor: "report" | "context";
    };

export type Unit = "day" | "week" | "month" | "year";

/** A stretch of text that names a time, and whether it is the time of something or a bound of it. */
export interface DateMention extends Span {
  readonly meaning: DateMeaning;
  readonly bound: "at" | "since" | "until";
}

/** Finds the time expressions of a stretch of text; offsets are those of the whole text. */
export type DateFinder = (text: string, span: Span) => DateMention[];

interface Form {
  readonly pattern: RegExp;
  readonly read: (groups: Record<string, string>) => DateMeaning | undefined;
}

/** Builds the finder from `calendar.tsv`. Forms are tried in order; an earlier one keeps its characters. */
export function createDateFinder(lexicon: Lexicon): DateFinder {
  const forms = buildForms(calendarWords(lexicon));
  return (text, span) => {
    const stretch = text.slice(span.start, span.end);
    const found: DateMention[] = [];
    for (const form of forms) {
      for (const match of stretch.matchAll(form.pattern)) {
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

function boundOf(before: string): DateMention["bound"] {
  if (/\b(?:until|till|by|before)\s*$/iu.test(before)) return "until";
  // "Since the invasion in February": the bound holds up to the end of its phrase.
  return /\bsince\b[^,;:.]{0,80}$/iu.test(before) ? "since" : "at";
}

/** "Since the invasion in February took place on November 14": only the first date after "since" is bound by it. */
function onlyFirstSince(text: string, dates: readonly DateMention[]): DateMention[] {
  return dates.map((date, i) => {
    const before = dates[i - 1];
    const isFree = date.bound === "since" && before && !/\bsince\b/iu.test(text.slice(before.end, date.start));
    return isFree ? { ...date, bound: "at" } : date;
  });
}

type Words = ReturnType<typeof calendarWords>;

function calendarWords(lexicon: Lexicon) {
  const rows = lexicon.table("calendar");
  const of = (kind: string) =>
    new Map(rows.filter((row) => row.kind === kind).map((row) => [row.word ?? "", row.value ?? ""]));
  return {
    month: of("month"),
    weekday: of("weekday"),
    day: of("day"),
    count: of("count"),
    unit: of("unit"),
    part: of("part"),
  };
}

const alternatives = (words: ReadonlyMap<string, string>): string =>
  [...words.keys()].sort((a, b) => b.length - a.length).join("|");

function buildForms(words: Words): Form[] {
  const month = `(?:${alternatives(words.month)})\\.?`;
  const unit = `(?:${alternatives(words.unit)})`;
  const count = `(?:\\d{1,3}|${alternatives(words.count)})`;
  const weekday = `(?:${alternatives(words.weekday)})`;
  const part = `(?:${alternatives(words.part)})`;
  const day = "\\d{1,2}(?:st|nd|rd|th)?";
  const dash = "\\s*(?:-|–|—|to|and|through)\\s*";
  const form = (source: string, read: Form["read"]): Form => ({ pattern: new RegExp(source, "giu"), read });

  const monthOf = (name: string | undefined) => Number(words.month.get((name ?? "").toLowerCase().replace(".", "")));
  const countOf = (name: string | undefined) => Number(words.count.get((name ?? "").toLowerCase()) ?? name);
  const unitOf = (name: string | undefined) => (words.unit.get((name ?? "").toLowerCase()) ?? "day") as Unit;
  const partOf = (name: string | undefined): readonly [number, number] | undefined => {
    const [from, to] = (words.part.get((name ?? "").toLowerCase()) ?? "").split("-").map(Number);
    return from && to ? [from, to] : undefined;
  };
  const absolute = (g: Record<string, string>): DateMeaning => {
    const until = g.untilDay
      ? { untilDay: Number.parseInt(g.untilDay, 10), untilMonth: monthOf(g.untilMonth || g.month) }
      : {};
    const base = { kind: "absolute" as const, month: monthOf(g.month), ...(g.year ? { year: Number(g.year) } : {}) };
    const within = partOf(g.part);
    return {
      ...base,
      ...(g.day ? { day: Number.parseInt(g.day, 10) } : {}),
      ...until,
      ...(within ? { part: within } : {}),
    };
  };
  const year = "(?:,?\\s+(?<year>(?:1[89]|20)\\d{2}))?";
  const end = "(?![\\p{L}\\d])";
  const begin = "(?<![\\p{L}\\d])";

  return [
    form(`${begin}(?<year>(?:1[89]|20)\\d{2})-(?<month>\\d{2})-(?<day>\\d{2})${end}`, (g) => ({
      kind: "absolute",
      year: Number(g.year),
      month: Number(g.month),
      day: Number(g.day),
    })),
    form(
      `${begin}(?<month>${month})\\s+(?<day>${day})${dash}(?:(?<untilMonth>${month})\\s+)?(?<untilDay>${day})${end}${year}`,
      absolute,
    ),
    form(
      `${begin}(?<day>${day})(?:\\s+(?<month0>${month}))?${dash}(?<untilDay>${day})\\s+(?<month>${month})${year}${end}`,
      (g) => absolute(g.month0 ? { ...g, untilMonth: g.month ?? "", month: g.month0 } : g),
    ),
    form(`${begin}(?<month>${month})\\s+(?<day>${day})${end}${year}`, absolute),
    form(`${begin}(?:the\\s+)?(?<day>${day})\\s+(?:of\\s+)?(?<month>${month})${year}${end}`, absolute),
    form(`${begin}(?:the\\s+)?(?<part>${part})(?:\\s+of\\s+|\\s+|-)(?<month>${month})${year}${end}`, absolute),
    form(`${begin}(?<month>${month})(?:\\s+of)?,?\\s+(?<year>(?:1[89]|20)\\d{2})${end}`, absolute),
    form(
      `(?<lead>\\b(?:in|since|until|by|during|for|of|from|before|after|next|last|this)\\s+)(?<month>${month})${end}`,
      absolute,
    ),
    form(
      `${begin}(?<turn>last|next|this|this past|this coming)?\\s*(?<weekday>${weekday})(?:\\s+(?:morning|afternoon|evening|night))?${end}`,
      (g) => {
        const turn = g.turn?.toLowerCase();
        const base = { kind: "weekday" as const, weekday: Number(words.weekday.get((g.weekday ?? "").toLowerCase())) };
        if (turn?.startsWith("last") || turn === "this past") return { ...base, turn: "last" as const };
        return turn === "next" || turn === "this coming" ? { ...base, turn: "next" as const } : base;
      },
    ),
    form(`${begin}(?:earlier\\s+|later\\s+)?(?<word>${alternatives(words.day)})${end}`, (g) => ({
      kind: "offset",
      days: Number(words.day.get((g.word ?? "").toLowerCase())),
    })),
    form(`${begin}(?:this|earlier this|later this)\\s+(?:morning|afternoon|evening)${end}`, () => ({
      kind: "offset",
      days: 0,
    })),
    form(`${begin}the\\s+(?<turn>previous|following|next|same)\\s+(?<unit>day|week|month)${end}`, (g) => ({
      kind: "ago",
      unit: unitOf(g.unit),
      count: g.turn?.toLowerCase() === "same" ? 0 : 1,
      direction: g.turn?.toLowerCase() === "previous" ? -1 : 1,
      anchor: "context",
    })),
    form(
      `${begin}(?<count>${count})\\s+(?<unit>${unit})\\s+(?<turn>ago|earlier|before|later|after|from now)${end}`,
      (g) => {
        const turn = g.turn?.toLowerCase() ?? "";
        const forward = ["later", "after", "from now"].includes(turn);
        return {
          kind: "ago",
          unit: unitOf(g.unit),
          count: countOf(g.count),
          direction: forward ? 1 : -1,
          anchor: turn === "ago" || turn === "from now" ? "report" : "context",
        };
      },
    ),
    form(
      `${begin}(?:earlier\\s+|later\\s+)?(?<turn>last|past|this|next|coming)\\s+(?<unit>week|month|year)${end}`,
      (g) => {
        const turn = g.turn?.toLowerCase();
        return {
          kind: "unit",
          unit: unitOf(g.unit),
          turn: turn === "last" || turn === "past" ? "last" : turn === "this" ? "this" : "next",
        };
      },
    ),
    form(
      `(?<lead>\\b(?:in|since|until|by|during|of|from|before|after)\\s+)(?<year>(?:1[89]|20)\\d{2})${end}(?!\\s*(?:people|dollars|percent|troops))`,
      (g) => ({ kind: "year", year: Number(g.year) }),
    ),
  ];
}
