import { describe, expect, it } from "vitest";
import { loadReader } from "../../src/intake/engine.ts";
import { mentionsOf } from "../support/mentions.ts";

/** What the first resolved mention with these words stands for. */
const reference = (text: string, words: string) =>
  mentionsOf(text).find((m) => text.slice(m.start, m.end) === words && (m.resolved || m.office === "counterpart"));
const at = (text: string, words: string) => mentionsOf(text).find((m) => text.slice(m.start, m.end) === words);

const MINISTERS = "Norwegian Foreign Minister Ingrid Moen received Danish Foreign Minister Lars Holm in Bergen.";

describe("two without a noun", () => {
  it.each(["The two met again in Oslo.", "The pair met again in Oslo."])("stand for whoever was named: %s", (next) => {
    const words = next.split(" met", 1)[0]!;
    expect(reference(`${MINISTERS} ${next}`, words)?.states).toEqual(["NOR", "DNK"]);
  });

  it("stand for nobody as a number of things", () => {
    expect(reference(`${MINISTERS} The two ships sank.`, "The two")).toBeUndefined();
  });
});

describe("pronouns", () => {
  it.each([
    [`${MINISTERS} She spoke of fish.`, "She", "Ingrid Moen"],
    [`${MINISTERS} He spoke of fish.`, "He", "Lars Holm"],
    ["President Thabo Dube said that he would go.", "he", "Thabo Dube"],
    ["Mrs. Okafor told the envoy that she was ready.", "she", "Okafor"],
    ["Chancellor Ilse Brandt arrived on Monday. Her plane had been late.", "Her", "Ilse Brandt"],
    ["The queen thanked the sailors. President Pavel Novy praised them. He flew home.", "He", "Pavel Novy"],
    ["Judge Rosa Araya heard Emil Sørensen. He wept.", "He", "Emil Sørensen"],
  ])("%s %s → %s", (text, words, name) => {
    expect(reference(text, words)?.name).toBe(name);
  });

  it("says who else may be meant, and only then", () => {
    const notes = (text: string) =>
      loadReader()
        .read({ text, publishedAt: "2024-06-12" })
        .notes.filter((note) => note.stage === "mentions")
        .map((note) => note.reason);
    expect(notes("A letter from Minister Kwon to Minister Tariel was found. He denies it.")).toEqual([
      "“He” may also be Tariel",
    ]);
    expect(notes("Minister Kwon wrote to Minister Tariel. He denies it.")).toEqual([]);
  });
});

describe("descriptions", () => {
  it.each([
    [`${MINISTERS} The Danish minister left early.`, "Danish minister", "DNK"],
    ["Peru's defence minister, Ana Quispe, flew to Quito. The minister met the press.", "minister", "PER"],
    ["Spokeswoman Lena Fors of the Swedish foreign ministry was asked. The spokeswoman said no.", "spokeswoman", "SWE"],
    ["Kenyan President Amina Odhiambo landed. The president was met by a band.", "president", "KEN"],
  ])("%s %s → %s", (text, words, state) => {
    const found = mentionsOf(text).findLast(
      (m) => text.slice(m.start, m.end).endsWith(words) && m.office !== undefined,
    );
    expect(found?.states).toEqual([state]);
  });

  it.each([
    ["Chilean Foreign Minister Rosa Araya met her Bolivian counterpart.", "foreign minister", "BOL"],
    ["The Greek defence minister called his Turkish counterpart.", "defence minister", "TUR"],
    ["Prime Minister Pita Ngata wrote to his Samoan counterpart, Sina Leota.", "prime minister", "WSM"],
  ])("%s → %s of %s", (text, office, state) => {
    const found = mentionsOf(text).find((m) => m.states.includes(state) && m.office !== undefined);
    expect(found?.office).toBe(office);
  });
});

describe("pairs", () => {
  it.each([
    ["Ghana and Togo opened talks. The two sides agreed on fish.", "The two sides", ["GHA", "TGO"]],
    ["Ghana and Togo opened talks. Both countries want quiet.", "Both countries", ["GHA", "TGO"]],
    [`${MINISTERS} The two ministers spoke of fish.`, "The two ministers", ["DNK", "NOR"]],
    ["Laos and Vietnam share a river. They will survey it.", "They", ["LAO", "VNM"]],
    ["Laos and Vietnam share a river. The two neighbours will survey it.", "The two neighbours", ["LAO", "VNM"]],
    ["Laos and Vietnam share a river. The two governments will survey it.", "The two governments", ["LAO", "VNM"]],
    [
      "Laos and Vietnam share a river. The neighbouring countries will survey it.",
      "The neighbouring countries",
      ["LAO", "VNM"],
    ],
  ])("%s %s → %j", (text, words, states) => {
    const found = mentionsOf(text).find((m) => m.kind === "pair" && text.slice(m.start, m.end) === words);
    expect([...(found?.states ?? [])].sort()).toEqual(states);
  });

  it("finds no pair where only one party is named", () => {
    expect(mentionsOf("Ghana waited. They agreed.").filter((m) => m.kind === "pair")).toEqual([]);
  });
});

describe("capitals and places", () => {
  it.each([
    ["Ankara rejected the note.", "Ankara", "state", "TUR"],
    ["The envoys met in Ankara.", "Ankara", "place", "TUR"],
    ["He flew to Ankara on Monday.", "Ankara", "place", "TUR"],
    ["Ties between Ankara and Athens improved.", "Athens", "state", "GRC"],
    ["The Kremlin denied it.", "Kremlin", "state", "RUS"],
    ["Talks moved to Paris, Texas, for a day.", "Paris", "place", "USA"],
    ["They met in Birmingham, Alabama.", "Birmingham", "place", "USA"],
    ["They met in Birmingham.", "Birmingham", "place", "GBR"],
    ["They met in Istanbul.", "Istanbul", "place", "TUR"],
    ["Storms hit Sardinia, Italy.", "Sardinia", "place", "ITA"],
    ["Papua New Guinea signed.", "Papua New Guinea", "state", "PNG"],
    ["Equatorial Guinea signed.", "Equatorial Guinea", "state", "GNQ"],
    ["Guinea-Bissau signed.", "Guinea-Bissau", "state", "GNB"],
    ["Guinea signed.", "Guinea", "state", "GIN"],
    ["Niger signed.", "Niger", "state", "NER"],
    ["Farmers fled Niger State on foot.", "Niger State", "place", "NGA"],
    ["Georgia recalled its envoy from Minsk.", "Georgia", "state", "GEO"],
    ["A factory in Atlanta, Georgia, closed.", "Georgia", "place", "USA"],
    ["A farm in Macon, Georgia, United States, burned.", "Georgia", "place", "USA"],
  ])("%s %s → %s %s", (text, words, kind, country) => {
    const found = mentionsOf(text).find((m) => text.slice(m.start, m.end).replace(/^The /u, "").startsWith(words));
    expect([found?.kind === "institution" ? "state" : found?.kind, found?.country ?? found?.states[0]]).toEqual([
      kind,
      country,
    ]);
  });

  it("knows that an embassy speaks for one state and stands in another", () => {
    expect(at("The Brazilian embassy in Nairobi was shut.", "Brazilian embassy")).toMatchObject({
      kind: "institution",
      states: ["BRA"],
      country: "KEN",
    });
  });
});

describe("datelines", () => {
  const contact = (text: string) => loadReader().read({ text, publishedAt: "2024-06-12" }).contacts[0];
  it.each([
    ["LISBON, June 11 (Lusa) - The foreign ministers of Portugal and Angola met on Tuesday.", "Lisbon", "PRT"],
    ["Rabat: The foreign ministers of Morocco and Mali met on Tuesday.", "Rabat", "MAR"],
    ["HELSINKI — The foreign ministers of Finland and Estonia met on Tuesday.", "Helsinki", "FIN"],
  ])("%s", (text, city, country) => {
    expect(contact(text)?.place).toEqual({ city, country });
  });

  it("gives way to the place that the words tell", () => {
    expect(contact("RIGA (LETA) - The foreign ministers of Latvia and Peru met in Lima on Tuesday.")?.place?.city).toBe(
      "Lima",
    );
  });

  it("names no government", () => {
    expect(mentionsOf("TOKYO -- Ships left.").map((m) => m.kind)).toEqual(["place"]);
  });
});

describe("the gender of a name that is told elsewhere", () => {
  it("knows that May is she", () => {
    const text = "Theresa May flew to Oslo. May told the king, and he smiled.";
    const may = mentionsOf(text, "2018-03-05").filter((m) => m.name === "Theresa May");
    expect(may.map((m) => m.gender)).toEqual(["f", "f"]);
  });
});

describe("whose officials are", () => {
  it.each([
    ["Poland recalled its new ambassador, Jan Lis, from Minsk.", "Jan Lis", ["POL"]],
    ["Norway's embassy was silent and its ambassador, Ada Moe, left.", "Ada Moe", ["NOR"]],
    ["The king of Morocco sent his foreign minister, Omar Alami, to Dakar.", "Omar Alami", ["MAR"]],
    ["A Norwegian delegation led by special envoy Ada Moe met the rebels.", "Ada Moe", ["NOR"]],
    ["A team from Peru headed by Deputy Foreign Minister Luis Rojas landed.", "Luis Rojas", ["PER"]],
    ["Poland spoke. The ambassador, Jan Lis, left.", "Jan Lis", []],
    ["The talks in Norway were led by Foreign Minister Luis Rojas.", "Luis Rojas", []],
  ])("%s", (text, name, states) => {
    expect(mentionsOf(text).find((m) => m.name === name)?.states).toEqual(states);
  });
});
