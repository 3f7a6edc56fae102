import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import axe from "axe-core";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Report } from "../../src/engine/types.ts";
import { loadReader } from "../../src/intake/engine.ts";
import { type Ledger, openLedger } from "../../src/ledger/index.ts";
import { createApp } from "../../src/server/app.ts";
import { createLedgerShelf } from "../../src/server/ledger-shelf.ts";
import { type Serving, serve } from "../../src/server/serve.ts";
import { buildPage, missing, openChromium, site } from "./site.ts";

const ROOT = resolve(import.meta.dirname, "../..");
const SHOTS = join(ROOT, "test/screenshots");

const HOSTILE =
  'Japan summoned the Chinese ambassador on 15 March 2024. <img src=x onerror="window.harmed=1"><script>window.harmed=1</script> "><svg/onload=window.harmed=1>';

describe.skipIf(missing)("the page on the samples, in Chromium", () => {
  let browser: Browser;
  let ledger: Ledger;
  let serving: Serving;
  const folder = mkdtempSync(join(tmpdir(), "readout-web-"));
  const faults: string[] = [];

  async function open(path: string, options: { width?: number; dark?: boolean } = {}): Promise<Page> {
    const context = await browser.newContext({
      viewport: { width: options.width ?? 1360, height: 900 },
      colorScheme: options.dark ? "dark" : "light",
      reducedMotion: "reduce",
    });
    const page = await context.newPage();
    page.on("console", (message) => {
      if (message.type() === "error") faults.push(message.text());
    });
    page.on("pageerror", (error) => faults.push(error.message));
    await page.goto(new URL(path, serving.url).href);
    await page.locator("h1").first().waitFor({ state: "attached" });
    await page.waitForLoadState("networkidle");
    return page;
  }

  const json = async <T>(path: string): Promise<T> => (await fetch(new URL(path, serving.url))).json() as Promise<T>;
  const contactWhere = async (
    fits: (c: { id: string; parties: string[]; place?: { city?: string }; backing: { reports: number } }) => boolean,
  ) =>
    (
      await json<{
        items: { id: string; parties: string[]; place?: { city?: string }; backing: { reports: number } }[];
      }>("/api/contacts?limit=100")
    ).items.find(fits);
  const istanbul = async () => (await contactWhere((c) => c.place?.city === "Istanbul" && c.backing.reports >= 3))!;
  const reportTitled = async (title: RegExp) =>
    (await json<{ items: { id: string; title?: string }[] }>("/api/reports?limit=100")).items.find((r) =>
      title.test(r.title ?? ""),
    )!;

  beforeAll(async () => {
    buildPage();
    mkdirSync(SHOTS, { recursive: true });
    browser = await openChromium();
    ledger = await openLedger({ data: folder });
    const reader = loadReader();
    for (const file of readdirSync(join(ROOT, "samples")).filter((name) => name.endsWith(".txt"))) {
      const text = readFileSync(join(ROOT, "samples", file), "utf8");
      const particulars = JSON.parse(
        readFileSync(join(ROOT, "samples", file.replace(".txt", ".meta.json")), "utf8"),
      ) as Omit<Report, "text">;
      const report: Report = { ...particulars, text };
      const { id } = await ledger.addReport({ ...report, bytes: Buffer.from(text) });
      await ledger.saveReading(id, reader.read(report));
    }
    serving = await serve({
      app: createApp({ shelf: createLedgerShelf(ledger), read: async (report) => reader.read(report), site }),
      port: 0,
    });
  });

  afterAll(async () => {
    await serving?.close();
    await browser?.close();
    await ledger?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it("lists what the samples tell, and filters as one types", async () => {
    const page = await open("/");
    const rows = page.locator("a.row-link");
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

  it("shows a report with its marks, and where it is damaged", async () => {
    const page = await open(`/reports/${(await reportTitled(/technical matters/)).id}`);
    expect(await page.locator("mark").count()).toBeGreaterThan(3);
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
    faults.splice(0, faults.length, ...faults.filter((fault) => !fault.includes("404")));
    await page.context().close();
  });

  it.each([
    ["desk", async () => "/"],
    ["contact", async () => `/contacts/${(await istanbul()).id}`],
    ["report", async () => `/reports/${(await reportTitled(/technical matters/)).id}`],
    ["reports", async () => "/reports"],
  ] as const)("%s: axe finds nothing, light and dark, at three widths", async (name, path) => {
    for (const dark of [false, true]) {
      for (const width of [360, 1360, 2560]) {
        const page = await open(await path(), { width, dark });
        await page.screenshot({ path: join(SHOTS, `${name}-${width}-${dark ? "dark" : "light"}.png`) });
        // The page's own policy forbids foreign scripts; only for axe it is set aside.
        const session = await page.context().newCDPSession(page);
        await session.send("Page.setBypassCSP", { enabled: true });
        await page.reload();
        await page.waitForLoadState("networkidle");
        await page.addScriptTag({ content: axe.source });
        const found = await page.evaluate(async () => {
          const result = await (
            globalThis as unknown as {
              axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
            }
          ).axe.run();
          return result.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`);
        });
        expect(found, `${name} at ${width}, ${dark ? "dark" : "light"}`).toEqual([]);
        expect(
          await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
        ).toBeLessThanOrEqual(0);
        await page.context().close();
      }
    }
  });

  it("broke no rule of the content security policy and threw no error all the while", () => {
    expect(faults).toEqual([]);
  });
});
