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
