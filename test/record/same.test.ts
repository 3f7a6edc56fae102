import { describe, expect, it } from "vitest";
import type { Contact, Level, Measure, Participant } from "../../src/engine/types.ts";
import { compareContact, compareMeasure, judge } from "../../src/record/same/index.ts";
import { contact, ISTANBUL, measure, NINTH } from "./readings.ts";

const REPORTED = "2022-12-10";
const fitOf = (a: Partial<Contact>, b: Partial<Contact>, days: readonly [string, string] = [REPORTED, REPORTED]) =>
  judge(compareContact(contact("c1", a), days[0]), compareContact(contact("c2", b), days[1])).fit;
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

  it("an object by its name is the same though the days are not exact", () => {
    const seized = (start: string) =>
      ({ by: ["TUR"], against: [], kind: "other", object: "the tanker Blue Heron", date: { start } }) as const;
    expect(fitMeasures(seized("2019-05"), seized("2019-05-20"))).toBe("fair");
    expect(fitMeasures(seized("2019-05"), { ...seized("2019-05-20"), object: "the tanker Grey Gull" })).toBe("open");
  });
});
