/** Decisions and removals in the ledger, on every database. */
import fc from "fast-check";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { type Ledger, type LedgerPlace, openLedger } from "../../src/ledger/index.ts";
import { anyContact } from "../record/arbitrary.ts";
import { contact, ISTANBUL, NINTH, reading } from "../record/readings.ts";
import { makePlaces, missingAt, NAMES } from "./places.ts";

const places = makePlaces();
afterAll(() => places.clear());
const ann = { author: "Ann" };
const ankara = { place: { city: "Ankara", country: "TUR" }, date: NINTH };

async function add(ledger: Ledger, text: string, given: object, day = "2022-12-10"): Promise<string> {
  const { id } = await ledger.addReport({ text, bytes: Buffer.from(text), outlet: text, publishedAt: day });
  await ledger.saveReading(id, reading({ contacts: [contact("c1", given)] }));
  return id;
}
const shown = async (ledger: Ledger) =>
  (await ledger.contacts()).items
    .map(({ backing, place, status }) => `${place?.city} ${status} ${backing.reports}`)
    .sort();
const everything = async (ledger: Ledger) => [
  (await ledger.contacts({ limit: 1000 })).items.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  (await ledger.reports({ limit: 1000 })).items.map(({ id, origin }) => [id, origin]).sort(),
];

describe.each(NAMES)("decisions, %s", (name) => {
  let place: LedgerPlace;
  let ledger: Ledger;
  beforeEach(async ({ skip }) => {
    skip(missingAt(name) !== undefined, missingAt(name));
    place = await places.fresh(name);
    ledger = await openLedger(place);
    return () => ledger.close();
  });

  it("merges, leads old addresses to the new record, splits and undoes", async () => {
    await add(ledger, "one", { place: ISTANBUL, date: NINTH });
    await add(ledger, "two", ankara);
    const [a, b] = (await ledger.contacts()).items.map(({ id }) => id);
    const { id } = await ledger.judge({ kind: "merge", records: [a!, b!] }, ann);
    const [merged, ...others] = (await ledger.contacts()).items;
    expect(others).toEqual([]);
    for (const address of [a!, b!]) expect((await ledger.contact(address))?.id).toBe(merged!.id);
    await ledger.judge({ kind: "split", record: merged!.id, leaves: [b === merged!.id ? a! : b!] }, ann);
    expect((await ledger.contacts()).total).toBe(2);
    await ledger.judge({ kind: "undo", judgement: (await ledger.judgements()).items[0]!.id }, ann);
    expect((await ledger.contacts()).total).toBe(1);
    await ledger.judge({ kind: "undo", judgement: id }, ann);
    expect(await shown(ledger)).toEqual(["Ankara held 1", "Istanbul held 1"]);
    await expect(ledger.judge({ kind: "undo", judgement: id }, ann)).rejects.toThrow(/undone already/);
  });

  it("keeps a correction through a better reading, computing all again and opening again", async () => {
    const report = await add(ledger, "one", ankara);
    const [{ id } = { id: "" }] = (await ledger.contacts()).items;
    await ledger.judge(
      { kind: "correct", record: id, field: "status", value: "cancelled" },
      { ...ann, note: "the hosts said so" },
    );
    expect(await shown(ledger)).toEqual(["Ankara cancelled 1"]);
    const moved = contact("c2", { ...ankara, evidence: [{ start: 40, end: 60, exact: "x".repeat(20) }] });
    await ledger.saveReading(
      report,
      reading({
        engine: "better",
        contacts: [
          contact("c1", { place: ISTANBUL, date: NINTH, evidence: [{ start: 300, end: 310, exact: "y".repeat(10) }] }),
          moved,
        ],
      }),
    );
    expect(await shown(ledger)).toEqual(["Ankara cancelled 1", "Istanbul held 1"]);
    expect((await ledger.contact(id))?.place?.city).toBe("Ankara");
    await ledger.rebuildRecord();
    expect(await shown(ledger)).toEqual(["Ankara cancelled 1", "Istanbul held 1"]);
    await ledger.close();
    ledger = await openLedger(place);
    expect(await shown(ledger)).toEqual(["Ankara cancelled 1", "Istanbul held 1"]);
    expect((await ledger.judgements({ record: id })).items[0]).toMatchObject({
      author: "Ann",
      note: "the hosts said so",
    });
  });

  it("keeps decisions through a rebuild from the journal", async ({ skip }) => {
    skip(name !== "embedded", "PostgreSQL keeps no journal");
    const report = await add(ledger, "one", ankara);
    const [{ id } = { id: "" }] = (await ledger.contacts()).items;
    await ledger.judge({ kind: "reject", record: id }, ann);
    expect(await shown(ledger)).toEqual([]);
    await ledger.rebuild();
    await ledger.saveReading(report, reading({ contacts: [contact("c1", ankara)] }));
    expect(await shown(ledger)).toEqual([]);
    expect((await ledger.contact(id))?.standing).toBe("rejected");
  });

  it("refuses what cannot be decided, and says why", async () => {
    await add(ledger, "one", ankara);
    const [{ id } = { id: "" }] = (await ledger.contacts()).items;
    await expect(ledger.judge({ kind: "accept", record: "c-none-0" }, ann)).rejects.toThrow(/no record c-none-0/);
    await expect(ledger.judge({ kind: "accept", record: id }, { author: " " })).rejects.toThrow(/needs an author/);
    await expect(ledger.judge({ kind: "merge", records: [id, id] }, ann)).rejects.toThrow(/one record already/);
    await expect(ledger.judge({ kind: "split", record: id, leaves: [id] }, ann)).rejects.toThrow(/nothing left/);
    const wrong = { kind: "correct", record: id, field: "status", value: "done" } as const;
    await expect(ledger.judge(wrong, ann)).rejects.toThrow(/'status' must be one of/);
    expect((await ledger.judgements()).total).toBe(0);
  });

  it("removing reports undoes exactly what they brought, and they may come again", async () => {
    const anyReport = fc.tuple(fc.constantFrom("2022-12-09", "2022-12-11"), anyContact);
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyReport, { minLength: 1, maxLength: 3 }),
        fc.array(anyReport, { minLength: 1, maxLength: 3 }),
        async (stay, go) => {
          const added: string[] = [];
          // Two of three words are shared, so that origins form as well.
          for (const [i, [day, given]] of stay.entries())
            added.push(await add(ledger, `The ministers spoke of stay ${i}`, given, day));
          const before = await everything(ledger);
          const gone: string[] = [];
          for (const [i, [day, given]] of go.entries())
            gone.push(await add(ledger, `The ministers spoke of go ${i}`, given, day));
          await everything(ledger);
          for (const id of gone) expect(await ledger.removeReport(id)).toBe(true);
          expect(await everything(ledger)).toEqual(before);
          for (const id of added) await ledger.removeReport(id);
          expect(await everything(ledger)).toEqual([[], []]);
          expect(await ledger.removeReport(gone[0]!)).toBe(false);
        },
      ),
      { numRuns: 5 },
    );
  });
});
