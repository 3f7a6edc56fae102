import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, statSync, utimesSync } from "node:fs";
import { join, resolve } from "node:path";

const ROOT = resolve(import.meta.dirname, "../..");
const PROGRAM = join(ROOT, "dist/src/cli/main.js");
const PAGE = join(ROOT, "dist/web/index.html");

const newest = (folder: string): number =>
  Math.max(
    ...readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => statSync(join(folder, name)).mtimeMs),
  );

/** Runs a tool of the checkout unless what it makes is younger than its sources. */
function make(made: string, sources: string, tool: string, args: readonly string[]): void {
  if (existsSync(made) && statSync(made).mtimeMs > newest(join(ROOT, sources))) return;
  execFileSync(join(ROOT, "node_modules/.bin", tool), args, {
    cwd: ROOT,
    // As it is served: the tests' own mode would build React for development.
    env: { ...process.env, NODE_ENV: "production" },
    stdio: "inherit",
  });
  // A compiler that finds nothing changed writes nothing.
  utimesSync(made, new Date(), new Date());
}

/**
 * Builds what tests start as programs of their own: worker threads, the command line, the page.
 * Once before all tests and nowhere else: a test that builds would overwrite modules that another is just loading.
 */
export function setup(): void {
  make(PROGRAM, "src", "tsc", ["-p", "tsconfig.json"]);
  make(PAGE, "src/web", "vite", ["build", "src/web", "--logLevel", "error"]);
}
