import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Ledger, type LedgerPlace, openLedger } from "../../src/ledger/index.ts";
import { claim, contact, ISTANBUL, measure, NINTH, reading } from "../record/readings.ts";
import { makePlaces, missingAt, NAMES } from "./places.ts";

const received = (text: string, particulars: object = {}) => ({
  text,
  bytes: new TextEncoder().encode(text),
  ...particulars,
});
const meeting = reading({
  contacts: [contact("c1", { place: ISTANBUL, date: NINTH, level: "deputy-minister" })],
  measures: [measure("m1", { count: 35, date: { start: "2016-12-29" } })],
  claims: [claim("k1", ["c1"])],
});

const places = makePlaces();
afterAll(() => places.clear());

describe.each(NAMES)("the ledger, %s", (name) => {
  const missing = missingAt(name);
  const skipped = missing !== undefined;
  let place: LedgerPlace;
  let ledger: Ledger;
  beforeAll(async () => {
    if (skipped) return;
    place = await places.fresh(name);
    ledger = await openLedger(place);
  });
  beforeEach(({ skip }) => {
    if (skipped) skip(missing);
  });
  afterAll(async () => {
    if (!skipped) await ledger.close();
  });

  it("gives back the report exactly, whatever its characters, also after reopening", async () => {
    const text = "Talks in İstanbul \0 and half \ud83d a character.\r\n\ttab";
    const bytes = Uint8Array.from({ length: 256 }, (_, i) => i);
    const report = { text, outlet: "Anadolu", title: "A \0 title", publishedAt: "2022-12-09", language: "en" };
    const { id } = await ledger.addReport({ ...report, bytes });
    await ledger.close();
    ledger = await openLedger(place);
    expect((await ledger.report(id))?.report).toEqual(report);
    expect(await ledger.received(id)).toEqual(report);
    expect(await ledger.bytes(id)).toEqual(bytes);
  });

  it("takes the same report once, and the same words of another outlet as a copy of one origin", async () => {
    const before = await ledger.counts();
    const one = await ledger.addReport(received("Ministers met in Cairo.", { outlet: "A" }));
    const again = await ledger.addReport(received("Ministers met in Cairo.", { outlet: "A" }));
    const copy = await ledger.addReport(received("Ministers  met in Cairo!", { outlet: "B" }));
    expect([one.added, again, copy.added]).toEqual([true, { id: one.id, added: false }, true]);
    const after = await ledger.counts();
    expect([after.reports - before.reports, after.origins - before.origins]).toEqual([2, 1]);
    expect((await ledger.report(one.id))?.copies.map(({ outlet }) => outlet)).toEqual(["B"]);
  });

  it("adds the same report only once when two ask at the same time", async () => {
    const report = received("Both at once.");
    const answers = await Promise.all([ledger.addReport(report), ledger.addReport(report), ledger.addReport(report)]);
    expect(answers.filter(({ added }) => added)).toHaveLength(1);
  });

  it("merges what two reports say as soon as their readings are in, and links findings to the record", async () => {
    const a = await ledger.addReport(
      received("First report of the Istanbul talks.", { outlet: "A", publishedAt: "2022-12-09" }),
    );
    const b = await ledger.addReport(
      received("Second report of the Istanbul talks.", { outlet: "B", publishedAt: "2022-12-10" }),
    );
    await ledger.saveReading(a.id, meeting);
    await ledger.saveReading(b.id, meeting);
    const { items, total } = await ledger.contacts({ between: ["USA", "RUS"] });
    expect(total).toBe(1);
    expect(items[0]?.backing).toMatchObject({ reports: 2, origins: 2, outlets: ["A", "B"] });
    const links = (await ledger.report(b.id))?.links;
    expect(links).toEqual({ c1: items[0]!.id, m1: expect.stringMatching(/^m-/) });
    expect(await ledger.measure(links!.m1!)).toMatchObject({ count: 35, backing: { reports: 2 } });
  });

  it("finds a record under the address of any of its findings", async () => {
    const { items } = await ledger.contacts();
    for (const { address } of items[0]!.members) expect((await ledger.contact(address))?.id).toBe(items[0]!.id);
    expect(await ledger.contact("c-nothing")).toBeNull();
    expect(await ledger.measure(items[0]!.id)).toBeNull();
  });

  it.each([
    [{ between: ["RUS", "USA"] as const }, 1],
    [{ between: ["RUS", "FRA"] as const }, 0],
    [{ status: ["held", "planned"] as const }, 1],
    [{ status: ["planned"] as const }, 0],
    [{ level: ["deputy-minister"] as const }, 1],
    [{ kind: ["call"] as const }, 0],
    [{ since: "2022-12-09", until: "2022-12-09" }, 1],
    [{ since: "2022-12", until: "2022-12" }, 1],
    [{ since: "2022-12-10" }, 0],
    [{ until: "2022-12-08" }, 0],
    [{ q: "istanbul" }, 1],
    [{ q: "'; drop table record; --" }, 0],
    [{ outlet: ["B", "Nobody"] }, 1],
    [{ outlet: ["Nobody"] }, 0],
    [{ outlet: ["B"], between: ["RUS", "USA"] as const, q: "istanbul" }, 1],
    [{ origins: 2 }, 1],
    [{ origins: 3, between: ["RUS", "USA"] as const }, 0],
    [{ toldAfter: "2001-01-01T00:00:00Z" }, 1],
    [{ toldAfter: "2999-01-01T00:00:00Z", between: ["RUS"] as const }, 0],
    [{ limit: 1, offset: 1 }, 1],
  ])("lists contacts by %j", async (query, total) => {
    const page = await ledger.contacts(query);
    expect(page.total).toBe(total);
    expect(page.items).toHaveLength("offset" in query ? 0 : total);
  });

  it("shows in lists what whole records say, without the evidence of single fields", async () => {
    const [[whole], [listed]] = [(await ledger.contacts()).items, (await ledger.contactSummaries()).items];
    const { id, status, level, place, date, evidence, backing, disputes } = whole!;
    expect(listed).toEqual({
      ...{ id, status, level, place, date, evidence, backing, kind: "meeting", parties: ["RUS", "USA"] },
      ...{ participants: [], topics: [], disputes: disputes.length, receivedAt: expect.any(String) },
    });
    expect((await ledger.measureSummaries({ outlet: ["A"] })).items).toMatchObject([{ count: 35, by: ["USA"] }]);
  });

  it("lists reports newest first and finds them by their words in any form", async () => {
    const all = await ledger.reports();
    const days = all.items.map(({ publishedAt = "" }) => publishedAt);
    expect(days).toEqual(days.toSorted().reverse());
    expect((await ledger.reports({ q: "ministers meeting cairo" })).total).toBe(0);
    expect((await ledger.reports({ q: "minister cairo" })).total).toBe(2);
    expect((await ledger.reports({ limit: 2 })).items).toHaveLength(2);
  });

  it("says which reports a better engine must read, and puts its reading in place of the old one", async () => {
    const { id } = await ledger.addReport(received("Read me twice."));
    await ledger.saveReading(id, meeting);
    expect(await ledger.outdatedReports("test")).not.toContain(id);
    expect(await ledger.outdatedReports("better")).toContain(id);
    await ledger.saveReading(id, reading({ engine: "better" }));
    expect(await ledger.outdatedReports("better")).not.toContain(id);
    expect((await ledger.report(id))?.links).toEqual({});
    expect((await ledger.report(id))?.entry).toMatchObject({ engine: "better", contacts: 0 });
  });

  it("computes the same record again", async () => {
    const before = [await ledger.contacts(), await ledger.measures()];
    await ledger.rebuildRecord();
    expect([await ledger.contacts(), await ledger.measures()]).toEqual(before);
  });

  it("refuses a reading of a report that it does not have", async () => {
    await expect(ledger.saveReading("r-none", meeting)).rejects.toThrow(/no report r-none.*Add the report/);
  });
});

describe.each(NAMES)("a ledger of many contacts, %s", (name) => {
  const missing = missingAt(name);
  let ledger: Ledger;
  beforeAll(async () => {
    if (missing) return;
    ledger = await openLedger(await places.fresh(name));
    for (const n of [1, 2, 3, 4, 5, 6, 7]) await add(n);
  });
  beforeEach(({ skip }) => {
    if (missing) skip(missing);
  });
  afterAll(() => ledger?.close());

  /** Every second one has no day; people, places and topics come back. */
  async function add(n: number): Promise<string> {
    const { id } = await ledger.addReport(
      received(`Report number ${n}.`, { outlet: n > 5 ? "Zürcher Bote" : "Gazette" }),
    );
    const party = ["DZA", "TUN", "EGY", "LBY", "MLI", "NER", "TCD"][n - 1]!;
    await ledger.saveReading(
      id,
      reading({
        contacts: [
          contact("c1", {
            parties: ["MAR", party],
            level: "minister",
            participants: [{ name: "Nasser Bourita", state: "MAR", level: "minister", evidence: [] }],
            place: n > 3 ? { city: "São Tomé" } : ISTANBUL,
            topics: [{ label: n > 1 ? "grain" : "Grain", treatment: "discussed", evidence: [] }],
            ...(n % 2 ? { date: { start: `2021-05-0${n}`, end: `2021-05-0${n}` } } : {}),
          }),
        ],
      }),
    );
    return id;
  }

  it.each([{}, { between: ["MAR"] as const }])("gives page after page, each once and in order: %j", async (asked) => {
    const whole = (await ledger.contacts(asked)).items.map(({ id }) => id);
    expect(whole).toHaveLength(7);
    const paged: string[] = [];
    for (let after: string | undefined; ; ) {
      const page = await ledger.contactSummaries({ ...asked, limit: 2, ...(after ? { after } : {}) });
      expect(page.total).toBe(7);
      paged.push(...page.items.map(({ id }) => id));
      after = page.next;
      if (after === undefined) break;
    }
    expect(paged).toEqual(whole);
    const reports: string[] = [];
    for (let after: string | undefined = "9999,"; after; ) {
      const page = await ledger.reports({ limit: 3, after });
      reports.push(...page.items.map(({ id }) => id));
      after = page.next;
    }
    expect(reports).toEqual((await ledger.reports()).items.map(({ id }) => id));
  });

  it("suggests what its records name by the beginnings of words, however they are accented, with how many", async () => {
    const suggested = async (words: string, parties: string[] = []) =>
      (await ledger.suggestions(words, parties)).map(({ kind, name, records }) => `${kind} ${name} ${records}`);
    expect(await suggested("bour")).toEqual(["person Nasser Bourita 7"]);
    expect(await suggested("nasser b")).toEqual(["person Nasser Bourita 7"]);
    expect(await suggested("ourita")).toEqual([]);
    expect(await suggested("sao")).toEqual(["place São Tomé 4"]);
    expect(await suggested("São T")).toEqual(["place São Tomé 4"]);
    expect(await suggested("zurch")).toEqual(["outlet Zürcher Bote 2"]);
    expect(await suggested("GRA")).toEqual(["topic grain 7"]);
    expect(await suggested("mar", ["MAR", "TUN", "USA"])).toEqual(["state MAR 7", "state TUN 1"]);
    expect(await suggested("", [])).toEqual([]);
    expect(await suggested("'; drop table name; --")).toEqual([]);
  });

  it("says what its records, or those that hold some words, can be narrowed by", async () => {
    const all = await ledger.tallies();
    expect(all).toMatchObject({ looked: 7, several: 0, level: [{ value: "minister", count: 7 }] });
    expect(all.state[0]).toEqual({ value: "MAR", count: 7 });
    expect(all.outlet).toEqual([
      { value: "Gazette", count: 5 },
      { value: "Zürcher Bote", count: 2 },
    ]);
    expect(await ledger.tallies("istanbul")).toMatchObject({ looked: 3, outlet: [{ value: "Gazette", count: 3 }] });
    expect(await ledger.tallies("nothing of it")).toMatchObject({ looked: 0, state: [], status: [], several: 0 });
  });

  it("no longer suggests or counts what was in a report that was taken out", async () => {
    const id = await add(7);
    await ledger.removeReport(id);
    expect(await ledger.suggestions("zurich")).toEqual([]);
    expect(await ledger.suggestions("zurch")).toMatchObject([{ records: 1 }]);
    await ledger.rebuildRecord();
    expect(await ledger.suggestions("bourita")).toMatchObject([{ records: 6 }]);
    await add(7);
  });

  it("counts the reports of a question once, however many of their contacts it asks about", async () => {
    const { coverage } = await ledger.check({ assertion: { kind: "any" }, between: ["MAR"], until: "2021-05-04" });
    expect(coverage).toMatchObject({ contacts: 2, reports: 2, first: "2021-05-01", last: "2021-05-07" });
    const both = reading({
      contacts: [
        contact("c1", { parties: ["MAR", "ESP"], date: NINTH, level: "head" }),
        contact("c2", { parties: ["MAR", "ESP", "FRA"], date: NINTH, kind: "call", level: "head" }),
      ],
    });
    await ledger.saveReading((await ledger.addReport(received("Of two contacts."))).id, both);
    const { coverage: more } = await ledger.check({ assertion: { kind: "any" }, between: ["MAR", "ESP"] });
    expect(more).toMatchObject({ contacts: 2, reports: 1 });
    expect(more.watched.map(({ party, counterparts }) => [party, counterparts])).toEqual([
      ["MAR", 9],
      ["ESP", 2],
    ]);
  });
});

it("says that a PostgreSQL database cannot be reached, and what to check", async () => {
  await expect(openLedger({ database: "postgres://nobody@127.0.0.1:9/none" })).rejects.toThrow(
    /database cannot be reached .*Check the address after --database/,
  );
});
