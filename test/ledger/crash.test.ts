/** Killed at any moment, the ledger reopens with every acknowledged report, byte for byte. */
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, expect, it } from "vitest";
import { openLedger } from "../../src/ledger/index.ts";

const ROOT = resolve(import.meta.dirname, "../..");
const ROUNDS = 20;
const LONGEST_MS = 1_500;
const MODULE = pathToFileURL(join(ROOT, "dist/src/ledger/index.js")).href;
const data = mkdtempSync(join(tmpdir(), "readout-crash-"));

afterAll(() => rmSync(data, { recursive: true, force: true }));

/** Lets a program add reports and kills it; what it acknowledged before. */
const addUntilKilled = (round: number, after: number, whileOpening: boolean): Promise<[id: string, sha: string][]> =>
  new Promise((done, fail) => {
    const child = spawn(process.execPath, [join(import.meta.dirname, "adding.mjs"), MODULE, data, String(round)]);
    let output = "";
    let errors = "";
    const kill = () => setTimeout(() => child.kill("SIGKILL"), after);
    if (whileOpening) kill();
    else child.stdout.once("data", kill);
    child.stdout.on("data", (chunk) => {
      output += chunk;
    });
    child.stderr.on("data", (chunk) => {
      errors += chunk;
    });
    child.on("close", (_, signal) => {
      if (signal !== "SIGKILL") return fail(new Error(`ended by itself: ${errors}`));
      const lines = output.slice(0, output.lastIndexOf("\n")).split("\n").slice(1);
      done(lines.map((line) => line.split(" ") as [string, string]));
    });
  });

it(`loses nothing in ${ROUNDS} kills`, { timeout: 300_000 }, async () => {
  const acknowledged = new Map<string, string>();
  for (let round = 0; round < ROUNDS; round++) {
    // Every other one is killed while it starts, the first of all while it makes the database.
    const after = Math.random() * LONGEST_MS;
    for (const [id, sha] of await addUntilKilled(round, after, round % 2 === 0)) acknowledged.set(id, sha);
  }
  expect(acknowledged.size).toBeGreaterThan(ROUNDS);
  const messages: string[] = [];
  const ledger = await openLedger({ data }, { notify: (message) => messages.push(message) });
  const check = async () => {
    for (const [id, sha] of acknowledged) {
      const bytes = await ledger.bytes(id);
      expect(bytes && createHash("sha256").update(bytes).digest("hex"), id).toBe(sha);
    }
  };
  await check();
  const { reports } = await ledger.counts();
  await ledger.rebuild();
  await check();
  expect((await ledger.counts()).reports).toBe(reports);
  await ledger.close();
  console.log(
    `${acknowledged.size} acknowledged reports of ${ROUNDS} killed programs are all there; notices: ${messages.length}`,
  );
});
