import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildRecord, type Judgement, type LoggedJudgement, type Told } from "../../src/record/index.ts";
import { anyContact } from "./arbitrary.ts";
import { contact, ISTANBUL, NINTH, reading, told } from "./readings.ts";

const istanbul = { place: ISTANBUL, date: NINTH };
const ankara = { place: { city: "Ankara", country: "TUR" }, date: NINTH };
const a = told("a", [contact("c1", istanbul)]);
const b = told("b", [contact("c1", istanbul)]);
const c = told("c", [contact("c1", ankara)]);

let clock = 0;
const logged = (judgement: Judgement, more: Partial<LoggedJudgement> = {}): LoggedJudgement => {
  clock += 1;
  return {
    id: `j${clock}`,
    at: `2026-01-01T00:00:${String(clock % 60).padStart(2, "0")}Z`,
    author: "Ann",
    judgement,
    ...more,
  };
};
const groups = (reports: readonly Told[], judgements: readonly LoggedJudgement[]) =>
  buildRecord(reports, { judgements }).contacts.map(({ members }) => members.map(({ report }) => report).join(""));

describe("judgements outrank the program", () => {
  it("puts together what the program keeps apart, with the author as the reason", () => {
    const merge = logged({ kind: "merge", left: ["c-a-0", "c-b-0"], right: ["c-c-0"] });
    expect(groups([a, b, c], [])).toEqual(["ab", "c"]);
    expect(groups([a, b, c], [merge])).toEqual(["abc"]);
    const [record] = buildRecord([a, b, c], { judgements: [merge] }).contacts;
    expect(record?.joins.find(({ score }) => score === 1)?.reason).toContain("Ann decided that they are one");
  });

  it("parts what the program puts together, and the later of two decisions counts", () => {
    const split = logged({ kind: "split", stays: ["c-a-0"], leaves: ["c-b-0"] });
    const merge = logged({ kind: "merge", left: ["c-a-0"], right: ["c-b-0"] });
    expect(groups([a, b], [split])).toEqual(["a", "b"]);
    expect(groups([a, b], [split, merge])).toEqual(["ab"]);
    expect(groups([a, b], [merge, logged({ ...split.judgement } as Judgement)])).toEqual(["a", "b"]);
    expect(groups([a, b], [{ ...split, undoneBy: "j99" }])).toEqual(["ab"]);
  });

  it("sets a field, keeps what the reports say of it, and an undone correction leaves no trace", () => {
    const correct = logged({ kind: "correct", record: "c-b-0", field: "status", value: "cancelled" });
    const [record] = buildRecord([a, b], { judgements: [correct] }).contacts;
    expect(record).toMatchObject({
      status: "cancelled",
      corrections: [{ field: "status", value: "cancelled", was: "held", author: "Ann" }],
    });
    expect(buildRecord([a, b], { judgements: [{ ...correct, undoneBy: "j99" }] })).toEqual(buildRecord([a, b]));
  });

  it("takes a field away, and does not take a value that the field cannot have", () => {
    const gone = logged({ kind: "correct", record: "c-a-0", field: "place", value: null });
    const wrong = logged({ kind: "correct", record: "c-a-0", field: "status", value: "done" });
    const [record] = buildRecord([a], { judgements: [gone, wrong] }).contacts;
    expect(record).not.toHaveProperty("place");
    expect(record?.status).toBe("held");
  });

  it("accepts and rejects", () => {
    const accept = logged({ kind: "accept", record: "c-a-0" });
    const reject = logged({ kind: "reject", record: "c-a-0" });
    expect(buildRecord([a], { judgements: [accept, reject] }).contacts[0]?.standing).toBe("rejected");
  });

  it("outlasts a better reading that numbers findings otherwise and begins their words elsewhere", () => {
    const at = (id: string, start: number, given: object) =>
      contact(id, { ...given, evidence: [{ start, end: start + 20, exact: "x".repeat(20) }] });
    const before = told("d", [at("c1", 100, ankara)]);
    const better = { ...before, reading: reading({ contacts: [at("c1", 0, istanbul), at("c2", 95, ankara)] }) };
    const correct = logged({ kind: "correct", record: "c-d-100", field: "level", value: "head" });
    const levels = (one: Told) =>
      buildRecord([one], { judgements: [correct] }).contacts.map((r) => [r.place?.city, r.level]);
    expect(levels(before)).toEqual([["Ankara", "head"]]);
    expect(levels(better).toSorted()).toEqual([
      ["Ankara", "head"],
      ["Istanbul", undefined],
    ]);
  });

  it("does not depend on the order of reports and judgements, and every finding stays in one record", () => {
    const reports = fc
      .array(fc.array(anyContact, { minLength: 1, maxLength: 2 }), { minLength: 2, maxLength: 5 })
      .map((all) =>
        all.map((found, r) =>
          told(
            `r${r}`,
            found.map((given, i) => contact(`c${i + 1}`, given)),
          ),
        ),
      );
    const address = fc.tuple(fc.nat(4), fc.nat(1)).map(([r, i]) => `c-r${r}-0${i === 0 ? "" : ".2"}`);
    const some = fc.uniqueArray(address, { minLength: 1, maxLength: 3 });
    const judgements = fc.array(
      fc.oneof(
        fc.tuple(some, some).map(([left, right]) => logged({ kind: "merge", left, right })),
        fc.tuple(some, some).map(([stays, leaves]) => logged({ kind: "split", stays, leaves })),
        address.map((record) => logged({ kind: "reject", record })),
      ),
      { maxLength: 4 },
    );
    fc.assert(
      fc.property(reports, judgements, (told, decided) => {
        const record = buildRecord(told, { judgements: decided });
        expect(buildRecord(told.toReversed(), { judgements: decided.toReversed() })).toEqual(record);
        const addresses = record.contacts.flatMap(({ members }) => members.map(({ address }) => address));
        expect(new Set(addresses).size).toBe(told.flatMap(({ reading }) => reading.contacts).length);
        expect(addresses).toHaveLength(new Set(addresses).size);
      }),
      { numRuns: 200 },
    );
  });
});
