/** Killed while it merges, computes the record again or corrects a field, the ledger reopens consistent. */
import { spawn } from "node:child_process";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { synthetic } from "../../bench/synthetic.ts";
import { originsAmong } from "../../evaluation/record.ts";
import { type Ledger, type LedgerPlace, openLedger } from "../../src/ledger/index.ts";
import { buildRecord, type Traced, traceOf } from "../../src/record/index.ts";
import { makePlaces, missingAt, NAMES } from "./places.ts";

const ROOT = resolve(import.meta.dirname, "../..");
const MODULE = pathToFileURL(join(ROOT, "dist/src/ledger/index.js")).href;
const REPORTS = 120;
const KILLS = 2;
const LONGEST_MS = 1_200;
const WORKS = ["merge", "rebuild", "correct"] as const;
const places = makePlaces();

afterAll(() => places.clear());

/** Lets a program work and kills it; the ids that it acknowledged. */
const workUntilKilled = (place: LedgerPlace, work: string, round: number): Promise<string[]> =>
  new Promise((done, fail) => {
    const script = join(import.meta.dirname, "working.mjs");
    const child = spawn(process.execPath, [script, MODULE, JSON.stringify(place), work, String(round)]);
    let [output, errors] = ["", ""];
    child.stdout.once("data", () => setTimeout(() => child.kill("SIGKILL"), Math.random() * LONGEST_MS));
    child.stdout.on("data", (chunk) => {
      output += chunk;
    });
    child.stderr.on("data", (chunk) => {
      errors += chunk;
    });
    child.on("close", (_, signal) => {
      if (signal !== "SIGKILL") return fail(new Error(`ended by itself: ${errors}`));
      done(output.slice(0, output.lastIndexOf("\n")).split("\n").slice(1).filter(Boolean));
    });
  });

/** Reports of one origin side by side, whatever the origin is called. */
const groupsOf = (origins: ReadonlyMap<string, string>): string[] =>
  [...new Set(origins.values())]
    .map((origin) =>
      [...origins.keys()]
        .filter((id) => origins.get(id) === origin)
        .toSorted()
        .join(" "),
    )
    .toSorted();

/** The record as the ledger has it, and as it is computed from all that it keeps. */
async function bothWays(ledger: Ledger) {
  const ids = (await ledger.reports({ limit: 1000 })).items.map(({ id }) => id);
  const stored = await Promise.all(ids.map(async (id) => (await ledger.report(id))!));
  const told = stored.map(({ entry, reading }) => ({ ...entry, reading: reading! }));
  const traced = stored.map(({ id, report, reading }): Traced => traceOf(id, report, reading!));
  const judgements = (await ledger.judgements({ limit: 10_000 })).items;
  const sorted = <T extends { id: string }>(list: readonly T[]) => list.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const { contacts, measures } = buildRecord(told, { judgements });
  return {
    kept: {
      contacts: sorted((await ledger.contacts({ limit: 1000 })).items),
      measures: sorted((await ledger.measures({ limit: 1000 })).items),
      origins: groupsOf(new Map(told.map(({ id, origin }) => [id, origin]))),
    },
    computed: { contacts: sorted(contacts), measures: sorted(measures), origins: groupsOf(originsAmong(traced)) },
    judgements,
  };
}

const present = NAMES.filter((name) => missingAt(name) === undefined);

describe.each(present)("killed, %s", (name) => {
  it.each(WORKS)("while it works: %s", { timeout: 300_000 }, async (work) => {
    const place = await places.fresh(name);
    const ledger = await openLedger(place);
    for (let n = 0; n < REPORTS; n++) {
      const { report, reading } = synthetic(n);
      // One report in five copies another word for word; with its own last line only the alignment of the texts tells.
      const text = n % 5 === 3 ? `${report.text} The desk of ${report.outlet} edited this report.` : report.text;
      const { id } = await ledger.addReport({ ...report, text, bytes: Buffer.from(text) });
      await ledger.saveReading(id, reading);
    }
    await ledger.counts();
    await ledger.close();
    const acknowledged: string[] = [];
    for (let round = 0; round < KILLS; round++) acknowledged.push(...(await workUntilKilled(place, work, round)));
    const again = await openLedger(place);
    const { kept, computed, judgements } = await bothWays(again);
    await again.close();
    expect(kept).toEqual(computed);
    expect(kept.contacts.length).toBeGreaterThan(10);
    expect(kept.measures.length).toBeGreaterThan(3);
    expect(kept.origins.length).toBeLessThan(REPORTS);
    expect(judgements.map(({ id }) => id)).toEqual(expect.arrayContaining(acknowledged));
  });
});
