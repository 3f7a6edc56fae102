import { describe, expect, it } from "vitest";
import { loadReader } from "../../src/intake/engine.ts";

const reader = loadReader();
const topicsOf = (text: string, treatment: string): string[] =>
  reader
    .read({ text, publishedAt: "2012-11-07" })
    .contacts.flatMap(({ topics }) => topics)
    .filter((topic) => topic.treatment === treatment)
    .map(({ label }) => label);

describe("what is discussed", () => {
  it.each([
    ["Chad and Niger held talks on water rights.", ["water rights"]],
    ["The Czech and Slovak presidents met to discuss rail links and visas.", ["rail links", "visas"]],
    [
      "The Thai and Malaysian foreign ministers met to discuss the withdrawal of soldiers, the return of refugees, and the price of rice.",
      ["withdrawal of soldiers", "return of refugees", "price of rice"],
    ],
    [
      "The Thai and Malaysian foreign ministers met to discuss the Port of Penang ferry, the Bangkok railway, and steps towards a bridge.",
      ["Port of Penang ferry", "Bangkok railway", "steps towards a bridge"],
    ],
    [
      "The Czech president met the Slovak president concerning wolves, bears and lynxes.",
      ["wolves", "bears", "lynxes"],
    ],
    ["The Peruvian president met the Chilean president to discuss the Haitian crisis.", ["Haitian crisis"]],
    [
      "The Czech and Slovak presidents met to discuss bilateral and European issues.",
      ["bilateral and European issues"],
    ],
    [
      "The Danish prime minister discussed rights in the North Sea with Prime Minister Nilsen of Norway.",
      ["rights in the North Sea"],
    ],
    ["The Danish prime minister discussed cod with the Icelandic prime minister.", ["cod"]],
    ["The talks between Mali and Senegal focused on a mine.", ["mine"]],
    ["Trade talks between Canada and Peru were held in Lima.", ["Trade"]],
    ["The Zambian president spoke by phone with the Malawian president about the drought.", ["drought"]],
    ["Norway summoned the Russian ambassador over a cyberattack.", ["cyberattack"]],
    ["Italy summoned the Egyptian ambassador to demand the release of a student.", ["release of a student"]],
    ["Finland summoned the Russian ambassador after a violation of its airspace.", ["violation of its airspace"]],
    ["The Thai and Malaysian foreign ministers met in Vientiane. They also discussed a dam.", ["dam"]],
    [
      "The Kenyan and Somali presidents discussed a range of issues such as fishing and migration.",
      ["fishing", "migration"],
    ],
    ["Georgia and Armenia are negotiating a customs treaty.", ["customs treaty"]],
    ["The emergency summit of the African Union addressed the famine.", ["famine"]],
    ["Talks between Peru and Ecuador ended with no agreement on a canal.", ["canal"]],
    ["The Thai and Malaysian foreign ministers met in an effort to save a railway.", ["railway"]],
    ["The Thai and Malaysian foreign ministers met. The talks ran late and dealt with timber.", ["timber"]],
    ["After talks with the Iraqi president, Iran released two journalists.", ["two journalists"]],
    ["The meeting between the Thai and Malaysian foreign ministers dealt with timber.", ["timber"]],
    [
      "The Irish and Spanish foreign ministers spoke by telephone about the fishing ban and the ferries.",
      ["fishing ban", "ferries"],
    ],
    ["The Thai and Malaysian foreign ministers met to discuss preparations for a census.", ["census"]],
    ["The Ghanaian and Togolese presidents met to discuss proposals to share a river.", ["river"]],
    ["A truce between Mali and Niger was brokered by Togo.", ["truce"]],
    [
      "Latvia summoned the Belarusian ambassador after two Belarusian helicopters crossed the border.",
      ["two Belarusian helicopters crossed the border"],
    ],
  ])("%s", (text, labels) => {
    expect(topicsOf(text, "discussed")).toEqual(labels);
  });
});

describe("what is planned or agreed", () => {
  it("is planned under a planned contact", () => {
    expect(topicsOf("Chad and Niger will hold talks on water rights.", "planned")).toEqual(["water rights"]);
  });

  it.each([
    ["At a meeting with the Omani sultan, the Indian prime minister signed a port agreement.", "port agreement"],
    ["The Serbian president met the Albanian prime minister, agreeing to open a border crossing.", "border crossing"],
    ["During talks Sudan and Chad agreed on an exchange of prisoners.", "exchange of prisoners"],
  ])("%s", (text, label) => {
    expect(topicsOf(text, "agreed")).toEqual([label]);
    expect(topicsOf(text, "discussed")).toContain(label);
  });
});

describe("what is kept out", () => {
  const MET = "The Estonian foreign minister met the Russian foreign minister in Tartu on Monday. ";
  it.each([
    ["The border treaty was not discussed.", ["border treaty"]],
    ["The two sides did not raise the border treaty.", ["border treaty"]],
    ["The border treaty was not on the agenda.", ["border treaty"]],
    ["The border treaty will not be on the agenda.", ["border treaty"]],
    ["The border treaty is off the table.", ["border treaty"]],
    ["The border treaty did not come up.", ["border treaty"]],
    ["The ministers did not talk about the border treaty.", ["border treaty"]],
    ["Neither minister mentioned the border treaty.", ["border treaty"]],
    ["The ministers avoided the border treaty.", ["border treaty"]],
    ["The border treaty was left out.", ["border treaty"]],
    ["There was no discussion of the border treaty.", ["border treaty"]],
    [
      "The ministers did not mention the border treaty and the minority schools.",
      ["border treaty", "minority schools"],
    ],
    ["The minister refused to discuss the border treaty.", ["border treaty"]],
    ["Estonia excluded the border treaty from the talks.", ["border treaty"]],
  ])("%s", (text, labels) => {
    expect(topicsOf(MET + text, "excluded").map((label) => label.replace(/^the /iu, ""))).toEqual(labels);
  });

  it.each(["Nothing was agreed.", "The ministers did not shake hands.", "The border treaty was discussed."])(
    "nothing: %s",
    (text) => {
      expect(topicsOf(MET + text, "excluded")).toEqual([]);
    },
  );
});
