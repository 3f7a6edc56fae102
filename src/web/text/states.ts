/** Names of states and bodies for people, from the codes of the record. */

/** ISO 3166-1: alpha-3 to alpha-2, by first letter. XKK is the user-assigned code in use for Kosovo. */
const iso = `
AFG:AF AGO:AO AIA:AI ALA:AX ALB:AL AND:AD ARE:AE ARG:AR ARM:AM ASM:AS ATA:AQ ATG:AG AUS:AU AUT:AT AZE:AZ
BDI:BI BEL:BE BEN:BJ BFA:BF BGD:BD BGR:BG BHR:BH BHS:BS BIH:BA BLR:BY BLZ:BZ BMU:BM BOL:BO BRA:BR BRB:BB BRN:BN BTN:BT BWA:BW
CAF:CF CAN:CA CHE:CH CHL:CL CHN:CN CIV:CI CMR:CM COD:CD COG:CG COK:CK COL:CO COM:KM CPV:CV CRI:CR CUB:CU CYP:CY CZE:CZ
DEU:DE DJI:DJ DMA:DM DNK:DK DOM:DO DZA:DZ
ECU:EC EGY:EG ERI:ER ESH:EH ESP:ES EST:EE ETH:ET
FIN:FI FJI:FJ FLK:FK FRA:FR FRO:FO FSM:FM
GAB:GA GBR:GB GEO:GE GHA:GH GIB:GI GIN:GN GMB:GM GNB:GW GNQ:GQ GRC:GR GRD:GD GRL:GL GTM:GT GUY:GY
HKG:HK HND:HN HRV:HR HTI:HT HUN:HU
IDN:ID IND:IN IRL:IE IRN:IR IRQ:IQ ISL:IS ISR:IL ITA:IT
JAM:JM JOR:JO JPN:JP
KAZ:KZ KEN:KE KGZ:KG KHM:KH KIR:KI KNA:KN KOR:KR KWT:KW
LAO:LA LBN:LB LBR:LR LBY:LY LCA:LC LIE:LI LKA:LK LSO:LS LTU:LT LUX:LU LVA:LV
MAC:MO MAR:MA MCO:MC MDA:MD MDG:MG MDV:MV MEX:MX MHL:MH MKD:MK MLI:ML MLT:MT MMR:MM MNE:ME MNG:MN MOZ:MZ MRT:MR MUS:MU MWI:MW MYS:MY
NAM:NA NCL:NC NER:NE NGA:NG NIC:NI NIU:NU NLD:NL NOR:NO NPL:NP NRU:NR NZL:NZ
OMN:OM
PAK:PK PAN:PA PER:PE PHL:PH PLW:PW PNG:PG POL:PL PRI:PR PRK:KP PRT:PT PRY:PY PSE:PS PYF:PF
QAT:QA
ROU:RO RUS:RU RWA:RW
SAU:SA SDN:SD SEN:SN SGP:SG SLB:SB SLE:SL SLV:SV SMR:SM SOM:SO SRB:RS SSD:SS STP:ST SUR:SR SVK:SK SVN:SI SWE:SE SWZ:SZ SYC:SC SYR:SY
TCD:TD TGO:TG THA:TH TJK:TJ TKM:TM TLS:TL TON:TO TTO:TT TUN:TN TUR:TR TUV:TV TWN:TW TZA:TZ
UGA:UG UKR:UA URY:UY USA:US UZB:UZ
VAT:VA VCT:VC VEN:VE VNM:VN VUT:VU
WSM:WS
XKK:XK XKX:XK
YEM:YE
ZAF:ZA ZMB:ZM ZWE:ZW`;

const alpha2 = new Map(
  iso
    .trim()
    .split(/\s+/)
    .map((pair) => pair.split(":") as [string, string]),
);

/** Names that Intl gives in a form too long or too formal for a sentence, and bodies, which Intl does not know. */
const names = new Map([
  ["PSE", "Palestine"],
  ["HKG", "Hong Kong"],
  ["MAC", "Macao"],
  ["MMR", "Myanmar"],
  ["COG", "Republic of the Congo"],
  ["COD", "DR Congo"],
  ["VAT", "Holy See"],
  ["VATICAN", "Holy See"],
  ["BIH", "Bosnia and Herzegovina"],
  ["UN", "United Nations"],
  ["EU", "European Union"],
  ["NATO", "NATO"],
  ["AU", "African Union"],
  ["ASEAN", "ASEAN"],
  ["ARAB-LEAGUE", "Arab League"],
  ["GCC", "Gulf Cooperation Council"],
  ["OSCE", "OSCE"],
  ["IAEA", "IAEA"],
  ["HAMAS", "Hamas"],
  ["HEZBOLLAH", "Hezbollah"],
  ["TALIBAN", "Taliban"],
  ["HOUTHIS", "Houthis"],
]);

const withArticle = new Set(
  "USA GBR NLD PHL ARE BHS COM MDV SYC SLB MHL DOM CAF COG VAT VATICAN UN EU AU ARAB-LEAGUE GCC OSCE IAEA TALIBAN HOUTHIS".split(
    " ",
  ),
);

const intl = new Intl.DisplayNames(["en"], { type: "region", fallback: "none" });

/** "Türkiye" for TUR, "European Union" for EU; an unknown code stays as it is. */
export function partyName(code: string): string {
  const known = names.get(code);
  if (known) return known;
  const region = alpha2.get(code);
  const name = (region && intl.of(region)) || code;
  // Asked for ten thousand times when a table is sorted, which the browser's own table is too slow for.
  names.set(code, name);
  return name;
}

/** The name as it stands in a sentence: "the United States", "Russia". */
export const partyInSentence = (code: string): string => (withArticle.has(code) ? "the " : "") + partyName(code);
