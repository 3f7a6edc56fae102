import { describe, expect, it } from "vitest";
import { loadReader } from "../../src/intake/engine.ts";

const reader = loadReader();
const claimsOf = (text: string): [string, string, readonly string[]][] =>
  reader
    .read({ text, publishedAt: "2025-03-05" })
    .claims.map(({ speaker, polarity, via }) => [
      speaker.name ?? speaker.institution ?? speaker.office ?? "",
      polarity,
      via,
    ]);

describe("who carried the words", () => {
  it.each([
    [
      "Yonhap reported that the South Korean defence ministry said that Pyongyang had fired a missile.",
      [["Defence Ministry", "affirm", ["Yonhap"]]],
    ],
    [
      "The Saudi king, quoted by the state news agency SPA, said that Yemen must be spared.",
      [["king", "demand", ["SPA"]]],
    ],
    [
      "Kim Yo Jong said in an article carried by KCNA that the report of a meeting with South Korea was false.",
      [["Kim Yo Jong", "deny", ["KCNA"]]],
    ],
    [
      "Washington has asked Poland to expel the envoys, Reuters reported, citing NATO documents.",
      [["Washington", "demand", ["NATO documents", "Reuters"]]],
    ],
    [
      "Minsk blamed Vilnius, claiming that the Belarusian side was left alone when Lithuania announced it would not pay for Belarusian goods.",
      [
        ["Minsk", "blame", []],
        ["Lithuania", "decline", ["Belarusian side"]],
      ],
    ],
  ])("%s", (text, wanted) => {
    expect(claimsOf(text)).toEqual(wanted);
  });

  it("who quotes, behind the words", () => {
    const text =
      "“Cyprus is deeply worried about the Turkish drills,” the minister Nikos Christodoulides was quoted by the agency CNA as saying.";
    expect(claimsOf(text).map(([name, , via]) => [name, via.length])).toEqual([["Nikos Christodoulides", 1]]);
  });

  it("an outlet to which a speaker goes on talking", () => {
    const text = "Hakan Fidan told CNN Türk that Greece had broken the deal. He added that Cyprus would be warned.";
    expect(claimsOf(text).map(([, , via]) => via)).toEqual([["CNN Türk"], ["CNN Türk"]]);
  });

  it("an outlet to which a speaker goes on talking after a sentence of the report's own", () => {
    const text =
      "Hakan Fidan told CNN Türk that Greece had broken the deal. The deal dates from 2016. He said that Cyprus would be warned.";
    expect(claimsOf(text).map(([, , via]) => via)).toEqual([["CNN Türk"], ["CNN Türk"]]);
  });

  it("no outlet when somebody else has spoken since", () => {
    const text =
      "Hakan Fidan told CNN Türk that Greece had broken the deal. Athens said Turkey had broken it. He said that Cyprus would be warned.";
    expect(claimsOf(text).at(-1)?.[2]).toEqual([]);
  });

  it("an agency that takes up a speaker's words between two statements of theirs", () => {
    const text =
      "The talks with Turkey were between experts, Abbas Araghchi said. Iranian news agencies describe them as short. He stressed that Turkey was content.";
    expect(claimsOf(text).map(([, , via]) => via)).toEqual([["Iranian news agencies"], []]);
  });
});

describe("who speaks", () => {
  it.each([
    ["The Blue House said that North Korea had fired a missile.", "Blue House"],
    ["The Malian junta declared an end to joint patrols with the French army.", "The Malian junta"],
    ["Downing Street said that Iran had been warned.", "Downing Street"],
    [
      "Rhodesia was left out. Chinese parliament members denounced the visit of the American envoy.",
      "Chinese parliament members",
    ],
  ])("%s %s", (text, speaker) => {
    expect(claimsOf(text).map(([name]) => name)).toContain(speaker);
  });

  it("whoever speaks in the main clause, after a clause that another stands in", () => {
    expect(claimsOf("The United Nations said it was vital that Libya take steps and called on Egypt to help.")).toEqual(
      [
        ["United Nations", "demand", []],
        ["United Nations", "demand", []],
      ],
    );
  });
});

describe("states that speak with one voice", () => {
  it.each([
    ["The U.S. and Ukraine announced a truce with Russia.", "The U.S. and Ukraine"],
    ["Chile and Peru warned that Bolivia must reopen the port.", "Chile and Peru"],
  ])("%s %s", (text, speaker) => {
    expect(claimsOf(text).map(([name]) => name)).toEqual([speaker]);
  });
});

describe("the North and the South", () => {
  it.each([
    ["South Yemen has closed its border. Oman said the South would be attacked.", "Oman"],
    [
      "North Korea has fired a missile. Chinese officials met in Dandong. The North said it had warned China.",
      "North Korea",
    ],
    ["South Sudan has left the talks. Sudan was not asked. The South said that Kenya had been told.", "South Sudan"],
  ])("%s %s", (text, speaker) => {
    expect(claimsOf(text).map(([name]) => name)).toContain(speaker);
  });
});

describe("private people", () => {
  it.each([
    "Anna Kowalska, who sells bread at the crossing, said that Belarus had closed the border.",
    "“Turkey is no friend of ours,” said Eleni Papadaki, 72.",
  ])("make no claims: %s", (text) => {
    expect(claimsOf(text)).toEqual([]);
  });

  it("but those who judge by calling do", () => {
    const text = "Anna Kowalska, a professor in Warsaw, said that Belarus was testing Poland.";
    expect(claimsOf(text)).toEqual([["Anna Kowalska", "characterise", []]]);
  });
});

describe("two acts of one speaker", () => {
  it.each([["Cuba urged restraint, saying the United States was partly to blame for tensions.", ["demand", "blame"]]])(
    "%s",
    (text, polarities) => {
      expect(claimsOf(text).map(([, polarity]) => polarity)).toEqual(polarities);
    },
  );

  it("are one when the second only confirms the event", () => {
    const text =
      "Italian and Libyan ministers met in Rome, according to the Libyan embassy, which confirmed the meeting.";
    expect(claimsOf(text)).toHaveLength(1);
  });
});

describe("measures by their own noun", () => {
  it.each([
    ["Iran said that the sanctions had to be lifted.", "demand"],
    ["Cuba promised that the embargo would be answered.", "plan"],
  ])("are dealings with others: %s", (text, polarity) => {
    expect(claimsOf(text).map(([, found]) => found)).toEqual([polarity]);
  });

  it("are pointed back to", () => {
    const text =
      "Canada imposed tariffs on Brazilian steel. The Brazilian minister spoke in Rio. He was tired. He called the tariffs unfair.";
    const { claims, measures } = reader.read({ text, publishedAt: "2025-03-05" });
    expect(claims.at(-1)?.about).toEqual([measures[0]?.id]);
  });
});

describe("answers to claims", () => {
  it.each([
    ["Estonia said that Russian planes had crossed its border. Moscow denied the report.", ["affirm", "deny"]],
    [
      "India accused Pakistan of sheltering the men. Islamabad dismissed the allegation as baseless.",
      ["blame", "deny"],
    ],
  ])("%s", (text, polarities) => {
    expect(claimsOf(text).map(([, polarity]) => polarity)).toEqual(polarities);
  });
});

describe("no claims", () => {
  it.each(["Japan must say that China was consulted."])("%s", (text) => {
    expect(claimsOf(text)).toEqual([]);
  });

  it("of a state that is said to have attacked", () => {
    expect(claimsOf("The Kremlin said that Ukraine had attacked Belgorod.")).toHaveLength(1);
  });

  it.each([
    ["A German diplomat said that China was aware of the danger to Vietnam.", 1],
    ["A French economist said that the Americans would reply that Poland had broken the deal.", 1],
  ])("of others by the speaker's word alone: %s", (text, count) => {
    expect(claimsOf(text)).toHaveLength(count);
  });

  it("of a state that is only blamed for a plan", () => {
    const text = "Hanoi said that China was preparing an attack and was planning a coup in Laos.";
    expect(claimsOf(text).map(([name]) => name)).toEqual(["Hanoi"]);
  });
});
