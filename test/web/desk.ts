/** The page on the samples, served from a ledger of its own, in a real Chromium. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import axe from "axe-core";
import type { Page } from "playwright-core";
import { expect } from "vitest";
import type { Report } from "../../src/engine/types.ts";
import { loadReader } from "../../src/intake/engine.ts";
import { receive } from "../../src/intake/receive.ts";
import { type Ledger, openLedger } from "../../src/ledger/index.ts";
import { createApp } from "../../src/server/app.ts";
import { createLedgerShelf } from "../../src/server/ledger-shelf.ts";
import { serve } from "../../src/server/serve.ts";
import type { ContactSummary } from "../../src/server/types.ts";
import { openChromium, site } from "./site.ts";

const ROOT = resolve(import.meta.dirname, "../..");
const SHOTS = join(ROOT, "test/screenshots");

export interface OpenOptions {
  readonly width?: number;
  readonly dark?: boolean;
}

export interface DeskUnderTest {
  /** Errors of the console and of scripts, and breaches of the content security policy, since the start. */
  readonly faults: string[];
  readonly url: string;
  open(path: string, options?: OpenOptions): Promise<Page>;
  json<T>(path: string): Promise<T>;
  /** The first contact of the record that fits. */
  contactWhere(fits: (contact: ContactSummary) => boolean): Promise<ContactSummary>;
  /** Fails when axe finds anything or the page is wider than the window, at three widths, light or dark. */
  accessible(name: string, path: string): Promise<void>;
  close(): Promise<void>;
}

/** The sample reports. */
export const samples = (): Report[] =>
  readdirSync(join(ROOT, "samples"))
    .filter((name) => name.endsWith(".txt"))
    .map((file) => {
      const particulars = readFileSync(join(ROOT, "samples", file.replace(".txt", ".meta.json")), "utf8");
      const text = readFileSync(join(ROOT, "samples", file), "utf8");
      return { ...(JSON.parse(particulars) as Omit<Report, "text">), text };
    });

/** A phone, a desk in the dark and a large screen: contrast does not depend on the width, nor width on the colours. */
const LOOKS: readonly (readonly [width: number, dark: boolean])[] = [
  [360, false],
  [1360, true],
  [3840, false],
];

/** What axe says of a page that is open. */
async function violationsOn(page: Page): Promise<string[]> {
  // The page's own policy forbids foreign scripts; only for axe it is set aside.
  const session = await page.context().newCDPSession(page);
  await session.send("Page.setBypassCSP", { enabled: true });
  await page.reload();
  await page.waitForLoadState("networkidle");
  await page.addScriptTag({ content: axe.source });
  return page.evaluate(async () => {
    interface Axe {
      run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
    }
    const result = await (globalThis as unknown as { axe: Axe }).axe.run();
    return result.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`);
  });
}

/** Starts all of it on these reports. */
export async function openDesk(reports: readonly Report[] = samples()): Promise<DeskUnderTest> {
  const folder = mkdtempSync(join(tmpdir(), "readout-web-"));
  const [ledger, reader] = [await openLedger({ data: folder }), await loadReader()];
  for (const report of reports) {
    const { id } = await ledger.addReport({ ...report, bytes: Buffer.from(report.text) });
    await ledger.saveReading(id, reader.read(report));
  }
  const desk = await deskOn(ledger);
  return {
    ...desk,
    async close() {
      await desk.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Starts all of it on a ledger, which is closed with it. */
export async function deskOn(ledger: Ledger): Promise<DeskUnderTest> {
  mkdirSync(SHOTS, { recursive: true });
  const [browser, reader] = [await openChromium(), await loadReader()];
  const app = createApp({
    shelf: createLedgerShelf(ledger),
    read: async (report) => reader.read(report),
    // The tests' own pages stand on this machine, which is refused otherwise.
    open: async (address) => (await receive(address, {}, { allowPrivate: true })).report,
    site,
  });
  const serving = await serve({ app, port: 0 });
  const faults: string[] = [];

  async function open(path: string, { width = 1360, dark = false }: OpenOptions = {}): Promise<Page> {
    const context = await browser.newContext({
      viewport: { width, height: 900 },
      colorScheme: dark ? "dark" : "light",
      reducedMotion: "reduce",
      acceptDownloads: true,
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

  return {
    faults,
    url: serving.url,
    open,
    json,
    async contactWhere(fits) {
      const { items } = await json<{ items: ContactSummary[] }>("/api/contacts?limit=100");
      const found = items.find(fits);
      if (!found) throw new Error("No contact of the samples fits");
      return found;
    },
    async accessible(name, path) {
      for (const [width, dark] of LOOKS) {
        const page = await open(path, { width, dark });
        // Pages come in parts that load when asked for: nothing is judged before its heading stands.
        await page.locator("h1").first().waitFor({ state: "attached", timeout: 30_000 });
        await page.screenshot({ path: join(SHOTS, `${name}-${width}-${dark ? "dark" : "light"}.png`) });
        const at = `${name} at ${width}, ${dark ? "dark" : "light"}`;
        expect(await violationsOn(page), at).toEqual([]);
        const over = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;
        expect(await page.evaluate(over), `${at}: wider than the window`).toBeLessThanOrEqual(0);
        await page.context().close();
      }
    },
    async close() {
      await serving.close();
      await browser.close();
      await ledger.close();
    },
  };
}
