import { describe, expect, it } from "vitest";
import { createDateFinder } from "../../src/engine/dates/find.ts";
import { resolveDate } from "../../src/engine/dates/resolve.ts";
import { lexicon } from "../support/lexicon.ts";

const find = createDateFinder(lexicon);

/** Each expression with its first and last day, read on a Wednesday. */
function read(text: string, future = false, context?: string, report = "2024-06-12") {
  return find(text, { start: 0, end: text.length }).map((date) => {
    const range = resolveDate(date.meaning, { report, ...(context ? { context } : {}), future });
    return `${text.slice(date.start, date.end)} = ${range ? `${range.start}/${range.end}` : "?"}`;
  });
}

describe("days", () => {
  it.each([
    ["The envoy left on Wednesday.", "Wednesday = 2024-06-12/2024-06-12"],
    ["The envoy left on Friday.", "Friday = 2024-06-07/2024-06-07"],
    ["The envoy left late on Monday night.", "Monday night = 2024-06-10/2024-06-10"],
    ["The envoy left this Tuesday.", "this Tuesday = 2024-06-11/2024-06-11"],
    ["The envoy left earlier today.", "earlier today = 2024-06-12/2024-06-12"],
    ["The envoy left this morning.", "this morning = 2024-06-12/2024-06-12"],
    ["The envoy left overnight.", "overnight = 2024-06-11/2024-06-12"],
    ["The envoy left last night.", "last night = 2024-06-11/2024-06-11"],
    ["The envoy left yesterday evening.", "yesterday evening = 2024-06-11/2024-06-11"],
    ["The envoy left the day before yesterday.", "the day before yesterday = 2024-06-10/2024-06-10"],
    ["The envoy left three days ago.", "three days ago = 2024-06-09/2024-06-09"],
    ["The envoy left on the 3rd of May.", "the 3rd of May = 2024-05-03/2024-05-03"],
    ["The envoy left on May 3rd.", "May 3rd = 2024-05-03/2024-05-03"],
    ["The envoy left on 3 May 2019.", "3 May 2019 = 2019-05-03/2019-05-03"],
    ["The envoy left on Sept. 3.", "Sept. 3 = 2023-09-03/2023-09-03"],
    ["The envoy left on 2023-09-03.", "2023-09-03 = 2023-09-03/2023-09-03"],
    ["The envoy left on Monday, June 10.", "Monday, June 10 = 2024-06-10/2024-06-10"],
    ["The envoy left on Monday, 10 June 2024.", "Monday, 10 June 2024 = 2024-06-10/2024-06-10"],
    ["The envoy left on Monday (June 10).", "Monday (June 10) = 2024-06-10/2024-06-10"],
  ])("%s", (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });

  it.each([
    ["The envoy will leave on Thursday.", "Thursday = 2024-06-13/2024-06-13"],
    ["The envoy will leave next Monday.", "next Monday = 2024-06-17/2024-06-17"],
    ["The envoy will leave the day after tomorrow.", "the day after tomorrow = 2024-06-14/2024-06-14"],
    ["The envoy will leave in three days.", "in three days = 2024-06-15/2024-06-15"],
    ["The envoy will leave in two weeks.", "in two weeks = 2024-06-23/2024-06-29"],
    ["The envoy will leave within a week.", "within a week = 2024-06-12/2024-06-19"],
    ["The envoy will leave this weekend.", "this weekend = 2024-06-15/2024-06-16"],
    ["The envoy will leave on January 3.", "January 3 = 2025-01-03/2025-01-03"],
    ["The envoy will leave in early July.", "early July = 2024-07-01/2024-07-10"],
    ["The envoy will leave later this week.", "later this week = 2024-06-12/2024-06-16"],
    ["The envoy will leave later this month.", "later this month = 2024-06-12/2024-06-30"],
    ["The envoy will leave by the end of the year.", "the end of the year = 2024-12-01/2024-12-31"],
  ])("%s", (text, expected) => {
    expect(read(text, true)).toEqual([expected]);
  });
});

describe("stretches of time", () => {
  it.each([
    ["It closed at the end of November.", "the end of November = 2023-11-20/2023-11-30"],
    ["It closed in mid-April.", "mid-April = 2024-04-10/2024-04-20"],
    ["It closed in late March 2021.", "late March 2021 = 2021-03-20/2021-03-31"],
    ["It closed between Nov. 9 and 12.", "Nov. 9 and 12 = 2023-11-09/2023-11-12"],
    ["It ran from May 30 to June 2.", "May 30 to June 2 = 2024-05-30/2024-06-02"],
    ["It ran from 30 May to 2 June 2022.", "30 May to 2 June 2022 = 2022-05-30/2022-06-02"],
    ["It ran from 2–4 June.", "2–4 June = 2024-06-02/2024-06-04"],
    ["It ran from Monday to Wednesday.", "Monday to Wednesday = 2024-06-10/2024-06-12"],
    ["It ran on Monday and Tuesday.", "Monday and Tuesday = 2024-06-10/2024-06-11"],
    ["It closed last week.", "last week = 2024-06-03/2024-06-09"],
    ["It closed earlier this week.", "earlier this week = 2024-06-10/2024-06-12"],
    ["It closed earlier this month.", "earlier this month = 2024-06-01/2024-06-12"],
    ["It closed earlier this year.", "earlier this year = 2024-01-01/2024-06-12"],
    ["It closed last month.", "last month = 2024-05-01/2024-05-31"],
    ["It closed last year.", "last year = 2023-01-01/2023-12-31"],
    ["It closed last weekend.", "last weekend = 2024-06-08/2024-06-09"],
    ["It closed at the weekend.", "the weekend = 2024-06-08/2024-06-09"],
    ["It closed last November.", "last November = 2023-11-01/2023-11-30"],
    ["It closed in 2014.", "2014 = 2014-01-01/2014-12-31"],
    ["It closed in early 2014.", "early 2014 = 2014-01-01/2014-04-30"],
    ["It closed in late 2014.", "late 2014 = 2014-09-01/2014-12-31"],
    ["It closed in the spring of 2014.", "the spring of 2014 = 2014-03-01/2014-05-31"],
    ["It closed last summer.", "last summer = 2023-06-01/2023-08-31"],
    ["It closed in the 1990s.", "the 1990s = 1990-01-01/1999-12-31"],
    ["It closed two weeks ago.", "two weeks ago = 2024-05-26/2024-06-01"],
    ["It closed a year ago.", "a year ago = 2023-01-01/2023-12-31"],
    ["It closed in March.", "March = 2024-03-01/2024-03-31"],
    ["It closed in the past week.", "the past week = 2024-06-05/2024-06-12"],
    ["It closed over the past three months.", "the past three months = 2024-03-12/2024-06-12"],
    ["It closed in recent days.", ""],
  ])("%s", (text, expected) => {
    expect(read(text)).toEqual(expected ? [expected] : []);
  });
});

describe("days counted from another day", () => {
  it.each([
    ["It had closed a day earlier.", "a day earlier = 2024-05-31/2024-05-31"],
    ["It had closed the previous day.", "the previous day = 2024-05-31/2024-05-31"],
    ["It had closed the day before.", "the day before = 2024-05-31/2024-05-31"],
    ["It reopened the next day.", "the next day = 2024-06-02/2024-06-02"],
    ["It reopened two days later.", "two days later = 2024-06-03/2024-06-03"],
    ["It reopened the following week.", "the following week = 2024-06-05/2024-06-11"],
  ])("%s", (text, expected) => {
    expect(read(text, false, "2024-06-01")).toEqual([expected]);
  });
});

describe("no time", () => {
  it.each([
    "Resolution 1701 of the council.",
    "Sun Weidong saw Mona.",
    "They may march on the palace.",
    "The second day was dull.",
    "It cost 1990 dollars.",
    "The 2,014 troops left.",
    "Friedrich met Mona.",
    "It was the first visit by a queen in two years.",
    "It fell on the last day of the fair.",
    "The marching band of Augusta.",
  ])("%s", (text) => {
    expect(read(text)).toEqual([]);
  });
});
