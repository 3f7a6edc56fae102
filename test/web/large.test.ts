/** The desk on a record too large to be looked through in the browser: what is listed there is not all that there is. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Contact } from "../../src/engine/types.ts";
import { openLedger } from "../../src/ledger/index.ts";
import { contact, reading } from "../record/readings.ts";
import { type DeskUnderTest, deskOn } from "./desk.ts";
import { missing } from "./site.ts";

const STATES = ["DZA", "TUN", "EGY", "LBY", "MLI", "NER", "TCD", "SDN", "ETH", "KEN", "GHA", "TGO"];
const DAYS = 176;
const OLDEST = "2001-01-01";

/** Every twentieth day: what lies closer together may be one contact. */
const dayOf = (n: number): string => new Date(Date.parse(OLDEST) + n * 20 * 86_400_000).toISOString().slice(0, 10);

/** Twelve contacts of one day, each of another state with Morocco. */
const contactsOf = (n: number): Contact[] =>
  STATES.map((state, i) =>
    contact(`c${i + 1}`, {
      parties: ["MAR", state],
      kind: "call",
      participants: [
        { name: n === 0 ? "Amina Benkhadra" : "Nasser Bourita", state: "MAR", level: "minister", evidence: [] },
      ],
      level: "minister",
      topics: [{ label: "grain", treatment: "discussed", evidence: [] }],
      date: { start: dayOf(n), end: dayOf(n) },
    }),
  );

describe.skipIf(missing)("the desk on a large record, in Chromium", () => {
  const data = mkdtempSync(join(tmpdir(), "readout-large-"));
  let desk: DeskUnderTest;
  beforeAll(async () => {
    const ledger = await openLedger({ data });
    const add = async (n: number, outlet: string) => {
      const text = `In week ${n} Morocco's minister called neighbours, ${outlet} said.`;
      const { id } = await ledger.addReport({ text, bytes: Buffer.from(text), outlet, publishedAt: dayOf(n) });
      await ledger.saveReading(id, reading({ contacts: contactsOf(n) }));
    };
    for (let n = 0; n < DAYS; n++) await add(n, n < 2 ? "Atlas, Rabat" : "Gazette");
    await add(0, "Second Voice");
    desk = await deskOn(ledger);
  }, 300_000);
  afterAll(async () => {
    await desk?.close();
    rmSync(data, { recursive: true, force: true });
  });

  const counted = (page: Page) => page.locator(".find-count").first().innerText();

  it("suggests a person, a state and an outlet that only its oldest records name", async () => {
    const page = await desk.open("/");
    await page.locator(".row").first().waitFor();
    expect(await counted(page)).toBe("2,112 records");
    const options = page.getByRole("listbox", { name: "Go to" }).getByRole("option");
    await page.locator("#find").fill("benkh");
    await expect.poll(() => options.allInnerTexts()).toEqual([expect.stringMatching(/Amina Benkhadra\s*Person · 12/)]);
    await page.locator("#find").fill("Tunisia Morocco");
    await expect.poll(() => options.first().innerText()).toMatch(/Tunisia and Morocco\s*Relation · 176/);
    await page.locator("#find").fill("rabat");
    await options.filter({ hasText: "Outlet" }).click();
    await expect.poll(() => counted(page)).toBe("24 of 2,112 records");
    expect(new URL(page.url()).searchParams.get("outlet")).toBe("Atlas%2C Rabat");
    expect(await page.locator(".filters").getByLabel("Atlas, Rabat").isChecked()).toBe(true);
    await page.context().close();
  });

  it("narrows all of it by outlet and origins, and the address can be shared", async () => {
    const page = await desk.open("/?outlet=Second+Voice");
    await expect.poll(() => counted(page)).toBe("12 of 2,112 records");
    await expect.poll(() => page.locator(".row").count()).toBe(12);
    await page.goto(`${desk.url}?origins=2`);
    await expect.poll(() => counted(page)).toBe("12 of 2,112 records");
    await page.goto(`${desk.url}?origins=2&between=TUN&status=held&kind=call&level=minister&since=2001&until=2001-02`);
    await expect.poll(() => counted(page)).toBe("1 of 2,112 records");
    await page.goto(`${desk.url}?origins=3`);
    await page.getByText("No record of this").waitFor();
    await page.getByRole("button", { name: "Show all" }).click();
    await expect.poll(() => counted(page)).toBe("2,112 records");
    await page.context().close();
  });

  it("lists on to the oldest as one scrolls, without a gap", async () => {
    const page = await desk.open("/?between=TUN");
    await expect.poll(() => counted(page)).toBe("176 of 2,112 records");
    await page.goto(desk.url);
    const rows = page.locator(".row");
    const atEnd = async () => {
      await page.locator(".list-end").scrollIntoViewIfNeeded();
      return rows.count();
    };
    await expect.poll(atEnd, { timeout: 60_000 }).toBe(2_112);
    await page.context().close();
  });

  it("shows what came in since the last visit, however old what it tells of is", async () => {
    const page = await desk.open("/");
    const lastVisit = (last: string) => localStorage.setItem("visited", JSON.stringify({ last, now: last }));
    const { items } = await desk.json<{ items: { receivedAt: string; outlet: string }[] }>("/api/reports?limit=500");
    const before = items
      .map(({ receivedAt }) => receivedAt)
      .toSorted()
      .at(-2)!;
    await page.context().addInitScript(lastVisit, before);
    await page.reload();
    await expect.poll(() => page.locator(".since").innerText()).toMatch(/: 1 report came in, for 12 records/);
    await page.getByRole("button", { name: "Show only these" }).click();
    await expect.poll(() => page.locator(".row .new").count()).toBe(12);
    expect(await counted(page)).toBe("12 of 2,112 records");
    await page.context().close();
  });

  it("broke no rule of the content security policy and threw no error", () => {
    expect(desk.faults).toEqual([]);
  });
});
