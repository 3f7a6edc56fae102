import { describe, expect, it } from "vitest";
import { loadReader } from "../../src/intake/engine.ts";
import { entriesOf } from "../../src/intake/official/entries.ts";

const trip = (fields: Record<string, string>) => {
  const all = { id: "9001", role: "secretary", name: "Madeleine Korbel Albright", locale: "Lisbon", ...fields };
  const lines = Object.entries(all).map(([name, value]) => `<${name}>${value}</${name}>`);
  return `<?xml version="1.0"?><trips><trip role="${all.role}" who="somebody">${lines.join("\n")}</trip></trips>`;
};
const visit = (fields: Record<string, string>, from = "norway") => {
  const lines = Object.entries(fields).map(([name, value]) => `<${name}>${value}</${name}>`);
  return `<?xml version="1.0"?><visits><visit><id>9002</id><from id="${from}">Norway</from>${lines.join("")}</visit></visits>`;
};
const DAYS = { "start-date": "1998-03-02", "end-date": "1998-03-03", "created-datetime": "2010-02-27T14:35:48-04:00" };
const read = (xml: string) =>
  entriesOf(xml, "list.xml").map(({ report }) => ({ ...loadReader().read(report), report }))[0]!;

describe("the official lists", () => {
  it("a trip is a contact with each state whose officials were met, with place, days and levels", () => {
    const { report, contacts } = read(
      trip({
        ...DAYS,
        country: "Portugal",
        remarks: "Met with Foreign Minister Gama and\n with Norwegian Prime Minister Bondevik.",
      }),
    );
    expect(report).toMatchObject({ outlet: "Office of the Historian", publishedAt: "2010-02-27" });
    expect(contacts).toMatchObject([
      {
        parties: ["PRT", "USA"],
        level: "minister",
        status: "held",
        place: { city: "Lisbon", country: "PRT" },
        date: { start: "1998-03-02", end: "1998-03-03" },
        participants: [
          { name: "Madeleine Korbel Albright", level: "minister" },
          { name: "Gama", state: "PRT" },
        ],
      },
      { parties: ["NOR", "USA"], participants: [{ state: "USA" }, { state: "NOR", level: "head" }] },
    ]);
    for (const { evidence, fields } of contacts) {
      for (const { start, end, exact } of [...evidence, ...Object.values(fields).flat()])
        expect(report.text.slice(start, end)).toBe(exact);
    }
  });

  it("capitals alone make nobody an official; a post or a title does", () => {
    const { contacts } = read(
      trip({
        ...DAYS,
        country: "Portugal",
        remarks:
          "Met with Foreign Minister Gama and Generalissimo Moraes. Signed Joint Statement on Harbour Partnership. Left U.S March 1.",
      }),
    );
    expect(contacts.flatMap(({ participants }) => participants.map(({ name }) => name))).toEqual([
      "Madeleine Korbel Albright",
      "Gama",
      "Moraes",
    ]);
  });

  it("a state that is no more is its successor, and a name completed from elsewhere stays as it is written", () => {
    const { contacts } = read(
      trip({
        ...DAYS,
        "start-date": "1987-04-13",
        "end-date": "1987-04-15",
        country: "Finland",
        remarks: "Met with Soviet Foreign Minister Shevardnadze.",
      }),
    );
    expect(contacts[0]).toMatchObject({ parties: ["RUS", "USA"], place: { country: "FIN" } });
  });

  it("who came along is on the traveller's side, and a holiday is no contact", () => {
    const { contacts } = read(
      trip({
        ...DAYS,
        country: "Portugal",
        remarks: "Accompanied President Clinton to a meeting with Prime Minister Guterres.",
      }),
    );
    expect(contacts[0]?.level).toBe("head");
    expect(contacts[0]?.participants.map(({ state }) => state)).toEqual(["USA", "USA", "PRT"]);
    expect(read(trip({ ...DAYS, country: "Portugal", remarks: "Vacation." })).contacts).toEqual([]);
  });

  it("tells what was talked about with whom, without a subject, and what was signed or who was spoken to is no topic", () => {
    const topicsOf = (remarks: string, country = "Portugal") =>
      read(trip({ ...DAYS, country, remarks })).contacts.map(({ parties, topics }) => [
        parties.find((party) => party !== "USA"),
        ...topics.map(({ label }) => label),
      ]);
    expect(topicsOf("Discussed fishing rights in the North Atlantic with Foreign Minister Gama.")).toEqual([
      ["PRT", "fishing rights in the North Atlantic"],
    ]);
    expect(topicsOf("Met with President Soares. Reviewed the Mozambican demobilization plan.")).toEqual([
      ["PRT", "Mozambican demobilization plan"],
    ]);
    expect(topicsOf("Official visit; met with Prime Minister Guterres concerning debt relief and landmines.")).toEqual([
      ["PRT", "debt relief", "landmines"],
    ]);
    expect(
      topicsOf(
        "Met with Prime Minister Guterres and discussed the embargo of Cuba with Norwegian Foreign Minister Vollebæk.",
      ),
    ).toEqual([["PRT"], ["NOR", "embargo of Cuba"]]);
    expect(topicsOf("Attended the International Conference on Angola; addressed Parliament.")).toEqual([
      ["PRT", "Angola"],
    ]);
    expect(
      topicsOf("Met with President Sampaio, addressed the Assembly, and signed an air transport agreement."),
    ).toEqual([["PRT"]]);
  });

  it("knows whom a gathering brought from elsewhere, who is of the traveller's own side, and who is no longer in office", () => {
    const met = (remarks: string, fields: Record<string, string> = {}) =>
      read(trip({ ...DAYS, country: "Portugal", remarks, ...fields })).contacts.map(({ parties, participants }) => [
        parties.join("-"),
        ...participants.slice(1).map(({ name, state, level }) => `${name} ${state} ${level}`),
      ]);
    expect(met("Attended an EU summit and met with Prime Minister Guterres and President Chirac.")).toEqual([
      ["PRT-USA", "António Guterres PRT head"],
      ["FRA-USA", "Jacques Chirac FRA head"],
      ["EU-USA"],
    ]);
    expect(met("Conferred with President Clinton and met with Prime Minister Guterres.")).toEqual([
      ["PRT-USA", "Bill Clinton USA head", "António Guterres PRT head"],
    ]);
    expect(met("Met with Prime Minister Guterres and former President Soares.")).toEqual([
      ["PRT-USA", "António Guterres PRT head", "Soares PRT unknown"],
    ]);
    expect(met("Met with former President Soares.")).toEqual([["PRT-USA"]]);
    expect(met("Met with King Juan II.")).toEqual([["PRT-USA", "Juan II PRT head"]]);
    expect(
      met("Met with Chairman Jiang.", { country: "China", "start-date": "1998-03-20", "end-date": "1998-03-20" }),
    ).toEqual([["CHN-USA", "Jiang Zemin CHN head"]]);
  });

  it("a working visit is to the president in Washington; a private one is a contact only when somebody was met", () => {
    const visitor = { ...DAYS, visitor: "Prime Minister Kjell Magne Bondevik" };
    expect(read(visit({ ...visitor, description: "Working visit. Also visited Chicago." })).contacts).toMatchObject([
      { kind: "visit", parties: ["NOR", "USA"], level: "head", place: { city: "Washington", country: "USA" } },
    ]);
    expect(read(visit({ ...visitor, description: "Private visit." })).contacts).toEqual([]);
    expect(
      read(visit({ ...visitor, description: "Met with President Clinton during a private visit." })).contacts,
    ).toMatchObject([{ level: "head", participants: [{ state: "NOR" }, { state: "USA", level: "head" }] }]);
  });

  it("says which entries it cannot place, and which the source has twice", () => {
    expect(read(trip({ ...DAYS, country: "Atlantis", remarks: "Official visit." })).notes[0]?.reason).toMatch(
      /Atlantis/,
    );
    const twice = [9001, 9005].map(
      (id) =>
        entriesOf(trip({ ...DAYS, id: String(id), country: "Portugal", remarks: "Official visit." }), "a.xml")[0]!,
    );
    expect(twice[0]!.saying).toBe(twice[1]!.saying);
  });
});
