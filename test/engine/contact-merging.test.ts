import { describe, expect, it } from "vitest";
import { loadReader } from "../../src/intake/engine.ts";

const reader = loadReader();
const read = (text: string) => reader.read({ text, publishedAt: "2008-07-10" }).contacts;

describe("one event once", () => {
  it.each([
    "The Syrian and Lebanese presidents met in Damascus on Tuesday. The meeting lasted an hour.",
    "Syria's president met his Lebanese counterpart on Tuesday. After the talks, the two presidents signed nothing.",
    "The Indian foreign minister arrived in Kabul on Monday. During the visit he met the Afghan president.",
    "Japan and Korea opened talks in Busan. The negotiations, which Japan had asked for, will go on until Friday.",
    "The Polish president will visit Latvia on Monday. The visit was announced in Riga.",
    "The French president phoned the Algerian president on Sunday. In the call they discussed gas.",
    "Peru summoned the Chilean ambassador on Monday. The ambassador was summoned over a map.",
  ])("%s", (text) => {
    expect(read(text)).toHaveLength(1);
  });
});

describe("two events twice", () => {
  it.each([
    [
      "two rounds on two days",
      "Mali and Niger held talks in Gao on 1 July. Mali and Niger held talks again on 8 July.",
    ],
    [
      "two places",
      "The Thai premier met the Malaysian premier in Pakse and the Malaysian premier met the Thai premier in Nan in May.",
    ],
    [
      "a meeting and the plan of another",
      "The Thai and Malaysian premiers met on Monday. They will meet again in September.",
    ],
    ["a call and a meeting", "The Thai and Malaysian premiers met on Monday. They had spoken by phone on Friday."],
    [
      "the next round",
      "Togo and Benin held talks on fishing in Lomé on Monday. The next round is to take place in Cotonou in August.",
    ],
    ["again", "The Thai and Malaysian premiers met in Ipoh on Monday. The two premiers will meet again on 2 August."],
    [
      "separately",
      "The presidents of Chad, Niger and Mali met in Gao on Monday. Niger's president met the president of Mali separately.",
    ],
    [
      "other people",
      "Presidents Nicolas Sarkozy and Dmitry Medvedev met on Monday. Foreign ministers Bernard Kouchner and Sergei Lavrov met too.",
    ],
    ["both sides summon", "Spain summoned the Cuban ambassador on Monday after Cuba summoned the Spanish ambassador."],
    [
      "two counterparts",
      "The Swiss president met the Serbian president. The Swiss president met the Maltese president.",
    ],
  ])("%s", (_, text) => {
    expect(read(text)).toHaveLength(2);
  });
});

describe("the setting of another contact", () => {
  it("is left out", () => {
    const contacts = read("On a visit to Jordan, the German foreign minister met the Syrian foreign minister.");
    expect(contacts.map(({ parties }) => [...parties].sort())).toEqual([["DEU", "SYR"]]);
  });

  it("is told when nothing else is", () => {
    const [contact] = read("During a visit to Jordan, the German foreign minister praised the doctors.");
    expect([...contact!.parties].sort()).toEqual(["DEU", "JOR"]);
  });
});

describe("superlatives", () => {
  it.each([
    [
      "The Cuban and American presidents met, in the highest-level contact between the two countries since 1959.",
      "highest",
      "1959-01-01",
    ],
    ["It was the first visit by a Turkish president to Armenia in ten years.", "first", "1998-01-01"],
    ["The Greek prime minister visited Turkey, the first such visit in more than four decades.", "first", "1968-01-01"],
    ["The Serbian and Croatian presidents held their third meeting on Monday.", "count", undefined],
  ])("%s", (text, kind, since) => {
    const text_ = text.startsWith("It was") ? `The Turkish president visited Armenia on Monday. ${text}` : text;
    const superlatives = read(text_).flatMap((contact) => contact.superlatives ?? []);
    expect(superlatives.map((superlative) => superlative.kind)).toEqual([kind]);
    expect(superlatives[0]?.since?.start).toBe(since);
    for (const { start, end, exact } of superlatives[0]!.evidence) expect(text_.slice(start, end)).toBe(exact);
  });

  it.each([
    "The Serbian and Croatian presidents held the first round of talks on Monday.",
    "The Serbian and Croatian presidents met on Monday for the first course of a dinner.",
    "The Serbian president met the Croatian president on the second floor.",
  ])("none: %s", (text) => {
    expect(read(text).flatMap((contact) => contact.superlatives ?? [])).toEqual([]);
  });
});
