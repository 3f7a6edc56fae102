import { existsSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "../src/intake/package-root.ts";

/** Folder of the evaluation data, which users do not have; every set that is absent is skipped with one line. */
export const evaluationRoot = process.env.READOUT_EVALUATION ?? join(packageRoot(), "..", "shared");

export const dataPath = (...parts: string[]): string => join(evaluationRoot, "data", ...parts);
export const scorerPath = (name: string): string => join(evaluationRoot, "evaluation", name);
export const hasData = (...parts: string[]): boolean => existsSync(dataPath(...parts));
