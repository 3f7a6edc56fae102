import { describe, expect, it } from "vitest";
import { toldMeasures } from "./told.ts";

describe("measures in other words: borders, missions and envoys", () => {
  it.each([
    ["The Netherlands barred two Serbian ministers from the country on Tuesday.", ["visa-restriction/done NLD > SRB"]],
    ["Peru bans Bolivian politician Evo Morales from entering the country.", ["visa-restriction/done PER > BOL"]],
    [
      "The Dutch government has banned Israeli ministers X and Y from the country.",
      ["visa-restriction/done NLD > ISR"],
    ],
    ["Tunisia bans flights to and from Libya after repeated violations of its airspace.", ["closure/done TUN > LBY"]],
    ["Morocco bans all Algerian aircraft from its airspace.", ["closure/done MAR > DZA"]],
    ["London ordered non-essential staff to leave its embassy in Juba.", ["staff-limit/done GBR > SSD"]],
    ["Britain told Libya to close its People's Bureau in London.", ["closure/done GBR > LBY"]],
    ["Bahrain lowered the level of its representation in Tehran.", ["staff-limit/done BHR > IRN"]],
    ["The Czech Republic suspended the issuing of visas to Russian citizens.", ["visa-restriction/done CZE > RUS"]],
    ["Estonia stopped issuing visas to Belarusian citizens.", ["visa-restriction/done EST > BLR"]],
    ["Bulgaria stripped a Russian diplomat of his accreditation.", ["expulsion/done BGR > RUS"]],
    ["A Swedish diplomat was thrown out of Iran on Friday.", ["expulsion/done IRN > SWE"]],
    ["Jakarta revoked the accreditation of an Australian correspondent.", ["expulsion/done IDN > AUS"]],
    ["Israel revoked the diplomatic status of eight Norwegian envoys.", ["expulsion/done ISR > NOR"]],
    ["The government in Caracas gave the EU ambassador 72 hours to leave.", ["expulsion/done VEN > EU"]],
    ["Burkina Faso kicked out the UN humanitarian coordinator.", ["expulsion/done BFA > UN"]],
    [
      "The Maltese junta declares an end to joint counterterrorism operations with the Italian military and expels five Italian embassy workers, declaring them personae non gratae.",
      ["expulsion/done MLT > ITA", "suspension/done MLT > ITA"],
    ],
    [
      "Algeria bans flights to and from Mali in response to violations of Algerian airspace by Malian drones.",
      ["closure/done DZA > MLI"],
    ],
    ["Ten Soviet diplomats have been given until Friday to leave Britain.", ["expulsion/done GBR > RUS"]],
    ["Chile's junta expelled the Swedish ambassador, Harald Edelstam, in December 1973.", ["expulsion/done CHL > SWE"]],
    ["Ottawa withdrew 41 diplomats from India.", ["staff-limit/done CAN > IND"]],
    ["Russia capped the number of Polish diplomats in Moscow at 20.", ["staff-limit/done RUS > POL"]],
    ["Burkina Faso and Mali impose reciprocal travel bans on Americans.", ["visa-restriction/done BFA + MLI > USA"]],
    [
      "Elena Rossi announces that San Marino will recognise Kosovo by the end of 2026.",
      ["recognition/announced SMR > XKX"],
    ],
  ])("%s", (text, expected) => {
    expect(toldMeasures(text)).toEqual(expected);
  });
});

describe("measures in other words: trade, treaties and penalties", () => {
  it.each([
    ["The European Union implements a 25% tariff on American motorcycles.", ["other/done EU > USA"]],
    ["Brazil retaliated with duties on American cotton.", ["other/done BRA > USA"]],
    ["Washington cancels an oil company's licence to operate in Venezuela.", ["other/done USA > VEN"]],
    [
      "The junta in Niger declares an end to military cooperation with the United States.",
      ["suspension/done NER > USA"],
    ],
    ["Chad ended its defence pact with France.", ["withdrawal/done TCD > FRA"]],
    ["Japan and the United States ratify a tax treaty.", ["agreement/done JPN + USA"]],
    ["The two parliaments of Serbia and Hungary ratified a gas agreement.", ["agreement/done SRB + HUN"]],
    ["The UAE ratified a deal with Israel on visa-free travel.", ["agreement/done ARE + ISR"]],
    ["Iran barred IAEA inspectors from a site near Isfahan.", ["suspension/done IRN > IAEA"]],
    ["Vietnam freed an American pastor and allowed him to fly home.", ["release/done VNM > USA"]],
    ["Malaysia deported a North Korean suspect.", ["other/done MYS > PRK"]],
    ["South Korea seized a Togo-flagged tanker.", ["other/done KOR"]],
    ["Colombia banned coal exports to Israel.", ["sanction/done COL > ISR"]],
    ["South Korean authorities said they had inspected a Liberia-flagged vessel in late November.", ["other/done KOR"]],
    [
      "Officials in Seoul said Friday that on May 2 they seized a Liberia-flagged vessel that had transferred oil to an Iranian ship.",
      ["other/done KOR"],
    ],
    [
      "The photos were part of a U.S. Treasury Department announcement of sanctions on 20 Eritrean vessels and six trading companies.",
      ["sanction/done USA > ERI"],
    ],
    [
      "Indonesian authorities announced that the Panama-flagged tanker was being held at the port of Batam.",
      ["other/done IDN"],
    ],
    [
      "The United States implements a 10% across-the-board tariff on Peruvian products and eliminates the exemption for small parcels from Peru.",
      ["other/done USA > PER"],
    ],
    [
      "Saudi Arabia and the United States ratify a joint declaration on civil nuclear energy.",
      ["agreement/done SAU + USA"],
    ],
    [
      "Honduran President Xiomara Castro warns that she might cancel the military cooperation with the United States if he deports Hondurans.",
      ["suspension/threatened HND > USA"],
    ],
    ["Tokyo revoked Russia's most-favoured-nation status.", ["other/done JPN > RUS"]],
    [
      "The Colombian commerce ministry formalised a complete ban on coal exports to Israel.",
      ["sanction/done COL > ISR"],
    ],
  ])("%s", (text, expected) => {
    expect(toldMeasures(text)).toEqual(expected);
  });
});

describe("measures: sides told by the words around", () => {
  it.each([
    [
      "Ghana and Togo stopped issuing tourist visas to each other's citizens.",
      ["visa-restriction/done GHA + TGO > GHA + TGO"],
    ],
    ["Gabon's junta gave Belgian ambassador Anna Peeters 48 hours to leave.", ["expulsion/done GAB > BEL"]],
    [
      "Bolivia spoke to Chile and Peru at length and withdrew its envoys from those countries.",
      ["recall/done BOL > CHL + PER"],
    ],
    [
      "Malawi expelled the Irish ambassador. Ireland regretted the step and recalled its envoy.",
      ["expulsion/done MWI > IRL", "recall/done IRL > MWI"],
    ],
    ["Panama put its relations with Venezuela on hold.", ["severance/done PAN > VEN"]],
  ])("%s", (text, expected) => {
    expect(toldMeasures(text)).toEqual(expected);
  });
});

describe("measures told in other words", () => {
  it.each([
    [
      "The resolution that the Security Council passed on Friday bans the sale of arms to South Sudan.",
      ["sanction/done UN > SSD"],
    ],
    [
      "Iraq has been under sanctions imposed by the United Nations since it invaded Kuwait.",
      ["sanction/done UN > IRQ"],
    ],
    [
      "Iran's Revolutionary Guards detained a British-flagged tanker in the Strait of Hormuz.",
      ["other/done IRN > GBR"],
    ],
    ["Argentina detained a Chinese fishing vessel off Patagonia.", ["other/done ARG > CHN"]],
    ["Uruguay handed a note verbale to the Argentine embassy over the pulp mill.", ["protest-note/done URY > ARG"]],
    ["The Soviet Union threw out four American attaches in retaliation.", ["expulsion/done RUS > USA"]],
    ["Britain ordered 105 Soviet officials out of the country.", ["expulsion/done GBR > RUS"]],
    ["Nigeria ordered staff at the South African high commission to leave.", ["expulsion/done NGA > ZAF"]],
    [
      "Diplomatic relations between Britain and Argentina were broken off in April 1982.",
      ["severance/done GBR + ARG > ARG + GBR"],
    ],
    ["Malaysia downgraded its ties with Myanmar.", ["other/done MYS > MMR"]],
    [
      "The Netherlands downgraded diplomatic relations with Suriname to the level of charge d'affaires.",
      ["other/done NLD > SUR"],
    ],
    ["Switzerland blocked the assets of Zaire's Mobutu Sese Seko.", ["sanction/done CHE > COD"]],
    ["Greece suspended air links with Turkey.", ["suspension/done GRC > TUR"]],
    ["Papua New Guinea refused entry to an Indonesian general.", ["visa-restriction/done PNG > IDN"]],
    ["Honduras opened diplomatic relations with China on Sunday.", ["recognition/done HND + CHN"]],
    ["Saudi Arabia called its ambassador home from Stockholm.", ["recall/done SAU > SWE"]],
    ["Morocco's envoy to Caracas was ordered home.", ["recall/done MAR > VEN"]],
    ["Sweden halted arms sales to Turkey.", ["suspension/done SWE > TUR"]],
    ["The United States has closed the Iranian interests section.", ["closure/done USA > IRN"]],
    ["Poland tore up its fishing accord with Namibia.", ["withdrawal/done POL > NAM"]],
  ])("%s", (text, measures) => {
    expect(toldMeasures(text)).toEqual(measures);
  });
});

describe("joined acts share the other side", () => {
  it.each([
    [
      "Mexico recalls its ambassador in Quito and breaks off relations.",
      ["recall/done MEX > ECU", "severance/done MEX > ECU"],
    ],
    [
      "Poland closed its consulate in Brest and recalled its ambassador.",
      ["closure/done POL > BLR", "recall/done POL > BLR"],
    ],
    [
      "Kenya recalled its ambassador in Juba and suspended arms purchases.",
      ["recall/done KEN > SSD", "suspension/done KEN > SSD"],
    ],
    ["Ghana recalled its ambassador in Lomé, and a Ghanaian bank suspended trade.", ["recall/done GHA > TGO"]],
    ["Ghana recalled its ambassador in Lomé, and the company ended relations.", ["recall/done GHA > TGO"]],
  ])("%s", (text, expected) => {
    expect(toldMeasures(text)).toEqual(expected);
  });
});
