import { describe, expect, it } from "vitest";
import { createLexicon } from "../../src/engine/lexicon/index.ts";
import { createKnownPeople, type Hint } from "../../src/engine/mentions/known-people.ts";
import { loadReader } from "../../src/intake/engine.ts";

const people = createKnownPeople(
  createLexicon({
    bodies: "code\tname",
    groups: "code\tname",
    "given-names": "name\tgender\nHann\tf",
    states: "code\tname\tnames\nKOR\tSouth Korea\tfamily-first\nNOR\tNorway\nCHL\tChile",
    offices: "phrase\tlevel\nforeign minister\tminister\nprime minister\thead\ntrade minister\tminister",
    people: [
      "name\taliases\toffice\tstate\tfrom\tuntil",
      "Knut Vollan\t\tforeign minister\tNOR\t1994-06\t1999",
      "Knut Vollan\t\tprime minister\tNOR\t2000-01-01",
      "Rosa Vollan\t\ttrade minister\tCHL\t1998\t2004-03-11",
      "Han Sung-ho\tHan Song Ho\tforeign minister\tKOR\t2001",
    ].join("\n"),
  }),
)([]);
const ask = (name: string, day?: string, hint: Hint = { states: [] }) => {
  const term = people(name, day, hint);
  return term && `${term.name}, ${term.office}`;
};

describe("people whom the lexicon knows", () => {
  it("gives the office of the day", () => {
    expect(ask("Knut Vollan", "1995-02-01")).toBe("Knut Vollan, foreign minister");
    expect(ask("Vollan", "2020-02-01")).toBe("Knut Vollan, prime minister");
    expect(ask("Knut Vollan", "1990-02-01")).toBeUndefined();
  });

  it("takes all days of the last month or year of a term", () => {
    expect(ask("Knut Vollan", "1999-12-31")).toBe("Knut Vollan, foreign minister");
    expect(ask("Rosa Vollan", "2004-03-12")).toBeUndefined();
  });

  it("tells two of one surname apart by the state and the post beside the name, else names neither", () => {
    expect(ask("Vollan", "1998-05-01")).toBeUndefined();
    expect(ask("Vollan", "1998-05-01", { states: ["CHL"] })).toBe("Rosa Vollan, trade minister");
    expect(ask("Vollan", "1998-05-01", { office: "foreign minister", states: [] })).toBe(
      "Knut Vollan, foreign minister",
    );
  });

  it("finds by family name where it comes first, in any spelling", () => {
    expect(ask("Han", "2005-01-01")).toBe("Han Sung-ho, foreign minister");
    expect(ask("Han Song-ho", "2005-01-01")).toBe("Han Sung-ho, foreign minister");
    expect(ask("Sung-ho Han", "2005-01-01")).toBe("Han Sung-ho, foreign minister");
    // A given name alone is nobody's family name in another spelling.
    expect(ask("Hann", "2005-01-01")).toBeUndefined();
  });
});

describe("people of one report", () => {
  const named = (text: string, publishedAt: string) =>
    loadReader()
      .read({ text, publishedAt })
      .contacts.flatMap(({ participants }) => participants.map(({ name, state }) => `${name} ${state}`));

  it("keeps two ministers of one surname apart by their states", () => {
    expect(
      named(
        "South Korean Foreign Minister Kim Dae-sung met North Korean Foreign Minister Kim Yong-su in Hanoi on Monday.",
        "2003-05-06",
      ),
    ).toEqual(["Kim Dae-sung KOR", "Kim Yong-su PRK"]);
  });

  it.each([
    ["Tsai Ing-wen", "Taiwan's President Tsai Ing-wen met Paraguay's president in Asunción on Friday.", "TWN"],
    ["Moon Jae-in", "South Korean President Moon Jae-in met the Mongolian president in Seoul on Friday.", "KOR"],
  ])("takes both syllables of the given name of %s", (name, text, state) => {
    expect(named(text, "2018-05-06")).toContain(`${name} ${state}`);
  });

  it("leaves a word that only follows a hyphen out of a name", () => {
    expect(
      named("The Lavrov-led delegation met Foreign Minister Badr al-Busaidi in Muscat.", "2022-05-06").join(),
    ).not.toMatch(/led/u);
  });

  it("knows who a bare surname was on the day", () => {
    expect(named("Lavrov met his Omani counterpart in Muscat.", "2011-05-06")).toContain("Sergei Lavrov RUS");
  });
});

describe("people told of by other reports", () => {
  const text = "Haugrud met the Chilean foreign minister in Lima on Monday.";
  const told = [{ name: "Solveig Haugrud", office: "foreign minister", state: "NOR", level: "minister" }] as const;
  const people = (...given: Parameters<ReturnType<typeof loadReader>["read"]>) =>
    loadReader()
      .read(...given)
      .contacts.flatMap(({ participants }) => participants.map((p) => p.name));

  it("are known by a bare surname; the lexicon goes first; the same people give the same reading", () => {
    const report = { text, publishedAt: "2024-03-05" };
    expect(people(report)).not.toContain("Solveig Haugrud");
    expect(people(report, told)).toContain("Solveig Haugrud");
    expect(loadReader().read(report, told)).toEqual(loadReader().read(report, [...told]));
    const rival = { ...told[0], name: "Piotr Lavrov", state: "POL" };
    expect(
      people({ text: "Lavrov met his Omani counterpart in Muscat.", publishedAt: "2011-05-06" }, [rival]),
    ).toContain("Sergei Lavrov");
  });

  it("are told of only where the words give name, post and state, and the lexicon does not know them", () => {
    const reading = loadReader().read({
      text: "Norwegian Foreign Minister Solveig Haugrud met Russian Foreign Minister Sergei Lavrov. Minister Moe was absent.",
      publishedAt: "2011-05-06",
    });
    expect(reading.people?.map(({ name, office, state }) => [name, office, state])).toEqual([
      ["Solveig Haugrud", "foreign minister", "NOR"],
    ]);
  });
});
