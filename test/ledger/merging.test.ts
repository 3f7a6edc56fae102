/** Merging what is new gives the record that computing everything again gives. */
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Reading } from "../../src/engine/types.ts";
import { type Ledger, openLedger } from "../../src/ledger/index.ts";
import { buildRecord } from "../../src/record/index.ts";
import { anyContact, anyMeasure } from "../record/arbitrary.ts";
import { contact, ISTANBUL, measure, NINTH, reading } from "../record/readings.ts";
import { makePlaces, missingAt, NAMES } from "./places.ts";

const REPORTS = 12;
const places = makePlaces();
afterAll(() => places.clear());

const anyReading: fc.Arbitrary<Reading> = fc
  .tuple(fc.array(anyContact, { maxLength: 2 }), fc.array(anyMeasure, { maxLength: 1 }))
  .map(([contacts, measures]) =>
    reading({
      contacts: contacts.map((given, i) => contact(`c${i + 1}`, given)),
      measures: measures.map((given, i) => measure(`m${i + 1}`, given)),
    }),
  );
const anySteps = fc.array(fc.array(fc.tuple(fc.nat(REPORTS - 1), anyReading), { minLength: 1, maxLength: 3 }), {
  minLength: 2,
  maxLength: 6,
});

/** A ledger of reports without findings, and their ids. */
async function filled(ledger: Ledger): Promise<string[]> {
  const ids: string[] = [];
  for (let i = 0; i < REPORTS; i++) {
    const text = `Report ${i}`;
    const day = [undefined, "2022-12-09", "2022-12-11", "2023-01-08"][i % 4];
    const { id } = await ledger.addReport({
      text,
      bytes: Buffer.from(text),
      outlet: `Outlet ${i}`,
      ...(day ? { publishedAt: day } : {}),
    });
    await ledger.saveReading(id, reading());
    ids.push(id);
  }
  await ledger.rebuildRecord();
  return ids;
}

/** The whole record as the ledger has it, in the order of ids. */
async function recordOf(ledger: Ledger) {
  const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
  return {
    contacts: (await ledger.contacts()).items.toSorted(byId),
    measures: (await ledger.measures()).items.toSorted(byId),
  };
}

describe.each(NAMES)("merging, %s", (name) => {
  let ledger: Ledger;
  let ids: string[];
  beforeAll(async () => {
    if (missingAt(name)) return;
    ledger = await openLedger(await places.fresh(name));
    ids = await filled(ledger);
  });
  afterAll(() => ledger?.close());

  it("gives what computing everything again gives, after any changes", async ({ skip }) => {
    skip(missingAt(name) !== undefined, missingAt(name));
    await fc.assert(
      fc.asyncProperty(anySteps, async (steps) => {
        for (const step of steps) {
          for (const [report, found] of step) await ledger.saveReading(ids[report]!, found);
          const merged = await recordOf(ledger);
          const told = await Promise.all(
            ids.map(async (id) => {
              const { entry, reading } = (await ledger.report(id))!;
              return { ...entry, reading: reading! };
            }),
          );
          const { contacts, measures } = buildRecord(told);
          const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
          expect(merged).toEqual({ contacts: contacts.toSorted(byId), measures: measures.toSorted(byId) });
        }
      }),
      { numRuns: 15 },
    );
  });

  it("takes a report out of its record again when a better engine reads otherwise", async ({ skip }) => {
    skip(missingAt(name) !== undefined, missingAt(name));
    for (const id of ids) await ledger.saveReading(id, reading());
    const talks = reading({ contacts: [contact("c1", { place: ISTANBUL, date: NINTH })] });
    for (const id of ids.slice(0, 3)) await ledger.saveReading(id, talks);
    expect((await ledger.contacts()).items.map(({ backing }) => backing.reports)).toEqual([3]);
    await ledger.saveReading(ids[0]!, reading());
    expect((await ledger.contacts()).items.map(({ backing }) => backing.reports)).toEqual([2]);
    expect((await ledger.report(ids[0]!))?.links).toEqual({});
  });
});
