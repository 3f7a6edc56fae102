import { describe, expect, it } from "vitest";
import { read } from "./told.ts";

describe("fields of measures", () => {
  it("counts, names and dates what is done", () => {
    const [measure] = read("Latvia expelled seven Belarusian diplomats on 3 May 2024.").measures;
    expect(measure).toMatchObject({ count: 7, object: "Belarusian diplomats", date: { start: "2024-05-03" } });
  });

  it("counts no percentages", () => {
    expect(read("Chile imposed a 25% tariff on steel from China.").measures[0]?.count).toBeUndefined();
  });

  it("takes for announced what begins after the day of the report", () => {
    const [measure] = read("Canada announced tariffs on Chinese steel from 1 October 2024.").measures;
    expect(measure).toMatchObject({ kind: "other", status: "announced", by: ["CAN"], against: ["CHN"] });
  });

  it("joins two mentions of one act, and keeps a threat apart from a deed", () => {
    const kinds = read(
      "Spain closed its embassy in Managua on Monday. The closure of the Spanish embassy in Managua was announced by Spain in a letter. Spain threatened Nicaragua with sanctions.",
    ).measures.map(({ kind, status }) => `${kind}/${status}`);
    expect(kinds).toEqual(["closure/done", "sanction/threatened"]);
  });

  it("gives sanctions told without a target the only target of the report", () => {
    const measures = read(
      "The Security Council imposed sanctions on Eritrea in 2009. It was the second time that sanctions had been adopted by the Security Council.",
    ).measures;
    expect(measures.every(({ by, against }) => by.join() === "UN" && against.join() === "ERI")).toBe(true);
  });
});

describe("days of measures", () => {
  const daysOf = (text: string) => read(text).measures.map(({ date }) => [date?.start, date?.end]);

  it.each([
    // What is reported last week was done at a time of its own.
    ["A broker was questioned after reports last week that Chile had seized a Panama-flagged tanker.", [undefined]],
    [
      "Chilean officers boarded the Panama-flagged tanker and questioned its crew when it returned to Iquique on 3 May 2024.",
      ["2024-05-03"],
    ],
    [
      "Peru read the Security Council resolution adopted on 5 May 2024, which imposes an arms embargo on Libya.",
      ["2024-05-05"],
    ],
    ["Traders fear the EU regulation signed on 5 May 2024, which bans steel imports from Belarus.", ["2024-05-05"]],
    ["Canada capped imports from China for three months starting in October 2024.", [undefined]],
  ])("%s", (text, starts) => {
    expect(daysOf(text).map(([start]) => start)).toEqual(starts);
  });

  it("knows a decision by its month", () => {
    const [measure] = read("September's Security Council resolution imposed an arms embargo on Libya.").measures;
    expect(measure?.date).toMatchObject({ start: expect.stringMatching(/-09-01$/u), text: "September" });
    expect(read("May's office said Britain had banned steel imports from Chad.").measures[0]?.date).toBeUndefined();
  });
});

describe("ships by their names", () => {
  it.each([
    "Chile seized the Panama-flagged Estrella.",
    "Chilean officers boarded the Blue Heron after a request from Japan. The tanker Blue Heron had carried arms.",
    "Chilean officers boarded the Blue Heron, a tanker flying the flag of Panama, after a request from Japan.",
    "Chilean authorities announced the Panama-flagged Estrella was impounded in the port of Arica.",
  ])("%s", (text) => {
    expect(read(text).measures.map(({ kind, by }) => [kind, ...by])).toEqual([["other", "CHL"]]);
  });

  it.each([
    "Chilean officers arrested John Smith after a request from Japan. The ship captain John Smith denied it.",
    "Yemen's army captured Hodeidah after a request from Oman. A ship lay off Hodeidah.",
    "A ship was captured in photos that Chile released after a request from Japan.",
  ])("%s", (text) => {
    expect(read(text).measures.filter(({ kind }) => kind === "other")).toEqual([]);
  });

  it("keeps every wording of what was seized, but for headlines", () => {
    const text =
      "Chile Seizes Ship Suspected of Carrying Arms to Libya\n\nChile seized a Panama-flagged tanker suspected of carrying arms to Libya. The tanker Blue Heron was seized in Arica.";
    const [measure, ...others] = read(text).measures;
    expect(others).toEqual([]);
    expect(measure?.object).toMatch(/^Panama-flagged tanker/u);
    expect(measure?.fields.object?.map(({ exact }) => exact)).toEqual([
      expect.stringMatching(/^Panama-flagged/u),
      expect.stringMatching(/Blue Heron|tanker/u),
    ]);
  });
});

describe("names of what a measure acts on", () => {
  it.each([
    ["Norway closed the Houston consulate of Chad.", ["Houston"]],
    ["Norway suspended military aid to Georgia.", undefined],
  ])("%s", (text, named) => {
    expect(read(text).measures.map((measure) => measure.named)).toEqual([named]);
  });
});

describe("whom a measure hits", () => {
  it("is who stands below the act, not who acts elsewhere in the sentence", () => {
    const { measures } = read(
      "The ship was released by Malta after the Security Council passed a resolution to inspect vessels bound for Libya.",
    );
    expect(measures.find(({ kind }) => kind === "sanction")).toMatchObject({ by: ["UN"], against: ["LBY"] });
  });
});

describe("answers", () => {
  it.each([
    ["Peru expelled the Chilean consul. In return, Chile closed its embassy in Lima.", "closure", "expulsion"],
    [
      "Fiji recalled its ambassador from Apia in response to Samoa's expulsion of two Fijian diplomats.",
      "recall",
      "expulsion",
    ],
    ["Sudan suspended trade with Chad after Chad closed its border with Sudan.", "suspension", "closure"],
    [
      "Oman froze the assets of two Yemeni officials. Yemen retaliated and expelled the Omani ambassador.",
      "expulsion",
      "sanction",
    ],
  ])("%s", (text, answer, answered) => {
    const { measures } = read(text);
    const first = measures.find(({ kind }) => kind === answered);
    expect(first).toBeDefined();
    expect(measures.find(({ kind }) => kind === answer)?.answers).toEqual([first?.id]);
    expect(first?.answers).toBeUndefined();
  });

  it("ties nothing to what a third party did", () => {
    const { measures } = read("Peru expelled the Chilean consul. In return, Samoa closed its embassy in Apia to Fiji.");
    expect(measures.flatMap(({ answers = [] }) => answers)).toEqual([]);
  });
});

describe("codes of event data", () => {
  it.each([
    ["Denmark expelled three Syrian diplomats.", { event: "SANCTION", mode: "expel", cameo: "166" }],
    ["Egypt threatened to close its border with Sudan.", { event: "THREATEN", mode: "relations", cameo: "1313" }],
    ["Norway suspended aid to Uganda.", { event: "SANCTION", mode: "discontinue", cameo: "162" }],
    ["Spain asked Venezuela to release two Spanish tourists.", { event: "REQUEST", mode: "yield", cameo: "1053" }],
    ["Mexico recognised Palestine.", { event: "SUPPORT", cameo: "054" }],
    ["Laos and Thailand signed an agreement on electricity.", { event: "SUPPORT", cameo: "057" }],
    ["Laos and Thailand agreed on a protocol.", { event: "AGREE", cameo: "030" }],
    ["Nepal will withdraw its peacekeepers from Haiti.", { event: "THREATEN", mode: "expel", cameo: "136" }],
    [
      "A ceasefire between Cambodia and Thailand came into effect.",
      { event: "RETREAT", mode: "ceasefire", cameo: "0871" },
    ],
    ["Tunisia closed its border with Libya.", { event: "COERCE", mode: "restrict", cameo: "191" }],
  ])("of measures: %s", (text, code) => {
    expect(read(text).measures[0]?.code).toEqual(code);
  });

  it.each([
    [
      "French President Emmanuel Macron spoke by phone with Turkish President Recep Tayyip Erdogan.",
      { event: "CONSULT", mode: "phone", cameo: "041" },
    ],
    [
      "Finnish President Alexander Stubb met Hungarian President Tamás Sulyok in Vienna, Austria.",
      { event: "CONSULT", mode: "third-party", cameo: "044" },
    ],
    ["France and Algeria will hold talks next week.", { event: "AGREE", cameo: "036" }],
  ])("of contacts: %s", (text, code) => {
    expect(read(text).contacts[0]?.code).toEqual(code);
  });

  it("has none for what did not happen", () => {
    expect(read("Angola denied that it had expelled the Rwandan ambassador.").measures[0]).not.toHaveProperty("code");
  });
});
