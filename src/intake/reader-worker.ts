/** Reads one report in a worker thread; each thread loads its own reader once. */
import type { Reading, Report } from "../engine/index.ts";
import { loadReader } from "./engine.ts";

export default function read(report: Report): Reading {
  return loadReader().read(report);
}
