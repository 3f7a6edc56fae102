import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readPocom } from "../../src/intake/pocom.ts";
import { lexicon } from "../support/lexicon.ts";

const folder = mkdtempSync(join(tmpdir(), "readout-pocom-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const put = (path: string, xml: string): void => {
  mkdirSync(join(folder, path, ".."), { recursive: true });
  writeFileSync(join(folder, path), xml);
};
const person = (id: string, forename: string, surname: string): string =>
  `<person><id>${id}</id><persName><surname>${surname}</surname><forename>${forename}</forename></persName></person>`;
const term = (kind: string, id: string, who: string, post: string, days: readonly [string, string, string]): string => {
  const [appointed, started, ended] = days.map((day) => `<date>${day}</date>`);
  return `<${kind}><id>${id}</id><person-id>${who}</person-id><role-title-id>${post}</role-title-id>
    <appointed>${appointed}</appointed><started>${started}</started><ended>${ended}</ended></${kind}>`;
};

beforeAll(() => {
  put("people/b/brook.xml", person("brook", "Ann &amp; Co", "Brook"));
  put("people/d/dale.xml", person("dale", "Peter J.", "Dale"));
  put("people/e/dale-again.xml", person("dale", "Peter", "Dale"));
  put("people/x/broken.xml", "<person><id>x</person>");
  put(
    "roles-country-chiefs/ep.xml",
    "<role><id>ep</id><names><singular>Ambassador Extraordinary and Plenipotentiary</singular></names></role>",
  );
  put(
    "missions-countries/congo-democratic-republic.xml",
    `<country-mission><territory-id>congo-democratic-republic</territory-id><chiefs>
      ${term("chief", "a1", "dale", "ep", ["1960-05", "1960-07-25", "1961-07-15"])}
      ${term("chief", "a1", "dale", "ep", ["1962", "1962", "1963"])}
      ${term("chief", "a2", "nobody", "ep", ["1962", "1962", "1963"])}
      ${term("chief", "a3", "dale", "ep", ["1964", "", ""])}
      ${term("chief", "a4", "dale", "ep", ["1964", "soon", "1965"])}
      ${term("chief", "a5", "dale", "ep", ["1964", "1966", "1965"])}
      ${term("chief", "a6", "dale", "herald", ["1964", "1964", "1965"])}
      ${term("chief", "a7", "dale", "ep", ["1970", "1970", ""])}
    </chiefs></country-mission>`,
  );
  put("missions-orgs/none.xml", "<org-mission><id>none</id></org-mission>");
  put(
    "positions-principals/asst.xml",
    `<principal-position><id>asst</id><names><singular>Assistant Secretary of State for Polar Affairs</singular></names>
      <principals>${term("principal", "p1", "brook", "asst", ["2020-01-02", "2020-01-03", ""])}</principals>
    </principal-position>`,
  );
});

describe("the register of the Office of the Historian", () => {
  it("gives people, posts, days and postings", () => {
    expect(readPocom(folder, lexicon).terms).toEqual([
      {
        name: "Peter J. Dale",
        office: "ambassador",
        state: "USA",
        level: "ambassador",
        from: "1960-07-25",
        until: "1961-07-15",
        at: "COD",
      },
      {
        name: "Ann & Co Brook",
        office: "assistant secretary of state",
        state: "USA",
        level: "deputy-minister",
        from: "2020-01-03",
      },
    ]);
  });

  it("tells of everything that it leaves out, and why", () => {
    const { problems } = readPocom(folder, lexicon);
    const reasons = [
      "people/x/broken.xml: malformed XML",
      "person dale stands twice",
      "a1: stands twice",
      "a2: no person nobody",
      "a3: no day of its beginning",
      "a4: “soon” is no day",
      "a5: ends before it begins",
      "a6: no post herald",
      "a7: no day of its end",
    ];
    for (const reason of reasons) expect(problems.filter((problem) => problem.includes(reason))).toHaveLength(1);
    expect(problems).toHaveLength(reasons.length);
  });

  it("refuses another folder with a remedy", () => {
    expect(() => readPocom(tmpdir(), lexicon)).toThrow(/is not the register.*HistoryAtState\/pocom/su);
  });
});
