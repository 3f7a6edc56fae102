import { describe, expect, it } from "vitest";
import type { Claim } from "../../src/engine/types.ts";
import { loadReader } from "../../src/intake/engine.ts";

const reader = loadReader();
const read = (text: string) => reader.read({ text, publishedAt: "2025-03-05" });
const claims = (text: string): readonly Claim[] => read(text).claims;

const speakerOf = ({ speaker }: Claim): string =>
  [speaker.name, speaker.office, speaker.institution, speaker.state].filter(Boolean).join(", ");

describe("polarity", () => {
  it.each([
    ["Belgrade said that the talks with Pristina had ended.", "affirm"],
    ["Norway confirmed that its envoy had met the Taliban in Doha.", "affirm"],
    ["Spain announced sanctions against Belarus.", "affirm"],
    ["Greece denied that Turkey had been consulted.", "deny"],
    ["Qatar said that the talks with Israel had not begun.", "deny"],
    ["Kenya said it had received no invitation from Somalia.", "deny"],
    ["Poland dismissed the report that it had met Russian envoys.", "deny"],
    ["Finland called the talks with Russia useful.", "characterise"],
    ["Japan described the meeting with China as candid.", "characterise"],
    ["Sweden said the meeting with Turkey was constructive.", "characterise"],
    ["Analysts said Iran was testing Iraq.", "characterise"],
    ["Ethiopia believes that Egypt misread the offer.", "characterise"],
    ["Rwanda accused Burundi of sheltering rebels.", "blame"],
    ["Lithuania condemned the arrests in Belarus.", "blame"],
    ["Seoul said Pyongyang had violated the armistice.", "blame"],
    ["Ukraine said Russia was guilty of aggression.", "blame"],
    ["Cuba said the United States had illegally seized its tanker.", "blame"],
    ["France said it would reopen its embassy in Syria.", "plan"],
    ["Austria vowed to recognise Kosovo passports.", "plan"],
    ["India said that its minister would visit Nepal in May.", "plan"],
    ["The summit with Japan will take place in June, Canada said.", "plan"],
    ["Brazil urged Venezuela to free the envoys.", "demand"],
    ["Estonia called for an inquiry into the Russian flight.", "demand"],
    ["Albania said Serbia must withdraw its police.", "demand"],
    ["Latvia said that Belarus should release the crew.", "demand"],
    ["Mexico asked Spain for an apology.", "demand"],
    ["China warned that it would punish Taiwan.", "threaten"],
    ["Algeria threatened to expel the French consul.", "threaten"],
    ["Iran said it would retaliate against Israel.", "threaten"],
    ["Russia said it would respond if Finland closed the border.", "threaten"],
    ["Denmark hopes that Greenland will join the talks.", "expect"],
    ["Ireland said it was ready for talks with Britain.", "expect"],
    ["Malta said that Libya might join the talks.", "expect"],
    ["Israel said it would not meet Hamas.", "decline"],
    ["Sudan rejected talks with Ethiopia.", "decline"],
    ["Azerbaijan said it would boycott the summit with Armenia.", "decline"],
    ["Mali refused to meet the French envoy.", "decline"],
    ["Georgia opposes the treaty with Russia.", "decline"],
  ] as const)("%s %s", (text, polarity) => {
    expect(claims(text)[0]?.polarity).toBe(polarity);
  });

  it.each([
    ["Iraq denied that no talks with Iran had been held.", "affirm"],
    ["Oman neither confirmed nor denied the talks with Iran.", "decline"],
    ["Egypt would not confirm that it had met Hamas.", "decline"],
    ["Pakistan did not say whether its envoy had met the Taliban.", "decline"],
    ["Turkey did not deny that it had talked to Syria.", "decline"],
    ["Kuwait did not rule out talks with Iraq.", "expect"],
    ["Jordan refused to rule out a meeting with Syria.", "expect"],
    ["Experts warned that a deal between Sudan and Egypt was unlikely.", "expect"],
    ["Vietnam said the visit should not be interpreted as a shift towards China.", "deny"],
  ] as const)("turned round: %s %s", (text, polarity) => {
    expect(claims(text)[0]?.polarity).toBe(polarity);
  });

  it.each([
    ["Peru agreed to resume talks with Chile."],
    ["Ireland formally recognised Palestine."],
    ["Italy recalled its ambassador to Egypt, citing security."],
    ["Morocco and Spain signed a fishing agreement."],
    ["Hungary backed the accession of Georgia."],
  ])("no claim is made by an act: %s", (text) => {
    expect(claims(text)).toEqual([]);
  });
});

describe("speakers", () => {
  it.each([
    [
      "Finnish Foreign Minister Elina Valtonen said that Russia had closed the crossing.",
      "Elina Valtonen, foreign minister, FIN",
    ],
    ["Ankara said that Greece had broken the deal.", "Ankara, TUR"],
    ["The Swedish foreign ministry said that Belarus had been warned.", "Foreign Ministry, SWE"],
    ["A Russian source said that the meeting with Turkey would be held on Friday.", "A Russian source, RUS"],
    [
      "A senior diplomat who spoke on condition of anonymity said that Iran had refused.",
      "A senior diplomat who spoke on condition of anonymity",
    ],
  ])("%s %s", (text, speaker) => {
    expect(claims(text).map(speakerOf)).toContain(speaker);
  });

  it("are found again behind a pronoun", () => {
    const found = claims(
      "Estonian President Alar Karis met his Latvian counterpart in Riga. He said that Russia was watching.",
    );
    expect(found.map((claim) => claim.speaker.name)).toContain("Alar Karis");
  });
});

describe("chains", () => {
  it.each([
    ["Dmitry Peskov told TASS that the talks with Iran would go on.", "Dmitry Peskov", ["TASS"]],
    ["Sergei Lavrov said the talks with Turkey had ended, Interfax reported.", "Sergei Lavrov", ["Interfax"]],
    [
      "Abbas Araghchi was quoted by IRNA as saying that the talks with France would resume.",
      "Abbas Araghchi",
      ["IRNA"],
    ],
    ["KCNA quoted Kim Jong Un as saying that South Korea would regret it.", "Kim Jong Un", ["KCNA"]],
    ["Hakan Fidan told state television that Greece had been warned.", "Hakan Fidan", ["state television"]],
    ["In an interview with the BBC, Radosław Sikorski said that Belarus was lying.", "Radosław Sikorski", ["BBC"]],
    ["According to Dmitry Peskov, who spoke to TASS, the talks with Iran have ended.", "Dmitry Peskov", ["TASS"]],
    [
      "Sergei Lavrov said that Marco Rubio had assured him that the sanctions on Russia would be lifted.",
      "Marco Rubio",
      ["Sergei Lavrov"],
    ],
    ["Donald Trump wrote on Truth Social that Canada would pay.", "Donald Trump", ["Truth Social"]],
    ["In an interview with Al Jazeera, Hakan Fidan warned that Syria would collapse.", "Hakan Fidan", ["Al Jazeera"]],
  ] as const)("%s", (text, name, via) => {
    const claim = claims(text).find((c) => c.speaker.name === name);
    expect(claim?.via).toEqual(via);
    for (const { start, end, exact } of claim!.evidence) expect(text.slice(start, end)).toBe(exact);
  });

  it("give the words to whom an outlet cites", () => {
    const [claim] = claims("Xinhua reported, citing the foreign ministry, that Japan had apologised.");
    expect(speakerOf(claim!)).toMatch(/foreign ministry/iu);
    expect(claim?.via).toEqual(["Xinhua"]);
  });

  it("keep a claim within a claim", () => {
    const found = claims(
      "Sergei Lavrov said that Marco Rubio had assured him that the sanctions on Russia would be lifted.",
    );
    const outer = found.find((claim) => claim.speaker.name === "Sergei Lavrov");
    const inner = found.find((claim) => claim.speaker.name === "Marco Rubio");
    expect(outer?.within).toBeUndefined();
    expect(inner?.within).toBe(outer?.id);
  });
});

describe("claims beside claims", () => {
  it.each([
    ["Pakistan accuses the Taliban of sheltering fighters, which Kabul denies.", ["blame", "deny"]],
    ["Iran rejected talks with France, stating that it needs no mediator.", ["decline", "deny"]],
  ])("%s", (text, polarities) => {
    expect(claims(text).map((claim) => claim.polarity)).toEqual(polarities);
  });

  it("are one when two states speak together", () => {
    expect(claims("Bolivia and Chile announced that they would reopen their embassies.")).toHaveLength(1);
  });

  it("are made by whoever speaks for a state beside an event", () => {
    const text = "Angolan and Zambian ministers met in Luanda on Monday. “We are close,” the Zambian minister said.";
    const { claims: found, contacts } = read(text);
    expect(found.map((claim) => claim.about)).toEqual([[contacts[0]?.id]]);
  });
});

describe("hedges", () => {
  it.each([
    ["Cyprus reportedly told Turkey that the talks were over.", true],
    ["Libya said that Chad had allegedly trained the men.", true],
    ["Cyprus told Turkey that the talks were over.", undefined],
  ])("%s %s", (text, hedged) => {
    expect(claims(text)[0]?.hedged).toBe(hedged);
  });
});

describe("what a claim is about", () => {
  const MET = "Norwegian Prime Minister Jonas Gahr Støre met Indian Prime Minister Narendra Modi in Oslo on Monday. ";
  it.each([
    ["Norway said the meeting had gone well.", 1],
    ["Modi called it a success.", 1],
    ["Indian officials said they had been satisfied with the talks.", 1],
  ])("%s", (text, count) => {
    const { claims: found, contacts } = read(MET + text);
    expect(found.filter((claim) => claim.about.includes(contacts[0]!.id))).toHaveLength(count);
  });

  it("a measure, too", () => {
    const { claims: found, measures } = read(
      "Bulgaria expelled two Russian diplomats. Moscow called the move hostile.",
    );
    expect(found[0]?.about).toEqual([measures[0]?.id]);
  });

  it("states what it says of the contact", () => {
    const [claim] = claims(`${MET}According to Norway, the meeting was between heads of department.`).slice(-1);
    expect(claim?.facts?.map(({ field, value }) => [field, value])).toContainEqual(["level", "director"]);
  });

  it("gives a fact to the innermost speaker only", () => {
    const text = "Iran said that Iraq had announced that Iranian and Iraqi ministers would meet in Basra on Friday.";
    const found = claims(text).filter((claim) => claim.facts?.some(({ field }) => field === "place"));
    expect(found.map((claim) => claim.speaker.state)).toEqual(["IRQ"]);
  });
});

describe("mode", () => {
  it.each([
    ["“Iran has broken its word,” the Iraqi minister said.", "direct"],
    ["The Iraqi minister said Iran had “broken its word” on the river.", "mixed"],
    ["The Iraqi minister said Iran had broken its word.", "indirect"],
  ])("%s %s", (text, mode) => {
    expect(claims(text)[0]?.mode).toBe(mode);
  });
});

describe("places that open a story", () => {
  it.each([
    "Doha: A delegation from Kabul met Chinese diplomats on Sunday. The talks covered trade.",
    "TUNIS: Libyan and Italian ministers met on Sunday.",
  ])("say nothing: %s", (text) => {
    expect(claims(text)).toEqual([]);
  });
});

describe("things", () => {
  it.each([
    "The missile posed a threat to Japan.",
    "Tuesday's drill showed that South Korea was watching.",
    "The arrest underscores that Egypt is nervous.",
  ])("make no claims: %s", (text) => {
    expect(claims(text)).toEqual([]);
  });
});

describe("sources that are nobody", () => {
  it.each([
    [
      "Sweden pledged to lift sanctions against Libya, acknowledging the hunger of Tuareg villagers as showing Libya's need for relief.",
      ["Sweden, SWE"],
    ],
    [
      "Thousands of people in Norway held rallies and a general strike to protest against the Russian occupation of Crimea.",
      [],
    ],
    ["The Swiss group says that Serbia broke the truce with Kosovo.", ["The Swiss group, CHE"]],
    ["Norway's king's office said that the talks with Chad had ended.", ["Norway's king's office, NOR"]],
  ])("%s", (text, expected) => {
    expect(claims(text).map(speakerOf)).toEqual(expected);
  });
});
