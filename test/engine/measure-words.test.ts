import { describe, expect, it } from "vitest";
import { loadReader } from "../../src/intake/engine.ts";

const reader = loadReader();

/** Each measure as "kind/status BY > AGAINST". */
const told = (text: string): string[] =>
  reader.read({ text, publishedAt: "2024-05-14" }).measures.map(({ kind, status, by, against }) => {
    const sides = against.length > 0 ? `${by.join(" + ")} > ${against.join(" + ")}` : by.join(" + ");
    return `${kind}/${status} ${sides}`;
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
      ["severance/done GBR + ARG > GBR + ARG"],
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
    expect(told(text)).toEqual(measures);
  });
});
