import { describe, expect, it } from "vitest";
import type { Claim } from "../../src/engine/types.ts";
import { type Account, buildRecord, type Told } from "../../src/record/index.ts";
import { claim, contact, ISTANBUL, NINTH, reading, told } from "./readings.ts";

const met = contact("c1", { place: ISTANBUL, date: NINTH });
const report = (id: string, claims: readonly Claim[], outletState?: string): Told => {
  const made = reading({ contacts: [met], claims });
  return { ...told(id, []), reading: { ...made, report: { ...made.report, ...(outletState ? { outletState } : {}) } } };
};
const speaker = (state: string) => ({ name: `Speaker of ${state}`, state });
const accountsOf = (...reports: Told[]) => buildRecord(reports).contacts[0]!.accounts;
const account = (accounts: readonly Account[], subject: Account["subject"]) =>
  accounts.find((one) => one.subject === subject);
const saidIn = (one: Account | undefined) => one?.says.map(({ voice, party, value }) => `${voice} ${party}: ${value}`);

/** A side says who asked for the meeting. */
const asked = (by: string, whoSays: string): Claim[] => [
  claim("k1", ["c1"], { speaker: speaker(whoSays), content: `that ${by} had asked for the meeting` }),
  claim("k2", ["c1"], { speaker: { state: by }, polarity: "demand", content: "the meeting", within: "k1" }),
];
/** A side gives the level. */
const ranked = (level: string, state: string): Claim =>
  claim("k1", ["c1"], {
    speaker: speaker(state),
    facts: [{ contact: "c1", field: "level", value: level, evidence: [{ start: 0, end: 5, exact: "words" }] }],
  });

describe("the sides' accounts", () => {
  it("contradict each other on who asked for a meeting, or one side alone speaks of it", () => {
    const one = account(accountsOf(report("a", asked("USA", "RUS"))), "requested-by");
    expect([one?.agreement, saidIn(one)]).toEqual(["one", ["side RUS: USA"]]);
    const both = account(
      accountsOf(report("a", asked("USA", "RUS")), report("b", asked("RUS", "USA"))),
      "requested-by",
    );
    expect([both?.agreement, saidIn(both)]).toEqual(["contradict", ["side RUS: USA", "side USA: RUS"]]);
    const same = accountsOf(report("a", asked("USA", "RUS")), report("b", asked("USA", "USA")));
    expect(account(same, "requested-by")?.agreement).toBe("both");
  });

  it("take a demand for something else for what is said, not for who asked for the meeting", () => {
    const demand = claim("k1", ["c1"], {
      speaker: speaker("RUS"),
      polarity: "demand",
      content: "an end to all sanctions before the meeting",
    });
    const accounts = accountsOf(report("a", [demand]));
    expect(account(accounts, "requested-by")).toBeUndefined();
    expect(account(accounts, "words")?.agreement).toBe("one");
  });

  it("agree on the level, contradict each other, or are told by a third party alone", () => {
    const agreement = (...reports: Told[]) => account(accountsOf(...reports), "level")?.agreement;
    expect(agreement(report("a", [ranked("minister", "RUS")]), report("b", [ranked("minister", "USA")]))).toBe("both");
    expect(agreement(report("a", [ranked("director", "RUS")]), report("b", [ranked("minister", "USA")]))).toBe(
      "contradict",
    );
    expect(agreement(report("a", [ranked("director", "TUR")]))).toBe("none");
  });

  it("count a nameless spokesperson in a state-run outlet for its state", () => {
    const nameless = { ...ranked("director", "RUS"), speaker: { office: "spokesperson" } };
    const level = (outletState?: string) => account(accountsOf(report("a", [nameless], outletState)), "level");
    expect(saidIn(level("RUS"))).toEqual(["side RUS: director"]);
    expect(saidIn(level())).toEqual(["third undefined: director"]);
  });
});
