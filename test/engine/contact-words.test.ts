import { describe, expect, it } from "vitest";
import { loadReader } from "../../src/intake/engine.ts";

const reader = loadReader();

/** Each contact as "kind/status" and its parties in the order of the alphabet. */
const told = (publishedAt: string, text: string): string[] =>
  reader
    .read({ text, publishedAt })
    .contacts.map(({ kind, status, parties }) => `${kind}/${status} ${parties.toSorted().join(" ")}`)
    .toSorted();

describe("contacts told in many words", () => {
  it.each([
    [
      "2024-05-14",
      "Fiji's prime minister received a congratulatory call from the Australian prime minister.",
      ["call/held AUS FJI"],
    ],
    [
      "1978-10-03",
      "Visiting Japanese Foreign Minister Sunao Sonoda met Chinese leader Deng Xiaoping in Peking.",
      ["meeting/held CHN JPN"],
    ],
    [
      "2024-05-14",
      "Meeting with the Saudi crown prince in Jeddah, the French minister promised arms.",
      ["meeting/held FRA SAU"],
    ],
    [
      "1978-10-30",
      "Sri Lankan President Junius Jayewardene, on a visit to New Delhi, met Indira Gandhi.",
      ["meeting/held IND LKA"],
    ],
    [
      "2024-05-14",
      "The Australian foreign minister will fly to Jakarta next week for talks with her Indonesian counterpart.",
      ["visit/planned AUS IDN"],
    ],
    [
      "2024-05-14",
      "Officials of Ethiopia, Egypt and Sudan failed to reach agreement on the Nile dam after three days of talks in Khartoum.",
      ["negotiation/held EGY ETH SDN"],
    ],
    [
      "2004-09-06",
      "Pakistani Foreign Secretary Riaz Khokhar paid a courtesy call on Indian External Affairs Minister Natwar Singh.",
      ["meeting/held IND PAK"],
    ],
    [
      "2010-03-03",
      "The new Kuwaiti ambassador presented his credentials to Lebanese President Michel Suleiman.",
      ["meeting/held KWT LBN"],
    ],
    [
      "2024-05-14",
      "The Algerian and Tunisian prime ministers co-chaired the joint commission in Algiers.",
      ["meeting/held DZA TUN"],
    ],
    [
      "2024-05-14",
      "The pact was signed in Lusaka at a ceremony attended by the presidents of Angola and Zambia.",
      ["meeting/held AGO ZMB"],
    ],
    [
      "2024-05-14",
      "Mauritania's president received a Moroccan delegation headed by the foreign minister.",
      ["meeting/held MAR MRT"],
    ],
    [
      "2024-05-14",
      "Oman dismissed reports that its foreign minister had met the Israeli prime minister.",
      ["meeting/denied ISR OMN"],
    ],
    ["2024-05-14", "Nauru's president had lunch with the prime minister of Tuvalu.", ["meeting/held NRU TUV"]],
    ["1982-05-10", "Prime Minister Malcolm Fraser dined with President Marcos in Manila.", ["meeting/held AUS PHL"]],
    [
      "2024-05-14",
      "Kazakhstan's foreign minister and his Uzbek counterpart exchanged views on water in Tashkent.",
      ["meeting/held KAZ UZB"],
    ],
    [
      "1988-03-03",
      "Nicaragua's Daniel Ortega turned down an invitation from Costa Rica to a meeting in San Jose.",
      ["visit/refused CRI NIC"],
    ],
    [
      "2024-05-14",
      "Burundi and Rwanda's presidents shook hands on the sidelines of a regional summit in Dar es Salaam.",
      ["meeting/held BDI RWA"],
    ],
    ["2024-05-14", "The Emir of Kuwait sent a written message to the Iranian president.", ["letter/held IRN KWT"]],
    ["2024-05-14", "The Dutch foreign ministry called in the Russian charge d'affaires.", ["summoning/held NLD RUS"]],
    [
      "2024-05-14",
      "Guyana's ambassador was called in by Venezuela's foreign ministry on Monday.",
      ["summoning/held GUY VEN"],
    ],
    ["2024-05-14", "Bangladesh's foreign office hauled in the Myanmar envoy.", ["summoning/held BGD MMR"]],
    [
      "2003-06-10",
      "The Kenyan president held talks with the leaders of Somalia and Ethiopia in Nairobi.",
      ["meeting/held ETH KEN SOM"],
    ],
    [
      "1995-03-10",
      "Norway's foreign minister had a meeting with her Danish and Swedish counterparts in Bergen.",
      ["meeting/held DNK NOR SWE"],
    ],
    [
      "1999-03-10",
      "Vietnam will hold negotiations with Laos and Cambodia next week.",
      ["negotiation/planned KHM LAO VNM"],
    ],
    [
      "1986-03-10",
      "The Argentine foreign minister will have consultations with Brazil and Uruguay in Montevideo.",
      ["consultation/planned ARG BRA URY"],
    ],
    [
      "1974-03-10",
      "The Libyan leader resumed talks with the presidents of Tunisia and Algeria.",
      ["meeting/ongoing DZA LBY TUN"],
    ],
    ["2011-02-01", "Panama's president received a congratulatory call from the king of Spain.", ["call/held ESP PAN"]],
    [
      "2020-08-10",
      "Lebanon's ambassador was called in by Cyprus's foreign ministry on Monday.",
      ["summoning/held CYP LBN"],
    ],
    ["1992-06-10", "The Ecuadorean foreign ministry hauled in the Peruvian envoy.", ["summoning/held ECU PER"]],
    ["1976-06-10", "The Mozambican foreign minister left for Zambia on Friday.", ["visit/held MOZ ZMB"]],
    ["2008-06-10", "Nepal's prime minister has departed for China.", ["visit/held CHN NPL"]],
    ["1983-06-10", "The king of Jordan dined with the Iraqi president in Baghdad.", ["meeting/held IRQ JOR"]],
    ["2014-06-10", "The Samoan prime minister had lunch with the prime minister of Tonga.", ["meeting/held TON WSM"]],
    [
      "1998-06-10",
      "Nigeria's foreign minister exchanged views with his Cameroonian counterpart in Yaounde.",
      ["meeting/held CMR NGA"],
    ],
    ["2015-06-10", "The leaders of Cuba and Colombia shook hands in Panama City.", ["meeting/held COL CUB"]],
    [
      "2007-06-10",
      "The Iranian and Syrian foreign ministers co-chaired a session of the joint committee in Damascus.",
      ["meeting/held IRN SYR"],
    ],
    [
      "1990-06-10",
      "The Hungarian ambassador presented his credentials to the president of South Korea.",
      ["meeting/held HUN KOR"],
    ],
    ["2005-06-10", "India's foreign secretary paid a courtesy call on the king of Bhutan.", ["meeting/held BTN IND"]],
    [
      "1972-06-10",
      "The treaty was signed in Tripoli at a ceremony attended by the presidents of Libya and Malta.",
      ["meeting/held LBY MLT"],
    ],
    [
      "2019-06-10",
      "At a joint news conference with the Latvian prime minister in Riga, the Estonian president praised the railway.",
      ["meeting/held EST LVA"],
    ],
    [
      "2001-06-10",
      "Speaking in Ankara beside his Turkish counterpart, the Azerbaijani foreign minister said that the pipeline would be built.",
      ["meeting/held AZE TUR"],
    ],
    [
      "1988-06-10",
      "Meeting with the Zimbabwean president in Harare, the Botswanan foreign minister promised cattle.",
      ["meeting/held BWA ZWE"],
    ],
    [
      "1979-06-10",
      "Visiting Bulgarian Foreign Minister Petar Mladenov met the Ethiopian foreign minister in Addis Ababa.",
      ["meeting/held BGR ETH"],
    ],
    [
      "1997-06-10",
      "An emergency session of the Security Council was called by Egypt and Kenya.",
      ["meeting/planned UN"],
    ],
    ["2021-06-10", "Norway has requested an emergency meeting of the UN Security Council.", ["meeting/planned UN"]],
    [
      "1982-06-10",
      "Panama denied reports that its foreign minister had met the British foreign secretary.",
      ["meeting/denied GBR PAN"],
    ],
    [
      "2006-06-10",
      "Sudan dismissed reports that its president had met the Israeli prime minister.",
      ["meeting/denied ISR SDN"],
    ],
    [
      "2013-06-10",
      "The Thai prime minister accepted an invitation to join talks with Laos and Myanmar in Vientiane.",
      ["negotiation/planned LAO MMR THA"],
    ],
    ["1994-06-10", "Paraguay's president turned down an invitation from Bolivia.", ["visit/refused BOL PRY"]],
    ["1993-06-10", "The Emir of Qatar sent a written message to the Tunisian president.", ["letter/held QAT TUN"]],
    ["2023-06-10", "The Croatian president called the Serbian president a liar on Tuesday.", []],
    ["2018-06-10", "Vanuatu's prime minister hosted a dinner for the king of Tonga.", ["meeting/held TON VUT"]],
    [
      "2009-06-10",
      "Bahrain's crown prince is due in Islamabad on Thursday for talks with the Pakistani president.",
      ["meeting/planned BHR PAK"],
    ],
    [
      "1993-09-14",
      "The prime minister of Norway, Gro Harlem Brundtland, shook hands with the Palestinian president in Oslo.",
      ["meeting/held NOR PSE"],
    ],
    [
      "2001-07-17",
      "The Indian prime minister and the Pakistani president failed to agree on a declaration at the end of their summit in Agra.",
      ["summit/held IND PAK"],
    ],
    ["2014-05-10", "A team of the International Monetary Fund visited Tirana.", ["visit/held ALB IMF"]],
    [
      "1974-03-10",
      "Iraq's vice president, Saddam Hussein, called on President Hafez al-Assad in Damascus.",
      ["meeting/held IRQ SYR"],
    ],
    ["1974-03-10", "The Iraqi vice president called on the Syrian president to open the border.", []],
    [
      "2001-03-10",
      "The president of Burkina Faso and the president of Ivory Coast embraced in Yamoussoukro.",
      ["meeting/held BFA CIV"],
    ],
    [
      "1973-10-22",
      "The Dutch foreign minister met the Egyptian foreign minister after negotiations with Soviet leaders in Moscow.",
      ["meeting/held EGY NLD", "negotiation/held NLD RUS"],
    ],
  ])("%s: %s", (publishedAt, text, contacts) => {
    expect(told(publishedAt, text)).toEqual(contacts);
  });
});
