import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type DeskUnderTest, openDesk, samples } from "./desk.ts";
import { missing } from "./site.ts";

const HOSTILE = '<img src=x onerror="window.harmed=1"><script>window.harmed=1</script>';

/** What somebody gets who presses a button that saves a file. */
async function saved(page: Page, button: string): Promise<{ name: string; text: string }> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: button }).click(),
  ]);
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), "utf8") };
}

describe.skipIf(missing)("working with the record, in Chromium", () => {
  let desk: DeskUnderTest;
  beforeAll(async () => {
    desk = await openDesk([
      ...samples(),
      {
        text: `Kenyan Foreign Minister Musalia Mudavadi met Ethiopian Foreign Minister Gedion Timothewos in Nairobi on 4 March 2025. ${HOSTILE}`,
        title: `Talks in Nairobi ${HOSTILE}`,
        outlet: `Harbour Post ${HOSTILE}`,
        publishedAt: "2025-03-04",
      },
    ]);
  });
  afterAll(() => desk?.close());

  const nairobi = () => desk.contactWhere((c) => c.parties.includes("KEN") && c.parties.includes("ETH"));
  const istanbul = () => desk.contactWhere((c) => c.place?.city === "Istanbul" && c.backing.reports >= 3);

  it("gets a report from its address, and says why when it cannot", async () => {
    const words =
      "Ghanaian Foreign Minister Samuel Okudzeto Ablakwa met Togolese Foreign Minister Robert Dussey in Lomé.";
    const paper = createServer((request, response) => {
      response.writeHead(request.url === "/gone" ? 404 : 200, { "content-type": "text/html; charset=utf-8" });
      response.end(
        `<title>Ministers meet</title><article><p>${words}</p><p>${"They spoke of trade. ".repeat(20)}</p></article>`,
      );
    });
    await once(paper.listen(0, "127.0.0.1"), "listening");
    const { port } = paper.address() as AddressInfo;
    const page = await desk.open("/");
    const box = page.locator("textarea");
    await box.fill(`http://127.0.0.1:${port}/gone`);
    await page.getByRole("button", { name: "Get and read it" }).click();
    await expect.poll(() => page.getByRole("alert").innerText()).toContain("The address cannot be read");
    await box.fill(`http://127.0.0.1:${port}/talks`);
    await box.press("Enter");
    await page.locator(".card-sentence").first().waitFor();
    expect(await box.inputValue()).toContain(words);
    expect(await page.getByLabel("Address").inputValue()).toContain("/talks");
    paper.close();
    // The browser itself reports the answer 422, which is what was asked for.
    desk.faults.splice(0, desk.faults.length, ...desk.faults.filter((fault) => !fault.includes("422")));
    await page.context().close();
  });

  it("suggests people, states and relations for what is typed, and goes there by keyboard", async () => {
    const page = await desk.open("/");
    await page.locator(".row").first().waitFor();
    await page.keyboard.press("/");
    await page.keyboard.type("Burn");
    const options = page.getByRole("listbox", { name: "Go to" }).getByRole("option");
    await expect.poll(() => options.first().innerText()).toContain("William Burns");
    expect(new URL(page.url()).searchParams.get("q")).toBe("Burn");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/about\/person\/William/);
    await page.goto(`${desk.url}?q=Moscow%20Washington`);
    await page.locator("#find").press("ArrowDown");
    await expect.poll(() => options.first().innerText()).toContain("Russia and United States");
    await page.context().close();
  });

  it("tells what came in since the last visit", async () => {
    const page = await desk.open("/");
    await page.locator(".row").first().waitFor();
    expect(await page.locator(".since").count()).toBe(0);
    const longAgo = () => localStorage.setItem("visited", JSON.stringify({ now: "2001-01-01T00:00:00.000Z" }));
    await page.context().addInitScript(longAgo);
    await page.reload();
    await expect
      .poll(() => page.locator(".since").innerText())
      .toMatch(/Since your last visit on 1 January 2001: \d+ reports/);
    await page.getByRole("button", { name: "Show only these" }).click();
    expect(new URL(page.url()).searchParams.get("fresh")).toBe("yes");
    expect(await page.locator(".row .new").count()).toBeGreaterThan(0);
    await page.context().close();
  });

  it("puts contacts on the map and narrows them by time", async () => {
    const page = await desk.open("/map");
    const place = page.getByRole("link", { name: /^Istanbul: / });
    await place.waitFor();
    await page.getByRole("slider", { name: "To" }).focus();
    await page.keyboard.press("Home");
    await expect.poll(() => place.count()).toBe(0);
    await page.keyboard.press("End");
    await page.getByRole("button", { name: "Show only where they met" }).click();
    const picture = await saved(page, "Save the picture as SVG");
    expect(picture.name).toBe("map.svg");
    expect(picture.text).toContain(">Map</text>");
    expect(picture.text).toContain(`>Source: Readout, ${desk.url}map, `);
    await place.focus();
    await page.keyboard.press("Enter");
    await page.waitForURL(/at=Istanbul/);
    const chosen = page.locator("section[aria-labelledby=chosen]");
    expect(await chosen.getByRole("heading").evaluate((heading) => heading === document.activeElement)).toBe(true);
    await chosen.locator("a.row-link").first().focus();
    await page.locator(".words mark").first().waitFor();
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/contacts\//);
    await page.context().close();
  });

  it("answers what is asked, and names the word that is no state", async () => {
    const page = await desk.open("/check");
    await page.getByLabel("Between").fill("Russia, Ruritania");
    await page.getByRole("button", { name: "Ask the record" }).click();
    expect(await page.getByRole("alert").innerText()).toContain("Ruritania");
    await page.getByLabel("Between").fill("Moscow and the United States");
    await page.getByLabel("What is said").selectOption("first");
    await page.getByLabel("Since").fill("2022");
    await page.getByRole("button", { name: "Ask the record" }).click();
    await expect.poll(() => page.locator(".answer").innerText()).toContain("The record contradicts this");
    expect(new URL(page.url()).searchParams.get("between")).toBe("RUS,USA");
    await page.locator(".words mark").first().waitFor();
    await page.getByLabel("What is said").selectOption("highest");
    await page.getByRole("button", { name: "Ask the record" }).click();
    await expect.poll(() => page.getByRole("alert").innerText()).toContain("which level");
    await page.goto(`${desk.url}check`);
    await page.getByRole("link", { name: "Which contacts did Russia and the United States have?" }).click();
    await page.locator(".answer-lines a").first().waitFor();
    await page.context().close();
  });

  it("shows the report of the line that has the focus", async () => {
    const page = await desk.open("/reports");
    await page.locator(".row").first().waitFor();
    await page.keyboard.press("j");
    await page.keyboard.press("j");
    // Pasted reports have no headline: by its address the pane tells which one it shows.
    const address = await page.locator("[data-row]").nth(1).getAttribute("href");
    await expect.poll(() => page.locator(".words-source a").getAttribute("href")).toBe(address);
    await page.context().close();
  });

  it("cites a record with words that stand in its reports", async () => {
    const { id } = await istanbul();
    const page = await desk.open(`/contacts/${id}`);
    const { text } = await saved(page, "Save as JSON-LD");
    const cited = JSON.parse(text) as {
      "@id": string;
      subjectOf: { target: { source: string; selector: { start?: number; end?: number; exact?: string }[] } }[];
    };
    expect(cited["@id"]).toBe(`${desk.url}contacts/${id}`);
    expect(cited.subjectOf.length).toBeGreaterThan(5);
    for (const { target } of cited.subjectOf.slice(0, 10)) {
      const report = await desk.json<{ report: { text: string } }>(`/api${new URL(target.source).pathname}`);
      const [position, quote] = target.selector;
      expect(report.report.text.slice(position!.start, position!.end)).toBe(quote!.exact);
    }
    await page.context().close();
  });

  it("shows how copies differ", async () => {
    const { items } = await desk.json<{ items: { id: string; outlet?: string }[] }>("/api/reports?limit=100");
    const portal = items.find(({ outlet }) => outlet === "Sample Portal")!;
    const page = await desk.open(`/reports/${portal.id}`);
    const copies = page.locator("section[aria-labelledby=copies]");
    await copies.waitFor();
    expect(await copies.innerText()).toContain("Sample Wire");
    await copies.locator("summary").first().click();
    await expect.poll(() => copies.locator(".differences li").count()).toBeGreaterThan(0);
    await page.context().close();
  });

  it("shows a hostile report as text on every page that names it", async () => {
    const { id } = await nairobi();
    for (const path of [`/contacts/${id}`, "/relation/KEN/ETH", "/reports", "/table", "/about/state/KEN"]) {
      const page = await desk.open(path);
      expect(await page.evaluate(() => (globalThis as { harmed?: number }).harmed), path).toBeUndefined();
      expect(await page.locator("body img, #root script").count(), path).toBe(0);
      await page.context().close();
    }
  });

  it.each([
    ["map", "/map?at=Istanbul%2C+TUR"],
    ["review", "/review"],
    ["check", "/check?between=RUS,USA&assertion=first"],
  ])("%s: axe finds nothing, at three widths", async (name, path) => {
    await desk.accessible(name, path);
  });

  it("loads at most 200 KB of script, zipped, for the first page", async () => {
    const page = await desk.open("/");
    const scripts = await page.evaluate(() =>
      performance
        .getEntriesByType("resource")
        .filter((entry) => entry.name.endsWith(".js"))
        .map((entry) => (entry as PerformanceResourceTiming).encodedBodySize),
    );
    expect(scripts.length).toBeGreaterThan(1);
    expect(scripts.reduce((sum, size) => sum + size, 0)).toBeLessThan(200_000);
    await page.context().close();
  });

  it("asks for the newest records once, before the page's code has run", async () => {
    const page = await desk.open("/");
    const [asked, first] = await page.evaluate(() => [
      performance.getEntriesByType("resource").filter((entry) => /\/api\/(contacts|measures)\?/.test(entry.name)),
      performance.getEntriesByType("paint")[0]!.startTime,
    ]);
    expect(asked.map(({ name }) => new URL(name).pathname).toSorted()).toEqual(["/api/contacts", "/api/measures"]);
    for (const { startTime } of asked) expect(startTime).toBeLessThan(first);
    await page.context().close();
  });

  it("broke no rule of the content security policy and threw no error all the while", () => {
    expect(desk.faults).toEqual([]);
  });
});
