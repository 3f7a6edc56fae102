/**
 * What the ledger costs as it grows, on PostgreSQL: node dist/bench/ledger.js --database postgres://… [--reports 100000]
 * Prints milliseconds to add one more report at 1,000 and at the end, readings a second of a whole rebuild, memory, and
 * the time of the server's queries.
 */
import { parseArgs } from "node:util";
import type { Ledger } from "../src/ledger/index.ts";
import { openLedger } from "../src/ledger/index.ts";
import { synthetic } from "./synthetic.ts";

const SMALL = 1_000;
/** Reports added one by one for one figure. */
const SAMPLE = 60;

const median = (list: readonly number[]): number => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)]!;
const megabytes = (): number => Math.round(process.memoryUsage().rss / 1e6);
const print = (name: string, value: string): void => console.log(`${name.padEnd(44)} ${value}`);

async function add(ledger: Ledger, n: number): Promise<void> {
  const { report, reading } = synthetic(n);
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
  for (let n = from; n < to; n += 50) {
    await Promise.all(Array.from({ length: Math.min(50, to - n) }, (_, i) => add(ledger, n + i)));
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
  options: { database: { type: "string" }, reports: { type: "string", default: "100000" } },
});
if (!values.database) throw new Error("Name an empty PostgreSQL database: --database postgres://…");
const total = Number(values.reports);
const ledger = await openLedger({ database: values.database });
await fill(ledger, 0, SMALL);
await ledger.counts();
const small = await costOfOne(ledger, SMALL);
print(`one more at ${SMALL}`, `${small.toFixed(1)} ms`);
const before = performance.now();
await fill(ledger, SMALL + SAMPLE, total);
print("reports and readings stored a second", `${Math.round(total / ((performance.now() - before) / 1000))}`);
let highest = megabytes();
const start = highest;
const watch = setInterval(() => {
  highest = Math.max(highest, megabytes());
}, 500);
const [started, cpu] = [performance.now(), process.cpuUsage()];
const counts = await ledger.rebuildRecord();
const seconds = (performance.now() - started) / 1000;
const used = process.cpuUsage(cpu);
clearInterval(watch);
print(
  "rebuild",
  `${Math.round(counts.reports / seconds)} readings a second (${counts.reports} in ${seconds.toFixed(0)} s)`,
);
print("of it this process's processor time", `${((used.user + used.system) / 1e6).toFixed(0)} s`);
print("memory of this process before and at most", `${start} MB, ${highest} MB`);
print("contacts, origins", `${counts.contacts}, ${counts.origins}`);
const large = await costOfOne(ledger, total);
print(`one more at ${total}`, `${large.toFixed(1)} ms, ${(large / small).toFixed(2)} times as much`);
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
await ledger.close();
