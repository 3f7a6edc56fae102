import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Contact, Speaker } from "../../src/engine/types.ts";
import { contactItems, groupItems } from "../../src/record/group.ts";
import { buildRecord, type Told } from "../../src/record/index.ts";
import { decidedBy } from "../../src/record/judgements/decided.ts";
import { pairsOf } from "../../src/record/pairs.ts";
import { anyContact } from "./arbitrary.ts";
import { claim, contact, ISTANBUL, measure, NINTH, reading, told } from "./readings.ts";

const istanbul = (id: string, given: Partial<Contact> = {}) => contact(id, { place: ISTANBUL, date: NINTH, ...given });
const contactsOf = (...all: Told[]) => buildRecord(all).contacts;

describe("one contact in several reports", () => {
  it("is one record that names both reports and why they are one", () => {
    const [record, ...others] = contactsOf(
      told("a", [istanbul("c1")]),
      told("b", [istanbul("c2", { kind: "consultation" })]),
    );
    expect(others).toEqual([]);
    expect(record?.members.map(({ report, finding }) => `${report} ${finding}`)).toEqual(["a c1", "b c2"]);
    expect(record?.joins).toEqual([
      {
        between: ["c-a-0", "c-b-0"],
        reason:
          "Outlet a, 2022-12-10 and Outlet b, 2022-12-10: the same parties (RUS, USA); both in Istanbul; both on 2022-12-09",
        score: 0.92,
      },
    ]);
    expect(record?.evidence.map(({ report, exact }) => `${report}: ${exact}`)).toEqual([
      "a: words of c1",
      "b: words of c2",
    ]);
  });

  it.each([
    ["another kind", { kind: "call" }],
    ["another city", { place: { city: "Ankara", country: "TUR" } }],
    ["another day", { date: { start: "2022-11-14" } }],
    ["another party", { parties: ["RUS", "TUR"] }],
    ["too distant levels", { level: "head" }],
  ] as [string, Partial<Contact>][])("is another record with %s", (_, given) => {
    expect(
      contactsOf(told("a", [istanbul("c1", { level: "working" })]), told("b", [istanbul("c1", given)])),
    ).toHaveLength(2);
  });

  it("is at the level of the highest who met, also where another report names their ministers alone", () => {
    const person = (name: string, state: string, level: "head" | "minister") => ({ name, state, level, evidence: [] });
    const ministers = [person("A Minister", "RUS", "minister"), person("B Minister", "USA", "minister")];
    const heads = [person("A Head", "RUS", "head"), person("B Head", "USA", "head")];
    const records = contactsOf(
      told("a", [istanbul("c1", { level: "minister", participants: ministers })]),
      told("b", [istanbul("c1", { level: "head", participants: [...heads, ...ministers] })]),
    );
    expect(records.map(({ level }) => level)).toEqual(["head"]);
  });

  it("takes two findings of one report for two contacts, as their reading does", () => {
    expect(contactsOf(told("a", [istanbul("c1"), istanbul("c2")]))).toHaveLength(2);
  });

  it("knows a city with and without its accents", () => {
    expect(
      contactsOf(told("a", [istanbul("c1", { place: { city: "İstanbul" } })]), told("b", [istanbul("c1")])),
    ).toHaveLength(1);
  });

  it("takes in a report that leaves out the mediator", () => {
    const [record, ...others] = contactsOf(
      told("a", [istanbul("c1")]),
      told("b", [istanbul("c1", { parties: ["RUS", "TUR", "USA"] })]),
    );
    expect(others).toEqual([]);
    expect(record?.parties).toEqual(["RUS", "TUR", "USA"]);
  });

  it("takes in a report without the day when city and time fit, and leaves it alone when two contacts fit", () => {
    const undated = told("b", [contact("c1", { place: ISTANBUL })]);
    expect(contactsOf(told("a", [istanbul("c1")]), undated)).toHaveLength(1);
    const earlier = istanbul("c1", { date: { start: "2022-12-04" } });
    expect(contactsOf(told("a", [istanbul("c1")]), undated, told("d", [earlier]))).toHaveLength(3);
    expect(contactsOf(told("a", [istanbul("c1")]), { ...undated, publishedAt: "2024-03-01" })).toHaveLength(2);
  });

  it("does not merge by a date as wide as a year", () => {
    const wide = istanbul("c1", { date: { start: "2022-01-01", end: "2022-12-31" } });
    const ankara = contact("c1", { date: { start: "2022-12-09" } });
    expect(contactsOf(told("a", [{ ...wide, place: {} }]), told("b", [ankara]))).toHaveLength(2);
  });
});

describe("what the reports say together", () => {
  const plan = told("a", [istanbul("c1", { status: "planned" })], { publishedAt: "2022-12-08" });
  const held = told("b", [istanbul("c1", { status: "held" })], { publishedAt: "2022-12-09" });
  const latePlan = told("c", [istanbul("c1", { status: "planned" })], { publishedAt: "2022-12-10" });

  it("keeps the history of the status; a plan repeated later does not undo what happened", () => {
    const [record] = contactsOf(latePlan, held, plan);
    expect(record?.status).toBe("held");
    expect(record?.history.map(({ status, date }) => `${date} ${status}`)).toEqual([
      "2022-12-08 planned",
      "2022-12-09 held",
      "2022-12-10 planned",
    ]);
  });

  it("keeps a plan that was moved to another day as one contact with a history", () => {
    const on = (day: string, words: string) => ({ date: { start: day, end: day, text: words } });
    const plans = told("a", [istanbul("c1", { ...on("2022-12-12", "on 12 December"), status: "planned" })], {
      publishedAt: "2022-12-05",
    });
    const moved = told("b", [contact("c1", { ...on("2022-12-19", "to 19 December"), status: "postponed" })], {
      publishedAt: "2022-12-10",
    });
    const again = told("c", [istanbul("c1", { ...on("2022-12-19", "on Monday"), status: "planned" })], {
      publishedAt: "2022-12-15",
    });
    const met = told("d", [istanbul("c1", { ...on("2022-12-19", "on Monday"), status: "held" })], {
      publishedAt: "2022-12-20",
    });
    const [planned, ...none] = contactsOf(plans, moved, again);
    expect(none).toEqual([]);
    expect([planned?.status, planned?.date?.start]).toEqual(["planned", "2022-12-19"]);
    const [record, ...others] = contactsOf(met, again, moved, plans);
    expect(others).toEqual([]);
    expect([record?.status, record?.date?.start]).toEqual(["held", "2022-12-19"]);
    expect(record?.history.map(({ status, day }) => `${status} ${day?.start}`)).toEqual([
      "planned 2022-12-12",
      "postponed 2022-12-19",
      "planned 2022-12-19",
      "held 2022-12-19",
    ]);
    expect(contactsOf(plans, met)).toHaveLength(2);
  });

  it("takes the shorter of two stays that are told equally often", () => {
    const stay = (id: string, start: string) =>
      told(id, [istanbul("c1", { date: { start, end: "2022-12-09", text: `${start} to 9 December` } })]);
    expect(contactsOf(stay("a", "2022-12-01"), stay("b", "2022-12-08"))[0]?.date?.start).toBe("2022-12-08");
  });

  it("counts reports of one origin as one, and the speakers and sides behind them", () => {
    const from = (id: string, origin: string, speaker: Speaker) => ({
      ...told(id, []),
      origin,
      reading: reading({ contacts: [istanbul("c1")], claims: [claim("k1", ["c1"], { speaker })] }),
    });
    const ryabkov = { name: "Sergei Ryabkov", state: "RUS" };
    const [record] = contactsOf(from("a", "o1", ryabkov), from("b", "o1", ryabkov), from("c", "o2", { state: "TUR" }));
    expect(record?.backing).toEqual({
      reports: 3,
      origins: 2,
      outlets: ["Outlet a", "Outlet b", "Outlet c"],
      speakers: 2,
      sides: ["RUS"],
    });
    expect(record?.sources.map(({ origin }) => origin)).toEqual(["o1", "o1", "o2"]);
  });

  it("joins a nameless official to the named one of the same office, and gives each side its level", () => {
    const ryabkov = {
      office: "deputy foreign minister",
      state: "RUS",
      level: "deputy-minister",
      evidence: [],
    } as const;
    const [record] = contactsOf(
      told("a", [istanbul("c1", { participants: [ryabkov] })]),
      told("b", [istanbul("c1", { participants: [{ ...ryabkov, name: "Sergei Ryabkov" }] })]),
    );
    expect(record?.participants.map(({ name }) => name)).toEqual(["Sergei Ryabkov"]);
    expect(record?.levels).toEqual([{ party: "RUS", level: "deputy-minister" }]);
  });

  it("shows on which fields the reports do not agree, each with its words", () => {
    const [record] = contactsOf(
      told("a", [
        istanbul("c1", {
          level: "deputy-minister",
          topics: [{ label: "Ukraine", treatment: "discussed", evidence: [] }],
        }),
      ]),
      told("b", [
        istanbul("c1", { level: "director", topics: [{ label: "Ukraine", treatment: "excluded", evidence: [] }] }),
      ]),
    );
    expect(record?.disputes.map(({ field, says }) => [field, says.map(({ value }) => value)])).toEqual([
      ["level", ["deputy-minister", "director"]],
      ["topic: ukraine", ["excluded", "discussed"]],
    ]);
    expect(record?.disputes[0]?.says[0]?.evidence[0]).toMatchObject({ report: "a", exact: "words of c1" });
  });

  it("carries the claims about it, with their reports", () => {
    const one = {
      ...told("a", []),
      reading: reading({ contacts: [istanbul("c1")], claims: [claim("k1", ["c1"]), claim("k2", ["c9"])] }),
    };
    expect(contactsOf(one)[0]?.claims.map(({ report, id }) => `${report} ${id}`)).toEqual(["a k1"]);
  });

  it("merges measures of the same kind, sides and day, and keeps other numbers apart", () => {
    const with_ = (id: string, count: number) => ({
      ...told(id, []),
      reading: reading({ measures: [measure("m1", { count, date: { start: "2016-12-29" } })] }),
    });
    expect(
      buildRecord([with_("a", 35), with_("b", 35), with_("c", 10)]).measures.map(({ backing }) => backing.reports),
    ).toEqual([2, 1]);
  });
});

/** Every later item: all pairs. */
const later = (count: number) => (item: number) => Array.from({ length: count - item - 1 }, (_, i) => item + 1 + i);

describe("laws of the record", () => {
  const anyReports = fc
    .array(
      fc.tuple(
        fc.constantFrom(undefined, "2022-11-28", "2022-12-09", "2022-12-10", "2022-12-11", "2023-01-08"),
        fc.array(anyContact, { maxLength: 2 }),
      ),
      {
        maxLength: 6,
      },
    )
    .map((all) =>
      all.map(([publishedAt, contacts], r) => {
        const found = contacts.map((given, i) => contact(`c${i + 1}`, given));
        const { publishedAt: _, ...rest } = told(`r${r}`, found);
        return publishedAt ? { ...rest, publishedAt } : rest;
      }),
    );

  it("does not depend on the order of the reports, and one given twice changes nothing", () => {
    fc.assert(
      fc.property(anyReports, fc.infiniteStream(fc.nat()), (reports, numbers) => {
        const keyed = [...reports, ...reports].map((report) => ({ report, key: numbers.next().value ?? 0 }));
        const shuffled = keyed.toSorted((a, b) => a.key - b.key).map(({ report }) => report);
        expect(buildRecord(shuffled)).toEqual(buildRecord(reports));
      }),
      { numRuns: 300 },
    );
  });

  it("loses no fit by comparing only findings that share a key", () => {
    fc.assert(
      fc.property(anyReports, (reports) => {
        const items = contactItems(reports);
        const all = groupItems(items, decidedBy([]), pairsOf(items, later(items.length))).map(({ items }) =>
          items.map(({ address }) => address),
        );
        expect(buildRecord(reports).contacts.map(({ members }) => members.map(({ address }) => address))).toEqual(all);
      }),
      { numRuns: 300 },
    );
  });

  it("puts every finding into exactly one record, never two of one report into one", () => {
    fc.assert(
      fc.property(anyReports, (reports) => {
        const members = buildRecord(reports).contacts.map(({ members }) => members);
        const addresses = members.flat().map(({ address }) => address);
        expect(new Set(addresses).size).toBe(addresses.length);
        expect(addresses).toHaveLength(reports.flatMap(({ reading }) => reading.contacts).length);
        for (const list of members) expect(new Set(list.map(({ report }) => report)).size).toBe(list.length);
      }),
      { numRuns: 300 },
    );
  });
});
