/** What the page's tests stand on: the built page and a real Chromium. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Browser, chromium } from "playwright-core";

const root = fileURLToPath(new URL("../..", import.meta.url));
/** Folder of the built page. */
export const site = join(root, "dist/web");

const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Where Chromium is. */
const CHROMIUM = process.env.CHROMIUM ?? "/usr/bin/chromium";

/** Why the tests in a browser cannot run here, if they cannot. */
export const missing = existsSync(CHROMIUM)
  ? undefined
  : `the tests in a browser: no Chromium at ${CHROMIUM}, apt-get install chromium`;
if (missing) console.warn(`Skipped ${missing}`);

/** Debian's Chromium, without a window. */
export const openChromium = (): Promise<Browser> =>
  chromium.launch({ executablePath: CHROMIUM, args: flags, headless: true });
