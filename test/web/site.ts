/** What the page's tests stand on: the built page and a real Chromium. */
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Browser, chromium } from "playwright-core";

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
    // As it is served: the tests' own mode would build React for development.
    env: { ...process.env, NODE_ENV: "production" },
    stdio: "inherit",
  });
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
