import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Reading } from "../../src/engine/types.ts";
import { loadReader } from "../../src/intake/engine.ts";

const reader = loadReader();
const read = (text: string, publishedAt = "2025-02-20"): Reading => reader.read({ text, publishedAt });

describe("contacts", () => {
  it.each([
    [
      "The Turkish foreign minister, Hakan Fidan, met his Iranian counterpart Abbas Araghchi in Tehran on Sunday.",
      "meeting",
      "held",
      ["TUR", "IRN"],
    ],
    [
      "France and Algeria will hold talks on migration in Marseille next week.",
      "negotiation",
      "planned",
      ["FRA", "DZA"],
    ],
    ["Japan cancelled a meeting with China over the arrest of a fisherman.", "meeting", "cancelled", ["JPN", "CHN"]],
    ["Talks between Serbia and Kosovo were postponed.", "negotiation", "postponed", ["SRB", "XKX"]],
    [
      "The Indian prime minister, Narendra Modi, visited Thimphu, Bhutan, in March 2024.",
      "visit",
      "held",
      ["IND", "BTN"],
    ],
    ["Norway summoned the Russian ambassador on Tuesday.", "summoning", "held", ["NOR", "RUS"]],
    [
      "German Chancellor Olaf Scholz spoke by phone with Russian President Vladimir Putin on 15 November 2024.",
      "call",
      "held",
      ["DEU", "RUS"],
    ],
    ["A ceasefire between Armenia and Azerbaijan was brokered by Russia.", "negotiation", "held", ["ARM", "AZE"]],
  ])("%s", (text, kind, status, parties) => {
    const [contact] = read(text).contacts;
    expect(contact).toMatchObject({ kind, status });
    expect([...contact!.parties].sort()).toEqual([...parties].sort());
  });

  it.each([
    "The company met its deadline in Berlin.",
    "The court summons was delivered to the mayor of Lyon.",
    "Talks on a coalition in Belgium collapsed.",
    "Tourists from Spain visited a museum in Lisbon.",
    "Toyota recalled 40,000 cars.",
  ])("finds none in: %s", (text) => {
    expect(read(text).contacts).toEqual([]);
  });

  it("keeps a mediator apart from the parties", () => {
    const [contact] = read("Talks between Israel and Hamas mediated by Qatar began in Doha on Monday.").contacts;
    expect(contact?.mediators).toEqual(["QAT"]);
    expect([...contact!.parties].sort()).toEqual(["HAMAS", "ISR"]);
  });

  it("keeps what was not discussed", () => {
    const [contact] = read(
      "Finnish President Alexander Stubb met Hungarian President Tamás Sulyok in Budapest on Monday. Sanctions were not discussed.",
    ).contacts;
    expect(contact?.topics.filter((topic) => topic.treatment === "excluded").map((topic) => topic.label)).toEqual([
      "Sanctions",
    ]);
  });

  it("does not date what it cannot date", () => {
    const reading = reader.read({ text: "Norway summoned the Russian ambassador on Tuesday." });
    expect(reading.contacts[0]?.date).toBeUndefined();
    expect(reading.notes.map((note) => note.stage)).toContain("dates");
  });
});

describe("measures", () => {
  it.each([
    ["Bulgaria expelled two Russian diplomats.", "expulsion", ["BGR"], ["RUS"], 2],
    ["Canada imposed sanctions on Belarus.", "sanction", ["CAN"], ["BLR"], undefined],
    ["Ukraine broke off diplomatic relations with Syria.", "severance", ["UKR"], ["SYR"], undefined],
    ["Ireland recognised Palestine.", "recognition", ["IRL"], ["PSE"], undefined],
    ["Poland recalled its ambassador from Budapest.", "recall", ["POL"], ["HUN"], undefined],
  ])("%s", (text, kind, by, against, count) => {
    const [measure] = read(text).measures;
    expect(measure).toMatchObject({ kind, by, against });
    expect(measure?.count).toBe(count);
  });

  it("tells a threat from an act", () => {
    expect(read("The United States threatened sanctions against Iraq.").measures[0]?.status).toBe("threatened");
  });
});

describe("any text", () => {
  const piece = fc.oneof(
    fc.string({ maxLength: 40 }),
    fc.constantFrom(
      "Russia met China in Geneva. ",
      "U.S. ",
      "“",
      "”",
      "\n",
      "\ud83d",
      "😀",
      "\u202e",
      "Ryabkov said ",
      "(",
      "(((((",
      "on Friday ",
      "Мoscow ",
      "click here ",
      "\u0000",
      "İ",
    ),
  );

  it("never makes the reader throw, and every quote slices to its words", () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join("");
        const { contacts, measures, claims, notes } = read(text);
        for (const item of [...contacts, ...measures, ...claims]) {
          expect(item.evidence.length).toBeGreaterThan(0);
          for (const { start, end, exact } of item.evidence) expect(text.slice(start, end)).toBe(exact);
        }
        for (const note of notes) expect(note.start).toBeLessThanOrEqual(note.end);
      }),
      { numRuns: 150 },
    );
  });

  it("gives the same reading byte for byte", () => {
    const text = "Sergei Lavrov met Marco Rubio in Riyadh on 18 February 2025, TASS reported.";
    expect(JSON.stringify(read(text))).toBe(JSON.stringify(read(text)));
  });
});
