import { describe, expect, it } from "vitest";
import { buildRecord } from "../../src/record/index.ts";
import { contactLine } from "../../src/record/lines.ts";
import { relationOf } from "../../src/record/relation/relation.ts";
import { areOneTopic, groupTopics } from "../../src/record/topics.ts";
import { contact, ISTANBUL, NINTH, told } from "./readings.ts";

const topic = (label: string, ...terms: string[]) => ({ label, terms });
const FULL = topic("Russia's war in Ukraine", "war", "Russia", "Ukraine");
const WAR = topic("war in Ukraine", "war", "Ukraine");

describe("topics", () => {
  it.each([
    [FULL, WAR, true],
    [topic("the war", "war"), FULL, true],
    [topic("Ukraine", "Ukraine"), WAR, true],
    [topic("the war in Gaza", "war", "Gaza"), WAR, false],
    [topic("grain exports from Ukraine", "export", "grain", "Ukraine"), WAR, false],
    [topic("grain", "grain"), topic("the price of grain", "price", "grain"), false],
    [
      topic("nuclear programme", "programme", "nuclear"),
      topic("Iran's nuclear program", "program", "Iran", "nuclear"),
      true,
    ],
  ])("$0.label and $1.label", (one, other, areOne) => {
    expect([areOneTopic(one, other), areOneTopic(other, one)]).toEqual([areOne, areOne]);
  });

  it("are grouped under their fullest label, whatever their order", () => {
    const labels = (topics: readonly { label: string }[]) => topics.map(({ label }) => label);
    const [war, the, grain] = [WAR, topic("the war", "war"), topic("grain", "grain")];
    expect(groupTopics([the, grain, FULL, war]).map(labels)).toEqual([[FULL.label, WAR.label, "the war"], ["grain"]]);
  });

  it("of one contact and of a relation are each told once", () => {
    const met = (...topics: (typeof WAR)[]) =>
      contact("c1", {
        place: ISTANBUL,
        date: NINTH,
        topics: topics.map((one) => ({ ...one, treatment: "discussed", evidence: [] })),
      });
    const later = { date: { start: "2022-12-20" }, place: { city: "Ankara" } };
    const { contacts } = buildRecord([
      told("a", [met(WAR)]),
      told("b", [met(topic("the war", "war"), FULL)]),
      told("c", [{ ...met(topic("the war", "war"), topic("grain", "grain")), ...later }]),
    ]);
    expect(contacts.map(({ topics }) => topics.map(({ label }) => label))).toEqual([
      [FULL.label],
      ["the war", "grain"],
    ]);
    const relation = relationOf({
      between: ["RUS", "USA"],
      asOf: "2023-01-01",
      contacts: contacts.map(contactLine),
      measures: [],
      disputes: [],
      coverage: { reports: 3, contacts: 2, watched: [] },
    });
    expect(relation.topics).toEqual([
      { label: FULL.label, contacts: 2, last: "2022-12-20" },
      { label: "grain", contacts: 1, last: "2022-12-20" },
    ]);
  });
});
