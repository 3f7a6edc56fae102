import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ContactSummary } from "../../src/server/types.ts";
import { contactEntry, type Entry } from "../../src/web/text/listing.ts";
import { columns, sorted } from "../../src/web/text/table.ts";

const cities = ["Zürich", "zurich", "Århus", "Aarhus", "Oslo", "", "İstanbul", "10 Downing Street"];

const entry = fc
  .record({ city: fc.constantFrom(...cities), year: fc.integer({ min: 1990, max: 2030 }), reports: fc.nat(20) })
  .map(({ city, year, reports }) =>
    contactEntry({
      id: "c",
      kind: "meeting",
      status: "held",
      parties: ["CHL", "PER"],
      participants: [],
      topics: [],
      evidence: [],
      disputes: 0,
      ...(city ? { place: { city } } : {}),
      ...(year % 3 ? { date: { start: `${year}-05-03`, text: "" } } : {}),
      backing: { reports, origins: reports, speakers: 0, outlets: [] },
    } as unknown as ContactSummary),
  );

const same = (a: string | number, b: string | number): number =>
  typeof a === "number" && typeof b === "number"
    ? a - b
    : String(a).localeCompare(String(b), "en", { sensitivity: "base" });

/** The order as one would write it down: a stable sort, with what is not known at the end. */
function plainly(entries: readonly Entry[], by: string, isDown: boolean): Entry[] {
  const column = columns.find(({ id }) => id === by)!;
  const value = (e: Entry) => (column.order ? column.order(e) : column.text(e));
  const known = entries.filter((e) => value(e) !== "");
  const way = isDown ? -1 : 1;
  return [...known.toSorted((a, b) => way * same(value(a), value(b))), ...entries.filter((e) => value(e) === "")];
}

describe("sorted", () => {
  it("is the stable order of the column's values, the unknown last, both ways", () => {
    fc.assert(
      fc.property(
        fc.array(entry, { maxLength: 30 }),
        fc.constantFrom(...columns),
        fc.boolean(),
        (entries, { id }, isDown) => {
          const found = sorted(entries, { by: id, isDown }).map((e) => entries.indexOf(e));
          expect(found).toEqual(plainly(entries, id, isDown).map((e) => entries.indexOf(e)));
        },
      ),
    );
  });
});
