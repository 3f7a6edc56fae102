import { describe, expect, it } from "vitest";
import type { Contact } from "../../src/engine/types.ts";
import { loadReader } from "../../src/intake/engine.ts";

const reader = loadReader();
const read = (text: string): readonly Contact[] => reader.read({ text, publishedAt: "2016-03-16" }).contacts;
const only = (text: string): Contact => {
  const contacts = read(text);
  expect(contacts).toHaveLength(1);
  return contacts[0]!;
};
const sorted = (codes: readonly string[] = []): string[] => [...codes].sort();

describe("parties", () => {
  it.each([
    ["Oman's foreign ministry hosted talks between Iran and Turkey in Muscat.", ["IRN", "TUR"]],
    ["Talks between Iran and Turkey in Oman ended.", ["IRN", "TUR"]],
    ["Oman hosted talks with Iran in Muscat.", ["IRN", "OMN"]],
    ["The Swiss president received the foreign minister of Ghana in Bern.", ["CHE", "GHA"]],
    ["The foreign ministers of Chile, Peru and Colombia met in Lima.", ["CHL", "COL", "PER"]],
    ["Leaders from Kenya, Uganda and Tanzania gathered in Arusha.", ["KEN", "TZA", "UGA"]],
    ["A Vietnamese delegation led by the foreign minister met Cambodian officials in Vientiane.", ["KHM", "VNM"]],
    ["The NATO secretary-general met the Georgian prime minister in Brussels.", ["GEO", "NATO"]],
    ["The African Union held an emergency summit in Addis Ababa.", ["AU"]],
    ["The Danish foreign minister travelled to Geneva for talks with the Syrian foreign minister.", ["DNK", "SYR"]],
    ["The Greek prime minister visited Serbia.", ["GRC", "SRB"]],
    ["Merkel met Hollande in Strasbourg.", ["DEU", "FRA"]],
    ["In a phone call with the Kuwaiti emir, the Iraqi prime minister thanked him.", ["IRQ", "KWT"]],
    ["The Argentine president told his Uruguayan counterpart that the mill would close.", ["ARG", "URY"]],
    ["Russia and the United States held talks on the sidelines of a G20 summit.", ["RUS", "USA"]],
    ["Japan and Chile called an emergency meeting of the UN Security Council.", ["UN"]],
    ["Georgia's foreign minister said that the country was negotiating a customs treaty with Armenia.", ["ARM", "GEO"]],
    ["Egypt's president said that talks with Sudan had been suspended.", ["EGY", "SDN"]],
    ["Hamas and Israel held indirect talks in Cairo.", ["HAMAS", "ISR"]],
    ["Croatia's foreign ministry summoned the Hungarian ambassador.", ["HRV", "HUN"]],
    ["Egypt's foreign ministry summoned the ambassadors of Italy and Spain.", ["EGY", "ESP", "ITA"]],
    ["The Indonesian president spoke with the king of Jordan by telephone.", ["IDN", "JOR"]],
    ["Pope Francis met the president of Cuba in Havana.", ["CUB", "VAT"]],
    ["The presidents of Peru and Chile met at an Ibero-American summit in Lima.", ["CHL", "PER"]],
  ])("%s", (text, parties) => {
    expect(sorted(only(text).parties)).toEqual(parties);
  });

  it.each([
    "The Basque premier met the mayor of Bilbao.",
    "Spain's coalition held talks with the unions in Madrid.",
    "Turkey held peace talks with the PKK.",
    "France met Portugal in the final in Paris.",
    "A tourist from Norway visited Rome.",
    "The Danish prime minister met South American ministers in Malmö.",
    "In the last meeting between Peru and Chile, a goalkeeper was sent off.",
    "The presidents of Mali and Niger met reporters in Gao.",
    "Norwegian trawlers met Russian vessels at sea.",
    "The Italian prime minister met his deputy in Rome.",
    "Colombia held negotiations with the FARC in Bogotá.",
  ])("none: %s", (text) => {
    expect(read(text)).toEqual([]);
  });
});

describe("mediators", () => {
  it.each([
    ["Talks between Armenia and Azerbaijan, mediated by Russia, ended in Vienna.", ["RUS"]],
    ["Qatar brokered a ceasefire between Sudan and Chad.", ["QAT"]],
    ["A Norwegian-brokered deal between Sri Lanka and India was announced.", ["NOR"]],
    ["Israel and Lebanon held talks in Naqoura with the United Nations as mediator.", ["UN"]],
    ["Kenya will mediate talks between Ethiopia and Eritrea in Nairobi.", ["KEN"]],
    ["Iran and Saudi Arabia held talks through Iraqi mediators.", ["IRQ"]],
  ])("%s", (text, mediators) => {
    const contact = only(text);
    expect(contact.mediators).toEqual(mediators);
    expect(contact.parties).toHaveLength(2);
    for (const mediator of mediators) expect(contact.parties).not.toContain(mediator);
  });
});

describe("people and levels", () => {
  it.each([
    ["The Polish deputy foreign minister met the Czech foreign minister in Brno.", "deputy-minister"],
    ["The president of Mongolia met the Kazakh president in Astana.", "head"],
    ["The Latvian foreign minister received the Belgian ambassador in Riga.", "ambassador"],
    ["The Sudanese intelligence chief met the Egyptian intelligence chief in Cairo.", "intelligence-chief"],
    ["The Austrian chancellor met the Slovak foreign minister in Bratislava.", "minister"],
  ])("the lower side's highest: %s", (text, level) => {
    expect(only(text).level).toBe(level);
  });

  it("keeps both levels, and says so, when a report contradicts itself", () => {
    const text =
      "The Bulgarian deputy foreign minister met Greek diplomats in Drama on Monday. " +
      "The meeting was between Bulgarian and Greek department heads, a spokesman said.";
    const reading = reader.read({ text, publishedAt: "2016-03-16" });
    const [contact] = reading.contacts;
    const told = contact?.levelsTold?.filter(({ party }) => party === "BGR");
    expect(told?.map(({ level }) => level)).toEqual(["deputy-minister", "director"]);
    for (const { evidence } of told ?? [])
      for (const { start, end, exact } of evidence) expect(text.slice(start, end)).toBe(exact);
    expect(reading.notes.map(({ reason }) => reason).join()).toMatch(/deputy-minister and of director level for BGR/u);
  });

  it("finds no contradiction where more people are told of", () => {
    const text =
      "The Bulgarian foreign minister met his Greek counterpart in Drama on Monday. Department heads joined the meeting.";
    expect(only(text).levelsTold).toBeUndefined();
  });
});

describe("place", () => {
  it.each([
    ["The Thai and Malaysian foreign ministers met in Vientiane.", "Vientiane", "LAO"],
    ["In Tbilisi, the Georgian president received the Armenian president.", "Tbilisi", "GEO"],
    ["The Portuguese president travelled to Luanda to meet the Angolan president.", "Luanda", "AGO"],
    ["Sweden summoned the Chinese ambassador in Stockholm.", "Stockholm", "SWE"],
    ["The Malian president paid a visit to Algiers.", "Algiers", "DZA"],
    ["Oman's foreign ministry hosted talks between Iran and Turkey.", undefined, "OMN"],
    ["The Fijian prime minister visited Samoa.", undefined, "WSM"],
  ])("%s", (text, city, country) => {
    const { place } = only(text);
    expect(place?.city).toBe(city);
    expect(place?.country).toBe(country);
  });

  it.each([
    ["BERN (Reuters) - The Swiss and Italian foreign ministers met on Monday.", "Bern"],
    ["QUITO, March 14 - Ecuador and Peru held talks on Monday.", "Quito"],
    ["BERN - The Swiss and Italian foreign ministers met in Lugano on Monday.", "Lugano"],
    ["BERN - The Swiss president phoned the Italian president on Monday.", undefined],
    ["BERN - The Swiss and Italian foreign ministers will meet on Friday.", undefined],
    ["BERN/ROME: The Swiss and Italian foreign ministers met on Monday.", undefined],
  ])("from the dateline: %s", (text, city) => {
    expect(only(text).place?.city).toBe(city);
  });

  it("takes nobody from the dateline for a party", () => {
    expect(sorted(only("BERN (AP) - The Greek and Turkish presidents met on Monday.").parties)).toEqual(["GRC", "TUR"]);
  });

  it("gives each country of one journey its own contact", () => {
    const contacts = read("The Indian prime minister will visit Mongolia and Vietnam in May.");
    expect(contacts.map(({ parties }) => sorted(parties))).toEqual([
      ["IND", "MNG"],
      ["IND", "VNM"],
    ]);
  });

  it("does not take a body for a country", () => {
    expect(only("The Serbian president met the United Nations secretary-general.").place).toBeUndefined();
  });
});

describe("date", () => {
  it.each([
    ["The Thai and Malaysian foreign ministers met on Monday.", "2016-03-14"],
    ["The Thai and Malaysian foreign ministers will meet on Monday.", "2016-03-21"],
    ["Sweden summoned the Chinese ambassador to protest at a raid carried out last month.", undefined],
    ["At a meeting with the Malaysian premier, the Thai king spoke of next year's harvest.", undefined],
    ["The raid comes a day after talks between Thailand and Laos.", "2016-03-15"],
    ["The march came two days before talks between Serbia and Kosovo.", "2016-03-18"],
    ["Monday's meeting between the Thai and Malaysian foreign ministers was short.", "2016-03-14"],
    ["On 3 March the Omani sultan received the Yemeni president.", "2016-03-03"],
    ["The Thai foreign minister visited Laos in January 2014.", "2014-01-01"],
    ["The Malaysian premier is meeting the Thai king on 20 March.", "2016-03-20"],
  ])("%s", (text, start) => {
    expect(only(text).date?.start).toBe(start);
  });
});
