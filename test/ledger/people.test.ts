import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { readOutdated } from "../../src/cli/commands/reread.ts";
import { ENGINE_VERSION, type Report } from "../../src/engine/index.ts";
import { loadReader } from "../../src/intake/engine.ts";
import { type Ledger, type LedgerPlace, openLedger } from "../../src/ledger/index.ts";
import { makePlaces, missingAt, NAMES } from "./places.ts";

const BARE: Report = { text: "Haugrud met the Chilean foreign minister in Lima on Monday.", publishedAt: "2024-03-05" };
const TELLS: Report = {
  text: "Norwegian Foreign Minister Solveig Haugrud arrived in Lima for talks.",
  publishedAt: "2024-03-04",
};
const LATER: Report = { ...BARE, publishedAt: "2026-09-01" };

const places = makePlaces();
afterAll(() => places.clear());

describe.each(NAMES)("people learned from reports, %s", (name) => {
  const missing = missingAt(name);
  let place: LedgerPlace;
  let ledger: Ledger;
  beforeAll(async () => {
    if (missing !== undefined) return;
    place = await places.fresh(name);
    ledger = await openLedger(place);
  });
  beforeEach(({ skip }) => {
    if (missing !== undefined) skip(missing);
  });
  afterAll(async () => {
    if (missing === undefined) await ledger.close();
  });

  const add = async (report: Report): Promise<string> => {
    const { id } = await ledger.addReport({ ...report, bytes: new TextEncoder().encode(report.text) });
    await ledger.saveReading(id, loadReader().read(report, await ledger.told(report)));
    return id;
  };
  const namesIn = async (id: string) =>
    (await ledger.report(id))?.reading?.contacts.flatMap(({ participants }) =>
      participants.map((p) => [p.name, p.office, p.state].filter(Boolean).join(", ")),
    );
  const SOLVEIG = "Solveig Haugrud, foreign minister, NOR";

  it("explain a bare surname in an earlier report when it is read again, and only within the term", async () => {
    const bare = await add(BARE);
    const later = await add(LATER);
    expect(await namesIn(bare)).not.toContain(SOLVEIG);
    expect(await ledger.outdatedReports(ENGINE_VERSION)).toEqual([]);
    const tells = await add(TELLS);
    expect(await ledger.outdatedReports(ENGINE_VERSION)).toEqual([bare, later]);
    expect(await readOutdated(ledger, 1)).toBe(2);
    expect(await namesIn(bare)).toContain(SOLVEIG);
    expect(await namesIn(later)).not.toContain(SOLVEIG);
    expect(await ledger.outdatedReports(ENGINE_VERSION)).toEqual([]);

    await ledger.removeReport(tells);
    expect(await ledger.outdatedReports(ENGINE_VERSION)).toEqual([bare, later]);
    await readOutdated(ledger, 1);
    expect(await namesIn(bare)).not.toContain(SOLVEIG);
  });

  it("are the same whatever the order in which reports came", async () => {
    const tells = await add({ ...TELLS, text: TELLS.text.replaceAll("Haugrud", "Tveiten") });
    const bare = await add({ ...BARE, text: BARE.text.replaceAll("Haugrud", "Tveiten") });
    const first = (await ledger.report(bare))?.reading;
    expect(await namesIn(bare)).toContain("Solveig Tveiten, foreign minister, NOR");
    await readOutdated(ledger, 1);
    expect((await ledger.report(bare))?.reading).toEqual(first);
    expect(tells).not.toBe(bare);
  });

  it("come from registers too, which survive reopening and replace their earlier import", async () => {
    const posted = { office: "ambassador", state: "NOR", level: "ambassador", from: "1958", until: "1962" } as const;
    await ledger.importPeople("register", [
      { ...posted, name: "Ole Brekke", at: "PER" },
      { ...posted, name: "Nils Brekke", at: "CHL" },
    ]);
    const text = "Ambassador Brekke met the Chilean foreign minister in Santiago on Monday.";
    const id = await add({ text, publishedAt: "1960-05-03" });
    expect(await namesIn(id)).toContain("Nils Brekke, ambassador, NOR");
    await ledger.close();
    ledger = await openLedger(place);
    expect((await ledger.told({ text })).map((term) => term.name)).toEqual(["Nils Brekke", "Ole Brekke"]);
    if (name === "embedded") {
      await ledger.rebuild();
      expect((await ledger.told({ text })).length).toBe(2);
    }
    await ledger.importPeople("register", [{ ...posted, name: "Ole Brekke", at: "PER" }]);
    expect((await ledger.told({ text })).map((term) => term.name)).toEqual(["Ole Brekke"]);
  });
});
