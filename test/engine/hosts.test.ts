import { once } from "node:events";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import { beforeAll, describe, expect, it } from "vitest";
import { createGrammar } from "../../src/engine/index.ts";
import { loadLexicon, loadModel, loadReader } from "../../src/intake/engine.ts";
import { missing, openChromium } from "../web/site.ts";

const ROOT = resolve(import.meta.dirname, "../..");
const ENGINE = "dist/src/engine/index.js";
const filesIn = (folder: string, ending: string) =>
  readdirSync(join(ROOT, folder))
    .filter((name) => name.endsWith(ending))
    .map((name) => [name, readFileSync(join(ROOT, folder, name), "utf8")] as const);

const given = {
  tables: Object.fromEntries(filesIn("lexicon", ".tsv")),
  reports: filesIn("samples", ".txt")
    .slice(0, 6)
    .map(([, text]) => ({ text, publishedAt: "2022-12-12" })),
  sentence: "Zürich’s mayor didn’t receive the ambassador, “who left” on Monday… 🇨🇭",
};

/** The checkout over HTTP, with one page that can read. */
const server = createServer((request, response) => {
  const path = request.url === "/" ? undefined : join(ROOT, decodeURIComponent(request.url ?? ""));
  if (path !== undefined && !existsSync(path)) return response.writeHead(404).end();
  const type = path === undefined ? "text/html" : /\.m?js$/.test(path) ? "text/javascript" : "application/octet-stream";
  response.setHeader("content-type", type);
  const page = '<!doctype html><script type="module" src="/test/engine/read-in-page.mjs"></script>';
  return response.end(path === undefined ? page : readFileSync(path));
});

describe("the engine, the same in every host", () => {
  let here: { readonly tree: string; readonly readings: readonly string[] };
  beforeAll(() => {
    const grammar = createGrammar(loadModel(), loadLexicon());
    here = {
      tree: JSON.stringify(grammar.analyse(given.sentence)),
      readings: given.reports.map((report) => JSON.stringify(loadReader().read(report))),
    };
    expect(here.readings.some((reading) => JSON.parse(reading).contacts.length > 0)).toBe(true);
  });

  it("parses and reads the same in a worker thread", async () => {
    const worker = new Worker(join(import.meta.dirname, "read-in-thread.mjs"), {
      workerData: { ...given, engine: pathToFileURL(join(ROOT, ENGINE)).href, model: loadModel() },
    });
    const [there] = await once(worker, "message");
    await worker.terminate();
    expect(there).toEqual(here);
  });

  it.skipIf(missing)("parses and reads the same in Chromium", async () => {
    await once(server.listen(0, "127.0.0.1"), "listening");
    const browser = await openChromium();
    try {
      const page = await browser.newPage();
      await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`, { waitUntil: "load" });
      const there = await page.evaluate(
        (all) => (globalThis as unknown as { readAll(all: unknown): unknown }).readAll(all),
        { ...given, engine: `/${ENGINE}` },
      );
      expect(there).toEqual(here);
    } finally {
      await browser.close();
      server.close();
    }
  });
});
