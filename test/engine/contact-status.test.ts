import { describe, expect, it } from "vitest";
import { loadReader } from "../../src/intake/engine.ts";

const reader = loadReader();
const statusesOf = (text: string) =>
  reader.read({ text, publishedAt: "2019-10-09" }).contacts.map((contact) => contact.status);

const ONE = {
  held: [
    "The Slovenian prime minister met his Croatian counterpart in Zagreb on Monday.",
    "Talks between Guyana and Suriname were held in Georgetown.",
    "Talks between Sudan and South Sudan collapsed without an agreement.",
    "A meeting between the Omani and Yemeni foreign ministers took place in Salalah.",
    "Negotiations between Nepal and China ended on Tuesday.",
    "After talks with the Tunisian president, the Maltese prime minister praised the fishermen.",
    "The Icelandic foreign minister travelled to Helsinki to meet the Finnish foreign minister.",
    "Speaking after a meeting with the Cuban president, the Bolivian president blamed the drought.",
    "The meeting between the Danish and German foreign ministers lasted two hours.",
    "Paraguay's president, who met the Uruguayan president in Montevideo on Sunday, said nothing.",
    "The talks between Mali and Mauritania did not lead to an agreement.",
    "The Chadian president laid a wreath before meeting the Malian prime minister.",
  ],
  planned: [
    "The Slovenian prime minister will meet his Croatian counterpart in Zagreb on Monday.",
    "Japan and Mongolia are to hold talks in Ulaanbaatar.",
    "Fiji's president will lay a wreath before meeting the Tongan prime minister.",
    "Portugal's foreign minister is due to visit Mozambique next week.",
    "The presidents of Benin and Niger are expected to meet in Cotonou on Friday.",
    "The Kuwaiti and Iraqi prime ministers are scheduled to hold talks in Basra.",
    "Ireland and Iceland agreed to hold talks on fishing in November.",
    "The Georgian president may meet the Armenian prime minister in Tbilisi.",
    "The Bulgarian prime minister said that he would meet the Serbian president on Thursday.",
    "Bhutan and India are planning a summit in Thimphu.",
    "The Malaysian prime minister could meet the Thai prime minister in Penang next month.",
    "The German chancellor has accepted an invitation to visit Senegal.",
    "Ahead of a meeting with the Egyptian president, the Sudanese prime minister called for patience.",
    "Fiji and Samoa are about to open talks in Apia.",
    "Preparations for a summit between Kazakhstan and Uzbekistan have begun.",
    "Qatar proposed talks with Bahrain in Manama on 20 October.",
    "Turkey threatened to cancel talks with Greece in Athens on Monday.",
    "Peru refused to cancel its summit with Ecuador.",
    "Modi to meet Macron in Lyon.",
    "Macedonia and Bulgaria set a date for talks in Skopje.",
    "Austria has invited the president of Slovakia to Vienna.",
    "Chad and Libya will not postpone their talks in Tripoli.",
  ],
  ongoing: [
    "Talks between Guyana and Suriname began in Georgetown on Monday.",
    "Norway and Russia are holding talks on cod in Bergen.",
    "The Spanish foreign minister arrived in Havana on Tuesday for a visit.",
    "Negotiations between Armenia and Azerbaijan resumed in Geneva.",
    "Sweden and Denmark are in talks on a bridge.",
    "The Emirati and Omani foreign ministers are meeting in Muscat.",
    "Talks between Laos and Thailand continued for a second day.",
    "Indirect talks between Israel and Hezbollah are under way in Naqoura.",
  ],
  cancelled: [
    "The Slovenian prime minister cancelled a meeting with his Croatian counterpart.",
    "A visit by the Polish president to Israel was called off.",
    "Thailand scrapped talks with Cambodia over the border.",
    "The planned summit between Venezuela and Guyana has been cancelled.",
    "Italy announced the cancellation of a meeting with Austria.",
    "Kenya pulled out of talks with Somalia.",
    "Nicaragua withdrew from talks with Costa Rica.",
    "The Swiss president was to have met the Chinese president in Bern.",
    "The meeting between Cuba and Haiti, which was planned for Friday, is off.",
  ],
  postponed: [
    "Talks between Guyana and Suriname were postponed.",
    "The Slovenian prime minister put off his visit to Croatia.",
    "Malta and Libya have agreed to postpone their talks.",
    "The start of negotiations between Togo and Benin was delayed.",
    "Morocco suspended its dialogue with the Netherlands.",
    "The summit between Hungary and Slovakia is on hold.",
  ],
  refused: [
    "The Slovenian prime minister refused to meet his Croatian counterpart.",
    "Eritrea's president rejected talks with Djibouti.",
    "Iran ruled out talks with Saudi Arabia.",
    "The Burundian president will not attend a summit with the Rwandan president.",
    "Algeria turned down a meeting with Morocco.",
    "Ecuador's president is unwilling to meet the Mexican president.",
    "Latvia said that it would not hold talks with Belarus.",
    "Fiji's prime minister boycotted a summit with Australia.",
    "North Korea is not interested in talks with South Korea.",
    "A meeting between the Turkish and Cypriot presidents is out of the question.",
  ],
  denied: [
    "The Slovenian prime minister denied having met his Croatian counterpart.",
    "No meeting between the Qatari and Israeli foreign ministers took place.",
    "Jordan denied that it had held talks with Syria in Daraa.",
    "The Belarusian and Polish presidents did not meet in Warsaw.",
    "Talks between Libya and Greece have not begun.",
    "No talks between Sudan and Egypt are under way.",
    "Oman has dismissed reports of a meeting with Israel.",
  ],
} as const;

describe.each(Object.entries(ONE))("a contact that is %s", (status, texts) => {
  it.each(texts)("%s", (text) => {
    expect(statusesOf(text)).toEqual([status]);
  });
});

describe("words about a contact that make none", () => {
  it.each([
    "The Slovenian prime minister is ready to meet his Croatian counterpart.",
    "Iran has not ruled out talks with Saudi Arabia.",
    "Oman offered to host talks between Iran and Bahrain.",
    "The African Union urged Sudan and South Sudan to hold talks.",
    "Kosovo's president would meet the Serbian president if he apologised.",
    "Russia called for talks between Armenia and Azerbaijan.",
    "If the Greek and Turkish foreign ministers meet, much will change.",
    "Spain wants to hold talks with Morocco.",
    "The Pakistani prime minister said he was open to talks with India.",
    "Australia and Vanuatu should hold talks, a senator said.",
    "It is not known whether the Thai king will meet the Japanese emperor.",
    "Nigeria is considering talks with Cameroon.",
  ])("%s", (text) => {
    expect(statusesOf(text)).toEqual([]);
  });
});

describe("several sentences", () => {
  it.each([
    [
      "The Chilean and Argentine presidents were supposed to meet in Mendoza on Friday. The meeting was called off.",
      "cancelled",
    ],
    [
      "The Japanese foreign minister is due to meet his Indian counterpart in Delhi on Friday. The meeting will focus on rice.",
      "planned",
    ],
    ["Armenia and Georgia opened talks in Gyumri on Monday. The talks ended on Tuesday.", "held"],
    ["Lebanon and Cyprus were to hold talks in Larnaca on Friday, but the talks were postponed.", "postponed"],
  ])("%s", (text, status) => {
    const [first, ...rest] = statusesOf(text);
    expect(first).toBe(status);
    expect(rest).toEqual([]);
  });
});
