import { describe, expect, it } from "vitest";
import { loadReader } from "../../src/intake/engine.ts";

const reader = loadReader();
const measures = (text: string, publishedAt: string): string[] =>
  reader
    .read({ text, publishedAt })
    .measures.map(({ kind, by, against }) => `${kind} ${by.join(" + ")} > ${against.join(" + ")}`);

describe("governments called by who leads them", () => {
  it.each([
    ["The Thatcher government expelled 25 Soviet diplomats.", "1985-09-12", "expulsion GBR > RUS"],
    ["The Modi government closed the border with Myanmar.", "2024-01-20", "closure IND > MMR"],
    // A government keeps its name when others govern.
    ["The Obama administration expelled 35 Russian diplomats in 2016.", "2021-03-01", "expulsion USA > RUS"],
  ])("%s", (text, day, expected) => {
    expect(measures(text, day)).toEqual([expected]);
  });

  it("speaks through its officials", () => {
    const { claims } = reader.read({
      text: "Trump administration officials said that Norway would close its embassy in Damascus.",
      publishedAt: "2025-03-03",
    });
    expect(claims.map(({ speaker }) => speaker.state)).toEqual(["USA"]);
  });

  it("takes no firm for a government", () => {
    expect(measures("The Maruti government relations team expelled two Nepali diplomats.", "2024-01-20")).toEqual([]);
  });
});

describe("people who held an office", () => {
  it.each([
    ["The United States sanctioned Sudan's former intelligence chief.", "sanction USA > SDN"],
    ["Norway imposed sanctions on former Belarusian interior minister Yuri Karaev.", "sanction NOR > BLR"],
  ])("are hit as whose they were: %s", (text, expected) => {
    expect(measures(text, "2024-01-20")).toEqual([expected]);
  });

  it("act for nobody", () => {
    const { contacts } = reader.read({
      text: "Former Finnish president Tarja Halonen met the Kenyan president, William Ruto, in Nairobi.",
      publishedAt: "2024-01-20",
    });
    expect(contacts.flatMap(({ parties }) => parties)).not.toContain("FIN");
  });
});
