import { describe, expect, it } from "vitest";
import type { CitedClaim, StatusEntry } from "../../src/server/types.ts";
import { accountColumns, accountRows, accountsTitle } from "../../src/web/text/accounts.ts";
import { byVoice } from "../../src/web/text/claims.ts";
import { codesIn } from "../../src/web/text/codes.ts";
import { wordsApart } from "../../src/web/text/differing.ts";
import { isDisputed } from "../../src/web/text/disputes.ts";
import { stepsOf } from "../../src/web/text/history.ts";
import { few } from "../../src/web/text/labels.ts";
import { reasonWords } from "../../src/web/text/reasons.ts";
import { wrapped } from "../../src/web/text/wrapped.ts";

const claim = (content: string, name: string, outlet: string): CitedClaim => ({
  id: "k1",
  report: `r-${outlet}`,
  outlet,
  speaker: { name, state: "MLT" },
  via: [],
  cue: "said",
  mode: "indirect",
  polarity: "affirm",
  content,
  about: [],
  evidence: [{ start: 0, end: content.length, exact: content }],
});

describe("the words of a record", () => {
  it("puts all that a voice says under it, a copy with look-alike letters with what it copies", () => {
    const voices = byVoice([
      claim("the port was discussed", "Ian Borg", "Harbour Post"),
      claim("talks will go on", "Elmer Vella", "Harbour Post"),
      // The second "o" is Cyrillic.
      claim("The port was disc\u043essed", "Ian Borg", "Portal"),
      claim("The p\u043ert was discussed.", "Ian Borg", "Portal"),
    ]);
    expect(voices.map((said) => said.map(({ outlets }) => outlets))).toEqual([
      [["Harbour Post", "Portal"], ["Portal"]],
      [["Harbour Post"]],
    ]);
  });

  it("tells one step for reports that say the same one after another, and the day when it moved", () => {
    const entry = (status: StatusEntry["status"], date: string, day: string): StatusEntry => ({
      status,
      report: `r-${date}`,
      date,
      day: { start: day },
      evidence: [],
    });
    const steps = stepsOf([
      entry("planned", "2025-05-01", "2025-05-20"),
      entry("planned", "2025-05-03", "2025-05-20"),
      entry("planned", "2025-05-10", "2025-06-02"),
      entry("held", "2025-06-02", "2025-06-02"),
    ]);
    expect(steps.map(({ status, first, last, day }) => [status, first, last, day?.start])).toEqual([
      ["planned", "2025-05-01", "2025-05-03", "2025-05-20"],
      ["planned", "2025-05-10", "2025-05-10", "2025-06-02"],
      ["held", "2025-06-02", "2025-06-02", "2025-06-02"],
    ]);
  });

  it("names the first few of many", () => {
    expect(few(["a", "b", "c", "d"])).toBe("a, b, c and d");
    expect(few(["a", "b", "c", "d", "e"])).toBe("a, b, c and 2 others");
  });

  it("knows which parts of a sentence the reports differ on", () => {
    const disputed = isDisputed({
      disputes: [
        { field: "place, by sides", says: [] },
        { field: "topic: fisheries", says: [] },
      ],
      topics: [
        { label: "ports", treatment: "discussed", evidence: [] },
        { label: "fisheries", treatment: "excluded", evidence: [] },
      ],
    });
    expect(["place", "date", "topic:0", "topic:1"].filter(disputed)).toEqual(["place", "topic:1"]);
  });

  it("reads names of states that hold an and", () => {
    expect(codesIn("Bosnia and Herzegovina, Serbia and Croatia").codes).toEqual(["BIH", "SRB", "HRV"]);
  });

  it("shows where two versions of a sentence part", () => {
    const own = (a: string, b: string) => wordsApart(a, b).flatMap(({ text, isOwn }) => (isOwn ? text.trim() : []));
    const [a, b] = ["The envoys met twice, in Oslo on Friday.", "The envoys met in Oslo on a Friday morning."];
    expect(own(a, b)).toEqual(["twice,"]);
    expect(own(b, a)).toEqual(["a", "morning"]);
    expect(
      wordsApart(a, b)
        .map(({ text }) => text)
        .join(""),
    ).toBe(a);
  });

  it("tells a reason in names and days", () => {
    expect(reasonWords("It covers MLT and USA from 2021-03-02. It follows EU; the same parties (MLT, USA).")).toBe(
      "It covers Malta and the United States from 2 March 2021. It follows the European Union; the same parties (Malta and United States).",
    );
  });

  it("gives each of three parties a column for its account", () => {
    const parties = ["USA", "ISR", "SAU"];
    const says = parties.map((party) => ({ value: "held", voice: "side" as const, party, via: [], evidence: [] }));
    const accounts = [{ subject: "status" as const, agreement: "both" as const, says }];
    const [row] = accountRows(accounts, accountColumns(parties));
    expect(row).toMatchObject({ standing: "all sides", others: [] });
    expect(row!.columns.map(([saying]) => saying?.party)).toEqual(["ISR", "SAU", "USA"]);
    expect(accountsTitle(parties)).toBe("The accounts");
  });

  it("breaks a title into lines that fit", () => {
    expect(wrapped("Malta and Tunisia met in Valletta", 100, 10)).toEqual(["Malta and Tunisia", "met in Valletta"]);
  });
});
