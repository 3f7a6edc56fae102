import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { join, resolve } from "node:path";

const ROOT = resolve(import.meta.dirname, "../..");

const newest = (folder: string): number =>
  Math.max(
    ...readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => statSync(join(folder, name)).mtimeMs),
  );

/** Builds the program when it is missing or older than its sources: worker threads and the command line run from there. */
export function build(): void {
  const main = join(ROOT, "dist/src/cli/main.js");
  if (existsSync(main) && statSync(main).mtimeMs > newest(join(ROOT, "src"))) return;
  execFileSync(join(ROOT, "node_modules/.bin/tsc"), ["-p", "tsconfig.json"], { cwd: ROOT, stdio: "inherit" });
}
