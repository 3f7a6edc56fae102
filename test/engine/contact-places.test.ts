import { describe, expect, it } from "vitest";
import { loadReader } from "../../src/intake/engine.ts";

const reader = loadReader();
const placesOf = (text: string) =>
  reader
    .read({ text, publishedAt: "2013-10-09" })
    .contacts.map(({ parties, place }) => [parties.join("-"), place?.city]);

describe("where a contact takes place", () => {
  it.each([
    // A participle before a noun opens no clause.
    [
      "Norwegian defence minister Ine Eriksen and Polish defence minister Tomasz Siemoniak sign a visiting students agreement in Gdynia.",
      [["NOR-POL", "Gdynia"]],
    ],
    // A delegation travels, whoever leads it.
    [
      "Brazilian foreign minister Luiz Figueiredo leads a delegation of diplomats to Lima, Peru, for talks with Chile.",
      [["CHL-BRA", "Lima"]],
    ],
    // What somebody travels for takes place where the journey leads.
    [
      "Ghanaian finance minister Seth Terkper visits Abidjan to attend meetings with the African Development Bank.",
      [
        ["GHA-CIV", "Abidjan"],
        ["GHA-AFDB", "Abidjan"],
      ],
    ],
    // A deal made "during talks in" a place is made there.
    [
      "A ceasefire between Sudan and South Sudan, mediated by Ethiopia during peace talks in Bahir Dar, takes effect.",
      [["SDN-SSD", "Bahir Dar"]],
    ],
    // The first ones to travel are whom the predicate is said of.
    [
      "Irish foreign minister Eamon Gilmore and Czech foreign minister Jan Kohout become the first European Union ministers to travel to Asmara, Eritrea, after the border war.",
      [["IRL-CZE-ERI", "Asmara"]],
    ],
  ])("%s", (text, places) => {
    expect(placesOf(text).map(([parties, city]) => [parties!.split("-").sort().join("-"), city])).toEqual(
      places.map(([parties, city]) => [parties!.split("-").sort().join("-"), city]),
    );
  });
});
