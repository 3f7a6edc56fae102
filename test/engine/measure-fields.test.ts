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
