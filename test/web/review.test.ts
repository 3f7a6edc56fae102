import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ContactDetail, LoggedJudgement } from "../../src/server/types.ts";
import { type DeskUnderTest, openDesk, samples } from "./desk.ts";
import { missing } from "./site.ts";

/** Two meetings, and a report that may tell of either. */
const LIMA = [
  ["in Lima on 4 March 2025", "Harbour Post", "2025-03-04"],
  ["in Santiago on 6 March 2025", "Lake Herald", "2025-03-06"],
  ["in March 2025", "Coast Times", "2025-03-07"],
].map(([when, outlet, publishedAt]) => ({
  text: `Peruvian Foreign Minister Elmer Schialer met Chilean Foreign Minister Alberto van Klaveren ${when}.`,
  outlet: outlet!,
  publishedAt: publishedAt!,
}));

const NAIROBI = {
  text: "Kenyan Foreign Minister Musalia Mudavadi met Ethiopian Foreign Minister Gedion Timothewos in Nairobi on 4 March 2025.",
  outlet: "Harbour Post",
  publishedAt: "2025-03-04",
};

describe.skipIf(missing)("deciding on the record, in Chromium", () => {
  let desk: DeskUnderTest;
  beforeAll(async () => {
    desk = await openDesk([...samples(), NAIROBI, ...LIMA]);
  });
  afterAll(() => desk?.close());

  const nairobi = () => desk.contactWhere((c) => c.parties.includes("KEN") && c.parties.includes("ETH"));
  const istanbul = () => desk.contactWhere((c) => c.place?.city === "Istanbul" && c.backing.reports >= 3);
  const detail = (id: string) => desk.json<ContactDetail>(`/api/contacts/${id}`);
  const log = async () => (await desk.json<{ items: LoggedJudgement[] }>("/api/judgements")).items;

  it("accepts, corrects, rejects and undoes by keyboard, under a name", async () => {
    const { id } = await nairobi();
    const page = await desk.open(`/contacts/${id}`);
    await page.keyboard.press("a");
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe("author");
    expect(await page.locator(".author").innerText()).toContain("press Enter");
    await page.keyboard.type("An editor");
    await page.keyboard.press("Enter");
    await expect.poll(async () => (await detail(id)).standing).toBe("accepted");
    await page.keyboard.press("z");
    await expect.poll(async () => (await detail(id)).standing).toBe("open");
    await page.keyboard.press("c");
    const field = page.getByLabel("Field");
    await expect.poll(() => field.evaluate((select) => select === document.activeElement)).toBe(true);
    await page.keyboard.press("Escape");
    await expect.poll(() => field.count()).toBe(0);
    await page.keyboard.press("c");
    await field.selectOption("place");
    await page.locator("#correct-value").fill("Mombasa, Kenya");
    await page.getByRole("button", { name: "Correct", exact: true }).last().click();
    await expect.poll(async () => (await detail(id)).place).toEqual({ city: "Mombasa", country: "KEN" });
    await expect.poll(() => page.locator("h1").innerText()).toContain("Mombasa");
    await page.keyboard.press("z");
    await expect.poll(async () => (await detail(id)).place?.city).toBe("Nairobi");
    await page.keyboard.press("x");
    await expect.poll(async () => (await detail(id)).standing).toBe("rejected");
    await page
      .locator(".log")
      .getByRole("button", { name: /rejected/ })
      .click();
    await expect.poll(async () => (await detail(id)).standing).toBe("open");
    expect((await log()).every(({ author }) => author === "An editor")).toBe(true);
    await page.context().close();
  });

  it("takes back what was decided a moment ago, before the server has answered", async () => {
    const { id } = await nairobi();
    const before = (await log()).length;
    const page = await desk.open(`/contacts/${id}`);
    await page.locator("#author").fill("An editor");
    await page.locator("h1").click();
    await page.route("**/api/judgements", async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 300));
      await route.continue();
    });
    await page.keyboard.press("a");
    await page.keyboard.press("z");
    await expect.poll(async () => (await log()).length).toBe(before + 2);
    expect((await detail(id)).standing).toBe("open");
    await page.context().close();
  });

  it("refuses what cannot be, in words", async () => {
    const { id } = await nairobi();
    const page = await desk.open(`/contacts/${id}`);
    await page.locator("#author").fill("An editor");
    await page.locator("h1").click();
    await page.keyboard.press("c");
    await page.getByLabel("Field").selectOption("date");
    await page.locator("#correct-value").fill("last spring");
    await page.getByRole("button", { name: "Correct", exact: true }).last().click();
    await expect.poll(() => page.getByRole("alert").innerText()).toMatch(/cannot be corrected/);
    // The browser itself reports the answer 422, which is what was asked for.
    desk.faults.splice(0, desk.faults.length, ...desk.faults.filter((fault) => !fault.includes("422")));
    await page.context().close();
  });

  it("splits a report off and takes it back; the old address leads on", async () => {
    const { id, backing } = await istanbul();
    const page = await desk.open(`/contacts/${id}`);
    await page.locator("#author").fill("An editor");
    await page.locator("h1").click();
    await page.keyboard.press("s");
    await page.locator(".review-choices input").last().check();
    await page.getByRole("button", { name: "Split off" }).click();
    await expect.poll(async () => (await detail(id)).backing.reports).toBe(backing.reports - 1);
    await page.keyboard.press("m");
    await expect.poll(() => page.locator(".review-choices li").count()).toBeGreaterThan(0);
    await page.keyboard.press("z");
    await expect.poll(async () => (await detail(id)).backing.reports).toBe(backing.reports);
    await page.goto(`${desk.url}review`);
    await expect.poll(() => page.locator(".log li").count()).toBeGreaterThan(1);
    expect(await page.locator(".log").innerText()).toContain("split off a report");
    await page.context().close();
  });

  it("shows the words of a doubtful record beside the queue, and settles it from there", async () => {
    const page = await desk.open("/review");
    const items = page.locator(".queue-item");
    await expect.poll(() => items.count()).toBe(3);
    await page.locator("#author").fill("An editor");
    await page.locator("h1").click();
    await page.keyboard.press("j");
    await page.keyboard.press("j");
    await expect.poll(() => items.nth(1).getAttribute("data-shown")).toBe("true");
    await page.locator(".words mark").first().waitFor();
    const before = (await log()).length;
    await page.keyboard.press("a");
    await expect.poll(async () => (await log()).length).toBe(before + 1);
    await page.keyboard.press("z");
    await expect.poll(() => items.count()).toBe(3);
    const settle = page.getByRole("button", { name: /^They are one: .*Harbour Post/ });
    await settle.first().click();
    await expect.poll(() => items.count()).toBe(0);
    await page.keyboard.press("z");
    await expect.poll(() => items.count()).toBe(3);
    await page.context().close();
  });

  it("broke no rule of the content security policy and threw no error all the while", () => {
    expect(desk.faults).toEqual([]);
  });
});
