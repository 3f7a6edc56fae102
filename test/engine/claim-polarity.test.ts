import { describe, expect, it } from "vitest";
import { loadReader } from "../../src/intake/engine.ts";

const reader = loadReader();
const polarities = (text: string): string[] =>
  reader.read({ text, publishedAt: "2025-03-05" }).claims.map((claim) => claim.polarity);

describe("blame", () => {
  it.each([
    "Peru said that Ecuador had broken its word on the border.",
    "Seoul said Pyongyang had reneged on the 1994 accord.",
    "Tanzania said that Uganda had no right to close the lake.",
    "Hanoi said that Beijing was not entitled to lecture Vietnam.",
    "Libya said that Egypt was playing a dangerous game.",
    "Israel said that Syria had not respected the ceasefire.",
    "Bolivia said that the dam of Brazil did not accord with the treaty.",
    "Ukraine said that Russian forces had shelled a hospital.",
    "Chad said Libyan troops had invaded the north.",
    "Nicaragua said that the United States was arming the rebels.",
    "Pakistan said Indian agents had killed two teachers.",
    "Cuba said the drills of the United States were a rehearsal for an invasion.",
    "Spain said that Morocco was holding the fishermen without reason.",
    "India said that Pakistani men had carried out the bombing in Delhi.",
    "Kenya said that the attack was planned in Somalia.",
    "Benin said Niger was using the pipeline as a weapon.",
    "Japan's coast guard said that a Chinese ship had rammed a Japanese trawler.",
    "The Soviet news agency TASS said the United States was planning a coup in Chile.",
  ])("of another side's doing: %s", (text) => {
    expect(polarities(text)).toEqual(["blame"]);
  });

  it.each([
    "Somalia said that its navy had caught Yemeni boats fishing in its waters.",
    "Japan said that aircraft had spotted Chinese tankers transferring oil to North Korean ships.",
  ])("of whoever is seen doing it: %s", (text) => {
    expect(polarities(text)).toEqual(["blame"]);
  });
});

describe("verbs whose statement says what they mean", () => {
  it.each([
    ["Moscow suggested that Washington and Tehran hold talks in Vienna.", "demand"],
    ["Thailand proposed that Cambodia withdraw its troops.", "demand"],
    ["Sweden suggested that Iran hold talks.", "demand"],
    ["Romania warned that Hungary must respect the treaty.", "demand"],
    ["Honduras warned that it might close the American base.", "threaten"],
    ["Bahrain warned its citizens against travelling to Lebanon.", "threaten"],
    ["India warned that one cannot build peace with Pakistan on threats.", "characterise"],
    ["The Turkish minister warned that there was no military solution in Cyprus.", "characterise"],
    ["Zambia rejected the accusations of Rhodesia.", "deny"],
    ["The government of Senegal rejected the claims of Mauritania.", "deny"],
    ["Denmark rejected the American allegations as false.", "deny"],
    ["Poland does not expect Belarus to reopen the border.", "expect"],
    ["Georgia has appealed to Turkey over the closed border.", "demand"],
    ["The South African president sees the embargo of the United Nations as an insult.", "characterise"],
  ])("%s %s", (text, polarity) => {
    expect(polarities(text)).toEqual([polarity]);
  });
});

describe("what is said", () => {
  it.each([
    ["Greece said now was not the time for talks with Turkey.", "decline"],
    ["Egypt said it was time to end the blockade of Qatar.", "demand"],
    ["The United Nations said it was vital that Libya take part.", "demand"],
    ["“I think that Libya will come back to the talks,” the Maltese minister said.", "expect"],
    ["I believe Iran will sign, said the French foreign minister.", "expect"],
    ["Bonn said that it did not expect an early agreement with East Germany.", "expect"],
    ["Kuwait said that it could not rule out talks with Iraq.", "expect"],
    ["Taiwan insisted it was in full compliance with the accord with Japan.", "affirm"],
    ["The Argentine navy reported that British submarines were off the islands.", "affirm"],
    ["The talks with Syria were “frank and friendly”, Jordan said.", "characterise"],
    ["“Productive,” the Iranian negotiator Abbas Araghchi said of the talks with France.", "characterise"],
    ["It is not easy to deal with Serbia, the Croatian president said.", "characterise"],
    ["“The talks with Angola were not useful,” said the South African minister.", "characterise"],
    ["Chile said that it had a good relationship with Bolivia.", "characterise"],
    ["The missiles were a response to Libyan aggression, the Egyptian minister said.", "characterise"],
    ["Chinese figures on the trade with Japan were inaccurate, Tokyo said.", "deny"],
    ["Iran may have tested a missile over Iraq, a French official said.", "characterise"],
    ["Laos claims the manoeuvres of Thailand are a rehearsal for war.", "blame"],
    ["Brazil announced a tariff of 30 percent on Argentine cars starting July 1.", "plan"],
    ["Nepal announced a ban on Indian lorries from Monday.", "plan"],
    ["Australia announced that it would pay Nauru to take in the refugees.", "plan"],
    ["China said it would deal with the Japanese smugglers under its laws if the violations were confirmed.", "plan"],
    ["Iran said it would return to the accord if the United States lifted sanctions.", "plan"],
    ["Seoul said that it reserved the right to answer North Korea.", "threaten"],
    ["Moscow said the expulsion of its envoys by Norway would not go unanswered.", "threaten"],
    ["Argentina said it would not discuss the islands at the talks with Britain.", "deny"],
  ])("%s %s", (text, polarity) => {
    expect(polarities(text)).toEqual([polarity]);
  });
});
