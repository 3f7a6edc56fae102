import { describe, expect, it } from "vitest";
import { createGrammar } from "../../src/engine/grammar/index.ts";
import { createMentionFinder } from "../../src/engine/mentions/index.ts";
import { loadLexicon, loadModel } from "../../src/intake/engine.ts";

const lexicon = loadLexicon();
const grammar = createGrammar(loadModel(), lexicon);
const findMentions = createMentionFinder(lexicon);

/** Every mention as "words: what it stands for". */
const mentionsOf = (text: string, day = "2018-03-05"): string[] =>
  findMentions(grammar.analyse(text), text, day)
    .filter(({ resolved }) => !resolved)
    .map(({ start, end, kind, name, states, country }) => {
      const what = kind === "person" ? name : states.length > 0 ? states.join("+") : country;
      return `${text.slice(start, end)}: ${kind} ${what ?? ""}`.trim();
    });

describe("one name, several things", () => {
  it("seats of power act, and are only places behind in and at", () => {
    expect(mentionsOf("The Kremlin denied it.")).toEqual(["The Kremlin: state RUS"]);
    expect(mentionsOf("Putin received the Hungarian prime minister in the Kremlin.")).toEqual([
      "Putin: person Vladimir Putin",
      "Hungarian prime minister: office HUN",
      "the Kremlin: place RUS",
    ]);
    expect(mentionsOf("The Dutch prime minister dined at the White House.")).toEqual([
      "Dutch prime minister: office NLD",
      "the White House: place USA",
    ]);
  });

  it("a city lies in the country that the words before it name", () => {
    expect(mentionsOf("The envoys met in the Lebanese port city of Tripoli.")).toContain("Tripoli: place LBN");
    expect(mentionsOf("The envoys met in Tripoli.")).toContain("Tripoli: place LBY");
    expect(mentionsOf("The governor spoke in Tacoma, Washington, on Monday.")).toContain("Washington: place USA");
  });

  it("Congo is the larger one unless the report names the other", () => {
    expect(mentionsOf("Uganda sent troops to eastern Congo.")).toContain("Congo: state COD");
    expect(mentionsOf("Congolese officials met in Brazzaville. Congo exports oil.")).toEqual([
      "Congolese officials: office COG",
      "Brazzaville: place COG",
      "Congo: state COG",
    ]);
    expect(mentionsOf("Dominica's premier spoke. Dominican ministers left Roseau.")).toContain(
      "Dominican ministers: office DMA",
    );
    expect(mentionsOf("Dominican ministers left Santo Domingo.")).toContain("Dominican ministers: office DOM");
  });

  it("Georgia beside another region, or with a governor, is no state", () => {
    expect(mentionsOf("Voters in Georgia and Alabama complained.")).toContain("Georgia: place USA");
    expect(mentionsOf("The governor of Georgia flew to Seoul.")).toContain("Georgia: place USA");
    expect(mentionsOf("The president of Georgia flew to Seoul.")).toContain("president of Georgia: office GEO");
  });

  it("people have the names of states, months and titles", () => {
    expect(mentionsOf("Jim Jordan criticised the Jordanian king.")).toEqual([
      "Jim Jordan: person Jim Jordan",
      "Jordanian king: office JOR",
    ]);
    expect(mentionsOf("Ambassador Jordan left Jordan.")).toEqual([
      "Ambassador Jordan: person Jordan",
      "Jordan: state JOR",
    ]);
    expect(mentionsOf("Prince Sultan met the Omani sultan.")).toContain("Prince Sultan: person Sultan");
    expect(mentionsOf("May told Rutte that she was ready.")).toContain("May: person Theresa May");
    expect(mentionsOf("Theresa May flew to Riyadh. Ministers praised May.")).toContain("May: person Theresa May");
    expect(mentionsOf("The talks may resume in May.")).toEqual([]);
    expect(mentionsOf("Officials may meet Rutte.")).not.toContain("may: person Theresa May");
    expect(mentionsOf("Michael wrote a letter.")).toContain("Michael: person Michael");
  });

  it("money and firms are no states and nobody", () => {
    expect(mentionsOf("Kenya borrows US $30 million and 20 million U.S. dollars.")).toEqual(["Kenya: state KEN"]);
    expect(mentionsOf("Lockheed Martin and Morgan Stanley sued Poland.")).toEqual(["Poland: state POL"]);
    expect(mentionsOf("General Electric sued Poland.")).toEqual(["Poland: state POL"]);
  });
});
