// Adds reports to a ledger without end and prints the id of each that was acknowledged; the test kills it at some moment.
import { createHash } from "node:crypto";
import { writeSync } from "node:fs";

const [module, data, round] = process.argv.slice(2);
const { openLedger } = await import(module);
const ledger = await openLedger({ data });
writeSync(1, "open\n");
for (let n = 0; ; n++) {
  const text = `Report ${n} of round ${round}. ${"The ministers met. ".repeat((n * 7919) % 3000)}`;
  const bytes = Buffer.from(text, "utf16le");
  const { id } = await ledger.addReport({ text, bytes });
  writeSync(1, `${id} ${createHash("sha256").update(bytes).digest("hex")}\n`);
}
