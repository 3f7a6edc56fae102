import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type DeskUnderTest, openDesk, samples } from "./desk.ts";
import { missing } from "./site.ts";

describe.skipIf(missing)("the table, in Chromium", () => {
  let desk: DeskUnderTest;
  beforeAll(async () => {
    desk = await openDesk([
      ...samples(),
      {
        text: "Chile summoned the Peruvian ambassador in Santiago on 3 May 2023. The talks dealt with fishing rights.",
        outlet: '=HYPERLINK("http://evil.example")',
        publishedAt: "2023-05-03",
      },
    ]);
  });
  afterAll(() => desk?.close());

  it("is moved along by keys, shows the words of a row, and opens it", async () => {
    const page = await desk.open("/table");
    const rows = page.locator("tbody tr");
    await rows.first().waitFor();
    await page.locator("tbody tr[tabindex='0']").focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("j");
    expect(await page.evaluate(() => document.activeElement?.getAttribute("aria-rowindex"))).toBe("4");
    await page.locator(".words mark").first().waitFor();
    await page.keyboard.press("End");
    const last = await page.locator("table").getAttribute("aria-rowcount");
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute("aria-rowindex"))).toBe(last);
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/(contacts|measures)\//);
    await page.context().close();
  });

  it("sorts by a column, and says so in the address", async () => {
    const page = await desk.open("/table?between=RUS,USA");
    const places = () => page.locator("tbody tr td:nth-child(6)").allInnerTexts();
    await page.getByRole("button", { name: "Place" }).click();
    await page.waitForURL(/sort=place/);
    const known = (await places()).filter(Boolean);
    expect(known.length).toBeGreaterThan(2);
    expect(known).toEqual(known.toSorted((a, b) => a.localeCompare(b, "en", { sensitivity: "base" })));
    await page.getByRole("button", { name: "Place" }).click();
    await expect.poll(async () => (await places()).filter(Boolean)).toEqual(known.toReversed());
    expect(await page.locator("th[aria-sort='descending']").innerText()).toContain("Place");
    await page.context().close();
  });

  it("saves what it shows as CSV that no spreadsheet runs, and as JSON", async () => {
    const page = await desk.open("/table?between=CHL,PER");
    await page.locator("tbody tr").first().waitFor();
    const saved = async (name: string): Promise<string> => {
      const download = page.waitForEvent("download");
      await page.getByRole("button", { name: `Save the table as ${name}` }).click();
      return readFileSync(await (await download).path(), "utf8");
    };
    const csv = await saved("CSV");
    expect(csv).toContain("CHL; PER");
    expect(csv).toContain(`"'=HYPERLINK(""http://evil.example"")"`);
    expect(csv).not.toMatch(/(^|,|")=/m);
    const items = JSON.parse(await saved("JSON")) as { parties?: string[] }[];
    expect(items).toContainEqual(expect.objectContaining({ parties: ["CHL", "PER"] }));
    await page.context().close();
  });

  it("axe finds nothing, light and dark, at three widths", async () => {
    await desk.accessible("table", "/table");
  });

  it("broke no rule of the content security policy and threw no error", () => {
    expect(desk.faults).toEqual([]);
  });
});
