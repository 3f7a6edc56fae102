/** The ways in which English news writes times, each a pattern over text in lower case and what it means. */
import type { DateMeaning } from "./meaning.ts";
import { turnOf, type WordKind, type Words } from "./words.ts";

type Groups = Readonly<Record<string, string>>;

export interface Form {
  /** A word of this kind stands in every match. */
  readonly needs: WordKind;
  readonly pattern: RegExp;
  readonly read: (groups: Groups) => DateMeaning | undefined;
}

/** Letters in lower case, of the scripts before the signs of punctuation: compiled in half the time that "\\p{L}" takes. */
const LETTERS = "a-z\\u00c0-\\u1fff";
const YEAR = "(?:1[89]|20)\\d{2}";
const END = `(?![${LETTERS}\\d])`;
const BEGIN = `(?<![${LETTERS}\\d])`;
/** "The first visit in ten years" says how rare something was, not when it will be. */
const RARE = `(?<!(?:first|second|third|fourth|fifth|time|[${LETTERS}]+est)(?![${LETTERS}])[^.;,]{0,60})`;
const DAY = "\\d{1,2}(?:st|nd|rd|th)?";
const DASH = "\\s*(?:-|–|—|to|and|through|until)\\s*";

const form = (needs: WordKind, source: string, read: Form["read"]): Form => ({
  needs,
  pattern: new RegExp(source, "gu"),
  read,
});

/** Forms in the order in which they are tried: an earlier one keeps its characters. */
export const buildForms = (words: Words): Form[] => [
  ...dayForms(words),
  ...monthForms(words),
  ...weekdayForms(words),
  ...relativeForms(words),
  ...unitForms(words),
  ...yearForms(words),
];

/** "2022-12-09", "Nov. 9 and 12", "Friday, 9 December 2022". */
function dayForms(words: Words): Form[] {
  const { month, weekday } = words;
  const named = `(?:${weekday}(?:,\\s*|\\s+\\(|\\s+))?`;
  const year = `(?:,?\\s+(?<year>${YEAR}))?`;
  const absolute = (g: Groups): DateMeaning => readDay(g, words);
  return [
    form("number", `${BEGIN}(?<year>${YEAR})-(?<month>\\d{2})-(?<day>\\d{2})${END}`, (g) => ({
      kind: "absolute",
      year: Number(g.year),
      month: Number(g.month),
      day: Number(g.day),
    })),
    form(
      "month",
      `${BEGIN}(?<month>${month})\\s+(?<day>${DAY})${DASH}(?:(?<untilMonth>${month})\\s+)?(?<untilDay>${DAY})${END}${year}`,
      absolute,
    ),
    form(
      "month",
      `${BEGIN}(?<day>${DAY})(?:\\s+(?<month0>${month}))?${DASH}(?<untilDay>${DAY})\\s+(?<month>${month})${year}${END}`,
      (g) => absolute(g.month0 ? { ...g, untilMonth: g.month ?? "", month: g.month0 } : g),
    ),
    form("month", `${BEGIN}${named}(?<month>${month})\\s+(?<day>${DAY})${END}${year}\\)?`, absolute),
    form(
      "month",
      `${BEGIN}${named}(?:the\\s+)?(?<day>${DAY})\\s+(?:of\\s+)?(?<month>${month})${year}${END}\\)?`,
      absolute,
    ),
  ];
}

function readDay(g: Groups, { monthOf, daysOf }: Words): DateMeaning {
  const within = daysOf(g.part);
  return {
    kind: "absolute",
    month: monthOf(g.month),
    ...(g.year ? { year: Number(g.year) } : {}),
    ...(g.day ? { day: Number.parseInt(g.day, 10) } : {}),
    ...(g.untilDay ? { untilDay: Number.parseInt(g.untilDay, 10), untilMonth: monthOf(g.untilMonth || g.month) } : {}),
    ...(within ? { part: within } : {}),
    ...(/^(?:last|next)$/u.test(g.turn ?? "") ? { turn: turnOf(g.turn) as "last" | "next" } : {}),
  };
}

/** "The end of November", "March 2021", "in March", "last November". */
function monthForms(words: Words): Form[] {
  const { month, part } = words;
  const absolute = (g: Groups): DateMeaning => readDay(g, words);
  return [
    form(
      "month",
      `${BEGIN}(?:the\\s+)?(?<part>${part})(?:\\s+of\\s+|\\s+|-)(?<month>${month})(?:,?\\s+(?<year>${YEAR}))?${END}`,
      absolute,
    ),
    form("month", `${BEGIN}(?<month>${month})(?:\\s+of)?,?\\s+(?<year>${YEAR})${END}`, absolute),
    form("month", `${BEGIN}(?<turn>last|next)\\s+(?<month>${month})${END}`, absolute),
    // "May's office" is a person's.
    form("month", `${BEGIN}(?!may\\b)(?<month>${month})(?=['’]s\\s)`, absolute),
    form(
      "month",
      `(?<lead>\\b(?:in|since|until|by|during|for|of|from|before|after|this)\\s+)(?<month>${month})${END}`,
      absolute,
    ),
  ];
}

/** "Monday to Wednesday", "on Monday and Tuesday", "last Friday", "Sunday night". */
function weekdayForms({ weekday, weekdayOf }: Words): Form[] {
  const day = (name: string | undefined): DateMeaning => ({ kind: "weekday", weekday: weekdayOf(name) });
  return [
    form("weekday", `${BEGIN}(?<from>${weekday})${DASH}(?<to>${weekday})${END}`, (g) => ({
      kind: "range",
      from: day(g.from),
      to: day(g.to),
    })),
    form(
      "weekday",
      `${BEGIN}(?<turn>last|next|this past|this coming|this|later(?:\\s+on)?|earlier(?:\\s+on)?)?\\s*(?<weekday>${weekday})(?:\\s+(?:morning|afternoon|evening|night))?${END}`,
      (g) => {
        if (/^(?:later|earlier)/u.test(g.turn ?? ""))
          return { kind: "weekday", weekday: weekdayOf(g.weekday), turn: "near" };
        const turn = g.turn && g.turn !== "this" ? turnOf(g.turn) : "this";
        return { kind: "weekday", weekday: weekdayOf(g.weekday), ...(turn === "this" ? {} : { turn }) };
      },
    ),
  ];
}

/** "Yesterday evening", "two days ago", "a day earlier", "in three days". */
function relativeForms(words: Words): Form[] {
  const { day, count, unit, offsetOf, countOf, unitOf } = words;
  const offset = (days: number, until?: number): DateMeaning => ({
    kind: "offset",
    days,
    ...(until === undefined ? {} : { until }),
  });
  const ago = (g: Groups, n: number, direction: -1 | 1, anchor: "report" | "context"): DateMeaning => ({
    kind: "ago",
    unit: unitOf(g.unit),
    count: n,
    direction,
    anchor,
  });
  return [
    form("day", `${BEGIN}the\\s+day\\s+before\\s+yesterday${END}`, () => offset(-2)),
    form("day", `${BEGIN}the\\s+day\\s+after\\s+tomorrow${END}`, () => offset(2)),
    form("hours", `${BEGIN}last\\s+(?:night|evening)${END}`, () => offset(-1)),
    form("hours", `${BEGIN}overnight${END}(?!\\s+[${LETTERS}]+(?:s|ing)?\\s+(?:train|flight|bus|stay)${END})`, () =>
      offset(-1, 0),
    ),
    form(
      "day",
      `${BEGIN}(?:earlier\\s+|later\\s+)?(?<word>${day})(?:\\s+(?:morning|afternoon|evening|night))?${END}`,
      (g) => offset(offsetOf(g.word)),
    ),
    form("hours", `${BEGIN}(?:earlier\\s+|later\\s+)?this\\s+(?:morning|afternoon|evening)${END}`, () => offset(0)),
    form("unit", `${BEGIN}the\\s+(?<turn>previous|following|next|same)\\s+(?<unit>day|week|month)${END}`, (g) => {
      const isSame = g.turn === "same";
      return ago(g, isSame ? 0 : 1, turnOf(g.turn) === "last" ? -1 : 1, "context");
    }),
    form("unit", `${BEGIN}the\\s+(?<unit>day|week)\\s+(?<turn>before|after)${END}(?=\\s*(?:[.,;)]|$))`, (g) =>
      ago(g, 1, g.turn === "before" ? -1 : 1, "context"),
    ),
    form(
      "unit",
      `${BEGIN}(?<count>${count})\\s+(?<unit>${unit})\\s+(?<turn>ago|earlier|before|later|after|from now)${END}`,
      (g) => {
        const turn = g.turn ?? "";
        const anchor = turn === "ago" || turn === "from now" ? "report" : "context";
        return ago(g, countOf(g.count), /^(?:later|after|from now)$/u.test(turn) ? 1 : -1, anchor);
      },
    ),
    form(
      "unit",
      `${BEGIN}(?:within|in|over|during)\\s+(?:the\\s+)?(?:next|coming)\\s+(?<count>${count})\\s+(?<unit>${unit})${END}`,
      (g) => ({ kind: "span", unit: unitOf(g.unit), count: countOf(g.count), direction: 1 }),
    ),
    form("unit", `${BEGIN}within\\s+(?<count>${count})\\s+(?<unit>${unit})${END}`, (g) => ({
      kind: "span",
      unit: unitOf(g.unit),
      count: countOf(g.count),
      direction: 1,
    })),
    form("unit", `${RARE}${BEGIN}in\\s+(?<count>${count})\\s+(?<unit>${unit})${END}(?!['’\\s]+time)`, (g) => ({
      ...ago(g, countOf(g.count), 1, "report"),
      ahead: true,
    })),
    form(
      "unit",
      `${BEGIN}the\\s+(?:past|last)\\s+(?:(?<count>${count})\\s+)?(?<unit>${unit})${END}(?!\\s+of\\b)`,
      (g) => ({
        kind: "span",
        unit: unitOf(g.unit),
        count: g.count ? countOf(g.count) : 1,
        direction: -1,
      }),
    ),
  ];
}

/** "Last week", "later this month", "this weekend", "next year". */
function unitForms({ unitOf }: Words): Form[] {
  return [
    form("unit", `${BEGIN}(?<part>earlier|later)\\s+this\\s+(?<unit>week|month|year)${END}`, (g) => ({
      kind: "unit",
      unit: unitOf(g.unit),
      turn: "this",
      part: g.part as "earlier" | "later",
    })),
    form(
      "unit",
      `${BEGIN}(?:earlier\\s+|later\\s+|late\\s+|early\\s+)?(?<turn>last|past|this|next|coming)\\s+(?<unit>weekend|week|month|year)${END}`,
      (g) => ({ kind: "unit", unit: unitOf(g.unit), turn: turnOf(g.turn) }),
    ),
    form("unit", `(?<lead>\\b(?:at|over|on)\\s+)the\\s+(?<unit>weekend)${END}`, () => ({
      kind: "unit",
      unit: "weekend",
      turn: "this",
    })),
  ];
}

/** "Early 2014", "the spring of 2014", "last summer", "the end of the year", "in 2014", "the 1990s". */
function yearForms({ season, monthsOf }: Words): Form[] {
  const months = (g: Groups): readonly [number, number] => monthsOf(g.season) ?? [1, 12];
  return [
    form("number", `${BEGIN}(?:the\\s+)?(?<season>${season})(?:\\s+of\\s+|\\s+|-)(?<year>${YEAR})${END}`, (g) => ({
      kind: "year",
      year: Number(g.year),
      months: months(g),
    })),
    form(
      "unit",
      `${BEGIN}(?:the\\s+)?(?<season>${season})\\s+of\\s+(?<turn>the|this|next|last)\\s+year${END}`,
      (g) => ({
        kind: "season",
        months: months(g),
        turn: turnOf(g.turn),
      }),
    ),
    form("season", `${BEGIN}(?<turn>last|this|next)\\s+(?<season>spring|summer|autumn|fall|winter)${END}`, (g) => ({
      kind: "season",
      months: months(g),
      turn: turnOf(g.turn),
    })),
    form("number", `${BEGIN}the\\s+(?<year>(?:1[89]|20)\\d)0s${END}`, (g) => ({
      kind: "decade",
      year: Number(g.year) * 10,
    })),
    form(
      "number",
      `(?<lead>\\b(?:in|since|until|by|during|of|from|before|after)\\s+)(?<year>${YEAR})${END}(?!\\s*(?:people|dollars|percent|troops))`,
      (g) => ({ kind: "year", year: Number(g.year) }),
    ),
  ];
}
