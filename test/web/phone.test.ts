import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type DeskUnderTest, openDesk } from "./desk.ts";
import { missing } from "./site.ts";

describe.skipIf(missing)("the page on a phone, in Chromium", () => {
  let desk: DeskUnderTest;
  beforeAll(async () => {
    desk = await openDesk();
  });
  afterAll(() => desk?.close());

  const istanbul = () => desk.contactWhere((c) => c.place?.city === "Istanbul" && c.backing.reports >= 3);

  it("has the desk's filters above the list, and says how many are chosen", async () => {
    const page = await desk.open("/", { width: 360 });
    const rows = page.locator("a.row-link");
    const all = await rows.count();
    await page.locator("summary", { hasText: "Filters" }).click();
    await page.getByRole("checkbox", { name: "Czechia" }).check();
    await expect.poll(() => rows.count()).toBeLessThan(all);
    expect(await page.locator("summary").innerText()).toBe("Filters · 1 chosen");
    await page.context().close();
  });

  it("begins with the box and the list on half a window too", async () => {
    const page = await desk.open("/", { width: 900 });
    const top = (of: string) =>
      page
        .locator(of)
        .first()
        .evaluate((element) => element.getBoundingClientRect().top);
    expect(await top(".box")).toBeLessThan(100);
    expect(await top("a.row-link")).toBeLessThan(500);
    await page.context().close();
  });

  it("keeps the two accounts beside each other, under the names of their sides", async () => {
    const page = await desk.open(`/contacts/${(await istanbul()).id}`, { width: 360 });
    const places = (of: string) =>
      page.locator(of).evaluateAll((cells) => cells.slice(0, 2).map((cell) => cell.getBoundingClientRect().toJSON()));
    const heads = await places(".account-head");
    const [a, b] = await places(".account-row:first-child > td");
    expect(a.top).toBe(b.top);
    expect([a.left, b.left]).toEqual(heads.map(({ left }) => left));
    await page.context().close();
  });

  it("leads to the parts of a contact from wherever one stands", async () => {
    const page = await desk.open(`/contacts/${(await istanbul()).id}`, { width: 360 });
    const strip = page.getByRole("navigation", { name: "On this page" });
    await strip.getByRole("link", { name: "Cite" }).click();
    const top = (of: string) => page.locator(of).evaluate((element) => element.getBoundingClientRect().top);
    await expect.poll(() => top("#cite")).toBeLessThan(740);
    expect(await top(".contents")).toBe(0);
    await page.context().close();
  });

  it("opens the words as a sheet from below, and gives the focus back when they are put away", async () => {
    const page = await desk.open(`/contacts/${(await istanbul()).id}`, { width: 360 });
    const sheet = page.locator(".words");
    expect(await sheet.isVisible()).toBe(false);
    await page.locator("main").getByRole("link", { name: "Istanbul", exact: true }).first().focus();
    await page.keyboard.press("e");
    await expect.poll(() => sheet.isVisible()).toBe(true);
    expect(await sheet.locator("mark.is-active").first().innerText()).toContain("Istanbul");
    await page.keyboard.press("Escape");
    await expect.poll(() => sheet.isVisible()).toBe(false);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Istanbul");
    await page.context().close();
  });
});
