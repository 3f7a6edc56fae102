import { describe, expect, it } from "vitest";
import { toldMeasures } from "./told.ts";

describe("measures: verbs, nouns and passives", () => {
  it.each([
    ["Denmark expelled three Syrian diplomats on Tuesday.", ["expulsion/done DNK > SYR"]],
    ["Three Syrian diplomats were expelled by Denmark on Tuesday.", ["expulsion/done DNK > SYR"]],
    ["The expulsion of three Syrian diplomats by Denmark surprised nobody.", ["expulsion/done DNK > SYR"]],
    ["The Maltese government announced the expulsion of a Libyan attaché.", ["expulsion/done MLT > LBY"]],
    ["Two Zambian officials were declared personae non gratae by Malawi.", ["expulsion/done MWI > ZMB"]],
    ["Slovakia has ordered four Russian diplomats to leave within a week.", ["expulsion/done SVK > RUS"]],
    ["Mali gave the Swedish ambassador 72 hours to leave the country.", ["expulsion/done MLI > SWE"]],
    ["Kuwait has closed its embassy in Beirut.", ["closure/done KWT > LBN"]],
    ["The border with Libya was closed by Tunisia on Friday.", ["closure/done TUN > LBY"]],
    ["Tunisia's closure of its border with Libya stranded hundreds of lorries.", ["closure/done TUN > LBY"]],
    ["Iraq closed its airspace to Turkish aircraft.", ["closure/done IRQ > TUR"]],
    ["Mongolia reopened its embassy in Ottawa in March.", ["reopening/done MNG > CAN"]],
    ["The Omani government announced the reopening of its consulate in Karachi.", ["reopening/done OMN > PAK"]],
    ["Cyprus recalled its ambassador from Ankara for consultations.", ["recall/done CYP > TUR"]],
    ["The Philippine ambassador to Kuwait was recalled by Manila.", ["recall/done PHL > KWT"]],
    ["Iceland appointed a new ambassador to Japan.", ["appointment/done ISL > JPN"]],
    ["South Africa revoked the visas of two Rwandan officials.", ["visa-restriction/done ZAF > RWA"]],
    ["The visas of two Rwandan officials were revoked by South Africa.", ["visa-restriction/done ZAF > RWA"]],
    ["New Zealand imposed a travel ban on Fijian ministers.", ["visa-restriction/done NZL > FJI"]],
    ["Vietnam scrapped the visa requirement for Danish citizens.", ["visa-restriction/reversed VNM > DNK"]],
    ["Uzbekistan reduced the staff of its embassy in Kabul.", ["staff-limit/done UZB > AFG"]],
    ["Norway suspended development aid to Uganda.", ["suspension/done NOR > UGA"]],
    ["Development aid to Uganda was suspended by Norway.", ["suspension/done NOR > UGA"]],
    ["Norway's suspension of development aid to Uganda was criticised.", ["suspension/done NOR > UGA"]],
    ["Iran has halted the inspections of the International Atomic Energy Agency.", ["suspension/done IRN > IAEA"]],
    [
      "Armenia suspended its participation in the Collective Security Treaty Organization.",
      ["suspension/done ARM > CSTO"],
    ],
    ["India resumed wheat exports to Nepal.", ["resumption/done IND > NPL"]],
    ["Australia imposed sanctions on two Myanmar generals.", ["sanction/done AUS > MMR"]],
    ["Sanctions on two Myanmar generals were imposed by Australia.", ["sanction/done AUS > MMR"]],
    ["Two Myanmar generals were sanctioned by Australia.", ["sanction/done AUS > MMR"]],
    ["The sanctions imposed on Myanmar by Australia took effect.", ["sanction/done AUS > MMR"]],
    ["The United Kingdom froze the assets of three Belarusian judges.", ["sanction/done GBR > BLR"]],
    ["The European Union approved a new round of sanctions against Belarus.", ["sanction/done EU > BLR"]],
    ["The European Union hit Belarus with new sanctions.", ["sanction/done EU > BLR"]],
    ["Pakistan banned imports of cotton from India.", ["sanction/done PAK > IND"]],
    ["Paraguay designated Hezbollah as a terrorist organisation.", ["sanction/done PRY > HEZBOLLAH"]],
    ["Japan eased sanctions on Myanmar.", ["sanction-relief/done JPN > MMR"]],
    ["The easing of sanctions on Myanmar was announced by Japan.", ["sanction-relief/done JPN > MMR"]],
    [
      "The United States removed Cuba from its list of state sponsors of terrorism.",
      ["sanction-relief/done USA > CUB"],
    ],
    ["Nicaragua cut diplomatic ties with Taiwan.", ["severance/done NIC > TWN"]],
    ["Iran and Bahrain restored diplomatic relations after nine years.", ["restoration/done IRN + BHR"]],
    ["Botswana and Palestine established diplomatic relations.", ["recognition/done BWA + PSE"]],
    ["Mexico recognised Palestine as a state.", ["recognition/done MEX > PSE"]],
    ["Kiribati's recognition of Kosovo angered Belgrade.", ["recognition/done KIR > XKX"]],
    ["China lodged a protest with South Korea over the patrol.", ["protest-note/done CHN > KOR"]],
    ["Burkina Faso withdrew from ECOWAS.", ["withdrawal/done BFA > ECOWAS"]],
    ["Ethiopia withdrew its troops from Somalia.", ["withdrawal/done ETH > SOM"]],
    ["Laos and Thailand signed an agreement on electricity.", ["agreement/done LAO + THA"]],
    ["Ecuador's president signed a trade agreement with Canada.", ["agreement/done ECU + CAN"]],
    ["An agreement on fishing was signed by Morocco and Japan.", ["agreement/done MAR + JPN"]],
    ["Armenia and Azerbaijan agreed on a peace treaty.", ["agreement/done ARM + AZE"]],
    ["A ceasefire between Cambodia and Thailand came into effect at midnight.", ["agreement/done KHM + THA"]],
    ["Belarus freed a Polish journalist.", ["release/done BLR > POL"]],
    ["A Polish journalist was freed by Belarus on Sunday.", ["release/done BLR > POL"]],
    ["Hamas released two Thai hostages.", ["release/done HAMAS > THA"]],
    ["Bosnia extradited a Montenegrin fugitive to Italy.", ["other/done BIH > ITA + MNE"]],
    ["Argentina raised tariffs on Brazilian steel.", ["other/done ARG > BRA"]],
    ["Brazil imposed a 20% tariff on steel from Argentina.", ["other/done BRA > ARG"]],
    ["Malaysia impounded a Panama-flagged tanker.", ["other/done MYS"]],
  ])("%s", (text, expected) => {
    expect(toldMeasures(text)).toEqual(expected);
  });
});

describe("measures: one act and direction each", () => {
  it.each([
    [
      "Canada expelled six Indian diplomats, and India expelled six Canadian diplomats.",
      ["expulsion/done CAN > IND", "expulsion/done IND > CAN"],
    ],
    [
      "Sweden closed its embassy in Baghdad and suspended aid to Iraq.",
      ["closure/done SWE > IRQ", "suspension/done SWE > IRQ"],
    ],
    ["Russia and Norway expelled each other's diplomats.", ["expulsion/done RUS + NOR > NOR + RUS"]],
    ["Lithuania and Belarus exchanged tit-for-tat expulsions of diplomats.", ["expulsion/done LTU + BLR > BLR + LTU"]],
    ["Latvia, Estonia and Lithuania recalled their ambassadors from Minsk.", ["recall/done LVA + EST + LTU > BLR"]],
    [
      "Japan sanctioned a Russian bank, and Russia banned imports of fish from Japan.",
      ["sanction/done JPN > RUS", "sanction/done RUS > JPN"],
    ],
    ["Eritrea and Sudan agreed to reopen their border.", ["reopening/announced ERI + SDN"]],
    ["Chad and Libya agreed to resume flights.", ["resumption/announced TCD + LBY"]],
    ["Kenya and Somalia agreed to restore diplomatic relations.", ["restoration/announced KEN + SOM"]],
  ])("%s", (text, expected) => {
    expect(toldMeasures(text)).toEqual(expected);
  });
});

describe("measures: announced", () => {
  it.each([
    ["Hungary will withdraw from the International Criminal Court.", ["withdrawal/announced HUN > ICC"]],
    ["The Netherlands plans to reopen its embassy in Tripoli.", ["reopening/announced NLD > LBY"]],
    ["Zambia said it would close its embassy in Tehran.", ["closure/announced ZMB > IRN"]],
    ["Portugal promised to recognise Palestine.", ["recognition/announced PRT > PSE"]],
    ["Seoul has decided to lift sanctions on Myanmar.", ["sanction-relief/done KOR > MMR"]],
    ["Ukraine is preparing to impose sanctions on Georgia.", ["sanction/announced UKR > GEO"]],
    [
      "Ten Nigerian officials would be expelled, the foreign ministry of Gabon said.",
      ["expulsion/announced GAB > NGA"],
    ],
    ["Malaysia offered troops to Timor-Leste.", ["other/announced MYS > TLS"]],
    ["Bolivia intends to restore diplomatic relations with the United States.", ["restoration/announced BOL + USA"]],
    ["The Austrian chancellor vowed to suspend aid to Hungary.", ["suspension/announced AUT > HUN"]],
    ["Greece said it was recalling its ambassador from Tripoli.", ["recall/announced GRC > LBY"]],
  ])("%s", (text, expected) => {
    expect(toldMeasures(text)).toEqual(expected);
  });
});

describe("measures: threatened", () => {
  it.each([
    ["Egypt threatened to close its border with Sudan.", ["closure/threatened EGY > SDN"]],
    ["The European Union threatened Georgia with sanctions.", ["sanction/threatened EU > GEO"]],
    ["Algeria will cut off gas to Spain if it sells the gas on to Morocco.", ["suspension/threatened DZA > ESP"]],
    ["Indonesia may expel the Papua New Guinean consul.", ["expulsion/threatened IDN > PNG"]],
    ["Washington is considering sanctions on Ugandan officials.", ["sanction/threatened USA > UGA"]],
    ["Kazakhstan could suspend oil exports to Germany.", ["suspension/threatened KAZ > DEU"]],
    ["Venezuela will recall its ambassador from Lima unless Peru apologises.", ["recall/threatened VEN > PER"]],
    ["The threat of U.S. sanctions against Iraq worried investors.", ["sanction/threatened USA > IRQ"]],
  ])("%s", (text, expected) => {
    expect(toldMeasures(text)).toEqual(expected);
  });
});

describe("measures: demanded", () => {
  it.each([
    ["Ukraine demanded sanctions against Iran.", ["sanction/demanded UKR > IRN"]],
    ["Japan urged North Korea to release the abducted citizens.", ["release/demanded JPN > PRK"]],
    ["Qatar has called on Israel to withdraw its troops from Syria.", ["withdrawal/demanded QAT > ISR"]],
    ["Spain asked Venezuela to release two Spanish tourists.", ["release/demanded ESP > VEN"]],
    ["Djibouti demanded the withdrawal of Eritrean troops.", ["withdrawal/demanded DJI > ERI"]],
    ["The German chancellor said Syria must hand over two suspects.", ["other/demanded DEU > SYR"]],
    ["Kyiv called for an embargo on Russian oil.", ["sanction/demanded UKR > RUS"]],
  ])("%s", (text, expected) => {
    expect(toldMeasures(text)).toEqual(expected);
  });
});

describe("measures: denied", () => {
  it.each([
    ["Angola denied that it had expelled the Rwandan ambassador.", ["expulsion/denied AGO > RWA"]],
    ["Serbia has not imposed sanctions on Russia.", ["sanction/denied SRB > RUS"]],
  ])("%s", (text, expected) => {
    expect(toldMeasures(text)).toEqual(expected);
  });
});

describe("measures: orders and requests of one side to the other", () => {
  it.each([
    ["Poland ordered Russia to close its consulate in Poznań.", ["closure/done POL > RUS"]],
    ["Iran told Germany to recall its ambassador.", ["recall/done IRN > DEU"]],
  ])("%s", (text, expected) => {
    expect(toldMeasures(text)).toEqual(expected);
  });
});

describe("measures: clauses of the background", () => {
  it.each([
    ["Belgium summoned the ambassador after Burundi expelled two Belgian diplomats.", ["expulsion/done BDI > BEL"]],
    ["The sanctions that the United Kingdom imposed on Georgia remain.", ["sanction/done GBR > GEO"]],
    ["Peru, which recalled its ambassador from Mexico City in December, sent a letter.", ["recall/done PER > MEX"]],
    ["Hours before the visit, Jordan had reopened its border with Syria.", ["reopening/done JOR > SYR"]],
    ["Talks failed because Turkey suspended trade with Israel.", ["suspension/done TUR > ISR"]],
    ["Colombia broke off relations with Israel, citing the war.", ["severance/done COL > ISR"]],
  ])("%s", (text, expected) => {
    expect(toldMeasures(text)).toEqual(expected);
  });
});

describe("measures: no act at all", () => {
  it.each([
    "Toyota recalled 200,000 cars in Germany.",
    "The airline suspended flights between Paris and Bamako.",
    "A storm closed the port of Busan.",
    "Barcelona expelled two players from the squad.",
    "The federation banned the Kenyan runner for doping.",
    "The French court ordered the release of the suspect.",
    "Police in Lyon released two students.",
    "A Danish company signed a contract with Peru.",
    "The Indian film festival opened in Cannes.",
    "The museum in Doha reopened on Sunday.",
    "Norwegian fishermen closed the harbour in protest.",
    "Existing U.S. sanctions on Cuba hurt tourism.",
    "The company evaded sanctions on Russia.",
    "Ghana did not say whether it would close its embassy in Kyiv.",
    "Kenya would have closed its border with Somalia if the talks had failed.",
    "Tanzania refused to lift sanctions on Burundi.",
    "Efforts to reach an agreement between Sudan and Ethiopia failed.",
    "Rwanda and Congo have yet to sign an agreement.",
    "Until Iran releases the prisoners, nothing will change.",
    "The Brazilian parliament lifted the curfew in Rio.",
    "The minister met the deadline set by the European Commission.",
    "Argentina recalled the 1986 final against Germany.",
    "The Swiss bank closed its office in Singapore.",
    "The Kenyan ambassador opened an exhibition in Rome.",
    "Spanish doctors withdrew from the congress in Vienna.",
    "Thailand's prime minister released an album.",
    "The Greek coast guard closed the beach near Athens.",
    "The university suspended its exchange with Shanghai.",
  ])("%s", (text) => {
    expect(toldMeasures(text)).toEqual([]);
  });
});

describe("measures: who acts and whom it hits, in wordings that trees take apart", () => {
  it.each([
    // What the tree calls a second subject stands behind the verb.
    [
      "Slovenia bans far-right Israeli ministers Itamar Ben-Gvir and Bezalel Smotrich from the country.",
      ["visa-restriction/done SVN > ISR"],
    ],
    ["Serbia blocked access to 12 Croatian news websites.", ["other/done SRB > HRV"]],
    // Who frees a captive is not whose citizen it is.
    [
      "Swedish foreign minister Eva Berg announces the release of a Swedish citizen from a prison in Belarus.",
      ["release/done BLR > SWE"],
    ],
    [
      "Kenya and Sweden agree to repatriate two Swedish nationals convicted of smuggling.",
      ["release/announced KEN > SWE"],
    ],
    // To whom it is granted, not what it is from.
    ["Canada grants Chile a one-year exemption from sanctions on Iranian oil.", ["sanction-relief/done CAN > CHL"]],
    ["The United States designates the Yemeni Houthis as a terrorist organisation.", ["sanction/done USA > HOUTHIS"]],
    // That a restriction will end announces no restriction.
    [
      "Kenya announces that it will resume issuing visas for Ethiopian citizens.",
      ["visa-restriction/reversed KEN > ETH"],
    ],
    // What another sentence tells.
    [
      "Mali's ruling junta gave the French ambassador 72 hours to leave. Paris said it took note and was recalling the envoy.",
      ["expulsion/done MLI > FRA", "recall/announced FRA > MLI"],
    ],
    [
      "Venezuela expelled two diplomats of Panama. Panama said it was putting relations on hold.",
      ["expulsion/done VEN > PAN", "severance/announced PAN > VEN"],
    ],
    [
      "Chad closed its embassy in Tripoli on Monday. Flights to Libya were suspended as well.",
      ["closure/done TCD > LBY", "suspension/done TCD > LBY"],
    ],
    [
      "Saudi Arabia and Bahrain severed diplomatic relations with Qatar on Monday. The two Gulf states closed their airspace to Qatar.",
      ["closure/done SAU + BHR > QAT", "severance/done SAU + BHR > QAT"],
    ],
    // What the participle stands behind acts.
    [
      "Norwegian officials said that the Ethiopian decree banning coffee exports to Sudan was harsh.",
      ["sanction/done ETH > SDN"],
    ],
    ["China's trade surplus grows despite pressure from American tariffs.", []],
    ["Chile signs an agreement with Borealis to lay the first cable between South America and Australia.", []],
    [
      "In his address the archbishop calls for peace in Ukraine, the release of all Russian prisoners and an end to the war.",
      [],
    ],
    ["The Security Council convenes to vote on a draft resolution on sanctions against Iran.", []],
    [
      "Canada announces a tariff on American cars as an answer to a previous similar measure against it.",
      ["other/done CAN > USA"],
    ],
  ])("%s", (text, expected) => {
    expect(toldMeasures(text)).toEqual(expected);
  });
});
