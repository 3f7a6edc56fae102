import { existsSync, mkdirSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { LedgerError } from "./errors.ts";

/**
 * Makes a folder and those above it that are missing. Level by level, since Node 20's recursive call never ends where the
 * system says that a folder above does not exist although it does, as under /proc.
 */
export function makeFolder(folder: string, option: string): void {
  try {
    for (const missing of missingFolders(resolve(folder))) mkdirSync(missing);
    // Tells a file from a folder, and is no error when the folder is there.
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw new LedgerError(
      `The folder ${folder} cannot be made (${(error as Error).message})`,
      `Choose another with ${option}, or change the permissions of the one above it`,
      error,
    );
  }
}

function missingFolders(folder: string): string[] {
  const missing: string[] = [];
  for (let at = folder; !existsSync(at) && dirname(at) !== at; at = dirname(at)) missing.unshift(at);
  return missing;
}
