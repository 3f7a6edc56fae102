import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, daysBetween, weekdayOf } from "../../src/engine/dates/calendar.ts";
import { createDateFinder } from "../../src/engine/dates/find.ts";
import { resolveDate } from "../../src/engine/dates/resolve.ts";
import { lexicon } from "../support/lexicon.ts";

const find = createDateFinder(lexicon);

/** Text, day of the report, future or not → [words, first day, last day]. */
function read(text: string, report: string | undefined, future = false) {
  return find(text, { start: 0, end: text.length }).map((date) => {
    const resolved = resolveDate(date.meaning, { ...(report ? { report } : {}), future });
    return [text.slice(date.start, date.end), resolved?.start, resolved?.end];
  });
}

describe("dates", () => {
  it.each([
    ["They met on Friday.", "2022-12-09", false, ["Friday", "2022-12-09", "2022-12-09"]],
    ["They met on Thursday.", "2022-12-09", false, ["Thursday", "2022-12-08", "2022-12-08"]],
    ["They will meet later on Thursday.", "2022-12-09", true, ["later on Thursday", "2022-12-08", "2022-12-08"]],
    ["They met earlier Friday.", "2022-12-10", false, ["earlier Friday", "2022-12-09", "2022-12-09"]],
    ["They will meet on Monday.", "2022-12-09", true, ["Monday", "2022-12-12", "2022-12-12"]],
    ["She left last Friday.", "2022-12-09", false, ["last Friday", "2022-12-02", "2022-12-02"]],
    ["The two spoke on Nov. 14 in Ankara.", "2022-12-09", false, ["Nov. 14", "2022-11-14", "2022-11-14"]],
    ["on March 5 they", "2025-01-20", false, ["March 5", "2024-03-05", "2024-03-05"]],
    ["due on January 3", "2024-12-20", true, ["January 3", "2025-01-03", "2025-01-03"]],
    ["On 18 February 2025 in Riyadh", undefined, false, ["18 February 2025", "2025-02-18", "2025-02-18"]],
    ["from 18–19 March 2021 in Anchorage", undefined, false, ["18–19 March 2021", "2021-03-18", "2021-03-19"]],
    ["between Nov. 9 and 12 they", "2022-12-09", false, ["Nov. 9 and 12", "2022-11-09", "2022-11-12"]],
    [
      "from 29 November to 6 December 2022",
      undefined,
      false,
      ["29 November to 6 December 2022", "2022-11-29", "2022-12-06"],
    ],
    ["But at the end of November, Moscow", "2022-12-09", false, ["the end of November", "2022-11-20", "2022-11-30"]],
    ["since the invasion in February", "2022-12-09", false, ["February", "2022-02-01", "2022-02-28"]],
    ["closed in 2014 and", "2022-12-09", false, ["2014", "2014-01-01", "2014-12-31"]],
    ["It happened two days ago.", "2022-12-09", false, ["two days ago", "2022-12-07", "2022-12-07"]],
    ["The envoy left yesterday.", "2022-03-01", false, ["yesterday", "2022-02-28", "2022-02-28"]],
    ["a meeting next month", "2022-12-09", true, ["next month", "2023-01-01", "2023-01-31"]],
    ["during last week", "2022-12-09", false, ["last week", "2022-11-28", "2022-12-04"]],
  ] as const)("%s", (text, report, future, expected) => {
    expect(read(text, report, future)).toEqual([[...expected]]);
  });

  it.each([
    "Sun Weidong arrived.",
    "He may march.",
    "It cost 2022 dollars.",
    "Resolution 2375 was passed.",
    "The second round",
  ])("finds no day in: %s", (text) => {
    expect(read(text, "2022-12-09")).toEqual([]);
  });

  it("invents no day when the day of publication is unknown", () => {
    expect(
      read("They met on Friday, two weeks after March 5.", undefined).every(([, start]) => start === undefined),
    ).toBe(true);
  });

  it("marks what is a bound and not the time of the event", () => {
    const text = "the first visit since February 2022 and until May 2023";
    expect(find(text, { start: 0, end: text.length }).map((date) => date.bound)).toEqual(["since", "until"]);
  });

  it("never throws and keeps offsets inside the text", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), (text) => {
        for (const date of find(text, { start: 0, end: text.length }))
          expect(text.slice(date.start, date.end).length).toBe(date.end - date.start);
      }),
    );
  });

  it("adds days as the calendar does", () => {
    const day = fc.integer({ min: 0, max: 40_000 }).map((n) => new Date(n * 86_400_000).toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, fc.integer({ min: -5000, max: 5000 }), (from, count) => {
        expect(daysBetween(from, addDays(from, count))).toBe(count);
        expect((((weekdayOf(addDays(from, count)) - weekdayOf(from) - count) % 7) + 7) % 7).toBe(0);
      }),
    );
  });
});
