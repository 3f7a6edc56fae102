/** Reads one report in a worker thread; each thread loads its own reader once. */
import type { Reading, Report, Term } from "../engine/index.ts";
import { loadReader } from "./engine.ts";

export interface ReadTask {
  readonly report: Report;
  /** People whom other reports have told of. */
  readonly told: readonly Term[];
}

export default function read({ report, told }: ReadTask): Reading {
  return loadReader().read(report, told);
}
