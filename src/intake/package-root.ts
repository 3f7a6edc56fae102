import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

let root: string | undefined;

/** Folder of the package, from sources as from the built files: where `lexicon/`, `models/` and the page lie. */
export function packageRoot(): string {
  if (root) return root;
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, "package.json"))) {
    const parent = dirname(folder);
    if (parent === folder)
      throw new Error("the readout package is incomplete: its package.json is missing; install it again");
    folder = parent;
  }
  root = folder;
  return folder;
}
