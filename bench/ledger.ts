/**
 * What the ledger costs as it grows, on PostgreSQL:
 * node dist/bench/ledger.js --database postgres://… [--reports 1000,10000,50000,100000]
 *   [--told 5], the number of reports that tell of each event.
 * Prints for each size milliseconds to add one more report, readings a second of a whole rebuild and the memory that it
 * took, and at the end the time of the server's queries.
 */
import { parseArgs } from "node:util";
import type { Ledger } from "../src/ledger/index.ts";
import { openLedger } from "../src/ledger/index.ts";
import { synthetic } from "./synthetic.ts";

/** Reports added one by one for one figure. */
const SAMPLE = 60;
/** Reports stored at a time while the ledger is filled. */
const AT_ONCE = 8;

const median = (list: readonly number[]): number => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)]!;
const megabytes = (): number => Math.round(process.memoryUsage().rss / 1e6);
const print = (name: string, value: string): void => console.log(`${name.padEnd(44)} ${value}`);

async function add(ledger: Ledger, n: number): Promise<void> {
  const { report, reading } = synthetic(n, told);
  const { id } = await ledger.addReport({ ...report, bytes: Buffer.from(report.text) });
  await ledger.saveReading(id, reading);
}

/** Milliseconds to add one report and see it in the record. */
async function costOfOne(ledger: Ledger, from: number): Promise<number> {
  const times: number[] = [];
  for (let n = from; n < from + SAMPLE; n++) {
    const started = performance.now();
    await add(ledger, n);
    await ledger.contacts({ limit: 1 });
    times.push(performance.now() - started);
  }
  return median(times);
}

async function fill(ledger: Ledger, from: number, to: number): Promise<void> {
  for (let n = from; n < to; n += AT_ONCE) {
    await Promise.all(Array.from({ length: Math.min(AT_ONCE, to - n) }, (_, i) => add(ledger, n + i)));
  }
}

async function timed(name: string, work: () => Promise<unknown>): Promise<void> {
  const times: number[] = [];
  for (let i = 0; i < 5; i++) {
    const started = performance.now();
    await work();
    times.push(performance.now() - started);
  }
  print(name, `${Math.round(median(times))} ms`);
}

const { values } = parseArgs({
  options: {
    database: { type: "string" },
    reports: { type: "string", default: "1000,10000,50000,100000" },
    told: { type: "string", default: "5" },
  },
});
if (!values.database) throw new Error("Name an empty PostgreSQL database: --database postgres://…");
const ledger = await openLedger({ database: values.database });
const told = Number(values.told);
const sizes = values.reports.split(",").map(Number);
const costs: number[] = [];
for (const size of sizes) costs.push(await measureAt(ledger, size));
print("one more at the end by one more at the start", (costs.at(-1)! / costs[0]!).toFixed(2));
await measureQueries(ledger);
await ledger.close();

/** Fills the ledger up to a size and measures there; milliseconds of one more. */
async function measureAt(ledger: Ledger, to: number): Promise<number> {
  await fill(ledger, (await ledger.reports({ limit: 1 })).total, to);
  await ledger.counts();
  const one = await costOfOne(ledger, to);
  print(`at ${to}: one more`, `${one.toFixed(1)} ms`);
  await measureRebuild(ledger, `at ${to}`);
  return one;
}

/** Computes the whole record again. */
async function measureRebuild(ledger: Ledger, at: string): Promise<void> {
  let highest = megabytes();
  const watch = setInterval(() => {
    highest = Math.max(highest, megabytes());
  }, 100);
  const [started, cpu] = [performance.now(), process.cpuUsage()];
  const { reports, contacts, origins } = await ledger.rebuildRecord();
  const seconds = (performance.now() - started) / 1000;
  const used = process.cpuUsage(cpu);
  clearInterval(watch);
  print(`${at}: rebuild`, `${Math.round(reports / seconds)} readings a second (${reports} in ${seconds.toFixed(0)} s)`);
  print(`${at}: of it this process's processor time`, `${((used.user + used.system) / 1e6).toFixed(1)} s`);
  print(`${at}: memory at most`, `${highest} MB`);
  print(`${at}: contacts, origins`, `${contacts}, ${origins}`);
}

async function measureQueries(ledger: Ledger): Promise<void> {
  const [first] = (await ledger.contacts({ limit: 1 })).items;
  await timed("newest 100 contacts", () => ledger.contacts({ limit: 100 }));
  await timed("contacts between two states", () => ledger.contacts({ between: ["RUS", "USA"], limit: 100 }));
  await timed("contacts by words", () => ledger.contacts({ q: "ceasefire vienna", limit: 100 }));
  await timed("one contact", () => ledger.contact(first!.id));
  await timed("one report", () => ledger.report(first!.sources[0]!.report));
  await timed("origin of a report", () => ledger.origin(first!.sources[0]!.report));
  await timed("relation", () => ledger.relation(["RUS", "USA"], "2026-01-01"));
  await timed("check", () =>
    ledger.check({ assertion: { kind: "first" }, between: ["RUS", "USA"], level: "head", since: "2005-01-01" }),
  );
  await timed("doubtful", () => ledger.doubtful({ limit: 50 }));
  await timed("counts", () => ledger.counts());
}
