// Works on a ledger without end: merges readings, computes the record again, or corrects a field; the test kills it.
import { writeSync } from "node:fs";

const [module, place, work, round] = process.argv.slice(2);
const { openLedger } = await import(module);
const ledger = await openLedger(JSON.parse(place));
const reports = (await ledger.reports({ limit: 1000 })).items.map(({ id }) => id);
const readings = await Promise.all(reports.map(async (id) => (await ledger.report(id)).reading));
const [first] = (await ledger.contacts({ limit: 1 })).items;
writeSync(1, "open\n");
for (let n = 0; ; n++) {
  if (work === "rebuild") await ledger.rebuildRecord();
  if (work === "merge") {
    await Promise.all(reports.slice(0, 20).map((id, i) => ledger.saveReading(id, readings[i])));
    await ledger.counts();
  }
  if (work === "correct") {
    const value = { city: `Round ${round}, ${n}` };
    const { id } = await ledger.judge({ kind: "correct", record: first.id, field: "place", value }, { author: "Ann" });
    writeSync(1, `${id}\n`);
  }
}
