/** The page on the official list of presidents' journeys since 2001, as an analyst would use it. Needs the evaluation data. */
import { readdirSync, readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { dataPath, hasData } from "../../evaluation/data.ts";
import type { Report } from "../../src/engine/types.ts";
import { entriesOf } from "../../src/intake/official/entries.ts";
import { describeNeeding } from "../support/needing.ts";
import { type DeskUnderTest, openDesk } from "./desk.ts";
import { missing } from "./site.ts";

const LIST = ["official-records", "travels", "president-travels"] as const;
const absent = hasData(...LIST) ? missing : "needs the evaluation data";

const journeys = (): Report[] =>
  readdirSync(dataPath(...LIST))
    .flatMap((file) => entriesOf(readFileSync(dataPath(...LIST, file), "utf8"), file))
    .map(({ report }) => report)
    .filter(({ publishedAt }) => publishedAt !== undefined && publishedAt >= "2001");

describeNeeding(absent, "the page on official records, in Chromium", () => {
  let desk: DeskUnderTest;
  beforeAll(async () => {
    desk = await openDesk(journeys());
  }, 600_000);
  afterAll(() => desk?.close());

  const total = async (query: string) => (await desk.json<{ total: number }>(`/api/contacts?limit=1&${query}`)).total;
  const found = async (page: Page): Promise<number> =>
    Number(/[\d,]+/.exec(await page.locator(".find-count").first().innerText())?.[0].replaceAll(",", ""));
  const all = (page: Page, n: number) => expect.poll(() => found(page), { timeout: 30_000 }).toBe(n);

  it("lists all of them, and narrows by state and time as the record itself does", async () => {
    const page = await desk.open("/");
    const everything = await total("");
    expect(everything).toBeGreaterThan(500);
    await all(page, everything);
    await page.goto(`${desk.url}?between=JPN,USA&since=2009&until=2016`);
    await all(page, await total("between=JPN,USA&since=2009&until=2016"));
    await page.getByRole("link", { name: "Japan and United States over time" }).click();
    await page.waitForURL(/\/relation\/JPN\/USA/);
    await page.context().close();
  });

  it("goes to a person by suggestion, and shows where and when they met", async () => {
    const page = await desk.open("/");
    await all(page, await total(""));
    await page.locator("#find").fill("Kim Jong");
    await page.getByRole("listbox", { name: "Go to" }).getByRole("option").first().click();
    await page.waitForURL(/\/about\/person\/Kim/);
    await expect.poll(() => page.locator("main").innerText(), { timeout: 20_000 }).toContain("Singapore");
    await page.locator(".words mark").first().waitFor();
    await page.context().close();
  });

  it("draws a relation of many years with its silences, and opens a mark's record", async () => {
    const page = await desk.open("/relation/RUS/USA");
    expect(await page.locator(".time-mark").count()).toBeGreaterThan(5);
    expect(await page.locator(".silence-span").count()).toBeGreaterThan(0);
    await page.locator(".channels a").first().click();
    await page.waitForURL(/\/contacts\//);
    expect(await page.locator("h1").innerText()).toMatch(/Russia/);
    await page.context().close();
  });

  it("puts them on the map, where a capital lies by its everyday name, and narrows them by time", async () => {
    const page = await desk.open("/map");
    await all(page, await total(""));
    const heading = page.locator("figcaption [role=status]");
    const before = await heading.innerText();
    await page.getByRole("slider", { name: "To" }).focus();
    await page.keyboard.press("Home");
    await expect.poll(() => heading.innerText()).not.toBe(before);
    await page.keyboard.press("End");
    await page
      .getByRole("navigation", { name: "Places" })
      .getByRole("link", { name: /^London/ })
      .click();
    await page.waitForURL(/at=London/);
    await page.locator("section[aria-labelledby=chosen] a.row-link").first().waitFor();
    await page.context().close();
  });

  it("gives all of it away as a table", async () => {
    const page = await desk.open("/table");
    await all(page, await total(""));
    const saved = page.waitForEvent("download");
    await page.getByRole("button", { name: "Save the table as CSV" }).click();
    const csv = readFileSync(await (await saved).path(), "utf8").trimEnd();
    expect(csv.split(/\r?\n/)).toHaveLength((await total("")) + 1);
    await page.context().close();
  });

  it("answers a superlative, and finds an entry among the reports by its words", async () => {
    const page = await desk.open("/check?between=PRK,USA&assertion=first&level=head&until=2018-06-09");
    await expect.poll(() => page.locator(".answer").innerText()).toContain("The record bears this out");
    await page.goto(`${desk.url}reports`);
    await page.getByLabel("Search the reports").fill("reykjavik singap");
    await page.getByText("No report of this").waitFor();
    await page.getByLabel("Search the reports").fill("singap");
    await page.locator(".row-link").first().click();
    await page.waitForURL(/\/reports\//);
    await page.locator("mark").first().waitFor();
    await page.context().close();
  });

  it("scrolls through all reports, however many a list brings at once", async () => {
    const { total: reports } = await desk.json<{ total: number }>("/api/reports?limit=1");
    const page = await desk.open("/reports");
    const rows = page.locator(".row");
    const atEnd = async () => {
      await page.locator(".list-end").scrollIntoViewIfNeeded();
      return rows.count();
    };
    await expect.poll(atEnd, { timeout: 30_000 }).toBe(reports);
    await page.context().close();
  });

  it.each(["/map", "/relation/RUS/USA", "/review", "/about/place/London"])(
    "%s: axe finds nothing, at three widths",
    async (path) => {
      await desk.accessible(`official-${path.split("/")[1]}`, path);
    },
  );

  it("broke no rule of the content security policy and threw no error", () => {
    expect(desk.faults).toEqual([]);
  });
});
