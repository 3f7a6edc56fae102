import { describe, expect, it } from "vitest";
import { loadReader } from "../../src/intake/engine.ts";

const reader = loadReader();
const polarities = (text: string): string[] =>
  reader.read({ text, publishedAt: "2025-03-05" }).claims.map((claim) => claim.polarity);
const each = (rows: readonly (readonly [string, string])[]): void => {
  it.each(rows)("%s %s", (text, polarity) => {
    expect(polarities(text)).toEqual([polarity]);
  });
};

describe("what a statement tells of its speaker's own words and feelings", () => {
  each([
    ["Norway said it deplored the Russian raid on the consulate.", "blame"],
    ["Ghana said that it objected to the tariffs of Nigeria.", "decline"],
    ["Chile said it welcomed the decision of Bolivia.", "characterise"],
    ["Austria repeated its criticism of Hungary.", "blame"],
    ["The envoys of Laos said they opposed the Thai dam and reiterated demands for a new study.", "demand"],
    ["Jordan said it was dismayed by the Israeli decision.", "blame"],
    ["Japanese ministers were outraged by the Russian landing.", "blame"],
    ["Egypt's stance on Ethiopia is clear, the Egyptian foreign minister said.", "affirm"],
  ]);
});

describe("what will be", () => {
  each([
    ["Malta announced Libya was to join the talks.", "plan"],
    ["Qatar said the talks with Iran are to resume on Monday.", "plan"],
    ["Brazil said that Paraguay would no longer attend the summit.", "decline"],
    ["Peru said the closure of the border by Ecuador would be an error.", "characterise"],
    ["Spain announced that Moroccan fishermen will be able to work off Ceuta.", "plan"],
    ["Chile announced that the new visa will be valid for Bolivian students.", "plan"],
    ["Mexico said a wall of the United States would not be a wise answer.", "characterise"],
  ]);
});

describe("answers", () => {
  each([
    ["Turkey will respond to the offer of Greece next week, the Turkish foreign minister said.", "plan"],
    ["Turkey is studying the offer of Greece and will send a reply, the Turkish foreign minister said.", "plan"],
    ["Turkey will respond to the Greek raid next week, the Turkish foreign minister said.", "threaten"],
  ]);
});

describe("threats under a condition", () => {
  each([
    ["Greece said that if Turkey drilled near Crete, it could take the case to the court.", "threaten"],
    ["Portugal said it may recall its envoy if Brazil does not apologise.", "threaten"],
    ["Turkey refused to rule out a strike on the port in Syria.", "threaten"],
  ]);

  it("are none when a side only leaves talks open", () => {
    expect(polarities("Turkey refused to rule out talks with Syria.")).toEqual(["expect"]);
  });
});

describe("words of blame that blame nobody", () => {
  each([
    ["Kenya said the talks with Somalia had failed.", "affirm"],
    ["Fiji announced a tariff on Australian wine in retaliation for the beef ban.", "affirm"],
    ["Ecuador said that its police had detained two alleged members of a Colombian gang.", "affirm"],
    ["According to the Ugandan ministry, police interviewed two Rwandan men for allegedly spying.", "affirm"],
    ["The Chinese foreign ministry hit back at the claims of the Philippines.", "deny"],
    ["Estonia slammed the Russian accusations.", "deny"],
    ["Denmark did not blame Russia for the blast.", "decline"],
  ]);
});

describe("how the matter is put", () => {
  each([
    ["Vietnam said that Cambodia “put the whole delta at risk” with the canal.", "characterise"],
    ["Belize said the new fence aggravates the dispute with Guatemala.", "characterise"],
    ["Iceland said that the quota remained an obstacle to a deal with the European Union.", "characterise"],
    ["Romania said the dispute with Hungary was still ongoing.", "affirm"],
    ["India said many of the visitors were Nepalese.", "affirm"],
    ["Sudan said that Ethiopia had targeted a hospital in Kassala.", "blame"],
    ["India said this was not the attitude of a good neighbour like Nepal.", "blame"],
  ]);
});

describe("a statement of two clauses", () => {
  each([
    ["The Croatian envoy warned that “time was short” and that tough steps against Serbia had to be taken.", "demand"],
  ]);
});

describe("a clause whose subject the tree hangs on the verb of saying", () => {
  each([
    [
      "“These repeated violations only deepen Eritrea's political and economic isolation,” Farmajo said.",
      "characterise",
    ],
    [
      "Zimbabwe's rocket launch over Zambia “drove thousands of Zambians into the bush” again, said Zambian President Hakainde Hichilema.",
      "characterise",
    ],
  ]);
});

describe("a bare statement", () => {
  it("goes with what it explains", () => {
    expect(polarities("Chile criticised the decision of Peru, saying that the fence stood on Chilean land.")).toEqual([
      "blame",
      "blame",
    ]);
    expect(polarities("Lavrov disputed the account of Norway, saying the ship had sailed in open water.")).toEqual([
      "deny",
      "deny",
    ]);
  });

  it("goes with the manner in which it is made", () => {
    expect(polarities("Iran angrily reacted to the Saudi drill in the gulf.")).toEqual(["blame"]);
  });
});

describe("whose doing", () => {
  it("a joined predicate tells is that of the shared subject", () => {
    expect(
      polarities(
        "Kenya said the Ethiopian drills were partly to blame for the tension and warned that all sides should step back.",
      ),
    ).toEqual(["blame"]);
  });
});
