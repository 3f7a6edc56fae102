import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** Folder of the package, from sources as from the built files. */
export function packageRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, "package.json")) && dirname(folder) !== folder) folder = dirname(folder);
  return folder;
}

export interface Migration {
  readonly version: number;
  readonly sql: string;
}

/** The numbered migrations, first to last. */
export function migrations(): Migration[] {
  const folder = join(packageRoot(), "src", "ledger", "migrations");
  return readdirSync(folder)
    .filter((file) => /^\d{4}_.*\.sql$/.test(file))
    .sort()
    .map((file) => ({ version: Number(file.slice(0, 4)), sql: readFileSync(join(folder, file), "utf8") }));
}
