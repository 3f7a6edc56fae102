import { describe, expect, it } from "vitest";
import { mentionOf, mentionsOf } from "../support/mentions.ts";

describe("people that no list knows", () => {
  it.each([
    ["Novelist Tendai Mhlanga told the audience that borders change.", "Tendai Mhlanga"],
    ["The prize went to Wiremu Parata of Rotorua.", "Wiremu Parata"],
    ["Mr. Halvorsen declined to comment.", "Halvorsen"],
    ["In the final, Saskia Brandt defeats Olena Hrytsenko.", "Saskia Brandt"],
    ["In the final, Saskia Brandt defeats Olena Hrytsenko.", "Olena Hrytsenko"],
    ["Police freed the engineer Farrukh Qodirov after a week.", "Farrukh Qodirov"],
    ["Jordan Whitfield sold the yacht in Oslo.", "Jordan Whitfield"],
    ["The court heard Elena London on Tuesday.", "Elena London"],
    ["Chang Mei-ling won the seat.", "Chang Mei-ling"],
  ])("%s → %s", (text, name) => {
    expect(
      mentionsOf(text)
        .filter((m) => m.kind === "person")
        .map((m) => m.name),
    ).toContain(name);
  });

  it("leaves the title out of the name", () => {
    expect(mentionOf("Dr. Amina Diallo runs the clinic.", "Dr. Amina Diallo")?.name).toBe("Amina Diallo");
  });

  it.each([
    "The Golden Ladle Award was given in Lyon.",
    "The Treaty of Westphalia is on show in Münster.",
    "Hurricane Zelda moved north.",
    "Sales rose in March and July.",
    "The Copper Kettle Open ended on Sunday.",
  ])("sees nobody in: %s", (text) => {
    expect(mentionsOf(text).filter((m) => m.kind === "person")).toEqual([]);
  });
});

describe("places that no list knows", () => {
  it.each([
    ["A bus overturned near Tunstadt, killing two.", "Tunstadt", undefined],
    ["The workshop in Obergau, Bavaria, was closed.", "Obergau", "DEU"],
    ["A landslide hit Kalivaram, Odisha, India.", "Kalivaram", "IND"],
    ["They camped beside Lake Orvanti.", "Lake Orvanti", undefined],
    ["Floods cut off the Marowe district.", "Marowe", undefined],
    ["The road from Kelbo to Dankassa is closed.", "Kelbo", undefined],
  ])("%s → %s %s", (text, words, country) => {
    const mention = mentionOf(text, words);
    expect(mention?.kind).toBe("place");
    expect(mention?.country).toBe(country);
  });

  it("remembers in later sentences what an earlier one told", () => {
    const text = "The convoy stopped in Tunstadt. Tunstadt had been without water.";
    expect(mentionsOf(text).filter((m) => m.kind === "place" && m.name === "Tunstadt")).toHaveLength(2);
  });

  it("takes a known person for no place", () => {
    expect(mentionOf("Hopes rest in Macron alone.", "Macron")?.kind).toBe("person");
  });
});

describe("organisations that no list knows", () => {
  it.each([
    ["The Blue Harvest Party won four seats.", "Blue Harvest Party", []],
    ["Oliver Paint Co raised its bid.", "Oliver Paint Co", []],
    ["Shares of Marchetti Brothers fell.", "Marchetti Brothers", []],
    ["Kelvane Shipping filed for bankruptcy.", "Kelvane Shipping", []],
    ["The Norwegian Coast Guard towed the trawler.", "Norwegian Coast Guard", ["NOR"]],
    ["The Ghana Fire Service sent ten engines.", "Ghana Fire Service", ["GHA"]],
    ["The Danish Chess Federation elected a board.", "Chess Federation", []],
  ] as const)("%s → %s %j", (text, words, states) => {
    expect(mentionOf(text, words)).toMatchObject({ kind: "institution", states });
  });
});

describe("names that begin with an article", () => {
  it.each([
    ["The Diplomat reported that the envoy had left.", 1],
    ["The diplomat reported that the envoy had left.", 0],
    ["The sun set before the delegations arrived in Muscat.", 0],
    ["The insider said that the envoy had left.", 0],
  ])("%s has %i outlets", (text, count) => {
    expect(mentionsOf(text).filter((m) => m.kind === "outlet")).toHaveLength(count);
  });
});
