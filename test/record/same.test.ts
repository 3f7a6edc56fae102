import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Contact, Level, Measure, Participant } from "../../src/engine/types.ts";
import { type Compared, compareContact, compareMeasure, doFit, judge } from "../../src/record/same/index.ts";
import { keysOf } from "../../src/record/same/keys.ts";
import { anyContact, anyMeasure } from "./arbitrary.ts";
import { contact, ISTANBUL, measure, NINTH } from "./readings.ts";

const REPORTED = "2022-12-10";
const fitOf = (a: Partial<Contact>, b: Partial<Contact>, days: readonly [string, string] = [REPORTED, REPORTED]) =>
  judge(compareContact(contact("c1", a), days[0]), compareContact(contact("c2", b), days[1])).fit;
/** How two meetings of the Security Council fit whose reports have these days and titles. */
const fitCouncils = (
  [a, onA, titleA]: readonly [Partial<Contact>, string, string],
  [b, onB, titleB]: readonly [Partial<Contact>, string, string],
) =>
  judge(
    compareContact(contact("c1", { ...COUNCIL, ...a }), onA, titleA),
    compareContact(contact("c2", { ...COUNCIL, ...b }), onB, titleB),
  ).fit;
const COUNCIL = {
  parties: ["UN"],
  evidence: [{ start: 0, end: 39, exact: "an emergency meeting of Security Council" }],
} as const;
const fitMeasures = (a: Partial<Measure>, b: Partial<Measure>) =>
  judge(compareMeasure(measure("m1", a), REPORTED), compareMeasure(measure("m2", b), REPORTED)).fit;

const person = (name: string, state: string, level: Level): Participant => ({ name, state, level, evidence: [] });
const leaders = {
  kind: "call",
  level: "head",
  date: NINTH,
  participants: [person("Vladimir Putin", "RUS", "head"), person("Joe Biden", "USA", "head")],
} as const;
const ministers = {
  kind: "call",
  level: "minister",
  date: NINTH,
  participants: [person("Sergei Lavrov", "RUS", "minister"), person("Antony Blinken", "USA", "minister")],
} as const;

describe("same or different contacts", () => {
  it("the leaders' call and the ministers' call of one day are two", () => {
    expect(fitOf(leaders, ministers)).toBe("contradiction");
    expect(fitOf(leaders, leaders)).toBe("strong");
  });

  it("one call stays one when a report spells a name otherwise or leaves one side's out", () => {
    const spelled = { ...ministers, participants: [person("Sergey Lavrov", "RUS", "minister")] };
    expect(fitOf(ministers, spelled)).toBe("strong");
  });

  it("who met two of the other side met twice, unless in one city", () => {
    const met = (name: string, level: Level, more: Partial<Contact> = {}): Partial<Contact> => ({
      date: NINTH,
      level,
      participants: [person("Sergei Lavrov", "RUS", "minister"), person(name, "USA", level)],
      ...more,
    });
    expect(fitOf(met("Antony Blinken", "minister"), met("Jake Sullivan", "minister"))).toBe("open");
    expect(fitOf(met("Antony Blinken", "minister"), met("Rose Gottemoeller", "deputy-minister"))).toBe("contradiction");
    const there = { place: ISTANBUL };
    expect(fitOf(met("Antony Blinken", "minister", there), met("Jake Sullivan", "minister", there))).toBe("strong");
    expect(fitOf(met("Antony Blinken", "minister"), met("Blinken", "minister"))).toBe("strong");
  });

  it("undated meetings of a body are one only when their reports are of one matter", () => {
    const plan = { status: "planned", date: { start: "2022-11-05", end: "2022-11-05" } } as const;
    const asked: Parameters<typeof fitCouncils>[0] = [
      { status: "planned" },
      "2022-11-04",
      "Ethiopia shells Sudanese border town",
    ];
    const planned: typeof asked = [plan, "2022-11-04", "Sudanese town on Ethiopia border shelled again"];
    expect(fitCouncils(asked, planned)).toBe("weak");
    expect(fitCouncils([{}, "2022-11-06", "Sudanese anger after border shelling by Ethiopia"], planned)).toBe("weak");
    expect(fitCouncils([{}, "2022-11-09", "Sudanese anger after border shelling by Ethiopia"], planned)).toBe("open");
    expect(fitCouncils([{}, "2022-11-03", "Sudanese anger after border shelling by Ethiopia"], planned)).toBe("open");
    expect(fitCouncils(asked, [plan, "2022-11-04", "Emergency meeting of Security Council on Haiti"])).toBe("open");
    // What the titles say of the meeting itself is true of every one.
    const title = (where: string) => `Security Council holds emergency meeting on ${where}`;
    expect(fitCouncils([{}, "2022-11-04", title("Haiti")], [{}, "2022-11-04", title("Sudan")])).toBe("open");
  });

  it("what was planned for a day is what is told of the day after, if nothing tells them apart", () => {
    const plan = { status: "planned", date: { start: "2022-12-09", end: "2022-12-09" } } as const;
    expect(fitOf(plan, {}, ["2022-12-08", "2022-12-10"])).toBe("weak");
    expect(fitOf(plan, {}, ["2022-12-08", "2022-12-13"])).toBe("open");
    expect(fitOf(plan, { status: "cancelled" }, ["2022-12-08", "2022-12-10"])).toBe("open");
  });

  it("two rounds in one city weeks apart are two, also when one report has no day", () => {
    const round = (start: string) => ({ place: ISTANBUL, date: { start, text: start } });
    expect(fitOf(round("2025-02-27"), round("2025-04-10"))).toBe("contradiction");
    expect(fitOf(round("2025-02-27"), { place: ISTANBUL }, ["2025-02-27", "2025-04-10"])).toBe("open");
  });

  it("a plan and what was held in the same place on the same day are one", () => {
    expect(fitOf({ place: ISTANBUL, date: NINTH, status: "planned" }, { place: ISTANBUL, date: NINTH })).toBe("strong");
  });

  it("a body's meeting is one in reports of one day, and a member more or less does not part them", () => {
    const council = { parties: ["UN"], date: NINTH };
    expect(fitOf(council, council)).toBe("fair");
    expect(fitOf(council, { ...council, parties: ["UN", "JPN"] })).toBe("fair");
    expect(fitOf({ parties: ["RUS"], date: NINTH }, { parties: ["RUS", "TUR"], date: NINTH })).toBe("contradiction");
  });

  it("a day that the text does not give may be off by one, and one that it gives may not", () => {
    const given = { place: ISTANBUL, date: { start: "2022-12-08", text: "on 8 December" } };
    const assumed = { place: ISTANBUL, date: { start: "2022-12-09", end: "2022-12-09" } };
    expect(fitOf(given, assumed)).toBe("strong");
    expect(fitOf(given, { ...assumed, date: { ...assumed.date, text: "on Friday" } })).toBe("contradiction");
  });

  it("without a day, the same people near in time are one, other people are not", () => {
    const undated = { kind: "call", participants: ministers.participants } as const;
    expect(fitOf(undated, ministers, ["2022-12-12", REPORTED])).toBe("weak");
    expect(fitOf(undated, ministers, ["2022-12-30", REPORTED])).toBe("open");
  });
});

describe("contacts of which reports leave something out", () => {
  const nextDay = ["2022-12-10", "2022-12-11"] as const;

  it("what two reports of one story tell without a day is one contact, unless something tells two apart", () => {
    expect(fitOf({ status: "planned" }, { status: "planned", kind: "negotiation" }, nextDay)).toBe("weak");
    expect(fitOf({}, { date: NINTH }, nextDay)).toBe("weak");
    expect(fitOf({ status: "planned" }, { date: NINTH }, nextDay)).toBe("open");
    expect(fitOf({}, { kind: "visit" }, nextDay)).toBe("open");
    expect(fitOf({ level: "head" }, { level: "minister" }, nextDay)).toBe("open");
    expect(fitOf({}, {}, ["2022-12-10", "2022-12-14"])).toBe("open");
    expect(fitOf({}, { parties: ["RUS", "TUR", "USA"] }, nextDay)).toBe("open");
    expect(fitOf({ parties: ["UN"] }, { parties: ["UN"] }, nextDay)).toBe("open");
  });

  it("a contact of which one side is told alone needs its day and its place or people", () => {
    const alone = { parties: ["TUR"], place: ISTANBUL, date: NINTH };
    expect(fitOf(alone, { ...alone, parties: ["RUS", "TUR"] })).toBe("weak");
    expect(fitOf({ ...alone, place: {} }, { ...alone, parties: ["RUS", "TUR"] })).toBe("contradiction");
    expect(fitOf({ parties: ["TUR"], place: ISTANBUL }, { ...alone, parties: ["RUS", "TUR"] })).toBe("open");
  });

  it("a plan and the word that it was put off are one contact of two days, other plans are two", () => {
    const plan = (start: string, status: Contact["status"] = "planned") => ({ status, date: { start, text: start } });
    const days = ["2022-12-05", "2022-12-10"] as const;
    expect(fitOf(plan("2022-12-12"), plan("2022-12-19", "postponed"), days)).toBe("weak");
    expect(fitOf(plan("2022-12-08"), plan("2022-12-19", "postponed"), days)).toBe("contradiction");
    expect(fitOf(plan("2022-12-12"), plan("2022-12-19"), days)).toBe("contradiction");
    const who = { place: ISTANBUL, participants: ministers.participants };
    expect(fitOf({ ...who, ...plan("2022-12-12") }, { ...who, ...plan("2022-12-19") }, days)).toBe("weak");
  });

  it("two stays of which one ends where the other begins are two", () => {
    const stay = (start: string, end: string) => ({
      place: ISTANBUL,
      date: { start, end, text: `${start} to ${end}` },
    });
    expect(fitOf(stay("1996-04-20", "1996-04-21"), stay("1996-04-21", "1996-04-22"))).toBe("open");
    expect(fitOf(stay("1996-04-20", "1996-04-22"), stay("1996-04-21", "1996-04-22"))).toBe("strong");
  });
});

describe("keys", () => {
  const anyDay = fc.constantFrom(undefined, "2022-11-28", "2022-12-09", "2022-12-10", "2022-12-11");
  const anyTitle = fc.constantFrom(undefined, "Ethiopia shells border towns", "Border towns shelled by Ethiopia again");
  const anyCompared = fc.oneof(
    fc
      .tuple(anyContact, anyDay, anyTitle)
      .map(([given, day, title]): Compared => compareContact(contact("c1", given), day, title)),
    fc.tuple(anyMeasure, anyDay).map(([given, day]): Compared => compareMeasure(measure("m1", given), day)),
  );

  it("two that fit find each other, whichever comes first", () => {
    const meet = (one: Compared, other: Compared): boolean => {
      const keys = new Set(keysOf(other).keys);
      return keysOf(one).probes.some((probe) => keys.has(probe));
    };
    fc.assert(
      fc.property(anyCompared, anyCompared, (a, b) => {
        if (doFit(judge(a, b))) expect([meet(a, b), meet(b, a)]).toEqual([true, true]);
      }),
      { numRuns: 3_000 },
    );
  });
});

describe("same or different measures", () => {
  const seattle = {
    kind: "closure",
    object: "consulate in Seattle",
    date: { start: "2018-03-26", text: "Monday" },
  } as const;

  it("a recalled and the same expelled ambassador are two measures", () => {
    expect(fitMeasures({ kind: "recall", object: "ambassador" }, { kind: "expulsion", object: "ambassador" })).toBe(
      "contradiction",
    );
  });

  it("two consulates closed on one day are not taken for one", () => {
    expect(fitMeasures(seattle, { ...seattle, object: "the consulate in Houston" })).toBe("open");
    expect(fitMeasures(seattle, { ...seattle, object: "Seattle consulate" })).toBe("strong");
  });

  it("what reports of one story leave unsaid does not part measures, and other acts stay two", () => {
    const sanction = { kind: "sanction", object: "grain traders", date: NINTH } as const;
    expect(fitMeasures(sanction, { kind: "sanction" })).toBe("weak");
    expect(fitMeasures(sanction, { kind: "sanction", status: "threatened" })).toBe("open");
    expect(fitMeasures(sanction, { ...sanction, against: [], object: undefined as never })).toBe("weak");
    expect(fitMeasures({ ...sanction, kind: "other" }, { kind: "other" })).toBe("open");
    expect(fitMeasures(sanction, { kind: "sanction", object: "banks" })).toBe("open");
  });

  it("an act of which a report does not tell the day may have been some days before it", () => {
    const on = (start: string, words?: string) => ({ date: { start, end: start, ...(words ? { text: words } : {}) } });
    const ship = { by: ["TUR"], against: [], kind: "other", object: "the tanker Blue Heron" } as const;
    expect(fitMeasures({ ...ship, ...on("2022-11-20", "on 20 November") }, { ...ship, ...on("2022-12-10") })).toBe(
      "fair",
    );
    expect(fitMeasures({ ...ship, ...on("2022-11-20", "then") }, { ...ship, ...on("2022-12-10", "on Saturday") })).toBe(
      "contradiction",
    );
    expect(fitMeasures({ ...ship, ...on("2022-12-12", "on Monday") }, { ...ship, ...on("2022-12-10") })).toBe(
      "contradiction",
    );
  });

  it("an object by its name is the same though the days are not exact", () => {
    const seized = (start: string) =>
      ({ by: ["TUR"], against: [], kind: "other", object: "the tanker Blue Heron", date: { start } }) as const;
    expect(fitMeasures(seized("2019-05"), seized("2019-05-20"))).toBe("fair");
    expect(fitMeasures(seized("2019-05"), { ...seized("2019-05-20"), object: "the tanker Grey Gull" })).toBe("open");
  });

  it("objects are not alike for the state that they have to do with", () => {
    const paused = (object: string, named?: string[]) =>
      ({
        kind: "suspension",
        object,
        ...(named ? { named } : {}),
        fields: { object: [{ start: 0, end: 1, exact: object }] },
      }) as const;
    const day = { date: { start: "2022-12-10", end: "2022-12-10" } };
    expect(fitMeasures({ ...paused("aid deliveries to Georgia"), ...day }, paused("intelligence for Georgia"))).toBe(
      "open",
    );
    expect(
      fitMeasures({ ...paused("aid deliveries to Georgia"), ...day }, paused("deliveries of grain to Georgia")),
    ).toBe("weak");
    const freed = (name: string) => ({ ...paused(`the Georgian sailor ${name}`, [name]), ...day });
    expect(fitMeasures(freed("Beridze"), freed("Lomidze"))).toBe("open");
    expect(fitMeasures(freed("Beridze"), freed("Beridze"))).toBe("strong");
  });

  it("an object is compared in all the words that a report has for it", () => {
    const seized = { by: ["TUR"], against: [], kind: "other" } as const;
    const quoted = (...words: string[]) => ({
      object: words[0]!,
      named: words[1]!.split(" ").slice(-2),
      fields: { object: words.map((exact, i) => ({ start: i, end: i + exact.length, exact })) },
    });
    const named = { ...seized, date: { start: "2022-11-20" }, ...quoted("a tanker", "the Blue Heron") };
    expect(fitMeasures(named, { ...seized, date: { start: "2022-11" }, ...quoted("a ship", "the Blue Heron") })).toBe(
      "fair",
    );
    expect(fitMeasures(named, { ...seized, date: { start: "2022-11" }, ...quoted("a ship", "the Grey Gull") })).toBe(
      "open",
    );
  });
});
