import { describe, expect, it } from "vitest";
import { loadReader } from "../../src/intake/engine.ts";
import { publicationDay } from "../../src/intake/publication-day.ts";
import { receiveBytes } from "../../src/intake/receive.ts";
import { lexicon } from "../support/lexicon.ts";

const page = (site: string, time: string): Uint8Array =>
  new TextEncoder().encode(
    `<!doctype html><html><head><title>Ministers meet in Lima</title><meta property="og:site_name" content="${site}"><meta property="article:published_time" content="${time}"></head><body><article><p>The foreign ministers of Chile and Peru met in Lima on Tuesday to go through fisheries, trade and border crossings.</p><p>An official of the ministry said that the list of crossings was long, that it would take years to work through it, and that both governments had the patience for it.</p><p>Fishermen in Arica were less patient, and asked why their boats were still held at the quay.</p></article></body></html>`,
  );

describe("the day on which a page came out", () => {
  it.each([
    ["2019-03-04T22:30:00Z", "Xinhua", "2019-03-05"],
    ["2019-03-04T15:59:59.120Z", "Xinhua", "2019-03-04"],
    ["2019-03-05T03:10:00Z", "The Washington Post", "2019-03-04"],
    ["2019-07-05T03:59:00+00:00", "The Washington Post", "2019-07-04"],
    ["2019-07-05T04:01:00+0000", "The Washington Post", "2019-07-05"],
    ["2019-03-04 18:29 UTC", "The Hindu", "2019-03-04"],
    ["2019-03-04 18:31 GMT", "The Hindu", "2019-03-05"],
  ])("%s is the day at the place of %s: %s", (time, outlet, day) => {
    expect(publicationDay(time, outlet)).toEqual({ publishedAt: day });
  });

  it.each([
    ["2019-03-04T22:30:00-05:00", "Xinhua"],
    ["2019-03-04T00:10:00+09:00", "Somewhere Daily"],
    ["2019-03-04T23:50:00", "Xinhua"],
    ["2019-03-04", undefined],
  ])("%s tells its own day", (time, outlet) => {
    expect(publicationDay(time, outlet)).toEqual({ publishedAt: "2019-03-04" });
  });

  it.each(["", "yesterday", "4 March 2019"])("“%s” tells none", (time) => {
    expect(publicationDay(time, "Xinhua")).toEqual({});
  });

  it("is that of UTC, and said to be, where the outlet is not known", () => {
    const utc = { publishedAt: "2019-03-04", dayInUtc: true };
    expect(publicationDay("2019-03-04T22:30:00Z", "Somewhere Daily")).toEqual(utc);
    expect(publicationDay("2019-03-04T22:30:00Z", undefined)).toEqual(utc);
    expect(publicationDay("2019-03-04T29:30:00Z", "Xinhua")).toEqual(utc);
  });

  it("dates what a page of a known outlet tells, without a doubt", async () => {
    const { report } = await receiveBytes(page("Xinhua", "2019-03-04T22:30:00Z"), "page.html");
    const reading = loadReader().read(report);
    expect(reading.report.publishedAt).toBe("2019-03-05");
    expect(reading.contacts[0]?.date).toMatchObject({ start: "2019-03-05", text: "Tuesday" });
    expect(reading.notes).toEqual([]);
  });

  it("notes every day that was counted from the day in UTC", async () => {
    const { report } = await receiveBytes(page("Somewhere Daily", "2019-03-04T22:30:00Z"), "page.html");
    const { notes } = loadReader().read(report);
    expect(notes.map(({ start, end }) => report.text.slice(start, end))).toContain("Tuesday");
    expect(notes[0]?.reason).toBe("counted from 2019-03-04, the day in UTC: the time zone of the outlet is not known");
  });

  it("asks nobody where the dateline tells the day", () => {
    const text = "LIMA, March 3 (EFE) — The foreign ministers of Chile and Peru met on Friday.";
    expect(loadReader().read({ text, publishedAt: "2019-03-04", dayInUtc: true }).notes).toEqual([]);
    expect(loadReader().read({ text: text.slice(22), publishedAt: "2019-03-04", dayInUtc: true }).notes).toHaveLength(
      1,
    );
  });

  it("takes the outlet and the day that are given before those of the page", async () => {
    const bytes = page("Somewhere Daily", "2019-03-04T22:30:00Z");
    expect((await receiveBytes(bytes, "page.html", { outlet: "Xinhua" })).report.publishedAt).toBe("2019-03-05");
    const { report } = await receiveBytes(bytes, "page.html", { publishedAt: "2019-03-01" });
    expect(report).toMatchObject({ publishedAt: "2019-03-01" });
    expect(report).not.toHaveProperty("dayInUtc");
  });
});

describe("the time zones of the lexicon", () => {
  const zones = new Map(lexicon.table("time-zones").map((row) => [row.state, row.zone]));

  it("hold one for each state in which an outlet works", () => {
    const states = new Set(lexicon.table("outlets").map((row) => row.state ?? ""));
    expect([...states].filter((state) => !zones.has(state))).toEqual([]);
    expect(zones.size).toBe(lexicon.table("time-zones").length);
  });

  it("are zones that exist", () => {
    const known = (timeZone: string | undefined): boolean => {
      try {
        return new Intl.DateTimeFormat("en", { timeZone: timeZone ?? "" }).resolvedOptions().timeZone !== "";
      } catch {
        return false;
      }
    };
    expect([...zones].filter(([, zone]) => !known(zone))).toEqual([]);
  });
});
