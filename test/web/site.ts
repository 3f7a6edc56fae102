/** What the page's tests stand on: the built page, a server with the samples, and a real Chromium. */
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Browser, chromium } from "playwright-core";
import type { Reading, Report } from "../../src/engine/types.ts";
import { createApp } from "../../src/server/app.ts";
import { type Serving, serve } from "../../src/server/serve.ts";
import { hostile, samples } from "./readings/samples.ts";
import { memoryShelf } from "./readings/shelf.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
/** Folder of the built page. */
export const site = join(root, "dist/web");

const newest = (folder: string): number =>
  Math.max(
    ...readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => statSync(join(folder, name)).mtimeMs),
  );

/** Builds the page when it is missing or older than its source. */
export function buildPage(): void {
  const built = join(site, "index.html");
  if (existsSync(built) && statSync(built).mtimeMs > newest(join(root, "src/web"))) return;
  execFileSync(join(root, "node_modules/.bin/vite"), ["build", "src/web", "--logLevel", "error"], {
    cwd: root,
    stdio: "inherit",
  });
}

/** Reads the reports whose readings were written by hand; in any other text it finds nothing. */
export async function readByHand(report: Report): Promise<Reading> {
  const known = [...samples, hostile].find((s) => s.report.text === report.text);
  const { text: _, ...particulars } = report;
  if (known) return known.reading;
  return {
    report: { ...particulars, credits: [], damage: [] },
    contacts: [],
    measures: [],
    claims: [],
    attributions: [],
    notes: [],
    engine: "by hand",
  };
}

/** A server on a free port whose record holds the samples, or nothing. */
export async function serveSamples(port = 0, which = samples): Promise<Serving> {
  const shelf = memoryShelf();
  for (const { report, reading } of which) await shelf.add(report, reading);
  return serve({ app: createApp({ shelf, read: readByHand, site }), port });
}

const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Debian's Chromium, without a window. */
export async function openChromium(): Promise<Browser> {
  const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";
  if (!existsSync(executablePath)) {
    throw new Error(
      `The tests of the page need Chromium, and there is none at ${executablePath}. Install it: sudo apt-get install chromium`,
    );
  }
  return chromium.launch({ executablePath, args: flags, headless: true });
}
