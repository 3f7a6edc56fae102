import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type DeskUnderTest, openDesk } from "./desk.ts";
import { missing } from "./site.ts";

describe.skipIf(missing)("the page by keyboard, in Chromium", () => {
  let desk: DeskUnderTest;
  beforeAll(async () => {
    desk = await openDesk();
  });
  afterAll(() => desk?.close());

  const istanbul = () => desk.contactWhere((c) => c.place?.city === "Istanbul" && c.backing.reports >= 3);

  it("goes into a page that opens, and back to the line from which it was left", async () => {
    const page = await desk.open("/");
    const focused = () => page.evaluate(() => document.activeElement?.id || document.activeElement?.textContent);
    await page.locator("a.row-link").first().waitFor();
    for (const key of ["j", "j", "j"]) await page.keyboard.press(key);
    const line = await focused();
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/(contacts|measures)\//);
    await expect.poll(focused).toBe("main");
    await page.goBack();
    await expect.poll(focused).toBe(line);
    await page.context().close();
  });

  it("scrolls the words of every field into sight", async () => {
    const page = await desk.open(`/contacts/${(await istanbul()).id}`);
    const isInSight = () => {
      const mark = document.querySelector(".words mark.is-active")?.getBoundingClientRect();
      const pane = document.querySelector(".words-body")!.getBoundingClientRect();
      return mark !== undefined && mark.top >= pane.top && mark.bottom <= pane.bottom;
    };
    for (const door of await page.locator("main .account-table a.door").all()) {
      await door.focus();
      await expect.poll(() => page.evaluate(isInSight), await door.innerText()).toBe(true);
    }
    await page.context().close();
  });

  it("opens the form of a decision where the eyes and the keys are", async () => {
    const page = await desk.open(`/contacts/${(await istanbul()).id}`);
    for (const key of ["m", "s", "c"]) {
      await page.keyboard.press(key);
      const isThere = () => document.activeElement?.closest(".review-forms") !== null;
      await expect.poll(() => page.evaluate(isThere), key).toBe(true);
      await page.keyboard.press("Escape");
      await expect.poll(() => page.locator(".review-forms > *").count(), key).toBe(0);
    }
    await page.context().close();
  });

  it("says at once that an address leads to no record", async () => {
    const page = await desk.open("/contacts/c-nothing-1");
    expect(await page.getByRole("alert").innerText()).toContain("There is no contact 'c-nothing-1' in the record.");
    await page.context().close();
  });
});
