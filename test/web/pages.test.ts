import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type DeskUnderTest, openDesk } from "./desk.ts";
import { missing } from "./site.ts";

const HOSTILE =
  'Japan summoned the Chinese ambassador on 15 March 2024. <img src=x onerror="window.harmed=1"><script>window.harmed=1</script> "><svg/onload=window.harmed=1>';

describe.skipIf(missing)("the page on the samples, in Chromium", () => {
  let desk: DeskUnderTest;
  const open: DeskUnderTest["open"] = (...args) => desk.open(...args);
  const json: DeskUnderTest["json"] = (path) => desk.json(path);
  const istanbul = () => desk.contactWhere((c) => c.place?.city === "Istanbul" && c.backing.reports >= 3);
  const reportTitled = async (title: RegExp) =>
    (await json<{ items: { id: string; title?: string }[] }>("/api/reports?limit=100")).items.find((r) =>
      title.test(r.title ?? ""),
    )!;

  beforeAll(async () => {
    desk = await openDesk();
  });
  afterAll(() => desk?.close());

  it("lists what the samples tell, and filters as one types", async () => {
    const page = await open("/");
    const rows = page.locator("a.row-link");
    await rows.first().waitFor();
    const all = await rows.count();
    expect(all).toBeGreaterThan(10);
    await page.locator("input.field").fill("Burns");
    await expect.poll(() => rows.count()).toBeLessThan(all);
    expect((await rows.allInnerTexts()).join(" ")).toContain("Burns");
    await page.locator("input.field").fill("no such thing anywhere");
    await expect.poll(() => rows.count()).toBe(0);
    await page.context().close();
  });

  it("reads pasted text at once, with its words, and keeps it on request", async () => {
    const page = await open("/");
    const before = (await json<{ reports: number }>("/api/health")).reports;
    await page
      .locator("textarea")
      .fill(
        "Indian Foreign Minister S. Jaishankar met Chinese Foreign Minister Wang Yi in New Delhi on 18 August 2025.",
      );
    const main = () => page.locator("main").innerText();
    await expect.poll(main, { timeout: 20_000 }).toContain("18 August 2025");
    expect(await main()).toContain("Jaishankar");
    expect((await json<{ reports: number }>("/api/health")).reports).toBe(before);
    await page.getByRole("button", { name: "Add to the record" }).click();
    await expect.poll(async () => (await json<{ reports: number }>("/api/health")).reports).toBe(before + 1);
    await page.getByRole("link", { name: "In the record" }).click();
    await page.waitForURL(/\/contacts\//);
    await page.context().close();
  });

  it("opens the words that a field of a contact rests on", async () => {
    const page = await open(`/contacts/${(await istanbul()).id}`);
    await page.locator("main").getByRole("link", { name: "Istanbul", exact: true }).first().click();
    const marked = page.locator("aside mark, .words mark");
    await marked.first().waitFor();
    expect((await marked.allInnerTexts()).join(" ")).toContain("Istanbul");
    await page.context().close();
  });

  it("sets the two sides' accounts side by side, silence and contradiction included", async () => {
    const page = await open(`/contacts/${(await istanbul()).id}`);
    const row = (subject: string) =>
      page.locator(".account-row", { has: page.getByRole("rowheader", { name: subject }) });
    expect(await row("Level").innerText()).toMatch(/contradict/);
    expect(await row("Level").locator("td").allInnerTexts()).toEqual([
      expect.stringContaining("Head of department"),
      expect.stringContaining("Working level"),
    ]);
    const visas = row("visas");
    expect(await visas.innerText()).toContain("only Russia");
    expect(await visas.locator("td").nth(1).innerText()).toBe("Says nothing of this");
    await page.context().close();
  });

  it("draws the sources of a contact, each report once, and gives the picture away", async () => {
    const contact = await istanbul();
    const page = await open(`/contacts/${contact.id}`);
    const sources = page.locator("section[aria-labelledby=sources]");
    expect(await sources.innerText()).toContain(
      `${contact.backing.origins} origins · ${contact.backing.reports} reports`,
    );
    expect(await sources.locator("a").count()).toBe(contact.backing.reports);
    for (const ending of ["SVG", "PNG"]) {
      const saved = page.waitForEvent("download");
      await sources.getByRole("button", { name: ending }).click();
      expect((await saved).suggestedFilename()).toBe(`sources.${ending.toLowerCase()}`);
      if (ending === "PNG") continue;
      // Read alone it has its letters, and each of its words within its edges.
      const svg = await readFile(await (await saved).path(), "utf8");
      expect(svg).toContain("url(data:font/woff2;base64,");
      const alone = await page.context().newPage();
      await alone.setContent(svg);
      const beyond = () => {
        const right = document.querySelector("svg")!.getBoundingClientRect().right;
        return [...document.querySelectorAll("text")].filter((text) => text.getBoundingClientRect().right > right);
      };
      expect(await alone.evaluate(`(${beyond})().length`)).toBe(0);
    }
    await page.context().close();
  });

  it("shows a relation over time: moved along by keys, zoomed, every mark a door", async () => {
    const page = await open("/relation/RUS/USA");
    const marks = page.locator(".time-mark");
    const all = await marks.count();
    expect(all).toBeGreaterThan(5);
    expect(await page.locator(".silence-span text").count()).toBeGreaterThan(0);
    expect(await page.locator(".arcs path").count()).toBe(1);
    await page.locator(".time-mark[tabindex='0']").focus();
    await page.keyboard.press("ArrowDown");
    const words = page.locator(".words mark");
    await words.first().waitFor();
    const name = await page.evaluate(() => document.activeElement?.getAttribute("aria-label"));
    await page.keyboard.press("+");
    await page.keyboard.press("+");
    await expect.poll(() => marks.count()).toBeLessThan(all);
    expect(await page.locator(".time-mark:focus").count()).toBe(1);
    await page.keyboard.press("0");
    await expect.poll(() => marks.count()).toBe(all);
    await page.locator(`.time-mark[aria-label="${name}"]`).focus();
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/contacts\//);
    await page.context().close();
  });

  it("saves the timeline with the key to its shapes", async () => {
    const page = await open("/relation/RUS/USA");
    const saved = page.waitForEvent("download");
    await page.getByRole("button", { name: "Save the picture as SVG" }).click();
    const svg = await readFile(await (await saved).path(), "utf8");
    for (const word of ["Russia and United States", "Held", "Postponed", "Source: Readout"])
      expect(svg).toContain(word);
    await page.context().close();
  });

  it("says through which institutions two states deal with each other, and about what", async () => {
    const page = await open("/relation/RUS/USA");
    const channels = page.locator(".channels tbody tr");
    const service = channels.filter({ hasText: "CIA" });
    expect(await service.locator("th").innerText()).toMatch(/Russia:\s+Intelligence Service.*United States:\s+CIA/s);
    expect(await service.innerText()).toMatch(/14 November 2022.*[\d,]+ days/s);
    expect(await channels.nth(1).innerText()).toContain("Foreign Ministry");
    await page.getByRole("link", { name: "visas", exact: true }).click();
    await page.waitForURL(/\/about\/topic\/visas/);
    await expect.poll(() => page.locator("main").innerText()).toContain("Istanbul");
    await page.context().close();
  });

  it("shows a report with its marks, and where it is damaged", async () => {
    const page = await open(`/reports/${(await reportTitled(/technical matters/)).id}`);
    await expect.poll(() => page.locator("mark").count()).toBeGreaterThan(3);
    expect(await page.locator("main").innerText()).toMatch(/cut off|broken/i);
    await page.context().close();
  });

  it("shows hostile text as text", async () => {
    const page = await open("/");
    await page.locator("textarea").fill(HOSTILE);
    await page.getByText("Japan").first().waitFor();
    expect(await page.evaluate(() => (globalThis as { harmed?: number }).harmed)).toBeUndefined();
    expect(await page.locator("main img, main script").count()).toBe(0);
    await page.context().close();
  });

  it("says so when there is no such record", async () => {
    const page = await open("/contacts/c-none");
    await expect.poll(() => page.locator("main").innerText()).toMatch(/no record of this/i);
    // The browser itself reports the answer 404, which is what was asked for.
    desk.faults.splice(0, desk.faults.length, ...desk.faults.filter((fault) => !fault.includes("404")));
    await page.context().close();
  });

  it.each([
    ["desk", async () => "/"],
    ["contact", async () => `/contacts/${(await istanbul()).id}`],
    ["report", async () => `/reports/${(await reportTitled(/technical matters/)).id}`],
    ["reports", async () => "/reports"],
    ["relation", async () => "/relation/RUS/USA"],
    ["person", async () => "/about/person/William%20Burns"],
    ["state", async () => "/about/state/CHN"],
  ] as const)("%s: axe finds nothing, light and dark, at three widths", async (name, path) => {
    await desk.accessible(name, await path());
  });

  it("broke no rule of the content security policy and threw no error all the while", () => {
    expect(desk.faults).toEqual([]);
  });
});
